import { afterEach, describe, expect, it } from 'vitest';
import { printKey } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { StrictClock } from '../fakes/strict-clock.ts';
import { WitnessSts } from '../fakes/witness-sts.ts';
import { CoreWorld, plainIdentity, settle, testKey } from '../unit/core/core-world.ts';
import { dayMs, hourMs, minuteMs, secondMs } from './laptop-life.ts';

/** So many calls in one second, and no more, after whatever makes all sessions due at once. */
const mostInASecond = 5;

const identities = Array.from({ length: 50 }, (_, number) => ({
  ...plainIdentity,
  id: `n${number}`,
  label: `n${number}`,
  profile: `n${number}`,
  keyRef: `key:n${number}`,
}));

class Office extends CoreWorld {
  override readonly clock: StrictClock;
  override readonly sts: WitnessSts;
  /** When each call was made. */
  readonly callsAt: number[] = [];

  constructor(startMs?: number) {
    super({ identities });
    this.clock = new StrictClock(startMs);
    this.sts = new WitnessSts(this.clock);
    this.sts.users.set(testKey.accessKeyId, {
      ...testKey,
      caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ann' },
    });
    for (const { keyRef } of identities)
      this.secrets.items.set(keyRef, printKey(new Secret(testKey)).reveal());
    this.sts.onCall = () => this.callsAt.push(this.clock.now());
    this.restart();
  }

  /** Everybody has a session, one second after the other. */
  async open(): Promise<void> {
    for (const { id } of identities) {
      await this.sessions.getSession(id, 'user');
      await this.clock.advance(secondMs);
    }
    this.callsAt.length = 0;
  }

  /** The most calls within any one second. */
  get rush(): number {
    return Math.max(
      0,
      ...this.callsAt.map(
        (at) => this.callsAt.filter((other) => other >= at && other < at + secondMs).length,
      ),
    );
  }

  /** How many profiles hold credentials that STS honours. */
  get alive(): number {
    return identities.filter(
      ({ profile }) => (this.sts.issued.get(this.keyInFile(profile) ?? '') ?? 0) > this.sts.now(),
    ).length;
  }
}

describe('fifty sessions that are due at once', () => {
  it('after a wake are renewed a few a second', async () => {
    const office = new Office();
    await office.open();
    office.clock.jump(8 * hourMs);
    office.sessions.wake('resume');
    await office.clock.advance(5 * minuteMs);
    expect(office.alive).toBe(50);
    expect(office.rush).toBeLessThanOrEqual(mostInASecond);
  });

  it('at the start of the app are renewed a few a second', async () => {
    const office = new Office();
    await office.open();
    office.clock.jump(8 * hourMs);
    office.restart();
    await office.clock.advance(5 * minuteMs);
    expect(office.alive).toBe(50);
    expect(office.rush).toBeLessThanOrEqual(mostInASecond);
  });

  it('when a pause ends are renewed a few a second', async () => {
    const office = new Office();
    await office.open();
    const { preferences } = office.state.settings;
    await office.registry.setPreferences({ ...preferences, paused: true });
    await office.clock.advance(8 * hourMs);
    await office.registry.setPreferences({ ...preferences, paused: false });
    await office.clock.advance(5 * minuteMs);
    expect(office.alive).toBe(50);
    expect(office.rush).toBeLessThanOrEqual(mostInASecond);
  });

  it('and failing are tried again a few a second', async () => {
    const office = new Office();
    await office.open();
    office.sts.failWith('network-unreachable');
    await office.clock.advance(50 * minuteMs);
    office.sts.failWith(undefined);
    office.callsAt.length = 0;
    office.sessions.wake('resume');
    await office.clock.advance(5 * minuteMs);
    expect(office.alive).toBe(50);
    expect(office.rush).toBeLessThanOrEqual(mostInASecond);
  });
});

describe('a wake', () => {
  it.each([
    ['told once', 1],
    ['told twice', 2],
    ['told of five times', 5],
  ])('%s makes one call for each session', async (_, times) => {
    const office = new Office();
    await office.open();
    office.clock.jump(8 * hourMs);
    for (let count = 0; count < times; count++) office.sessions.wake('resume');
    await office.clock.advance(5 * minuteMs);
    expect([office.callsAt.length, office.alive]).toEqual([50, 50]);
  });

  it('that nobody tells of is noticed within half a minute', async () => {
    const office = new Office();
    await office.open();
    office.clock.jump(8 * hourMs);
    await office.clock.advance(minuteMs);
    expect([office.callsAt.length, office.alive]).toEqual([50, 50]);
  });

  it('told of between calls and answers starts none anew', async () => {
    const office = new Office();
    await office.open();
    office.sts.fateOf = () => ({ delayMs: 3000 });
    office.clock.jump(8 * hourMs);
    office.sessions.wake('resume');
    await office.clock.advance(secondMs);
    office.sessions.wake('resume');
    await office.clock.advance(5 * minuteMs);
    expect([office.callsAt.length, office.alive]).toEqual([50, 50]);
  });
});

describe('the clock', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('may be of any time zone, and summer time may begin or end', async () => {
    const callsIn = async (name: string, startMs: number): Promise<readonly number[]> => {
      process.env['TZ'] = name;
      const office = new Office(startMs);
      await office.open();
      await office.clock.advance(3 * hourMs);
      expect(office.alive).toBe(50);
      return office.callsAt.map((at) => at - startMs);
    };
    // A night on which no clock changes, and three on which some do.
    const plain = await callsIn('UTC', Date.UTC(2026, 0, 15, 23, 30));
    expect(await callsIn('Europe/Berlin', Date.UTC(2026, 2, 28, 23, 30))).toEqual(plain);
    expect(await callsIn('Europe/Berlin', Date.UTC(2026, 9, 24, 23, 30))).toEqual(plain);
    expect(await callsIn('America/New_York', Date.UTC(2026, 10, 1, 4, 30))).toEqual(plain);
  }, 60_000);

  it.each([
    ['forward by a year', 365 * dayMs],
    ['back by a year', -365 * dayMs],
    ['forward by an hour', hourMs],
    ['back by an hour', -hourMs],
  ])('may be set %s: no session dies, and none is renewed more than once for it', async (_, ms) => {
    const office = new Office();
    await office.open();
    office.clock.jump(ms);
    office.sts.offsetMs = -ms;
    for (let minutes = 0; minutes < 100; minutes++) {
      await office.clock.advance(minuteMs);
      expect(office.alive).toBe(50);
    }
    // Renewed every forty minutes, once more for the clock, and a first call that is refused for its time.
    expect(office.callsAt.length).toBeLessThanOrEqual(50 * (100 / 40 + 1 + 1));
  });

  it('may be set back by an hour and forward again within one nap', async () => {
    const office = new Office();
    await office.open();
    office.clock.jump(-hourMs);
    office.sts.offsetMs = hourMs;
    await office.clock.advance(secondMs);
    office.clock.jump(hourMs);
    office.sts.offsetMs = 0;
    await office.clock.advance(39 * minuteMs);
    expect([office.callsAt.length, office.alive]).toEqual([0, 50]);
  });
});

it('a session that lives for years needs one timer, and that a short one', async () => {
  const office = new Office();
  await office.open();
  await office.clock.advance(minuteMs);
  office.store.update((state) => ({
    ...state,
    sessions: Object.fromEntries(
      Object.entries(state.sessions).map(([id, { current, ...facts }]) => [
        id,
        {
          ...facts,
          ...(current && { current: { ...current, expiresAt: current.expiresAt + 10 * 365 * dayMs } }),
        },
      ]),
    ),
  }));
  await settle();
  expect(office.clock.pending).toBe(1);
  // It is not set anew with each deadline, so part of it may have passed.
  expect(office.clock.nextDelayMs).toBeLessThanOrEqual(30_000);
  await office.clock.advance(3 * hourMs);
  expect(office.callsAt).toEqual([]);
});
