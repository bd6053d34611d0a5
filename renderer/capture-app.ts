import { answeringApi } from './answering-api.ts';
import { render } from 'lit-html';
import type { LatchkeyApi } from '../src/shared/contract.ts';
import type { Translator } from '../src/texts/translator.ts';
import { applyTheme } from './theme.ts';
import { boxBetween, isBox, keyMoved } from './inputs/screen-box.ts';
import type { Point, ScreenBox } from './inputs/screen-box.ts';
import { captureView } from './views/capture.ts';

/** Shows a screen as it was a moment ago, in a window that covers it, and lets the user pick a part of it. */
export const startCaptureApp = async (
  main: LatchkeyApi,
  root: HTMLElement,
  token: string,
  t: Translator,
): Promise<void> => {
  const api = answeringApi(main, () => t);
  const picture = new Image();
  picture.className = 'capture-screen';
  picture.alt = t('inputs.captureScreen');
  picture.draggable = false;
  picture.src = `/passing/${encodeURIComponent(token)}`;
  let start: Point | undefined;
  let box: ScreenBox | undefined;

  const screen = () => ({ width: globalThis.innerWidth, height: globalThis.innerHeight });
  const cancel = (): void => void api.cancelCapture({ token });
  const pick = (picked: ScreenBox | undefined): void => {
    const { width, height } = screen();
    const area = picked && {
      left: picked.left / width,
      top: picked.top / height,
      width: picked.width / width,
      height: picked.height / height,
    };
    void api.pickScreenArea({ token, ...(area && { area }) });
  };
  const show = (next: ScreenBox | undefined): void => {
    box = next;
    draw();
  };
  const draw = (): void => {
    render(
      captureView({
        t,
        picture,
        box,
        begin: (at) => {
          start = at;
        },
        move: (at) => {
          if (start !== undefined) show(boxBetween(start, at, screen()));
        },
        end: (at) => {
          if (start === undefined) return;
          const drawn = boxBetween(start, at, screen());
          start = undefined;
          // A click without a drag picks nothing.
          if (isBox(drawn)) pick(drawn);
          else show(undefined);
        },
        whole: () => pick(undefined),
        cancel,
      }),
      root,
    );
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) pick(box);
    else {
      const moved = keyMoved(box, event, screen());
      if (moved === undefined) return;
      show(moved);
    }
    event.preventDefault();
  });
  // The first thing that is drawn has the picture in it: the window is shown then, and nothing flashes.
  try {
    await picture.decode();
  } catch {
    cancel();
    return;
  }
  document.documentElement.lang = t.language;
  document.title = t('inputs.captureTitle');
  applyTheme(undefined);
  draw();
  root.querySelector<HTMLElement>('.capture')?.focus();
};
