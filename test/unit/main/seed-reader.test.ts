import { inspect } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import type { GreyPicture } from '../../../src/adapters/qr/qr-picture.ts';
import type { SeedShelf } from '../../../src/core/code/seed-shelf.ts';
import { problem } from '../../../src/core/notice/problem.ts';
import { fail, ok, type Result } from '../../../src/core/result.ts';
import { SeedReader } from '../../../src/main/seeds/seed-reader.ts';
import { awsLink, blank, withCode } from '../../pictures/qr-picture.ts';
import { CoreWorld, testSeed } from '../core/core-world.ts';

const seed = testSeed.reveal();
const otherSeed = 'MADEUPOTHERSEEDMADEUPOTHERSEEDMA';
const pictureOf = (text: string): GreyPicture => withCode(blank(280, 280), text);
const refusedAs = (code: string) => ({ ok: false, error: { code, field: 'seed' } });

let world: CoreWorld;
let seeds: SeedShelf;
let copied: GreyPicture | string | undefined;
let screen: Result<GreyPicture>;
let reader: SeedReader;

beforeEach(() => {
  world = new CoreWorld();
  seeds = world.engine.seeds;
  copied = undefined;
  screen = fail(problem('cancelled'));
  reader = new SeedReader(seeds, world.registry, {
    clipboard: () => Promise.resolve(copied),
    screen: () => Promise.resolve(screen),
  });
});

test('a picture answers whose device it is and the present code, and no seed', async () => {
  const found = await reader.fromPicture(pictureOf(awsLink(seed)));
  expect(found).toEqual({
    ok: true,
    value: [
      {
        handle: expect.any(String),
        issuer: 'Amazon Web Services',
        user: 'sam.sample',
        account: '111122223333',
        preview: {
          code: world.digits(),
          validUntil: expect.any(Number),
          label: 'Amazon Web Services:sam.sample@111122223333',
        },
      },
    ],
  });
  expect(inspect(found, { depth: 9 }) + JSON.stringify(found)).not.toContain(seed);
  const handle = found.ok ? (found.value[0]?.handle ?? '') : '';
  const kept = seeds.get(handle);
  expect(kept.ok && kept.value.base32.reveal()).toBe(seed);
});

test('two codes are two seeds to choose from', async () => {
  const both = withCode(withCode(blank(700, 280), awsLink(seed)), awsLink(otherSeed, 'eve'), { left: 380 });
  const found = await reader.fromPicture(both);
  expect(found.ok && new Set(found.value.map(({ user }) => user))).toEqual(new Set(['eve', 'sam.sample']));
});

test.each([
  ['no code', blank(280, 280), 'qr-not-found'],
  ['a code with an address', pictureOf('https://example.com/'), 'qr-not-otpauth'],
  ['a code that exports accounts', pictureOf('otpauth-migration://offline?data=made-up'), 'qr-not-otpauth'],
  ['a code for counters', pictureOf(`otpauth://hotp/ann?secret=${seed}&counter=1`), 'seed-unsupported'],
  ['a code without a seed', pictureOf('otpauth://totp/ann'), 'seed-malformed'],
])('a picture with %s is refused', async (_, picture, code) => {
  expect(await reader.fromPicture(picture)).toEqual(refusedAs(code));
  expect(world.clock.pending).toBe(0);
});

test('the clipboard may hold a picture, a link or a bare seed', async () => {
  copied = pictureOf(awsLink(seed));
  expect(await reader.fromClipboard()).toMatchObject({ ok: true, value: [{ user: 'sam.sample' }] });
  copied = ` ${awsLink(seed)}\n`;
  expect(await reader.fromClipboard()).toMatchObject({ ok: true, value: [{ user: 'sam.sample' }] });
  copied = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';
  const bare = await reader.fromClipboard();
  expect(bare).toMatchObject({ ok: true, value: [{ preview: { code: world.digits() } }] });
});

test.each([
  ['nothing', undefined, 'clipboard-empty'],
  ['something else', 'Good morning', 'clipboard-empty'],
  ['a link that AWS does not use', `otpauth://hotp/ann?secret=${seed}&counter=1`, 'seed-unsupported'],
  ['a picture of nothing', blank(30, 30), 'qr-not-found'],
])('a clipboard with %s is refused', async (_, held, code) => {
  copied = held;
  expect(await reader.fromClipboard()).toEqual(refusedAs(code));
});

test('a part of the screen is read, and a refusal handed on', async () => {
  expect(await reader.fromScreen()).toEqual({ ok: false, error: { code: 'cancelled' } });
  screen = ok(pictureOf(awsLink(seed)));
  expect(await reader.fromScreen()).toMatchObject({ ok: true, value: [{ account: '111122223333' }] });
});
