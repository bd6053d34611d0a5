import { expect } from 'vitest';
import { addIdentity } from '../world/identities.ts';
import { processesOf } from '../world/processes.ts';
import { test } from '../world/test.ts';
import type { RunningApp } from '../world/app.ts';

/** Longer than the keychain process is kept without calls. */
const idleLimitMs = 25_000;

const keychainProcesses = (app: RunningApp): readonly number[] =>
  processesOf(app.pid)
    .filter(({ commandLine }) => commandLine.includes('node.mojom.NodeService'))
    .map(({ pid }) => pid);

test('the keychain process ends when nobody needs it, and another does the next call', async ({
  newWorld,
}) => {
  const world = await newWorld();
  const app = await world.launch();
  await addIdentity(app, { codes: 'none' });
  const first = keychainProcesses(app);
  expect(first).toHaveLength(1);
  await expect.poll(() => keychainProcesses(app), { timeout: idleLimitMs, interval: 200 }).toEqual([]);

  await app.item.click('Get session');
  await world.newSession();
  const [second] = keychainProcesses(app);
  expect(second).toBeDefined();
  expect(first).not.toContain(second);
});
