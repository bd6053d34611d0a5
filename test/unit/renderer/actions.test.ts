import { expect, it, vi } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { PromptActions } from '../../../renderer/actions/prompt-actions.ts';
import { getAllTargets } from '../../../src/shared/get-all.ts';
import { SnapshotFeed } from '../../../renderer/actions/snapshot-feed.ts';
import type { PromptState } from '../../../renderer/prompt-state.ts';
import { promptStage } from '../../../renderer/prompt-state.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { Store } from '../../../renderer/store.ts';
import { activityDays } from '../../../renderer/text/activity-days.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import {
  emptySnapshot,
  everyPhase,
  fullSnapshot,
  sampleIdentity,
  sampleProblem,
} from '../../fakes/sample-snapshot.ts';

const now = Date.parse('2024-03-30T12:00:00Z');

it('gets sessions for those who lack one; for all when nobody does', () => {
  expect(getAllTargets(everyPhase(now)).map(({ id }) => id)).toEqual([
    'expiring',
    'none',
    'expired',
    'failing',
  ]);
  // What another program may have filled takes a word for that very profile.
  const left = everyPhase(now).map((identity) => ({ ...identity, left: true as const }));
  expect(getAllTargets(left)).toEqual([]);
  const active = everyPhase(now).filter(({ id }) => id === 'active');
  expect(getAllTargets(active)).toEqual(active);
});

it('says why a call failed, unless the card says so already or the user cancelled', async () => {
  const identity = sampleIdentity({ problem: sampleProblem('timed-out') });
  const fake = fakeLatchkeyApi(emptySnapshot({ identities: [identity] }));
  const store = newWindowStore(english);
  store.update({ snapshot: fake.snapshot() });
  const { sessions } = createActions(fake.api, store);
  fake.answers.getSession = () => ({ ok: false, error: sampleProblem('timed-out') });
  await sessions.get('work');
  fake.answers.getSession = () => ({ ok: false, error: sampleProblem('cancelled') });
  await sessions.get('work');
  expect(store.state.toast).toBeUndefined();
  fake.answers.getSession = () => ({ ok: false, error: sampleProblem('disk-full') });
  await sessions.get('work');
  expect(store.state.toast).toMatchObject({ bad: true, text: expect.stringContaining('The disk is full') });
});

it('replaces a long-term key only after the question was answered', async () => {
  const fake = fakeLatchkeyApi(emptySnapshot({ identities: [sampleIdentity()] }));
  const store = newWindowStore(english);
  const { sessions } = createActions(fake.api, store);
  await sessions.replace();
  expect(fake.recorded).toEqual([]);
  sessions.askReplace('work');
  await sessions.replace();
  expect(fake.recorded).toEqual([{ name: 'getSession', input: { id: 'work', replaceLongTermKey: true } }]);
});

it('prefers a snapshot that was pushed over the one that was asked for before', async () => {
  const fake = fakeLatchkeyApi(emptySnapshot({ version: 'old' }));
  const store = newWindowStore(english);
  const feed = new SnapshotFeed(fake.api, store, createActions(fake.api, store).navigation);
  fake.answers.getSnapshot = () => {
    fake.pushSnapshot(emptySnapshot({ version: 'new' }));
    return { ok: true, value: emptySnapshot({ version: 'old' }) };
  };
  const stop = feed.start();
  // Once this one was answered, the one that `start` sent was too.
  await feed.load();
  expect(store.state.snapshot?.version).toBe('new');
  stop();
  fake.pushSnapshot(emptySnapshot({ version: 'newer' }));
  expect(store.state.snapshot?.version).toBe('new');
});

it('opens the form that main asked for before the first snapshot came', async () => {
  const fake = fakeLatchkeyApi(emptySnapshot({ identities: [sampleIdentity()] }));
  const store = newWindowStore(english);
  const feed = new SnapshotFeed(fake.api, store, createActions(fake.api, store).navigation);
  const stop = feed.start();
  fake.show({ name: 'edit', id: 'work' });
  await vi.waitFor(() => expect(store.state.form?.draft.label).toBe('Work'));
  stop();
});

it('groups activity by day, newest first', () => {
  const days = activityDays(fullSnapshot(now).activity.toReversed(), now, english.times);
  expect(days.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['Today', 3],
    ['Yesterday', 2],
    ['Wednesday 27 March', 1],
  ]);
  expect(days[0]?.lines[0]?.label).toBe('Production');
});

it('sends a complete code once, and keeps it for correction when it is refused', async () => {
  const fake = fakeLatchkeyApi(emptySnapshot());
  const store = new Store<PromptState>({
    t: english,
    snapshot: undefined,
    code: '',
    submitting: false,
    error: undefined,
  });
  const prompt = new PromptActions(fake.api, store, 'work');
  prompt.type('123 45');
  expect(await prompt.submit()).toBe(false);
  expect(fake.recorded).toEqual([]);
  prompt.type('123 456');
  fake.answers.submitCode = () => ({ ok: false, error: sampleProblem('mfa-code-used') });
  const [refused, second] = await Promise.all([prompt.submit(), prompt.submit()]);
  expect([refused, second]).toEqual([true, false]);
  expect(fake.recorded).toEqual([{ name: 'submitCode', input: { id: 'work', code: '123456' } }]);
  expect(store.state).toMatchObject({ code: '123456', error: { code: 'mfa-code-used' } });
  prompt.type('1');
  expect(store.state.error).toBeUndefined();
});

it('is done when main has no prompt for the identity any more', () => {
  const state = { code: '', submitting: false, error: undefined };
  expect(promptStage({ ...state, snapshot: undefined }, 'needs-code').kind).toBe('loading');
  expect(promptStage({ ...state, snapshot: fullSnapshot(now) }, 'needs-code').kind).toBe('asking');
  expect(promptStage({ ...state, snapshot: fullSnapshot(now), submitting: true }, 'needs-code').kind).toBe(
    'busy',
  );
  expect(promptStage({ ...state, snapshot: fullSnapshot(now) }, 'active').kind).toBe('done');
});
