import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { startRendererHost, type RendererHost } from './renderer-host/host.ts';
import { stages } from './renderer-host/stages.ts';

// The main views as they were looked at and found good. After a change that is meant:
//
//   PICTURES=take npm test -- --only e2e pictures
//
// and look at each of them before it is committed.
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const takes = process.env['PICTURES'] === 'take';

const shown: readonly string[] = [
  'empty list',
  'list',
  'list with roles',
  'menu of a card',
  'notices',
  'form of an identity',
  'form of a new role',
  'changes',
  'activity',
  'settings',
  'everything checked',
  'prompt',
];

/** Share of the picture that may differ: edges of letters are drawn a little otherwise elsewhere. */
const tolerance = 0.01;

/** A moment in the day for all pictures: what counts down stands still. */
const moment = new Date('2026-03-02T10:00:00Z');

let host: RendererHost;

/** What pictures depend on besides the app: Chromium's version, and how wide the fonts here draw some words, in pixels. */
const drawnWith = (): Promise<string> =>
  host.page.evaluate(() => {
    const chromium = /Chrome\/\d+/.exec(navigator.userAgent)?.[0] ?? '';
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return '';
    const family = getComputedStyle(document.body).fontFamily;
    const widths = ['400', '700'].map((weight) => {
      context.font = `${weight} 20px ${family}`;
      return context.measureText('Latchkey: aws_session_token').width.toFixed(1);
    });
    return [chromium, ...widths].join(' ');
  });

const drawnWithFile = join(folder, 'drawn-with.txt');
let isComparable = true;

beforeAll(async () => {
  host = await startRendererHost(resolveRuntime().executable);
  await host.page.clock.setFixedTime(moment);
  await host.resize(880, 640);
  await host.open();
  const here = await drawnWith();
  if (takes) {
    await mkdir(folder, { recursive: true });
    await writeFile(drawnWithFile, `${here}\n`);
  }
  isComparable = (await readFile(drawnWithFile, 'utf8')).trim() === here;
});

afterAll(async () => {
  await host?.close();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.for(shown)('the view “%s” looks as it did', async (name, { skip }) => {
    // Another Chromium or other fonts draw other pictures: they say nothing about the app.
    skip(!isComparable, 'the pictures were taken with another Chromium or other fonts');
    const stage = stages.find((one) => one.name === name);
    if (stage === undefined) throw new Error(`There is no stage “${name}”.`);
    await host.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await host.open(stage.hash);
    await stage.reach(host.page);
    await host.page.mouse.move(0, 639);
    const taken = await host.page.screenshot({ animations: 'disabled', caret: 'hide' });
    const path = join(folder, `${name.replaceAll(' ', '-')}-${colorScheme}.png`);
    if (takes) await writeFile(path, taken);
    const [before, now] = [PNG.sync.read(await readFile(path)), PNG.sync.read(taken)];
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    const differing = pixelmatch(before.data, now.data, undefined, before.width, before.height, {
      threshold: 0.2,
    });
    if (differing > tolerance * before.width * before.height) await writeFile(`${path}.now.png`, taken);
    expect(differing / (before.width * before.height)).toBeLessThan(tolerance);
  });
});
