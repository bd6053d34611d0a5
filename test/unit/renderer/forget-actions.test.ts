import { expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const open = () => {
  const fake = fakeLatchkeyApi(emptySnapshot({ identities: [sampleIdentity()] }));
  const store = newWindowStore(english);
  store.update({ snapshot: fake.snapshot() });
  return { fake, store, sessions: createActions(fake.api, store).sessions };
};

it('forgets a session only after the question was answered', async () => {
  const { fake, store, sessions } = open();
  await sessions.forget();
  expect(fake.recorded).toEqual([]);
  sessions.askForget('work');
  expect(store.state.dialog).toEqual({ kind: 'forget', id: 'work' });
  await sessions.forget();
  expect(fake.recorded).toEqual([{ name: 'forgetSession', input: { id: 'work' } }]);
  expect(store.state).toMatchObject({
    dialog: undefined,
    toast: { text: 'Session forgotten.' },
    focusOn: 'primary-work',
  });
});

it('says why nothing was forgotten', async () => {
  const { fake, store, sessions } = open();
  fake.answers.forgetSession = () => ({ ok: false, error: sampleProblem('file-read-only') });
  sessions.askForget('work');
  await sessions.forget();
  expect(store.state.toast).toMatchObject({ bad: true, text: expect.stringContaining('cannot be written') });
});

it('explains a session, and copies that', async () => {
  const { fake, store, sessions } = open();
  await sessions.copyExplanation();
  expect(fake.recorded).toEqual([]);
  await sessions.explain('work');
  expect(store.state.dialog).toMatchObject({ kind: 'explain', id: 'work' });
  await sessions.copyExplanation();
  expect(fake.recorded.map(({ name }) => name)).toEqual(['explain', 'copyExplanation']);
  expect(store.state).toMatchObject({ dialog: undefined, toast: { bad: false } });
});

it('does not explain over a question that was opened meanwhile', async () => {
  const { store, sessions } = open();
  const explaining = sessions.explain('work');
  sessions.askRemove('work');
  await explaining;
  expect(store.state.dialog).toMatchObject({ kind: 'remove' });
});
