import { beforeEach, describe, expect, it } from 'vitest';
import { emptySavedState, emptySettings, initialState } from '../../../src/core/state/app-state.ts';
import { Store } from '../../../src/core/state/store.ts';
import { lookForTray, needsTrayExtension } from '../../../src/main/tray/missing-tray.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

type Standing = 'there' | 'missing' | 'unknown';

let clock: FakeClock;
let store: Store;
let opened: number;
beforeEach(() => {
  clock = new FakeClock();
  store = new Store(initialState(emptySettings, emptySavedState, []));
  opened = 0;
});

const look = (...standings: readonly Standing[]): (() => void) => {
  const left = [...standings];
  return lookForTray({
    store,
    clock,
    standing: () => Promise.resolve(left.shift() ?? 'unknown'),
    openWindow: () => {
      opened += 1;
    },
  });
};
const alerts = (): readonly string[] => store.state.alerts.map(({ code }) => code);

describe('a desktop without a tray', () => {
  it('is explained, in a window that opens by itself', async () => {
    look('missing', 'missing');
    await clock.advance(2999);
    expect([alerts(), opened]).toEqual([[], 0]);
    await clock.advance(1);
    expect([alerts(), opened]).toEqual([['tray-missing'], 1]);
  });

  it.each<readonly Standing[]>([['there'], ['unknown'], ['missing', 'there'], ['missing', 'unknown']])(
    'is not seen in %s, %s',
    async (...standings) => {
      look(...standings);
      await clock.advance(10_000);
      expect([alerts(), opened]).toEqual([[], 0]);
    },
  );

  it('is explained once: later only the window opens', async () => {
    store.update((state) => ({ ...state, announced: ['once:tray-missing'] }));
    look('missing', 'missing');
    await clock.advance(3000);
    expect([alerts(), opened]).toEqual([[], 1]);
  });

  it('is nobody’s matter any more when the app ends', async () => {
    const forget = look('missing', 'missing');
    await clock.advance(1000);
    forget();
    await clock.advance(3000);
    expect(opened).toBe(0);
  });
});

it('is looked for in GNOME only', () => {
  expect(needsTrayExtension('linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' })).toBe(true);
  expect(needsTrayExtension('linux', { XDG_CURRENT_DESKTOP: 'KDE' })).toBe(false);
  expect(needsTrayExtension('linux', {})).toBe(false);
  expect(needsTrayExtension('darwin', { XDG_CURRENT_DESKTOP: 'GNOME' })).toBe(false);
});
