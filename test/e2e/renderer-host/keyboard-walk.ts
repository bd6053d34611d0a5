import type { Page } from 'playwright';

/** One stop of the focus. */
interface Stop {
  /** Where the control is among those that can be reached, in the order of the document. */
  readonly at: number;
  readonly what: string;
  /** Why a person would not see where the focus is; empty when all is well. */
  readonly unseen: string;
}

/** Numbers the controls that Tab should reach, and answers how many there are. */
const numberControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document;
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const reachable = [...root.querySelectorAll<HTMLElement>(selector)].filter((control) => {
      if (control.matches(':disabled') || control.tabIndex < 0) return false;
      if (!control.checkVisibility({ visibilityProperty: true })) return false;
      // Of radio buttons, Tab reaches the one that is chosen; arrow keys reach the others.
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
      const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        ({ name }) => name === control.name,
      );
      return control.checked || !group.some(({ checked }) => checked);
    });
    reachable.forEach((control, at) => {
      control.dataset['stop'] = String(at);
    });
    return reachable.length;
  });

const stopNow = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const control = document.activeElement;
    if (!(control instanceof HTMLElement) || control === document.body) return undefined;
    const what = `<${control.localName}#${control.id} ${control.className}> “${(control.textContent || control.getAttribute('aria-label') || '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
    // An input that is drawn by the words beside it, or by the frame round it, shows its focus there.
    const drawn = control.matches('.choice input')
      ? (control.nextElementSibling ?? control)
      : (control.closest('.option-card') ?? control);
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    // Of a frame, the part with the input is what has to be seen.
    const box = (drawn.contains(control) ? control : drawn).getBoundingClientRect();
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), y);
    const isOnTop =
      box.bottom > 0 &&
      box.top < innerHeight &&
      there !== null &&
      (drawn.contains(there) || there.contains(drawn) || control.contains(there) || there === control);
    return {
      at: Number(control.dataset['stop'] ?? -1),
      what,
      unseen: [
        hasOutline ? '' : 'no outline',
        isOnTop ? '' : `hidden behind ${there?.className ?? 'nothing'}`,
      ]
        .filter(Boolean)
        .join(', '),
    };
  });

/** Walks through the page with Tab, and says what a person without a pointer would stumble over. */
export const keyboardFlaws = async (page: Page): Promise<string[]> => {
  const count = await numberControls(page);
  await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    // Where the next Tab starts from.
    getSelection()?.removeAllRanges();
    const start = document.querySelector('dialog[open]') ?? document.body;
    start.setAttribute('tabindex', '-1');
    if (start instanceof HTMLElement) start.focus();
    start.removeAttribute('tabindex');
  });
  const flaws: string[] = [];
  const seen: number[] = [];
  for (let presses = 0; presses <= count + 2; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    // Out at the end, and in at the start again; or at a box whose content scrolls, which the browser adds itself.
    if (stop === undefined || stop.at < 0) continue;
    if (seen.includes(stop.at)) break;
    if (stop.unseen !== '') flaws.push(`${stop.what}: ${stop.unseen}`);
    if (stop.at < (seen.at(-1) ?? -1)) flaws.push(`${stop.what} comes late`);
    seen.push(stop.at);
  }
  const missed = Array.from({ length: count }, (_, at) => at).filter((at) => !seen.includes(at));
  for (const at of missed) {
    const what = await page.evaluate(
      (stop) => document.querySelector(`[data-stop="${stop}"]`)?.outerHTML.slice(0, 120) ?? '',
      at,
    );
    flaws.push(`Tab does not reach ${what}`);
  }
  return flaws;
};
