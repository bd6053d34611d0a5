import type { Page } from 'playwright';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { FakeLatchkeyApi } from '../../test/fakes/fake-latchkey-api.ts';

declare global {
  interface Window {
    /** When the last awaited event was on the screen, in milliseconds from when it happened. */
    toPaint: Promise<number>;
    /** The stand-in for main, as the host of the renderer makes it. */
    fake: FakeLatchkeyApi;
  }
}

/** Milliseconds from the next event of that kind in the page until what it changed is painted, as `act` makes it happen. */
const afterEvent = async (page: Page, type: string, act: () => Promise<unknown>): Promise<number> => {
  await page.evaluate((kind) => {
    window.toPaint = new Promise((resolve) => {
      window.addEventListener(
        kind,
        ({ timeStamp }) =>
          // A message that is sent in a frame is heard after it was painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(0);
          }),
        { capture: true, once: true },
      );
    });
  }, type);
  await act();
  return page.evaluate(() => window.toPaint);
};

/** Opens the menu of a card, by a click that a person could have made. */
export const openMenuMs = (page: Page): Promise<number> =>
  afterEvent(page, 'click', () => page.locator('#menu-i3').click());

/** Moves on in the menu. */
export const arrowMs = (page: Page): Promise<number> =>
  afterEvent(page, 'keydown', () => page.keyboard.press('ArrowDown'));

/** Types a letter into the search. */
export const searchMs = (page: Page, letter: string): Promise<number> =>
  afterEvent(page, 'keydown', () => page.keyboard.press(letter));

/** The clock goes on by a minute: most of the times on the screen change. */
export const tickMs = (page: Page): Promise<number> =>
  afterEvent(page, 'visibilitychange', () =>
    page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 60_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }),
  );

/** Main pushes a snapshot in which one session was renewed, and all else is as it was. */
export const pushMs = (page: Page, snapshot: Snapshot): Promise<number> =>
  afterEvent(page, 'pushed', () =>
    page.evaluate((next) => {
      window.dispatchEvent(new Event('pushed'));
      window.fake.pushSnapshot(next);
    }, snapshot),
  );
