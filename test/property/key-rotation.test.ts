import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { decisionsFor, deletionChoices } from '../../src/core/rotation/rotation.ts';
import type { RotationDecision } from '../../src/core/rotation/rotation.ts';
import type { Message } from '../../src/texts/message.ts';
import { coreWorld, minuteMs, type CoreWorld } from '../unit/core/core-world.ts';
import { turns } from '../unit/core/power-cut.ts';
import {
  dayMs,
  hasWorkingKey,
  keyInUse,
  keyItems,
  keysAtAws,
  rotation,
  watchKey,
} from '../unit/core/rotation-world.ts';

const actions = ['ListAccessKeys', 'CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey'] as const;
const faults: readonly ProblemCode[] = [
  'timed-out',
  'throttled',
  'iam-denied',
  'iam-unavailable',
  'key-rejected',
];

const simulate = process.env['LATCHKEY_SIMULATE'];

/** What happens next in a life of a key. */
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('begin' as const),
      deletion: fc.constantFrom(...deletionChoices),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      action: fc.constantFrom(...actions),
      code: fc.constantFrom(...faults),
      isLost: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('refusals' as const), count: fc.integer({ min: 0, max: 40 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('decide' as const), pick: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), isFull: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('keychain' as const), isLocked: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(20, 1000, 5000, minuteMs, dayMs),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const happen = async (world: CoreWorld, what: Happening): Promise<void> => {
  switch (what.kind) {
    case 'begin':
      void world.engine.rotation.begin({ id: 'ann', deletion: what.deletion });
      break;
    case 'fault':
      if (what.isLost) world.iam.loseAnswer(what.action);
      else world.iam.failNext(what.action, what.code);
      break;
    case 'refusals':
      world.iam.newKeyRefusals = what.count;
      break;
    case 'decide': {
      const present = rotation(world);
      const all = present === undefined ? [] : decisionsFor(present);
      const decision = all[what.pick % Math.max(1, all.length)];
      if (decision !== undefined) void world.engine.rotation.decide('ann', decision);
      break;
    }
    case 'restart':
      world.restart();
      break;
    case 'disk':
      for (const document of [world.settings, world.savedState]) {
        document.failWith(what.isFull ? 'disk-full' : undefined);
      }
      break;
    case 'keychain':
      world.secrets.locked = what.isLocked;
      break;
    case 'time':
      await world.clock.advance(what.ms);
  }
  await turns();
};

/** Ends of the keys that the user was told are left. */
const told = (world: CoreWorld): readonly unknown[] =>
  world.state.activity
    .map(({ text }) => text)
    .filter(
      (text): text is Message => typeof text !== 'string' && text.key.startsWith('activity.rotation.left'),
    )
    .map(({ values }) => values?.['end']);

/** Lets everything be well again, and brings a rotation to its end as a patient user would. */
const bringToEnd = async (world: CoreWorld): Promise<void> => {
  for (const document of [world.settings, world.savedState]) document.failWith(undefined);
  world.secrets.locked = false;
  world.sts.newKeys.clear();
  world.iam.newKeyRefusals = 0;
  world.iam.calm();
  const wanted: readonly RotationDecision[] = ['go-on', 'delete-lost', 'delete-old', 'leave'];
  for (let round = 0; rotation(world) !== undefined; round += 1) {
    expect(round).toBeLessThan(20);
    await world.clock.advance(2 * minuteMs);
    await turns();
    const present = rotation(world);
    const decision = wanted.find((one) => present !== undefined && decisionsFor(present).includes(one));
    if (decision !== undefined) void world.engine.rotation.decide('ann', decision);
    await turns();
  }
  await world.registry.deleteOrphans({ mayPrompt: true });
};

test('whatever happens, there is a working key, and none is left that nobody was told of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (life) => {
      const world = coreWorld();
      watchKey(world);
      world.engine.rotation.start();
      for (const what of life) {
        await happen(world, what);
        expect(hasWorkingKey(world)).toBe(true);
      }
      await bringToEnd(world);
      expect(hasWorkingKey(world)).toBe(true);
      const others = keysAtAws(world)
        .map((end) => end.replaceAll(/[()]/g, ''))
        .filter((end) => end !== keyInUse(world)?.slice(-4));
      expect(others.filter((end) => !told(world).includes(end))).toEqual([]);
      expect(keyItems(world)).toHaveLength(1);
    }),
    {
      numRuns: 200 * Number(simulate ?? 1),
      // The same lives each time, unless others are asked for (`npm run simulate`).
      ...(simulate === undefined && { seed: 1 }),
    },
  );
}, 600_000);
