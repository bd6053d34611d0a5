import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Translator } from '../../src/texts/translator.ts';
import type { Point, ScreenBox } from '../inputs/screen-box.ts';

/** What a window over a screen shows and asks for. */
export interface CaptureView {
  readonly t: Translator;
  /** The picture of the screen. */
  readonly picture: HTMLImageElement;
  /** The part that is picked so far. */
  readonly box: ScreenBox | undefined;
  readonly begin: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly end: (at: Point) => void;
  readonly whole: () => void;
  readonly cancel: () => void;
}

const place =
  (take: (at: Point) => void) =>
  ({ clientX, clientY }: PointerEvent): void =>
    take({ x: clientX, y: clientY });

// Not as an attribute, which the content security policy blocks.
const placed = (box: ScreenBox) =>
  ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    for (const [name, length] of Object.entries(box)) {
      element.style.setProperty(`--box-${name}`, `${length}px`);
    }
  });

/** The frozen screen with what can be done to it. */
export const captureView = (view: CaptureView): TemplateResult => {
  const { t, picture, box, begin, move, end, whole, cancel } = view;
  return html`
    <main
      class="capture"
      tabindex="0"
      role="application"
      aria-label=${t('inputs.captureTitle')}
      aria-describedby="capture-words"
      @pointerdown=${(event: PointerEvent) => {
        if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        place(begin)(event);
      }}
      @pointermove=${place(move)}
      @pointerup=${place(end)}
    >
      ${picture}
      ${
        box === undefined
          ? html`<div class="capture-veil"></div>`
          : html`<div class="capture-box" ${placed(box)}></div>`
      }
    </main>
    <div class="capture-bar">
      <div class="capture-words" id="capture-words">
        <p><strong>${t('inputs.captureHow')}</strong></p>
        <p class="hint">${t('inputs.captureKeys')}</p>
      </div>
      <div class="capture-buttons">
        <button type="button" class="button" id="whole-screen" @click=${whole}>
          ${t('inputs.wholeScreen')}
        </button>
        <button type="button" class="button" id="cancel-capture" @click=${cancel}>
          ${t('common.cancel')}
        </button>
      </div>
    </div>
  `;
};
