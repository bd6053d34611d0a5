import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import type { OpenMenu } from '../state.ts';
import { placeAfterKey, placeOfTyped, typedOn, type Typed } from '../text/menu-keys.ts';
import { cardMenu, type MenuEntry } from './card-menu.ts';
import type { ViewContext } from './context.ts';

const menuId = 'card-menu';

const linesOf = (menu: Element): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

const labelOf = (line: HTMLElement): string => line.querySelector('.menu-label')?.textContent ?? '';

/** What was typed last; of no meaning but to the key that comes next. */
const typedIn = new WeakMap<Element, Typed>();

const moveFocus = (menu: Element, event: KeyboardEvent): void => {
  const lines = linesOf(menu);
  const at = lines.findIndex((line) => line === document.activeElement);
  const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  let place = placeAfterKey(event.key, at, lines.length);
  if (isLetter && !event.altKey) {
    const typed = typedOn(typedIn.get(menu), event.key, event.timeStamp);
    typedIn.set(menu, typed);
    place = placeOfTyped(typed.text, at, lines.map(labelOf));
  }
  if (place === undefined) return;
  event.preventDefault();
  lines[place]?.focus();
};

const onKey = ({ actions: { menu } }: ViewContext, event: KeyboardEvent): void => {
  if (!(event.currentTarget instanceof Element)) return;
  // What is typed into a menu is meant for nothing behind it.
  event.stopPropagation();
  const focused = document.activeElement;
  const leads = focused?.getAttribute('aria-haspopup') === 'menu';
  if (event.key === 'Tab') menu.close();
  else if (event.key === 'Escape' || event.key === 'ArrowLeft') {
    event.preventDefault();
    if (event.key === 'Escape' || event.currentTarget.hasAttribute('data-within')) menu.leave();
  } else if (event.key === 'ArrowRight' && leads && focused instanceof HTMLElement) {
    event.preventDefault();
    focused.click();
  } else moveFocus(event.currentTarget, event);
};

const line = (
  { id, icon: iconName, label }: { readonly id: string; readonly icon: IconName; readonly label: string },
  look: { readonly danger?: boolean; readonly leads?: boolean },
  run: () => void,
): TemplateResult => html`
  <button
    type="button"
    role="menuitem"
    tabindex="0"
    class="menu-line ${look.danger === true ? 'menu-danger' : ''}"
    data-entry=${id}
    aria-haspopup=${look.leads === true ? 'menu' : nothing}
    @click=${run}
    @pointermove=${({ currentTarget }: Event) => {
      // Not when it is entered: a menu may open under a pointer that rests.
      if (currentTarget instanceof HTMLElement && currentTarget !== document.activeElement)
        currentTarget.focus();
    }}
  >
    ${icon(iconName)}<span class="menu-label">${label}</span>
    ${look.leads === true ? icon('forward') : nothing}
  </button>
`;

const entryLine = (entry: MenuEntry, { actions: { menu } }: ViewContext): TemplateResult =>
  'entries' in entry
    ? line(entry, { leads: true }, () => menu.enter(entry.id))
    : line(entry, { danger: entry.danger === true }, () => {
        // Before it runs, so that the focus is back at the button when a question opens.
        menu.close();
        entry.run();
      });

const groupsView = (groups: readonly (readonly MenuEntry[])[], context: ViewContext) =>
  repeat(
    groups,
    (_, at) => at,
    (group) => html`
      <div class="menu-group" role="group">
        ${repeat(
          group,
          ({ id }) => id,
          (entry) => entryLine(entry, context),
        )}
      </div>
    `,
  );

const contentOf = (session: SessionView, snapshot: Snapshot, open: OpenMenu, context: ViewContext) => {
  const identity = snapshot.identities.find(
    ({ id, roles }) => id === session.id || roles.some((role) => role.id === session.id),
  );
  if (identity === undefined) return nothing;
  const groups = cardMenu(session, identity, context);
  const within = groups.flat().find(({ id }) => id === open.within);
  if (within === undefined || !('entries' in within)) return groupsView(groups, context);
  const back = { id: 'back', icon: 'back', label: within.label } as const;
  return html`
    <div class="menu-group menu-head">${line(back, {}, () => context.actions.menu.leave())}</div>
    ${groupsView([within.entries], context)}
  `;
};

const sessionOf = ({ identities }: Snapshot, id: string): SessionView | undefined =>
  identities.find((one) => one.id === id) ??
  identities.flatMap(({ roles }) => roles).find((role) => role.id === id);

/** The button of a session's menu. It is where the menu is placed while that is open. */
export const menuButton = (
  { id, label }: SessionView,
  { t, state, actions }: ViewContext,
): TemplateResult => html`
  <button
    type="button"
    id=${focusIds.menu(id)}
    class="button button-quiet button-icon menu-button"
    aria-label=${t('list.menu.button', { label })}
    aria-haspopup="menu"
    aria-expanded=${state.menu?.id === id ? 'true' : 'false'}
    @pointerdown=${() => actions.menu.press()}
    @click=${() => actions.menu.toggle(id)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      actions.menu.open(id, event.key === 'ArrowDown' ? 'first' : 'last');
    }}
  >
    ${icon('more')}
  </button>
`;

/**
 * The menu of the card whose button was clicked: one element for all cards, which the browser lays over the page and
 * closes on a click beside it. `syncMenu` opens and closes it.
 */
export const menuView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const open = state.menu;
  const session = open && sessionOf(snapshot, open.id);
  return html`
    <div
      id=${menuId}
      class="menu"
      popover="auto"
      role="menu"
      tabindex="-1"
      aria-label=${session === undefined ? nothing : t('list.menu.name', { label: session.label })}
      ?data-within=${open?.within !== undefined}
      @keydown=${(event: KeyboardEvent) => onKey(context, event)}
      @toggle=${({ currentTarget }: Event) => {
        // Comes a moment late: the menu of another card may be open by then.
        if (currentTarget instanceof Element && !currentTarget.matches(':popover-open')) {
          actions.menu.dismissed();
        }
      }}
    >
      ${
        session === undefined || open === undefined
          ? nothing
          : keyed(`${open.id} ${open.within}`, contentOf(session, snapshot, open, context))
      }
    </div>
  `;
};

/** Opens or closes the menu after a rendering, and puts the focus into what is new in it. */
export const syncMenu = (root: ParentNode, open: OpenMenu | undefined): void => {
  const element = root.querySelector<HTMLElement>(`#${menuId}`);
  if (element === null) return;
  const isShown = element.matches(':popover-open');
  if (open === undefined) {
    if (isShown) element.hidePopover();
    return;
  }
  if (!isShown) element.showPopover();
  if (element.contains(document.activeElement) && document.activeElement !== element) return;
  const lines = linesOf(element);
  const { focus } = open;
  const wanted =
    typeof focus === 'object'
      ? lines.find(({ dataset }) => dataset['entry'] === focus.entry)
      : lines.at(focus === 'first' ? 0 : -1);
  wanted?.focus();
};
