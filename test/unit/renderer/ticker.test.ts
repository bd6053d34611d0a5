import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nextTickMs, Ticker } from '../../../renderer/ticker.ts';
import type { Visibility } from '../../../renderer/ticker.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const list = { name: 'list' } as const;
const with_ = (extra: Parameters<typeof sampleIdentity>[0]) => ({
  snapshot: emptySnapshot({ identities: [sampleIdentity(extra)] }),
  view: list,
  form: undefined,
});

it('ticks when the nearest countdown changes, at least once a minute, and only while one runs', () => {
  expect(nextTickMs(with_({ expiresAt: 3_600_000 + 20_000 }), 0)).toBe(20_001);
  expect(nextTickMs(with_({ expiresAt: 3_600_000 + 59_999 }), 0)).toBe(60_000);
  expect(nextTickMs(with_({ expiresAt: 90_500 }), 0)).toBe(501);
  expect(nextTickMs(with_({ expiresAt: 3_620_000, waitingUntil: 4300 }), 0)).toBe(301);
  expect(nextTickMs(with_({ problem: sampleProblem('timed-out', { retryAt: 30_700 }) }), 0)).toBe(701);
  expect(nextTickMs(with_({ expiresAt: -1 }), 0)).toBeUndefined();
  expect(nextTickMs({ ...with_({ expiresAt: 5000 }), view: { name: 'settings' } }, 0)).toBeUndefined();
});

/** A page that can be hidden. */
class FakePage implements Visibility {
  hidden = false;
  readonly #listeners = new Set<() => void>();

  addEventListener(_type: 'visibilitychange', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'visibilitychange', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  hide(hidden: boolean): void {
    this.hidden = hidden;
    for (const listener of this.#listeners) listener();
  }
}

it('rests while the page cannot be seen, and looks at once when it can again', () => {
  const page = new FakePage();
  const tick = vi.fn<() => void>();
  const ticker = new Ticker(page, tick);
  ticker.schedule(1000);
  page.hide(true);
  expect(vi.getTimerCount()).toBe(0);
  ticker.schedule(1000);
  expect(vi.getTimerCount()).toBe(0);
  page.hide(false);
  expect(tick).toHaveBeenCalledTimes(1);
});

it('has one timer, and none after it was disposed of', () => {
  const ticker = new Ticker(new FakePage(), vi.fn<() => void>());
  ticker.schedule(1000);
  ticker.schedule(500);
  expect(vi.getTimerCount()).toBe(1);
  ticker.dispose();
  ticker.dispose();
  expect(vi.getTimerCount()).toBe(0);
});
