import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { getAllTargets } from '../../src/shared/get-all.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { hasGroups } from '../text/list-groups.ts';
import { validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { ticked, typed } from './input-events.ts';
import { pathView } from './path.ts';
import { rich } from './rich.ts';

/** Up to so many identities are found by the eye. */
const searchedAbove = 8;

/** Whether the list has a search. */
export const hasSearch = ({ identities }: Snapshot, search: string): boolean =>
  identities.length > searchedAbove || search !== '';

/** The button that leads to the form for a new identity. */
export const addButton = ({ t, actions }: ViewContext, primary: boolean): TemplateResult => html`
  <button
    type="button"
    class="button ${primary ? 'button-primary' : ''}"
    id=${focusIds.add}
    @click=${() => actions.navigation.go({ name: 'add' })}
  >
    ${icon('plus')}${t('list.add')}
  </button>
`;

const getAllButton = (snapshot: Snapshot, { t, state, actions }: ViewContext) => {
  const sessions = sessionsIn(snapshot);
  if (sessions.length < 2) return nothing;
  const targets = getAllTargets(sessions);
  const renewing = targets.length > 0 && targets.every((one) => validityNow(one, state.now) === 'active');
  return html`
    <button
      type="button"
      class="button"
      aria-disabled=${targets.length === 0 ? 'true' : 'false'}
      @click=${() => void actions.sessions.getAll()}
    >
      ${icon('sync')}${t(renewing ? 'list.renewAll' : 'list.getAll')}
    </button>
  `;
};

const searchField = ({ t, state, actions }: ViewContext): TemplateResult => html`
  <div class="search">
    ${icon('search')}
    <input
      type="search"
      id=${focusIds.search}
      class="input"
      aria-label=${t('list.searchHint')}
      aria-keyshortcuts="/"
      placeholder=${t('list.search')}
      title=${t('list.searchHint')}
      autocomplete="off"
      spellcheck="false"
      .value=${live(state.search)}
      @input=${typed((search) => actions.list.search(search))}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') actions.list.search('');
      }}
    />
  </div>
`;

const groupSwitch = (snapshot: Snapshot, { t, actions }: ViewContext): TemplateResult => html`
  <div class="list-switch">
    <label for="groups-by-account">${t('list.group')}</label>
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id="groups-by-account"
      .checked=${live(snapshot.preferences.groupsByAccount)}
      @change=${ticked((groupsByAccount) => void actions.app.prefer({ groupsByAccount }))}
    />
  </div>
`;

/** What is above the list: its title, where sessions go, the search, and what concerns all. `found`: how many are shown. */
export const listHead = (snapshot: Snapshot, found: number, context: ViewContext): TemplateResult => {
  const { t, state } = context;
  const searches = hasSearch(snapshot, state.search);
  const groups = hasGroups(snapshot.identities);
  return html`
    <div class="view-head list-head">
      <div class="list-title">
        <h1 id=${focusIds.title} tabindex="-1">${t('list.title')}</h1>
        <p class="hint">${rich(t, 'list.writtenTo', { file: pathView(snapshot.credentialsFile) })}</p>
      </div>
      <div class="view-actions">${getAllButton(snapshot, context)} ${addButton(context, false)}</div>
      ${
        searches || groups
          ? html`<div class="list-tools">
              ${searches ? searchField(context) : nothing}
              ${groups ? groupSwitch(snapshot, context) : nothing}
            </div>`
          : nothing
      }
    </div>
    <p class="only-spoken" role="status">
      ${state.search === '' ? nothing : t('list.found', { count: found })}
    </p>
  `;
};
