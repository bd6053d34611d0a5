import { expect, test } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import { ok } from '../../../src/core/result.ts';
import { SettingsBook } from '../../../src/core/state/settings-book.ts';
import { coreWorld } from './core-world.ts';
import { message } from '../../../src/texts/message.ts';

test('subscribers hear of changes, and of nothing else, until they stop', () => {
  const { store } = coreWorld();
  let heard = 0;
  const stop = store.subscribe(() => (heard += 1));
  store.update((state) => state);
  expect(heard).toBe(0);
  store.update((state) => ({ ...state }));
  store.touch();
  expect(heard).toBe(2);
  stop();
  stop();
  store.touch();
  expect(heard).toBe(2);
});

test('the list of what happened has an end', () => {
  const world = coreWorld();
  for (let n = 0; n < 550; n++)
    world.journal.record({ tone: 'neutral', text: message('activity.mended', { path: `${n}` }) });
  expect(world.activity).toHaveLength(300);
  expect(world.activity[0]).toEqual({
    at: world.clock.now(),
    tone: 'neutral',
    text: 'Mended 549.',
  });
});

test('a save that fails is an alert until one succeeds', async () => {
  const world = coreWorld();
  const other = problem('settings-moved-aside', '/old');
  world.store.update((state) => ({ ...state, alerts: [other] }));
  world.savedState.failWith('disk-full');
  expect((await world.journal.save()).ok).toBe(false);
  await world.journal.save();
  expect(world.state.alerts).toEqual([other, { code: 'settings-unwritable' }]);
  world.savedState.failWith(undefined);
  await world.journal.save();
  expect(world.state.alerts).toEqual([other]);
});

test('what happened a season ago is forgotten', async () => {
  const world = coreWorld();
  const note = (path: string): void =>
    world.journal.record({ tone: 'neutral', text: message('activity.mended', { path }) });
  note('long ago');
  await world.clock.advance(1000);
  note('just not');
  world.clock.jump(90 * 86_400_000);
  note('now');
  expect(world.activity.map(({ text }) => text)).toEqual(['Mended now.', 'Mended just not.']);
});

test('a change of the settings that crashes stands in the way of no other', async () => {
  const { settings, store } = coreWorld();
  const book = new SettingsBook(store, settings);
  const crash = (): never => {
    throw new Error('of ours');
  };
  await expect(book.change(crash)).rejects.toThrow('of ours');
  expect(await book.change((all) => ok({ ...all, proxies: ['proxy:1'] }))).toEqual({ ok: true });
  expect(settings.saved.proxies).toEqual(['proxy:1']);
});
