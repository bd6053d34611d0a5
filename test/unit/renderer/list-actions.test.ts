import { describe, expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { cardMenu } from '../../../renderer/views/card-menu.ts';
import type { ViewContext } from '../../../renderer/views/context.ts';
import type { Snapshot } from '../../../src/shared/snapshot.ts';
import { english } from '../../fakes/english.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem, sampleRole } from '../../fakes/sample-snapshot.ts';

const other = { accountId: '210987654321', arn: 'arn:aws:iam::210987654321:user/bob' };
const three = (groupsByAccount = false): Snapshot => {
  const empty = emptySnapshot();
  return {
    ...empty,
    preferences: { ...empty.preferences, groupsByAccount },
    identities: [
      sampleIdentity({ id: 'a', label: 'A' }),
      sampleIdentity({ id: 'b', label: 'B', caller: other }),
      sampleIdentity({ id: 'c', label: 'C' }),
    ],
  };
};

const open = (snapshot = three()) => {
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  const actions = createActions(fake.api, store);
  const order = () => store.state.snapshot?.identities.map(({ id }) => id).join('');
  return { fake, store, actions, list: actions.list, order };
};

describe('moving', () => {
  it('takes the one next to it as its place, and says so', async () => {
    const { fake, store, list, order } = open();
    await list.step('a', 1);
    expect(order()).toBe('bac');
    expect(store.state).toMatchObject({ focusOn: 'menu-a', announcement: 'A is now 2 of 3.' });
    await list.step('a', 1);
    await list.step('a', 1);
    expect(order()).toBe('bca');
    expect(fake.recorded.map(({ input }) => input)).toEqual([{ id: 'a', before: 'c' }, { id: 'a' }]);
  });

  it('goes past those of other accounts where only its own are beside it', async () => {
    const { fake, list, order } = open(three(true));
    await list.step('c', -1);
    expect(order()).toBe('cab');
    await list.step('c', 1);
    expect(order()).toBe('acb');
    expect(fake.recorded.at(-1)?.input).toEqual({ id: 'c', before: 'b' });
    expect([list.canStep('b', -1), list.canStep('b', 1), list.canStep('a', 1)]).toEqual([false, false, true]);
  });

  it('is not possible while something is searched', () => {
    const { list } = open();
    list.search('a');
    expect(list.canStep('a', 1)).toBe(false);
  });

  it('by dragging goes where it was dropped, and nowhere when it was not', async () => {
    const { fake, store, list, order } = open();
    list.drag('c');
    list.dragOver({ id: 'a', edge: 'before' });
    list.dragEnd();
    await list.drop();
    expect([order(), store.state.drag]).toEqual(['abc', undefined]);
    list.drag('c');
    list.dragOver({ id: 'a', edge: 'after' });
    await list.drop();
    expect(order()).toBe('acb');
    expect(fake.recorded).toEqual([{ name: 'moveInList', input: { id: 'c', before: 'b' } }]);
  });

  it('is taken back when it cannot be saved, unless main has said more since', async () => {
    const { fake, store, list, order } = open();
    fake.answers.moveInList = () => ({ ok: false, error: sampleProblem('settings-unwritable') });
    await list.step('a', 1);
    expect(order()).toBe('abc');
    fake.answers.moveInList = () => {
      store.update({ snapshot: emptySnapshot() });
      return { ok: false, error: sampleProblem('settings-unwritable') };
    };
    store.update({ snapshot: three() });
    await list.step('a', 1);
    expect(order()).toBe('');
  });
});

describe('the menu of a card', () => {
  const labels = (snapshot: Snapshot, id: string): readonly string[] => {
    const { store, actions } = open(snapshot);
    const context: ViewContext = { t: english, state: store.state, actions };
    const identity = snapshot.identities.find(
      (one) => one.id === id || one.roles.some((role) => role.id === id),
    );
    const session = identity?.id === id ? identity : identity?.roles.find((role) => role.id === id);
    return identity === undefined || session === undefined
      ? []
      : cardMenu(session, identity, context)
          .flat()
          .map(({ label }) => label);
  };

  it('has what the state allows, and nothing else', () => {
    const snapshot = emptySnapshot({
      identities: [
        sampleIdentity({
          id: 'a',
          isRoot: true,
          phase: { validity: 'active', activity: 'blocked' },
          roles: [sampleRole({ id: 'r' })],
        }),
      ],
    });
    expect(labels(snapshot, 'a')).toEqual([
      'Renew',
      'Copy code',
      'Copy session for a shell',
      'Copy profile command',
      'Rotate access key…',
      'Edit',
      'Explain',
      'Forget session',
      'Remove',
    ]);
    expect(labels(snapshot, 'r')).toEqual(['Copy profile command', 'Edit', 'Explain', 'Remove']);
  });

  it('opens, leads on and back, and closes with the focus at its button', () => {
    const { store, actions } = open();
    actions.menu.press();
    actions.menu.toggle('a');
    actions.menu.enter('copy-session');
    actions.menu.leave();
    expect(store.state.menu).toEqual({ id: 'a', within: undefined, focus: { entry: 'copy-session' } });
    // The browser closes it when the pointer goes down, before the click comes.
    actions.menu.press();
    actions.menu.dismissed();
    actions.menu.toggle('a');
    expect(store.state.menu).toBeUndefined();
    actions.menu.open('a');
    actions.menu.leave();
    expect(store.state).toMatchObject({ menu: undefined, focusOn: 'menu-a' });
  });
});
