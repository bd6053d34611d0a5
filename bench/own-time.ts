import { watch } from 'node:fs';
import { dirname } from 'node:path';
import type { World } from '../test/world/world.ts';
import type { Program } from './program.ts';

/**
 * From the click on "Get session" of one identity to the session in the file, in milliseconds, without the time that
 * the request spent at STS.
 */
export const ownTime = async (
  world: World,
  { item }: Program,
  path: readonly string[],
  profile: string,
): Promise<number> => {
  const hold = world.sandbox.hold();
  const clicked = item.click(path);
  await hold.arrived;
  const arrivedAt = performance.now();
  const written = untilWritten(world, profile);
  const releasedAt = performance.now();
  hold.release();
  const writtenAt = await written;
  return arrivedAt - (await clicked) + (writtenAt - releasedAt);
};

const untilWritten = (world: World, profile: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const watcher = watch(dirname(world.credentialsPath), () => {
      if (!world.credentials().includes(`[${profile}]`)) return;
      watcher.close();
      resolve(performance.now());
    });
    watcher.on('error', reject);
  });
