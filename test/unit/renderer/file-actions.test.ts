import { expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleChanges, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const start = () => {
  const snapshot = emptySnapshot({ identities: [sampleIdentity()], changes: sampleChanges(0) });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  return { fake, store, ...createActions(fake.api, store) };
};

it('names the other file, and leaves the path out for the main one', async () => {
  const { fake, files } = start();
  await files.writeAgain('work');
  await files.writeAgain('work', '/srv/credentials');
  await files.leave('work');
  await files.leave('work', '/srv/credentials');
  await files.repair();
  await files.repair('/srv/credentials');
  expect(fake.recorded).toEqual([
    { name: 'writeAgain', input: { id: 'work' } },
    { name: 'writeAgain', input: { id: 'work', path: '/srv/credentials' } },
    { name: 'leaveProfile', input: { id: 'work' } },
    { name: 'leaveProfile', input: { id: 'work', path: '/srv/credentials' } },
    { name: 'repairFile', input: {} },
    { name: 'repairFile', input: { path: '/srv/credentials' } },
  ]);
});

it('sends a double click once, and says how it ended', async () => {
  const { fake, store, files } = start();
  await Promise.all([files.repair(), files.repair(), files.writeAgain('work')]);
  expect(fake.recorded.map(({ name }) => name)).toEqual(['repairFile', 'writeAgain']);
  expect(store.state.toast?.bad).toBe(false);
  fake.answers.repairFile = () => ({ ok: false, error: sampleProblem('file-read-only') });
  expect(await files.repair()).toBe(false);
  expect(store.state.toast).toMatchObject({ bad: true });
  delete fake.answers.repairFile;
  expect(await files.repair()).toBe(true);
});

it('goes back behind a change only after the question was answered', async () => {
  const { fake, store, files, navigation } = start();
  navigation.go({ name: 'changes' });
  await files.undo();
  expect(fake.recorded).toEqual([]);
  files.askUndo('c3');
  await files.undo();
  expect(fake.recorded).toEqual([{ name: 'undoChange', input: { change: 'c3' } }]);
  expect(store.state).toMatchObject({ dialog: undefined, focusOn: 'change-c3', toast: { bad: false } });
});

it('says why there is no way back', async () => {
  const { fake, store, files } = start();
  fake.answers.undoChange = () => ({ ok: false, error: sampleProblem('file-changed') });
  files.askUndo('c3');
  await files.undo();
  expect(store.state.toast).toMatchObject({ bad: true, text: expect.stringContaining('changed since') });
});

it('takes the question away when somebody else went back meanwhile', () => {
  const { store, files, navigation } = start();
  files.askUndo('c3');
  navigation.reconcile();
  expect(store.state.dialog).toEqual({ kind: 'undo-change', change: 'c3' });
  // Undone, it has no way back any more.
  const changes = sampleChanges(0).map(({ undo: _, ...change }) => ({ ...change, undoneAt: 1 }));
  store.update({ snapshot: emptySnapshot({ changes }) });
  navigation.reconcile();
  expect(store.state.dialog).toBeUndefined();
});
