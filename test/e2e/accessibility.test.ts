import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { startRendererHost } from './renderer-host/host.ts';
import type { RendererHost } from './renderer-host/host.ts';
import { keyboardFlaws } from './renderer-host/keyboard-walk.ts';
import { layoutFlaws } from './renderer-host/layout-flaws.ts';
import { stages, type Stage } from './renderer-host/stages.ts';

let host: RendererHost;
let page: Page;

beforeAll(async () => {
  host = await startRendererHost(resolveRuntime().executable);
  page = host.page;
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await host?.close();
});

const enter = async ({ hash, reach }: Stage, long = false): Promise<void> => {
  await host.open(hash, long);
  await reach(page);
};

/** Goes through all stages and collects what is found, by stage. */
const inEveryStage = async (
  look: (stage: Stage) => Promise<string[]>,
  long = false,
): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const stage of stages) {
    try {
      await enter(stage, long);
      const flaws = await look(stage);
      if (flaws.length > 0) found[stage.name] = flaws;
    } catch (error) {
      // One that cannot be reached is not to hide what the others have.
      found[stage.name] = [String(error)];
    }
  }
  return found;
};

/** Violations that keep people out, as axe-core finds them. Its own page would not open in Electron: legacy mode. */
const violations = async (zoom: number): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      // The slowest of all rules: colours are the same at every size.
      rules: { 'color-contrast': { enabled: zoom === 1 } },
    })
    .analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
};

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each([
    [880, 640, 1],
    [880, 640, 2],
  ])(
    'axe finds nothing that keeps people out at %d × %d, magnified %d times',
    async (width, height, zoom) => {
      await host.resize(width, height, zoom);
      await page.emulateMedia({ colorScheme });
      expect(await inEveryStage(() => violations(zoom))).toEqual({});
    },
  );
});

describe('in a language with longer words', () => {
  it.each([
    [880, 640, 1],
    [420, 640, 1],
    [880, 640, 2],
    [640, 480, 2],
  ])('everything fits into %d × %d, magnified %d times', async (width, height, zoom) => {
    await host.resize(width, height, zoom);
    expect(await inEveryStage(async () => await layoutFlaws(page), true)).toEqual({});
  });
});

describe('by keyboard', () => {
  it.each([
    [880, 640, 1],
    [880, 640, 2],
  ])(
    'everything is reached in order and seen at %d × %d, magnified %d times',
    async (width, height, zoom) => {
      await host.resize(width, height, zoom);
      expect(
        await inEveryStage(async ({ keepsTab = true }) => (keepsTab ? await keyboardFlaws(page) : [])),
      ).toEqual({});
    },
  );

  it('Escape closes every question, and gives the focus back', async () => {
    await host.resize(880, 640);
    const lost: string[] = [];
    for (const stage of stages.filter(({ name }) => name.startsWith('question'))) {
      await enter(stage);
      await page.keyboard.press('Escape');
      await page.locator('#dialog:not([open])').waitFor({ state: 'attached' });
      const isLost = await page.evaluate(() => document.activeElement === document.body);
      if (isLost) lost.push(stage.name);
    }
    expect(lost).toEqual([]);
  });
});

describe('in the system’s own colours', () => {
  afterAll(async () => {
    await page.emulateMedia({ forcedColors: 'none' });
  });

  /** How a part looks, as far as these colours let it: boxes lose their backgrounds and shadows. */
  const lookOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((part) => {
        const { borderBottomColor, backgroundColor, color, forcedColorAdjust } = getComputedStyle(part);
        return JSON.stringify([borderBottomColor, forcedColorAdjust === 'none' && backgroundColor, color]);
      });

  it.each([
    ['the chosen view', 'settings', '.tab[aria-current=page]', '.tab[aria-current=false]'],
    ['what is switched on', 'settings', '.switch:checked', '.switch:not(:checked)'],
    [
      'what is chosen',
      'form of an identity',
      '.choice input:checked + span',
      '.choice input:not(:checked) + span',
    ],
  ])('%s can be told from the others', async (_, name, chosen, other) => {
    const stage = stages.find((one) => one.name === name);
    if (stage === undefined) throw new Error(`There is no ${name}.`);
    await host.resize(880, 640);
    await page.emulateMedia({ forcedColors: 'active' });
    await enter(stage);
    expect(await lookOf(chosen)).not.toBe(await lookOf(other));
  });

  it('every button and field has an edge, and every icon a colour', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const edgeless = (): Promise<string[]> =>
      page.evaluate(() => {
        const background = getComputedStyle(document.body).backgroundColor;
        const shown = (selector: string): Element[] =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        const flat = shown('.button:not(.button-quiet), .input').filter((control) => {
          const { borderTopStyle, borderTopColor } = getComputedStyle(control);
          return borderTopStyle === 'none' || borderTopColor === background;
        });
        const gone = shown('.icon').filter((icon) => getComputedStyle(icon).stroke === background);
        return [...flat, ...gone].map((element) => element.outerHTML.slice(0, 100));
      });
    expect(await inEveryStage(edgeless)).toEqual({});
  });
});
