import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ProblemView, Snapshot } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { problemWords } from './problem-words.ts';

interface Banner {
  readonly key: string;
  readonly tone: 'info' | 'warn' | 'bad';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly button?: { readonly label: string; readonly run: () => void };
}

const fromProblem = ({ title, text, detail }: ProblemView) => ({ title, text, detail });

const keychainBanner = (problem: ProblemView, { t, actions }: ViewContext): Banner => ({
  key: 'keychain',
  tone: 'bad',
  icon: 'lock',
  ...fromProblem(problem),
  button: {
    label: t(problem.code === 'keychain-locked' ? 'window.unlock' : 'common.tryAgain'),
    run: () => void actions.app.unlockKeychain(),
  },
});

const endpointBanner = (
  { url, problem }: NonNullable<Snapshot['endpoint']>,
  variable: 'AWS_ENDPOINT_URL_STS' | 'AWS_ENDPOINT_URL_IAM',
  { t }: ViewContext,
): Banner =>
  problem === undefined
    ? {
        key: variable,
        tone: 'info',
        icon: 'info',
        title: t('window.endpoint'),
        text: t('window.endpointHint', { variable }),
        detail: url,
      }
    : {
        key: variable,
        tone: 'bad',
        icon: 'stop',
        ...fromProblem(problem),
        detail: problem.detail ?? url,
      };

const bannersOf = (snapshot: Snapshot, context: ViewContext): readonly Banner[] => [
  ...(snapshot.keychain === undefined ? [] : [keychainBanner(snapshot.keychain, context)]),
  ...(snapshot.endpoint === undefined
    ? []
    : [endpointBanner(snapshot.endpoint, 'AWS_ENDPOINT_URL_STS', context)]),
  ...(snapshot.iamEndpoint === undefined
    ? []
    : [endpointBanner(snapshot.iamEndpoint, 'AWS_ENDPOINT_URL_IAM', context)]),
  ...snapshot.alerts.map((alert): Banner => ({
    key: `alert-${alert.code}`,
    tone: 'warn',
    icon: 'alert',
    ...fromProblem(alert),
    button: {
      label: context.t('window.dismiss'),
      run: () => void context.actions.app.dismissAlert(alert.code),
    },
  })),
  ...(snapshot.preferences.paused
    ? [
        {
          key: 'paused',
          tone: 'info',
          icon: 'pause',
          title: context.t('window.paused'),
          text: context.t('window.pausedHint'),
          button: {
            label: context.t('window.resume'),
            run: () => void context.actions.app.prefer({ paused: false }),
          },
        } as const,
      ]
    : []),
];

/** What concerns the app as a whole, above every view. */
export const bannersView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  <div class="banners" role="region" aria-label=${context.t('window.notices')} aria-live="polite">
    ${repeat(
      bannersOf(snapshot, context),
      (banner) => banner.key,
      (banner) => html`
        <div class="banner banner-${banner.tone}">
          ${icon(banner.icon)}
          <p class="banner-words">
            ${problemWords(context.t, { title: banner.title, text: banner.text })}
            ${banner.detail === undefined ? nothing : html`<span class="banner-detail">${banner.detail}</span>`}
          </p>
          ${
            banner.button === undefined
              ? nothing
              : html`<button type="button" class="button" @click=${banner.button.run}>
                  ${banner.button.label}
                </button>`
          }
        </div>
      `,
    )}
  </div>
`;
