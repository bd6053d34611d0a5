import { render } from 'lit-html';
import type { LatchkeyApi, View } from '../src/shared/contract.ts';
import type { Key } from '../src/texts/catalogue.ts';
import type { Translator } from '../src/texts/translator.ts';
import { answeringApi } from './answering-api.ts';
import { createActions } from './actions/actions.ts';
import { SnapshotFeed } from './actions/snapshot-feed.ts';
import { followIntake } from './inputs/page-intake.ts';
import { followLanguage } from './spoken-language.ts';
import { followSlash } from './list-shortcut.ts';
import { newWindowStore } from './state.ts';
import type { WindowState } from './state.ts';
import { applyTheme } from './theme.ts';
import { nextTickMs, Ticker } from './ticker.ts';
import { syncDialog } from './views/dialog.ts';
import { syncMenu } from './views/menu.ts';
import { windowView } from './views/window.ts';

const titles = {
  add: 'window.addIdentity',
  'add-role': 'window.addRole',
  adopt: 'adopt.title',
  activity: 'window.activity',
  changes: 'changes.title',
  'import-roles': 'roleImport.title',
  rotate: 'rotation.title',
  settings: 'window.settings',
  doctor: 'doctor.title',
  'import-settings': 'transfer.viewTitle',
} as const satisfies Readonly<Record<Exclude<View['name'], 'list' | 'edit'>, Key>>;

const titleOf = ({ t, view, form, roleForm }: WindowState): string => {
  if (view.name === 'list') return t('common.appName');
  const shown =
    view.name === 'edit'
      ? t('window.edit', { name: (form ?? roleForm)?.pristine.label ?? '' })
      : t(titles[view.name]);
  return t('window.title', { view: shown });
};

/** Runs the main window in `root`. */
export const startWindowApp = (main: LatchkeyApi, root: HTMLElement, t: Translator): void => {
  const store = newWindowStore(t);
  const api = answeringApi(main, () => store.state.t);
  const actions = createActions(api, store);
  const feed = new SnapshotFeed(api, store, actions.navigation);
  const ticker = new Ticker(document, () => store.update({ now: Date.now() }));

  /** Moves the focus where an action wanted it, once that element is there. */
  const settleFocus = ({ focusOn }: WindowState): void => {
    const wanted = focusOn === undefined ? null : document.getElementById(focusOn);
    if (wanted === null) return;
    store.update({ focusOn: undefined });
    wanted.focus();
    wanted.scrollIntoView({ block: 'nearest' });
  };

  store.subscribe((state) => {
    applyTheme(state.snapshot?.preferences.theme);
    document.title = titleOf(state);
    document.documentElement.lang = state.t.language;
    void followLanguage(
      () => store.state,
      (spoken) => store.update({ t: spoken }),
    );
    render(
      windowView({ state, actions, t: state.t }, () => void feed.load()),
      root,
    );
    syncMenu(root, state.menu);
    syncDialog(root, state.dialog !== undefined);
    ticker.schedule(nextTickMs(state, Date.now()));
    settleFocus(state);
  });
  // What the system says may have been changed outside of Latchkey meanwhile.
  window.addEventListener('focus', () => {
    if (store.state.view.name === 'settings') void actions.settings.look();
  });
  followIntake(document, store, actions.form);
  followSlash(document);
  feed.start();
};
