import { describe, expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { english } from '../../fakes/english.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { rotatingIdentity, rotationCases } from '../../fakes/sample-rotations.ts';
import { emptySnapshot, sampleProblem } from '../../fakes/sample-snapshot.ts';

const start = (name?: string) => {
  const snapshotAt = (state: string | undefined) =>
    emptySnapshot({
      identities: [rotatingIdentity(state === undefined ? undefined : rotationCases(0)[state])],
    });
  const fake = fakeLatchkeyApi(snapshotAt(name));
  const store = newWindowStore(english);
  store.update({ snapshot: snapshotAt(name) });
  const actions = createActions(fake.api, store);
  actions.navigation.go({ name: 'rotate', id: 'work' });
  const push = (state?: string): void => {
    store.update({ snapshot: snapshotAt(state) });
    actions.navigation.reconcile();
  };
  return { fake, store, push, ...actions };
};

describe('the view of a key’s change', () => {
  it('sends the choice, and is not told twice what it shows', async () => {
    const { fake, store, rotation } = start('refused');
    rotation.choose('never');
    fake.answers.rotateKey = () => ({ ok: false, error: sampleProblem('iam-denied') });
    await rotation.begin('work', 'OLD2');
    expect(fake.recorded).toEqual([
      { name: 'rotateKey', input: { id: 'work', deletion: 'never', makesRoomOf: 'OLD2' } },
    ]);
    expect(store.state.toast).toBeUndefined();
    fake.answers.rotateKey = () => ({ ok: false, error: sampleProblem('rotation-under-way') });
    await rotation.begin('work');
    expect(store.state.toast).toMatchObject({ bad: true });
  });

  it('knows an end that it has seen from a visit that has not begun', () => {
    const { store, push, navigation } = start();
    push();
    expect(store.state.rotation.followed).toBe(false);
    push('verifying');
    push();
    expect(store.state.rotation.followed).toBe(true);
    navigation.go({ name: 'list' });
    navigation.go({ name: 'rotate', id: 'work' });
    expect(store.state.rotation.followed).toBe(false);
  });

  it('is left for the list when things are left as they are, and says where to read what remains', async () => {
    const { store, rotation } = start('stillOn');
    await rotation.decide('work', 'leave');
    expect(store.state).toMatchObject({ view: { name: 'list' }, focusOn: 'primary-work' });
    expect(store.state.toast?.text).toContain('Activity');
    const other = start('refused');
    await other.rotation.decide('work', 'leave');
    expect(other.store.state).toMatchObject({ view: { name: 'list' }, toast: undefined });
  });

  it('stays for all other decisions', async () => {
    const { store, rotation } = start('waiting');
    await rotation.decide('work', 'go-back');
    expect(store.state.view).toEqual({ name: 'rotate', id: 'work' });
  });

  it('is left when its identity is gone', () => {
    const { store, navigation } = start('waiting');
    store.update({ snapshot: emptySnapshot() });
    navigation.reconcile();
    expect(store.state.view).toEqual({ name: 'list' });
  });
});
