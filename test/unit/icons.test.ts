import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { ASSETS, buildIcons } from '../../scripts/build-icons.mjs';
import type { Overall } from '../../src/shared/snapshot.ts';

/** A record, so that a state added to the app does not compile until it has icons here. */
const OVERALL: Record<Overall, true> = {
  empty: true,
  well: true,
  expiring: true,
  'needs-you': true,
  failing: true,
};
const STATES = Object.keys(OVERALL);

/** The families of tray icons, the name of a state's file in each, and its size in pixels at 1x. */
const FAMILIES: readonly (readonly [name: string, path: (state: string) => string, size: number])[] = [
  ['Linux, light panel', (state) => `tray/linux/${state}-light`, 22],
  ['Linux, dark panel', (state) => `tray/linux/${state}-dark`, 22],
  ['Windows, light panel', (state) => `tray/win/${state}-light`, 16],
  ['Windows, dark panel', (state) => `tray/win/${state}-dark`, 16],
  ['macOS', (state) => `tray/mac/${state}Template`, 16],
];

const asset = (path: string): Buffer => readFileSync(join(ASSETS, path));

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly rgba: Uint8Array;
}

/** Decodes the one kind of PNG that the build writes: 8 bits, RGBA, not interlaced. */
function decodePng(png: Buffer): Picture {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 29)], 'bit depth, colour type, …, interlace').toEqual([8, 6, 0, 0, 0]);
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(packed));
  const stride = 4 * width;
  const rgba = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? -1;
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (rgba[y * stride + x - 4] ?? 0);
      const up = rgba[(y - 1) * stride + x] ?? 0;
      const upLeft = x < 4 ? 0 : (rgba[(y - 1) * stride + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? Number.NaN;
      rgba[y * stride + x] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, rgba };
}

/** The predictor of PNG's fourth filter (PNG specification, 9.4). */
function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const off = (value: number): number => Math.abs(guess - value);
  if (off(left) <= off(up) && off(left) <= off(upLeft)) return left;
  return off(up) <= off(upLeft) ? up : upLeft;
}

const alphaOf = ({ rgba }: Picture): Uint8Array => rgba.filter((_, index) => index % 4 === 3);

/** Alpha of the corners: top left, top right, bottom left, bottom right. */
function cornerAlphas(picture: Picture): number[] {
  const alpha = alphaOf(picture);
  return [0, picture.width - 1, alpha.length - picture.width, alpha.length - 1].map((at) => alpha[at] ?? -1);
}

/** As above without the bottom right, where the badges are: the cross reaches into it. */
const cornerAlphasBesideBadge = (picture: Picture): number[] => cornerAlphas(picture).slice(0, 3);

/** How many pixels are clearly there in one picture and clearly not in the other. */
function pixelsApart(one: Picture, other: Picture): number {
  const others = alphaOf(other);
  return alphaOf(one).filter((alpha, index) => Math.abs(alpha - (others[index] ?? 0)) > 128).length;
}

/** Mean lightness, 0 to 255, of the pixels that are fully there. */
function lightness({ rgba }: Picture): number {
  const solid = rgba.filter((_, index) => index % 4 !== 3 && rgba[index - (index % 4) + 3] === 255);
  return solid.reduce((sum, value) => sum + value, 0) / solid.length;
}

/** The PNGs in a Windows icon, by the size that its directory tells. */
function icoEntries(ico: Buffer): [number, Picture][] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    return [ico.readUInt8(entry) || 256, decodePng(png)];
  });
}

/** The PNGs in a macOS icon, by type. */
function icnsEntries(icns: Buffer): [string, Picture][] {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const entries: [string, Picture][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    entries.push([icns.toString('latin1', at, at + 4), decodePng(png)]);
  }
  return entries;
}

describe.each(FAMILIES)('tray icons for %s', (_, path, size) => {
  describe.each([
    ['', 1],
    ['@2x', 2],
  ])('%s', (suffix, scale) => {
    const pictureOf = (state: string): Picture => decodePng(asset(`${path(state)}${suffix}.png`));

    it.each(STATES)('%s has the size, and nothing in the corners', (state) => {
      const picture = pictureOf(state);
      expect([picture.width, picture.height]).toEqual([size * scale, size * scale]);
      expect(cornerAlphasBesideBadge(picture)).toEqual([0, 0, 0]);
      expect(alphaOf(picture)).toContain(255);
    });

    it('differ in shape from state to state, not in colour alone', () => {
      for (const [index, state] of STATES.entries()) {
        for (const other of STATES.slice(index + 1)) {
          const apart = pixelsApart(pictureOf(state), pictureOf(other));
          expect(apart, `${state} and ${other}`).toBeGreaterThanOrEqual(10 * scale ** 2);
        }
      }
    });
  });
});

describe('colours of tray icons', () => {
  it.each(STATES)('%s is dark on light panels and light on dark ones', (state) => {
    for (const platform of ['linux', 'win']) {
      expect(lightness(decodePng(asset(`tray/${platform}/${state}-light.png`)))).toBeLessThan(96);
      expect(lightness(decodePng(asset(`tray/${platform}/${state}-dark.png`)))).toBeGreaterThan(192);
    }
  });

  it.each(STATES)('%s is black alone as a template', (state) => {
    for (const suffix of ['', '@2x']) {
      const { rgba } = decodePng(asset(`tray/mac/${state}Template${suffix}.png`));
      expect(rgba.every((value, index) => index % 4 === 3 || value === 0)).toBe(true);
    }
  });
});

describe('containers', () => {
  it.each(STATES.flatMap((state) => [`${state}-light`, `${state}-dark`]))(
    '%s.ico holds every size of the notification area',
    (name) => {
      const entries = icoEntries(asset(`tray/win/${name}.ico`));
      expect(entries.map(([size]) => size)).toEqual([16, 20, 24, 32, 40, 48]);
      for (const [size, picture] of entries) {
        expect([picture.width, picture.height]).toEqual([size, size]);
        expect(cornerAlphasBesideBadge(picture)).toEqual([0, 0, 0]);
      }
    },
  );

  it('icon.ico holds the app icon up to 256 pixels', () => {
    const entries = icoEntries(asset('icon.ico'));
    expect(entries.map(([size]) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const [size, picture] of entries) expect([picture.width, picture.height]).toEqual([size, size]);
  });

  it('icon.icns holds the sizes that its types stand for', () => {
    const entries = icnsEntries(asset('icon.icns'));
    expect(Object.fromEntries(entries.map(([type, { width }]) => [type, width]))).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    });
    for (const [, picture] of entries) expect(cornerAlphas(picture)).toEqual([0, 0, 0, 0]);
  });
});

it.each([16, 24, 32, 48, 64, 128, 256, 512])(
  'the app icon of %i pixels has its size and free corners',
  (size) => {
    const picture = decodePng(asset(`icons/${size}x${size}.png`));
    expect([picture.width, picture.height]).toEqual([size, size]);
    expect(cornerAlphas(picture)).toEqual([0, 0, 0, 0]);
  },
);

describe('the committed pictures', () => {
  const built = buildIcons();
  const committed = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(png|ico|icns)$/.test(path));

  it('are those that the build makes, no more and no fewer', () => {
    expect(committed.sort()).toEqual([...built.keys()].sort());
  });

  it('equal a rebuild byte for byte (else: npm run icons)', () => {
    const stale = committed.filter((path) => !built.get(path)?.equals(asset(path)));
    expect(stale).toEqual([]);
  });
});
