import { expect, test } from 'vitest';
import { CancellationSource } from '../../../src/core/cancellation.ts';
import { acquireSession } from '../../../src/core/session/acquisition.ts';
import { coreWorld, plainIdentity, settle } from './core-world.ts';

test('a session that comes after the cancel is not taken', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  const cancellation = new CancellationSource();
  world.sts.hang();
  const session = acquireSession(world, {
    session: plainIdentity,
    identity: plainIdentity,
    access: { mayPrompt: false },
    cancellation,
    ask: () => Promise.resolve(undefined),
    source: () => Promise.reject(new Error('no role')),
    onWait: () => {},
    onAnswer: () => {},
    onSlow: () => {},
    onWork: () => {},
  });
  await settle();
  expect(world.sts.calls).toHaveLength(1);
  cancellation.cancel();
  world.sts.release();
  expect(await session).toEqual({ ok: false, error: { code: 'cancelled' } });
});
