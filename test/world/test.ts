import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plainTest } from 'vitest';
import { describeMenu } from '../desktop/tray-menu.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

// Every world listens for the end of this process, and tests that wait run side by side.
process.setMaxListeners(64);

/** Makes a world for one test. It ends with the test. */
export type NewWorld = (options?: WorldOptions) => Promise<World>;

/** A test in worlds of its own. When it fails, it tells what those looked like. */
export const test = plainTest.extend<{ newWorld: NewWorld }>({
  newWorld: async ({ task }, use) => {
    const worlds: World[] = [];
    await use(async (options) => {
      const world = await startWorld(options);
      worlds.push(world);
      return world;
    });
    for (const world of worlds) {
      if (task.result?.state === 'fail') process.stderr.write(`${await describeWorld(world)}\n`);
      await world.close();
    }
  },
});

/** What people want to see of a world in which something went wrong. */
const describeWorld = async (world: World): Promise<string> => {
  const log = join(world.userData, 'logs', 'latchkey.log');
  const menus = await Promise.all(
    world.tray.items.map((item) => item.menu().then(describeMenu, () => '  (no answer)')),
  );
  const sections = [
    ['tray', menus.join('\n')],
    ['notifications', world.notifications.all.map(({ summary, body }) => `${summary}: ${body}`).join('\n')],
    ['calls', world.sandbox.calls.map((call) => JSON.stringify(call)).join('\n')],
    ['log', existsSync(log) ? readFileSync(log, 'utf8') : ''],
  ];
  return sections.map(([name, text]) => `--- ${name}\n${text === '' ? '(nothing)' : text}`).join('\n');
};
