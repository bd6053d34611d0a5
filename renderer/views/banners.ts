import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ProblemView, Snapshot } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import type { ViewContext } from './context.ts';

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

const keychainBanner = (problem: ProblemView, { actions }: ViewContext): Banner => ({
  key: 'keychain',
  tone: 'bad',
  icon: 'lock',
  ...fromProblem(problem),
  button: {
    label: problem.code === 'keychain-locked' ? 'Unlock' : 'Try again',
    run: () => void actions.app.unlockKeychain(),
  },
});

const endpointBanner = ({ url, problem }: NonNullable<Snapshot['endpoint']>): Banner =>
  problem === undefined
    ? {
        key: 'endpoint',
        tone: 'info',
        icon: 'info',
        title: 'Requests do not go to AWS',
        text: 'AWS_ENDPOINT_URL_STS sends them to this address:',
        detail: url,
      }
    : {
        key: 'endpoint',
        tone: 'bad',
        icon: 'stop',
        ...fromProblem(problem),
        detail: problem.detail ?? url,
      };

const bannersOf = (snapshot: Snapshot, context: ViewContext): readonly Banner[] => [
  ...(snapshot.keychain === undefined ? [] : [keychainBanner(snapshot.keychain, context)]),
  ...(snapshot.endpoint === undefined ? [] : [endpointBanner(snapshot.endpoint)]),
  ...snapshot.alerts.map((alert): Banner => ({
    key: `alert-${alert.code}`,
    tone: 'warn',
    icon: 'alert',
    ...fromProblem(alert),
    button: { label: 'Dismiss', run: () => void context.actions.app.dismissAlert(alert.code) },
  })),
  ...(snapshot.preferences.paused
    ? [
        {
          key: 'paused',
          tone: 'info',
          icon: 'pause',
          title: 'Auto-refresh is paused',
          text: 'Sessions end when their time is up.',
          button: { label: 'Resume', run: () => void context.actions.app.prefer({ paused: false }) },
        } as const,
      ]
    : []),
];

/** What concerns the app as a whole, above every view. */
export const bannersView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  <div class="banners" role="region" aria-label="Notices" aria-live="polite">
    ${repeat(
      bannersOf(snapshot, context),
      (banner) => banner.key,
      (banner) => html`
        <div class="banner banner-${banner.tone}">
          ${icon(banner.icon)}
          <p class="banner-words">
            <strong>${banner.title}.</strong> ${banner.text}
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
