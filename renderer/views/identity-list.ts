import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { IdentityView, Snapshot } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { groupsOf, hasGroups, type AccountGroup } from '../text/list-groups.ts';
import { foundIn } from '../text/list-search.ts';
import { tickStamp } from '../text/tick-stamp.ts';
import type { ListActions } from '../actions/list-actions.ts';
import type { ViewContext } from './context.ts';
import { firstIdentityView } from './first-identity.ts';
import { identityCard } from './identity-card.ts';
import { dragGrip, dragListeners, moveByKey } from './list-drag.ts';
import { listHead } from './list-head.ts';

/** What all cards of a rendering have in common. */
interface Common {
  /** The first moment of this day, by which moments are written. */
  readonly day: number;
  readonly level: 2 | 3;
  readonly movable: boolean;
  /** Those that the search finds, by id, with the roles that it leaves. */
  readonly found: ReadonlyMap<string, IdentityView>;
  readonly context: ViewContext;
}

const row = (listed: IdentityView, { day, level, movable, found, context }: Common): TemplateResult => {
  const { t, state } = context;
  // What is not found stays where it is, out of sight: to make hundreds of cards anew takes longer than a letter.
  const identity = found.get(listed.id) ?? listed;
  const isOff = state.offScreen.has(identity.id);
  const { now, menu, drag, view, dialog, snapshot } = state;
  const own = [identity, ...identity.roles];
  // A card that says the same as before is not even looked at: with hundreds of them that is most of the work.
  const shown = [
    identity,
    own.map((session) => tickStamp(session, now, day, isOff)).join(';'),
    t,
    level,
    movable,
    own.find(({ id }) => id === menu?.id)?.id,
    view.name === 'list' && own.find(({ id }) => id === view.focusId)?.id,
    snapshot?.preferences.paused,
    snapshot?.held,
    // Some notes leave to an open question what it says itself.
    dialog !== undefined && 'id' in dialog && dialog.id === identity.id,
  ];
  const isNew = view.name === 'list' && view.focusId === identity.id;
  const over = drag?.over?.id === identity.id && drag.id !== identity.id ? `drop-${drag.over.edge}` : '';
  return html`
    <li
      class="card-group ${found.has(listed.id) ? '' : 'is-left-out'} ${over} ${drag?.id === identity.id ? 'is-dragged' : ''} ${isNew ? 'is-new' : ''}"
      data-id=${identity.id}
    >
      ${guard(shown, () => identityCard(identity, level, movable ? dragGrip() : nothing, context))}
    </li>
  `;
};

const noteOffScreen = (list: ListActions, event: Event): void => {
  const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
  if (id === undefined || !('skipped' in event)) return;
  list.noteOffScreen(id, event.skipped === true);
};

const rows = (
  identities: readonly IdentityView[],
  labelledBy: string | undefined,
  common: Common,
): TemplateResult => {
  const { list } = common.context.actions;
  const drag = dragListeners(list);
  return html`
    <ul
      class="cards ${common.context.state.search === '' ? '' : 'is-searched'}"
      aria-labelledby=${labelledBy ?? nothing}
      @pointerdown=${drag.down}
      @pointermove=${drag.move}
      @pointerup=${drag.up}
      @pointercancel=${drag.cancel}
      @keydown=${(event: KeyboardEvent) => moveByKey(list, event)}
      @contentvisibilityautostatechange=${(event: Event) => noteOffScreen(list, event)}
    >
      ${repeat(
        identities,
        ({ id }) => id,
        (identity) => row(identity, common),
      )}
    </ul>
  `;
};

const groupView = ({ account, identities }: AccountGroup, common: Common): TemplateResult => {
  const isEmpty = identities.every(({ id }) => !common.found.has(id));
  const { t } = common.context;
  const id = `account-${account ?? 'unknown'}`;
  return html`
    <div class="account" ?hidden=${isEmpty}>
      <h2 class="account-title" id=${id}>
        ${account === undefined ? t('list.accountUnknown') : t('list.account', { account })}
      </h2>
      ${rows(identities, id, common)}
    </div>
  `;
};

const nothingFound = ({ t, state }: ViewContext): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('search')}</span>
    <h2>${t('list.foundNone', { words: state.search.trim() })}</h2>
    <p>${t('list.foundNoneHint')}</p>
  </section>
`;

/** The identities with their sessions. */
export const identityListView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { identities, preferences } = snapshot;
  const { search, now } = context.state;
  if (identities.length === 0) return firstIdentityView(context);
  const found = new Map(foundIn(identities, search).map((identity) => [identity.id, identity]));
  const grouped = preferences.groupsByAccount && hasGroups(identities);
  const common: Common = {
    day: new Date(now).setHours(0, 0, 0, 0),
    level: grouped ? 3 : 2,
    movable: identities.length > 1,
    found,
    context,
  };
  const content = grouped
    ? repeat(
        groupsOf(identities),
        ({ account }) => account,
        (group) => groupView(group, common),
      )
    : rows(identities, undefined, common);
  return html`${listHead(snapshot, found.size, context)} ${found.size === 0 ? nothingFound(context) : nothing}
  ${content}`;
};
