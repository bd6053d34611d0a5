import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Preferences, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { timeLeft } from '../text/duration.ts';
import type { ViewContext } from './context.ts';
import { ticked } from './input-events.ts';
import { leaveRows } from './leave-settings.ts';
import { proxyRows } from './proxy-login.ts';

const switchRow = (
  name: string,
  label: string,
  hint: string,
  on: boolean,
  set: (on: boolean) => void,
): TemplateResult => html`
  <div class="row">
    <div class="row-words">
      <label for="setting-${name}">${label}</label>
      <p class="hint" id="setting-${name}-hint">${hint}</p>
    </div>
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id="setting-${name}"
      aria-describedby="setting-${name}-hint"
      .checked=${live(on)}
      @change=${ticked(set)}
    />
  </div>
`;

const themes: readonly (readonly [Preferences['theme'], string])[] = [
  ['system', 'Like the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

const themeRow = ({ theme }: Preferences, { actions }: ViewContext): TemplateResult => html`
  <fieldset class="row">
    <legend class="row-words">Theme</legend>
    <div class="choices">
      ${themes.map(
        ([value, label]) => html`
          <label class="choice">
            <input
              type="radio"
              name="theme"
              value=${value}
              .checked=${live(theme === value)}
              @change=${() => void actions.app.prefer({ theme: value })}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

const longSkewMs = 60_000;

const clockWords = (skewMs: number): string =>
  Math.abs(skewMs) < longSkewMs
    ? 'Right'
    : `${timeLeft(Math.abs(skewMs))} ${skewMs > 0 ? 'behind' : 'ahead of'} AWS. Latchkey allows for it; other AWS tools may not.`;

const factRow = (name: string, value: unknown): TemplateResult => html`
  <div class="row row-fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`;

const endpointWords = ({ endpoint }: Snapshot) => {
  if (endpoint === undefined) return 'AWS, in the region of each identity';
  if (endpoint.problem !== undefined) return html`<code>${endpoint.url}</code> ${endpoint.problem.title}.`;
  return html`<code>${endpoint.url}</code> Requests go there instead of AWS, because AWS_ENDPOINT_URL_STS is
    set.`;
};

const keychainWords = ({ keychain }: Snapshot, { actions }: ViewContext) =>
  keychain === undefined
    ? 'Working'
    : html`${keychain.title}. ${keychain.text}
        <button type="button" class="button" @click=${() => void actions.app.unlockKeychain()}>
          ${keychain.code === 'keychain-locked' ? 'Unlock' : 'Try again'}
        </button>`;

const networkPanel = (
  { preferences: { endpoints }, proxies }: Snapshot,
  context: ViewContext,
): TemplateResult => html`
  <section class="panel" aria-labelledby="settings-network">
    <h2 class="panel-title" id="settings-network">Network</h2>
    ${switchRow(
      'fips',
      'Use FIPS endpoints',
      'For rules that ask for FIPS 140. AWS offers them for STS in regions of the US only.',
      endpoints.fips,
      (fips) => void context.actions.app.prefer({ endpoints: { ...endpoints, fips } }),
    )}
    ${switchRow(
      'dual-stack',
      'Use dual-stack endpoints',
      'For networks with IPv6 only. AWS does not offer them everywhere.',
      endpoints.dualStack,
      (dualStack) => void context.actions.app.prefer({ endpoints: { ...endpoints, dualStack } }),
    )}
    ${proxyRows(proxies, context)}
  </section>
`;

/** Settings of the app as a whole, and facts about it. */
export const settingsView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { actions } = context;
  const { preferences } = snapshot;
  return html`
    <div class="view-head">
      <h1 id=${focusIds.title} tabindex="-1">Settings</h1>
    </div>
    <section class="panel" aria-labelledby="settings-behaviour">
      <h2 class="panel-title" id="settings-behaviour">Behaviour</h2>
      ${switchRow(
        'paused',
        'Pause auto-refresh',
        'Sessions are not renewed until you switch this off again.',
        preferences.paused,
        (paused) => void actions.app.prefer({ paused }),
      )}
      ${switchRow(
        'notifications',
        'Notifications',
        'Tell me when a session expires or cannot be renewed.',
        preferences.notifications,
        (notifications) => void actions.app.prefer({ notifications }),
      )}
      ${leaveRows(preferences, context)} ${themeRow(preferences, context)}
    </section>
    <section class="panel" aria-labelledby="settings-file">
      <h2 class="panel-title" id="settings-file">Credentials file</h2>
      <dl>${factRow('Path', html`<code>${snapshot.credentialsFile}</code>`)}</dl>
      ${switchRow(
        'removes-expired',
        'Remove ended sessions from the credentials file',
        'A day after the end. Your comments and other lines stay.',
        preferences.removesExpired,
        (removesExpired) => void actions.app.prefer({ removesExpired }),
      )}
      <div class="row row-buttons">
        <button
          type="button"
          class="button"
          id=${focusIds.showChanges}
          @click=${() => actions.navigation.go({ name: 'changes' })}
        >
          ${icon('history')}What did Latchkey change?
        </button>
        <button
          type="button"
          class="button"
          id=${focusIds.lookForKeys}
          @click=${() => actions.navigation.go({ name: 'adopt' })}
        >
          ${icon('key')}Look for keys in the file
        </button>
        <button
          type="button"
          class="button"
          id=${focusIds.importRoles}
          @click=${() => actions.navigation.go({ name: 'import-roles' })}
        >
          ${icon('folder')}Import roles
        </button>
      </div>
    </section>
    ${networkPanel(snapshot, context)}
    <section class="panel" aria-labelledby="settings-facts">
      <h2 class="panel-title" id="settings-facts">About this computer</h2>
      <dl>
        ${factRow('Keychain', keychainWords(snapshot, context))}
        ${factRow('STS endpoint', endpointWords(snapshot))}
        ${factRow('Clock', clockWords(snapshot.clockSkewMs))}
        ${factRow(
          'Log',
          html`<code>${snapshot.logFolder}</code>
            <button type="button" class="button" @click=${() => void actions.app.showLogFolder()}>
              ${icon('folder')}Open folder
            </button>`,
        )}
        ${factRow('Latchkey', `Version ${snapshot.version}`)}
      </dl>
    </section>
  `;
};
