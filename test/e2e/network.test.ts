import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { addIdentity } from '../world/identities.ts';
import { canHaveOwnNetwork, startOwnNetwork } from '../world/own-network.ts';
import { test } from '../world/test.ts';

/** How long after a long cut Latchkey would try again by itself, in milliseconds. */
const backoffMs = 5 * 60_000;
/** How soon after the network's return there is a session: the look every three seconds, and the work. */
const soonMs = 8000;

test.skipIf(!canHaveOwnNetwork())(
  'a network that comes back is noticed within seconds, long before the next attempt was due',
  async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const before = await world.launch();
    const id = await addIdentity(before, { codes: 'none' });
    await before.quit();
    // As many attempts without a network leave it.
    const path = join(world.userData, 'state.json');
    const state: { sessions: Record<string, unknown> } = JSON.parse(readFileSync(path, 'utf8'));
    const now = Date.now();
    const problem = { code: 'network-unreachable' };
    const failure = { problem, since: now, attempts: 9, byUser: false, retryAt: now + backoffMs };
    state.sessions = { [id]: { failure } };
    writeFileSync(path, JSON.stringify(state));
    const calls = world.sandbox.calls.length;

    const network = await startOwnNetwork(world);
    onTestFinished(() => network.close());
    network.cut();
    const item = await network.launch();
    await item.waitForToolTip((toolTip) => toolTip !== 'Latchkey');
    // Whoever is asked now has no way to answer.
    expect([world.profile(), world.sandbox.calls.length]).toEqual([undefined, calls]);
    const restoredAt = Date.now();
    network.restore();
    await world.newSession(undefined, { limitMs: soonMs });
    expect(Date.now() - restoredAt).toBeLessThan(soonMs);
    expect(world.sandbox.calls.slice(calls).map(({ action }) => action)).toEqual(['GetSessionToken']);
  },
);
