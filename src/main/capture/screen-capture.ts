import { screen, type BrowserWindow } from 'electron';
import type { GreyPicture } from '../../adapters/qr/qr-picture.ts';
import { problem } from '../../core/notice/problem.ts';
import type { Clock, Dispose } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ScreenArea } from '../../shared/inputs/found-seed.ts';
import { greyOf } from '../seeds/grey.ts';
import type { CaptureWindows } from './capture-windows.ts';
import { freezeScreens, type FrozenScreen } from './screens.ts';
import type { ScreenPictures } from './screen-pictures.ts';

/** How long a window that was hidden may take to be gone from the screen, in milliseconds: desktops fade them out. */
const fadeMs = 300;
/** How long the system's own question may stand, in milliseconds. */
const questionLimitMs = 120_000;

/** A capture that is under way. */
interface Run {
  readonly end: (picked: Result<GreyPicture>) => void;
  /** Stops waiting for the system. */
  readonly stop: Dispose;
}

/** What a capture needs. */
export interface CapturePorts {
  readonly clock: Clock;
  /** The window that is in the way. */
  readonly window: () => Pick<BrowserWindow, 'hide' | 'show' | 'focus' | 'isDestroyed'> | undefined;
  readonly windows: Pick<CaptureWindows, 'open' | 'close'>;
  readonly pictures: ScreenPictures;
}

/** Lets the user pick a part of the screen. One at a time: whoever asks again waits for nothing. */
export class ScreenCapture {
  readonly #ports: CapturePorts;
  #underWay: Run | undefined;
  readonly #screens = new Map<string, FrozenScreen>();

  constructor(ports: CapturePorts) {
    this.#ports = ports;
  }

  /** The part that the user picks, or `cancelled`. Latchkey's window is out of the way meanwhile. */
  async pick(): Promise<Result<GreyPicture>> {
    if (this.#underWay !== undefined) return cancelled;
    const hidden = this.#ports.window();
    hidden?.hide();
    try {
      return await new Promise<Result<GreyPicture>>((end) => this.#begin(end));
    } finally {
      this.#end();
      if (hidden?.isDestroyed() === false) {
        hidden.show();
        hidden.focus();
      }
    }
  }

  /** Takes the part that was picked on the screen behind a token; without `area` all of it. */
  take(token: string, area: ScreenArea | undefined): void {
    const frozen = this.#screens.get(token);
    if (frozen === undefined) return;
    const picture = greyOf(frozen.image, area && pixelsOf(area, frozen));
    this.#underWay?.end(picture === undefined ? cancelled : ok(picture));
  }

  /** Ends the capture without a picture. */
  cancel(token: string): void {
    if (this.#screens.has(token)) this.#underWay?.end(cancelled);
  }

  dispose(): void {
    this.#underWay?.end(cancelled);
  }

  #end(): void {
    this.#underWay?.stop();
    this.#underWay = undefined;
    this.#screens.clear();
    this.#ports.pictures.clear();
    this.#ports.windows.close();
  }

  #begin(end: Run['end']): void {
    const { clock } = this.#ports;
    const run: Run = {
      end,
      stop: clock.after(questionLimitMs, () => end(refused)),
    };
    this.#underWay = run;
    clock.after(fadeMs, () => {
      void freezeScreens()
        .then((screens) => {
          run.stop();
          // Cancelled meanwhile.
          if (this.#underWay !== run) return;
          if (screens.ok) this.#show(screens.value);
          else end(screens);
        })
        // What cannot be shown must not leave the window hidden for ever.
        .catch(() => end(refused));
    });
  }

  #show(screens: readonly FrozenScreen[]): void {
    const { pictures, windows } = this.#ports;
    const inFront = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    for (const frozen of screens) {
      const token = pictures.add(frozen.image.toJPEG(92));
      this.#screens.set(token, frozen);
      windows.open(token, frozen.display, {
        inFront: frozen.display.id === inFront.id,
        closed: () => this.cancel(token),
      });
    }
  }
}

const cancelled = fail(problem('cancelled'));
const refused = fail(problem('screen-refused', undefined, 'seed'));

/** Some space round what was picked: codes want a white edge, and hands are not that exact. */
const marginOf = (length: number): number => Math.max(8, length * 0.05);

const pixelsOf = (area: ScreenArea, { image }: FrozenScreen) => {
  const size = image.getSize();
  const [marginX, marginY] = [marginOf(area.width * size.width), marginOf(area.height * size.height)];
  const x = Math.max(0, Math.floor(area.left * size.width - marginX));
  const y = Math.max(0, Math.floor(area.top * size.height - marginY));
  const right = Math.min(size.width, Math.ceil((area.left + area.width) * size.width + marginX));
  const bottom = Math.min(size.height, Math.ceil((area.top + area.height) * size.height + marginY));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
};
