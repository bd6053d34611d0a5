import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import type { IconName } from '../icons.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import { userShells } from '../user-shells.ts';
import type { ViewContext } from './context.ts';
import { mfaDeviceEntries } from './mfa-device-entries.ts';

/** One line of a card's menu: something to do. */
export interface MenuCommand {
  /** Tells it from the others of its menu. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly run: () => void;
  /** Something is lost by it. */
  readonly danger?: true;
}

/** One line of a card's menu: the way to more lines. */
export interface Submenu {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly entries: readonly MenuCommand[];
}

/** One line of a card's menu. */
export type MenuEntry = MenuCommand | Submenu;

/** The lines of one group of a card's menu; `identity` is the one itself, or the one that a role is assumed with. */
type Group = (session: SessionView, identity: IdentityView, context: ViewContext) => readonly MenuEntry[];

const isRole = (session: SessionView, identity: IdentityView): boolean => session.id !== identity.id;

const only = (wanted: boolean, entry: MenuEntry): readonly MenuEntry[] => (wanted ? [entry] : []);

/** Where the main button mends a problem, a session can be asked for here: it may have been mended elsewhere. */
const again: Group = (session, _identity, { t, state, actions }) =>
  only(session.phase.activity === 'blocked', {
    id: 'get-session',
    icon: 'sync',
    label: t(isUsable(validityNow(session, state.now)) ? 'list.renew' : 'list.getSession'),
    run: () => void actions.sessions.get(session.id),
  });

const copies: Group = (session, identity, { t, state, actions: { sessions } }) => {
  const { id } = session;
  const forEachShell = (run: (shell: (typeof userShells)[number]) => void): readonly MenuCommand[] =>
    userShells.map((shell) => ({
      id: shell,
      icon: 'terminal',
      label: t(`list.shell.${shell}`),
      run: () => run(shell),
    }));
  return [
    ...only(
      !isRole(session, identity) && identity.codeSource === 'seed' && identity.mfaSerial !== undefined,
      {
        id: 'copy-code',
        icon: 'keypad',
        label: t('list.menu.copyCode'),
        run: () => void sessions.copyCode(id),
      },
    ),
    ...only(isUsable(validityNow(session, state.now)), {
      id: 'copy-session',
      icon: 'copy',
      label: t('list.menu.copySession'),
      entries: forEachShell((shell) => void sessions.copySession(id, shell)),
    }),
    {
      id: 'copy-profile-command',
      icon: 'terminal',
      label: t('list.menu.copyProfileCommand'),
      entries: forEachShell((shell) => void sessions.copyProfileCommand(id, shell)),
    },
  ];
};

const changes: Group = (session, identity, { t, actions: { navigation, sessions } }) => {
  const { id } = session;
  return [
    // AWS lets no root user assume roles.
    ...only(!isRole(session, identity) && !identity.isRoot, {
      id: 'add-role',
      icon: 'plus',
      label: t('list.menu.addRole'),
      run: () => navigation.go({ name: 'add-role', identityId: id }),
    }),
    ...only(!isRole(session, identity), {
      id: 'rotate',
      icon: 'key',
      label: t('rotation.menu'),
      run: () => navigation.go({ name: 'rotate', id }),
    }),
    {
      id: 'edit',
      icon: 'edit',
      label: t('list.menu.edit'),
      run: () => navigation.go({ name: 'edit', id }),
    },
    { id: 'explain', icon: 'info', label: t('list.menu.explain'), run: () => void sessions.explain(id) },
  ];
};

const devices: Group = (session, identity, context) =>
  isRole(session, identity) ? [] : mfaDeviceEntries(identity, context);

const removals: Group = (session, _identity, { t, actions: { sessions } }) => {
  const { id, phase } = session;
  return [
    ...only(phase.validity !== 'none', {
      id: 'forget',
      icon: 'forget',
      label: t('list.menu.forget'),
      run: () => sessions.askForget(id),
    }),
    {
      id: 'remove',
      icon: 'remove',
      label: t('list.menu.remove'),
      danger: true,
      run: () => sessions.askRemove(id),
    },
  ];
};

const moves: Group = ({ id }, _identity, { t, actions: { list } }) => [
  ...only(list.canStep(id, -1), {
    id: 'move-up',
    icon: 'up',
    label: t('list.menu.moveUp'),
    run: () => void list.step(id, -1),
  }),
  ...only(list.canStep(id, 1), {
    id: 'move-down',
    icon: 'down',
    label: t('list.menu.moveDown'),
    run: () => void list.step(id, 1),
  }),
];

/** The groups of the menu, in their order; each new matter adds its lines to one of them, or a group of its own. */
const groups: readonly Group[] = [again, copies, changes, devices, moves, removals];

/** What can be done with a session besides the main thing, in groups. */
export const cardMenu: (...of: Parameters<Group>) => readonly (readonly MenuEntry[])[] = (...of) =>
  groups.map((group) => group(...of)).filter(({ length }) => length > 0);
