import type { Page } from 'playwright';

/**
 * What does not fit into the page as it is drawn now: boxes that scroll sideways, controls that reach out of the page,
 * and words that reach out of their control.
 */
export const layoutFlaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const flaws: string[] = [];
    const shortly = (element: Element): string =>
      `<${element.localName}${element.id && `#${element.id}`} ${element.className}> “${element.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.only-spoken') === null;
    const linesOf = (control: Element): DOMRect[] => {
      const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT, (text) =>
        text.parentElement?.closest('.only-spoken') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const lines: DOMRect[] = [];
      while (walker.nextNode() !== null) {
        const words = document.createRange();
        words.selectNodeContents(walker.currentNode);
        lines.push(...words.getClientRects());
      }
      return lines;
    };
    for (const box of [document.documentElement, ...document.querySelectorAll('main, dialog[open]')]) {
      const excess = box.scrollWidth - box.clientWidth;
      if (excess > 0) flaws.push(`${shortly(box).slice(0, 20)} scrolls sideways by ${excess}`);
    }
    const width = document.documentElement.clientWidth;
    const controls = 'button, summary, .choice span, .pill, .tab, h1, h2, h3, dt, label, legend';
    for (const control of document.querySelectorAll(controls)) {
      if (!isShown(control)) continue;
      const box = control.getBoundingClientRect();
      if (box.left < -0.5 || box.right > width + 0.5)
        flaws.push(`${shortly(control)} reaches out of the page`);
      const out = Math.max(
        ...linesOf(control).map((line) =>
          Math.max(
            box.left - line.left,
            line.right - box.right,
            line.bottom - box.bottom,
            box.top - line.top,
          ),
        ),
      );
      if (out > 2) flaws.push(`the words of ${shortly(control)} reach out of it by ${Math.round(out)}`);
    }
    // Words that are cut with dots on purpose: paths, which are whole for readers and under the pointer.
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'visible' || textOverflow === 'ellipsis' || !isShown(element)) continue;
      if (element.closest('.path') !== null || element.matches('input, textarea, select, .explanation'))
        continue;
      if (element.scrollWidth > element.clientWidth + 1) flaws.push(`${shortly(element)} is cut`);
    }
    return flaws;
  });
