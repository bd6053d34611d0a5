import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { aboutRows } from './about-settings.ts';
import type { ViewContext } from './context.ts';
import { defaultRows } from './default-settings.ts';
import { generalRows } from './general-settings.ts';
import { leaveRows } from './leave-settings.ts';
import { noticeRows } from './notice-settings.ts';
import { proxyRows } from './proxy-login.ts';
import { factRow, settingsPanel, switchRow } from './setting-rows.ts';

const fileRows = (snapshot: Snapshot, { actions, t }: ViewContext): TemplateResult => html`
  <dl>${factRow(t('settings.path'), html`<code>${snapshot.credentialsFile}</code>`)}</dl>
  ${switchRow({
    name: 'removes-expired',
    label: t('settings.removesExpired'),
    hint: t('settings.removesExpiredHint'),
    on: snapshot.preferences.removesExpired,
    set: (removesExpired) => void actions.app.prefer({ removesExpired }),
  })}
  <div class="row row-buttons">
    <button
      type="button"
      class="button"
      id=${focusIds.showChanges}
      @click=${() => actions.navigation.go({ name: 'changes' })}
    >
      ${icon('history')}${t('settings.showChanges')}
    </button>
    <button
      type="button"
      class="button"
      id=${focusIds.lookForKeys}
      @click=${() => actions.navigation.go({ name: 'adopt' })}
    >
      ${icon('key')}${t('settings.lookForKeys')}
    </button>
    <button
      type="button"
      class="button"
      id=${focusIds.importRoles}
      @click=${() => actions.navigation.go({ name: 'import-roles' })}
    >
      ${icon('folder')}${t('settings.importRoles')}
    </button>
  </div>
`;

const networkRows = (
  { preferences: { endpoints }, proxies }: Snapshot,
  context: ViewContext,
): TemplateResult => {
  const { actions, t } = context;
  return html`
    ${switchRow({
      name: 'fips',
      label: t('settings.fips'),
      hint: t('settings.fipsHint'),
      on: endpoints.fips,
      set: (fips) => void actions.app.prefer({ endpoints: { ...endpoints, fips } }),
    })}
    ${switchRow({
      name: 'dual-stack',
      label: t('settings.dualStack'),
      hint: t('settings.dualStackHint'),
      on: endpoints.dualStack,
      set: (dualStack) => void actions.app.prefer({ endpoints: { ...endpoints, dualStack } }),
    })}
    ${proxyRows(proxies, context)}
  `;
};

const sessionRows = ({ preferences }: Snapshot, context: ViewContext): TemplateResult => {
  const { actions, t } = context;
  return html`
    ${switchRow({
      name: 'paused',
      label: t('settings.paused'),
      hint: t('settings.pausedHint'),
      on: preferences.paused,
      set: (paused) => void actions.app.prefer({ paused }),
    })}
    ${leaveRows(preferences, context)}
  `;
};

const transferRows = ({ actions, t }: ViewContext): TemplateResult => html`
  <p class="hint">${t('transfer.hint')}</p>
  <div class="row row-buttons">
    <button type="button" class="button" @click=${() => void actions.transfer.export()}>
      ${icon('export')}${t('transfer.export')}
    </button>
    <button
      type="button"
      class="button"
      id=${focusIds.importSettings}
      @click=${() => void actions.transfer.open()}
    >
      ${icon('import')}${t('transfer.import')}
    </button>
  </div>
`;

/** One section: its name, and what is in it. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: TemplateResult;
}

const sectionsOf = (snapshot: Snapshot, context: ViewContext): readonly Section[] => {
  const { t } = context;
  return [
    { id: 'general', title: t('settings.general'), rows: generalRows(snapshot.preferences, context) },
    { id: 'sessions', title: t('settings.sessions'), rows: sessionRows(snapshot, context) },
    { id: 'notices', title: t('settings.notifications'), rows: noticeRows(snapshot.preferences, context) },
    { id: 'file', title: t('settings.file'), rows: fileRows(snapshot, context) },
    { id: 'new', title: t('settings.newIdentities'), rows: defaultRows(snapshot.preferences, context) },
    { id: 'network', title: t('settings.network'), rows: networkRows(snapshot, context) },
    { id: 'transfer', title: t('transfer.title'), rows: transferRows(context) },
    { id: 'facts', title: t('settings.facts'), rows: aboutRows(snapshot, context) },
  ];
};

const wayTo = ({ id, title }: Section): TemplateResult => html`
  <li>
    <button
      type="button"
      class="section-link"
      @click=${() => {
        const heading = document.getElementById(`settings-${id}`);
        heading?.focus({ preventScroll: true });
        heading?.closest('section')?.scrollIntoView({ block: 'start' });
      }}
    >
      ${title}
    </button>
  </li>
`;

const sectionsView = (sections: readonly Section[], t: Translator): TemplateResult => html`
  <div class="sections">
    <nav class="sections-nav" aria-label=${t('settings.sections')}>
      <ul>
        ${sections.map((section) => wayTo(section))}
      </ul>
    </nav>
    <div class="sections-body">${sections.map(({ id, title, rows }) => settingsPanel(id, title, rows))}</div>
  </div>
`;

/** Settings of the app as a whole, and facts about it. */
export const settingsView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  <div class="view-head">
    <h1 id=${focusIds.title} tabindex="-1">${context.t('settings.title')}</h1>
  </div>
  ${sectionsView(sectionsOf(snapshot, context), context.t)}
`;
