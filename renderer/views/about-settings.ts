import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { rich } from './rich.ts';
import { choiceRow, factRow } from './setting-rows.ts';

const longSkewMs = 60_000;

const clockWords = (t: Translator, skewMs: number): string => {
  if (Math.abs(skewMs) < longSkewMs) return t('settings.clockRight');
  const span = t.times.timeLeft(Math.abs(skewMs));
  return skewMs > 0 ? t('settings.clockBehind', { span }) : t('settings.clockAhead', { span });
};

const endpointWords = ({ endpoint }: Snapshot, t: Translator) => {
  if (endpoint === undefined) return t('settings.endpointAws');
  if (endpoint.problem !== undefined) return html`<code>${endpoint.url}</code> ${endpoint.problem.title}`;
  return rich(t, 'settings.endpointOther', {
    url: html`<code>${endpoint.url}</code>`,
    variable: 'AWS_ENDPOINT_URL_STS',
  });
};

const keychainWords = ({ keychain }: Snapshot, { actions, t }: ViewContext) =>
  keychain === undefined
    ? t('settings.keychainWorks')
    : html`${t('window.problem', { title: keychain.title, text: keychain.text })}
        <button type="button" class="button" @click=${() => void actions.app.unlockKeychain()}>
          ${keychain.code === 'keychain-locked' ? t('settings.unlock') : t('common.tryAgain')}
        </button>`;

/** Facts about the app and what it stands on, and the way to the page that checks them all. */
export const aboutRows = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { actions, t } = context;
  const { preferences } = snapshot;
  return html`
    <div class="row">
      <div class="row-words">
        <p class="row-label">${t('settings.doctor')}</p>
        <p class="hint">${t('settings.doctorHint')}</p>
      </div>
      <button
        type="button"
        class="button"
        id=${focusIds.openDoctor}
        @click=${() => actions.navigation.go({ name: 'doctor' })}
      >
        ${icon('doctor')}${t('settings.doctorOpen')}
      </button>
    </div>
    <dl>
      ${factRow(t('settings.keychain'), keychainWords(snapshot, context))}
      ${factRow(t('settings.endpoint'), endpointWords(snapshot, t))}
      ${factRow(t('settings.clock'), clockWords(t, snapshot.clockSkewMs))}
      ${factRow(
        t('settings.log'),
        html`<code>${snapshot.logFolder}</code>
          <button type="button" class="button" @click=${() => void actions.app.showLogFolder()}>
            ${icon('folder')}${t('settings.openFolder')}
          </button>`,
      )}
      ${factRow(t('common.appName'), t('settings.version', { version: snapshot.version }))}
    </dl>
    ${choiceRow({
      name: 'log-level',
      legend: t('settings.logLevel'),
      hint: t('settings.logLevelHint'),
      choices: [
        ['info', t('settings.logEverything')],
        ['warn', t('settings.logWarnings')],
        ['error', t('settings.logErrors')],
      ],
      chosen: preferences.logLevel,
      choose: (logLevel) => void actions.app.prefer({ logLevel }),
    })}
  `;
};
