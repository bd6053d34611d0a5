import { expect, test, vi } from 'vitest';
import { ScreenCapture } from '../../../src/main/capture/screen-capture.ts';
import { ScreenPictures } from '../../../src/main/capture/screen-pictures.ts';
import { FakeClock, settle } from '../../fakes/fake-clock.ts';

const display = { id: 1, bounds: { x: 0, y: 0, width: 10, height: 10 }, size: { width: 10, height: 10 } };
const thumbnail = {
  isEmpty: () => false,
  toJPEG: (): Buffer => {
    throw new Error('out of memory');
  },
};
vi.mock('electron', () => ({
  screen: {
    getAllDisplays: () => [{ ...display, scaleFactor: 1 }],
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  },
  desktopCapturer: { getSources: () => Promise.resolve([{ display_id: '1', thumbnail }]) },
  systemPreferences: { getMediaAccessStatus: () => 'granted' },
}));

test('a screen that cannot be shown gives the window back, and a capture is possible again', async () => {
  const clock = new FakeClock();
  const calls: string[] = [];
  const window = {
    hide: () => calls.push('hide'),
    show: () => calls.push('show'),
    focus: () => calls.push('focus'),
    isDestroyed: () => false,
  };
  const capture = new ScreenCapture({
    clock,
    window: () => window,
    windows: { open: () => {}, close: () => {} },
    pictures: new ScreenPictures(() => 'token'),
  });
  const picking = capture.pick();
  await clock.advance(300);
  await settle();
  await clock.advance(200_000);
  expect(await picking).toMatchObject({ ok: false, error: { code: 'screen-refused' } });
  expect(calls).toEqual(['hide', 'show', 'focus']);
});
