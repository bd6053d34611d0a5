import { expect, test } from 'vitest';
import { coreWorld, hourMs } from './core-world.ts';

const foreignKey = `[work]
aws_access_key_id = AKIAOTHEROTHEROTHER1
aws_secret_access_key = abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJ+13
`;

test('a delivery by a timer opens no dialog, though the user agreed to it before', async () => {
  const world = coreWorld({ fileText: foreignKey });
  world.sessions.start();
  world.file.failWith('write', 'disk-full');
  await world.sessions.getSession('ann', 'user', { replaceLongTermKey: true });
  world.file.failWith('write', undefined);
  // Something to tidy up on the way.
  world.store.update((state) => ({ ...state, orphans: ['key:old'] }));
  world.secrets.items.set('key:old', 'made up');
  world.secrets.calls.length = 0;
  await world.clock.advance(hourMs / 6);
  expect(world.keyInFile()).toMatch(/^ASIA/);
  expect(world.secrets.calls.filter(({ mayPrompt }) => mayPrompt)).toEqual([]);
});
