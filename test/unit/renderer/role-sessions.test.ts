import { expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { promptStage } from '../../../renderer/prompt-state.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { announcementOf } from '../../../renderer/text/announcement.ts';
import { lookOf } from '../../../renderer/text/phase-look.ts';
import { nextTickMs } from '../../../renderer/ticker.ts';
import type { RoleView } from '../../../src/shared/snapshot.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem, sampleRole } from '../../fakes/sample-snapshot.ts';

// Whatever looks after sessions in the window has to know of those of roles.

const active = { validity: 'active', activity: 'idle' } as const;
const withRole = (role: Partial<RoleView>) =>
  emptySnapshot({
    identities: [sampleIdentity({ label: 'Production', phase: active, roles: [sampleRole(role)] })],
  });

it('counts down to the end of a role’s session', () => {
  const snapshot = withRole({ expiresAt: 90_500 });
  expect(nextTickMs({ snapshot, view: { name: 'list' }, form: undefined }, 0)).toBe(501);
});

it('names the session that a role waits for', () => {
  const role = sampleRole({ phase: { validity: 'none', activity: 'refreshing' }, waitsForSource: true });
  const { tone, word } = lookOf(role, 0, 'Production');
  expect([tone, english.say(word)]).toEqual(['busy', 'Waits for Production’s session']);
});

it('tells a screen reader about a role whose phase changed', () => {
  const waits = withRole({ phase: { validity: 'none', activity: 'refreshing' }, waitsForSource: true });
  expect(announcementOf(withRole({}), waits, 0, english)).toBe('Read only: Waits for Production’s session.');
  expect(announcementOf(waits, withRole({ phase: active }), 0, english)).toBe('Read only: Active.');
});

it('says in the prompt of a role whose device gives the code', () => {
  const prompt = { reason: 'You asked for a session.' };
  const snapshot = withRole({ prompt });
  const state = { snapshot, code: '', submitting: false, error: undefined };
  expect(promptStage(state, 'read-only')).toMatchObject({
    kind: 'asking',
    holder: 'Production',
    session: { label: 'Read only' },
    prompt,
  });
  expect(promptStage(state, 'work')).toEqual({ kind: 'done' });
});

it('gets the sessions of roles with all others, and says once why one failed', async () => {
  const fake = fakeLatchkeyApi(withRole({ problem: sampleProblem('role-refused') }));
  const store = newWindowStore(english);
  store.update({ snapshot: fake.snapshot() });
  const { sessions } = createActions(fake.api, store);
  fake.answers.getSession = () => ({ ok: false, error: sampleProblem('role-refused') });
  await sessions.getAll();
  expect(fake.recorded).toEqual([{ name: 'getSession', input: { id: 'read-only' } }]);
  expect(store.state.toast).toBeUndefined();
});
