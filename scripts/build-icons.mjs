// Renders assets/icon.svg and the parts in assets/src into every picture that the app and its packages need.
// The pictures are committed, so only who changes a drawing has to run this: npm run icons
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

import { Resvg } from '@resvg/resvg-js';

/** Folder of the drawings and of the pictures. */
export const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));

/** Colour per part of a tray icon. @typedef {Readonly<Record<string, string>>} Palette */

/** The hand-fitted pixel grids: each has its own drawing of every part. @typedef {16 | 22} Grid */

/**
 * What the tray icon of each state is made of. Shape alone tells the states apart; colour only helps.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const STATES = {
  empty: ['hollow-key'],
  well: ['key'],
  refreshing: ['key', 'arrows'],
  expiring: ['key', 'clock'],
  'needs-you': ['key', 'exclamation'],
  failing: ['key', 'cross'],
};

/** Colours for use ON light and ON dark panels. @type {Readonly<Record<string, Palette>>} */
export const PANELS = {
  light: { key: '#24292e', exclamation: '#b45309', cross: '#c81e1e' },
  dark: { key: '#f4f5f6', exclamation: '#ffb340', cross: '#ff6b61' },
};

/** macOS colours template images itself: it asks for black and transparency alone. */
const TEMPLATE = { key: '#000' };

/** How far, in whole pixels so that nothing blurs, the key moves left to make room for a badge. */
const STEP_ASIDE = { 16: 2, 22: 3 };

/** Sizes in a Windows icon of the tray: those of the notification area at 100 % to 300 %. */
const TRAY_ICO_SIZES = [16, 20, 24, 32, 40, 48];

/** Sizes that Linux desktops look for, which suit Windows too. */
const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * The types of PNG entries in an icns file and their sizes in pixels. The types for 16 and 32 pixels at 1x (icp4, icp5)
 * are left out: some macOS versions show them garbled, and all of them scale the larger ones down well.
 *
 * @type {readonly (readonly [string, number])[]}
 */
const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

/** @param {string} path a drawing below assets */
const drawing = (path) => readFileSync(join(ASSETS, path), 'utf8');

/**
 * @param {string} svg
 * @param {number} size width in pixels
 * @returns {Buffer} a PNG
 */
const render = (svg, size) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

/**
 * The tray icon of a state, at a size that is a whole multiple of one that the grids give: 16 and 22 are drawn, and the
 * larger grid's free edge of one pixel gives 20 without it and 24 with twice as much.
 *
 * @param {string} state
 * @param {Palette} palette
 * @param {number} size in pixels
 */
function trayIcon(state, palette, size) {
  const [grid, edge] = fitGrid(size);
  const parts = STATES[state] ?? [];
  const shift = parts.length > 1 ? -STEP_ASIDE[grid] : 0;
  const layers = parts.map((part, index) => {
    const move = index === 0 ? ` transform="translate(${shift})"` : '';
    return `<g color="${palette[part] ?? palette['key']}"${move}>${drawing(`src/${grid}/${part}.svg`)}</g>`;
  });
  const box = `${-edge} ${-edge} ${grid + 2 * edge} ${grid + 2 * edge}`;
  return render(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${layers.join('')}</svg>`, size);
}

/**
 * @param {number} size in pixels
 * @returns {[Grid, number]} the grid and the edge to add around it, in the grid's pixels
 */
function fitGrid(size) {
  if (size % 16 === 0) return [16, 0];
  for (const edge of [0, 1, -1]) if (size % (22 + 2 * edge) === 0) return [22, edge];
  throw new Error(`No grid gives sharp tray icons of ${size} pixels`);
}

/**
 * The app's icon. The smallest has a drawing of its own, since the large one would blur there.
 *
 * @param {number} size in pixels
 */
const appIcon = (size) => render(drawing(size === 16 ? 'src/icon-16.svg' : 'icon.svg'), size);

/**
 * The app's icon with the empty edge that macOS icons have: 100 of 1024 on each side.
 *
 * @param {number} size in pixels
 */
const macAppIcon = (size) =>
  render(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024"><g transform="translate(100 100) scale(${824 / 1024})">${drawing('icon.svg')}</g></svg>`,
    size,
  );

/**
 * A Windows icon that holds PNGs, which Windows reads since Vista.
 *
 * @param {readonly (readonly [number, Buffer])[]} images size in pixels and PNG
 */
function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, [size, png]] of images.entries()) {
    const entry = 6 + 16 * index;
    // One byte each for width and height, in which 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

/**
 * A macOS icon that holds PNGs.
 *
 * @param {readonly (readonly [string, Buffer])[]} images type of the entry and PNG
 */
function icns(images) {
  const entries = images.flatMap(([type, png]) => [icnsHeader(type, png.length), png]);
  const length = entries.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([icnsHeader('icns', length), ...entries]);
}

/**
 * @param {string} type four letters
 * @param {number} length of what follows, in bytes
 */
function icnsHeader(type, length) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + length, 4);
  return header;
}

/**
 * Renders every picture. The same drawings give the same bytes.
 *
 * @returns {Map<string, Buffer>} content by path below assets
 */
export function buildIcons() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const state of Object.keys(STATES)) {
    for (const [panel, palette] of Object.entries(PANELS)) {
      files.set(`tray/linux/${state}-${panel}.png`, trayIcon(state, palette, 22));
      files.set(`tray/linux/${state}-${panel}@2x.png`, trayIcon(state, palette, 44));
      files.set(`tray/win/${state}-${panel}.png`, trayIcon(state, palette, 16));
      files.set(`tray/win/${state}-${panel}@2x.png`, trayIcon(state, palette, 32));
      files.set(
        `tray/win/${state}-${panel}.ico`,
        ico(TRAY_ICO_SIZES.map((size) => [size, trayIcon(state, palette, size)])),
      );
    }
    files.set(`tray/mac/${state}Template.png`, trayIcon(state, TEMPLATE, 16));
    files.set(`tray/mac/${state}Template@2x.png`, trayIcon(state, TEMPLATE, 32));
  }
  for (const size of APP_SIZES) files.set(`icons/${size}x${size}.png`, appIcon(size));
  files.set('icon.png', appIcon(1024));
  files.set('icon.ico', ico(APP_SIZES.filter((size) => size <= 256).map((size) => [size, appIcon(size)])));
  files.set('icon.icns', icns(ICNS_TYPES.map(([type, size]) => [type, macAppIcon(size)])));
  return files;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of ['tray', 'icons']) rmSync(join(ASSETS, folder), { recursive: true, force: true });
  const files = buildIcons();
  for (const [path, content] of files) {
    mkdirSync(dirname(join(ASSETS, path)), { recursive: true });
    writeFileSync(join(ASSETS, path), content);
  }
  console.log(`${files.size} pictures written to assets`);
}
