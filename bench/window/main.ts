// `npm run bench:window`: how quickly the window answers with 500 identities, in the real Electron, and how big it is.
import { join } from 'node:path';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { startRendererHost, type RendererHost } from '../../test/e2e/renderer-host/host.ts';
import { median } from '../figures.ts';
import { bundleFiles } from './bundle.ts';
import { household } from './household.ts';
import { arrowMs, openMenuMs, pushMs, searchMs, tickMs } from './interactions.ts';

const count = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 500);
const rounds = process.argv.includes('--quick') ? 3 : 10;
const aimMs = 50;

type Times = Record<'first' | 'menu' | 'arrow' | 'search' | 'tick' | 'push', number[]>;

const names: Readonly<Record<keyof Times, string>> = {
  first: `first snapshot with ${count} identities`,
  menu: 'open a menu',
  arrow: 'move on in it',
  search: 'type a letter into the search',
  tick: 'the clock goes on by a minute',
  push: 'a snapshot with one session renewed',
};

const measure = async ({ page, open }: RendererHost, laysOutAll: boolean): Promise<Times> => {
  const times: Times = { first: [], menu: [], arrow: [], search: [], tick: [], push: [] };
  for (let round = 0; round < rounds; round += 1) {
    await open();
    if (laysOutAll) {
      await page.evaluate(() =>
        document.styleSheets[0]?.insertRule('.card-group { content-visibility: visible !important }', 0),
      );
    }
    const snapshot = household(count, Date.now());
    times.first.push(await pushMs(page, snapshot));
    times.menu.push(await openMenuMs(page));
    times.arrow.push(await arrowMs(page));
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    for (const letter of ['1', '7']) times.search.push(await searchMs(page, letter));
    await page.keyboard.press('Escape');
    times.tick.push(await tickMs(page));
    const [, renewed, ...others] = snapshot.identities;
    const [first] = snapshot.identities;
    if (first === undefined || renewed === undefined) throw new Error('Two identities are the least.');
    const identities = [first, { ...renewed, expiresAt: Date.now() + 43_200_000 }, ...others];
    times.push.push(await pushMs(page, { ...snapshot, identities }));
  }
  return times;
};

const cell = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} ms | ${Math.max(...values).toFixed(0)} ms`;

const host = await startRendererHost(resolveRuntime().executable);
try {
  const ours = await measure(host, false);
  const all = await measure(host, true);
  console.log(
    `From what happens to what is painted, ${count} identities, ${rounds} rounds; aim ${aimMs} ms\n`,
  );
  console.log('| | median | worst | all cards laid out: median | worst |\n|---|---|---|---|---|');
  for (const [kind, name] of Object.entries(names)) {
    const key = Object.keys(ours).find((one): one is keyof Times => one === kind);
    if (key !== undefined) console.log(`| ${name} | ${cell(ours[key])} | ${cell(all[key])} |`);
  }
} finally {
  await host.close();
}

const files = bundleFiles(join(ROOT, 'out', 'renderer'));
const total = files.reduce((sum, { gzipKb }) => sum + gzipKb, 0);
console.log(`\nThe renderer, gzipped: ${total.toFixed(1)} kB of an aim of 150 kB`);
for (const { name, gzipKb } of files) console.log(`  ${name}: ${gzipKb.toFixed(1)} kB`);
