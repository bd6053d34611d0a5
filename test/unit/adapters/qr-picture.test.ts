import { expect, test } from 'vitest';
import { textsInPicture } from '../../../src/adapters/qr/qr-picture.ts';
import { awsLink, blank, withCode, type Pose } from '../../pictures/qr-picture.ts';

const link = awsLink('MADEUPSEEDMADEUPSEEDMADEUPSEEDMADEUPSEEDMADEUPSEEDMADEUPSEEDMADE');
const other = awsLink('MADEUPOTHERSEEDMADEUPOTHERSEEDMA', 'other');
const page = 'https://example.com/';
const isLink = (text: string): boolean => text.startsWith('otpauth:');
const look = (picture: Parameters<typeof textsInPicture>[0]) => textsInPicture(picture, isLink);

test.each<[string, Pose]>([
  ['as it is', {}],
  ['turned by a quarter', { degrees: 90 }],
  ['upside down', { degrees: 180 }],
  ['turned a little', { degrees: 17 }],
  ['inverted', { inverted: true }],
  ['mirrored', { mirrored: true }],
  ['inverted and turned', { inverted: true, degrees: 200 }],
  ['small', { scale: 0.5 }],
  ['large', { scale: 2 }],
  ['in a corner', { left: 300, top: 240 }],
])('a code %s is read', async (_, pose) => {
  const ground = blank(620, 560, pose.inverted === true ? 20 : 240);
  expect(await look(withCode(ground, link, pose))).toEqual([link]);
});

test('a small code on a large screen is read', async () => {
  const screen = withCode(blank(3840, 2160), link, { left: 2900, top: 1300, scale: 0.5 });
  expect(await look(screen)).toEqual([link]);
});

test('codes side by side are read, and those of other kinds do not stand in the way', async () => {
  const two = withCode(withCode(blank(700, 300), link, { left: 10 }), other, { left: 380 });
  expect(new Set(await look(two))).toEqual(new Set([link, other]));
  const mixed = withCode(
    withCode(withCode(blank(1300, 400), page, { left: 0, top: 30, scale: 1.2 }), link, { left: 420, top: 5 }),
    other,
    { left: 860, top: 60 },
  );
  expect(await look(mixed)).toEqual(expect.arrayContaining([link, other]));
});

test('a code of another kind is told from none', async () => {
  expect(await look(withCode(blank(300, 300), page))).toEqual([page]);
  expect(await look(blank(300, 300))).toEqual([]);
  expect(await look(blank(1, 1))).toEqual([]);
  expect(await look(blank(5000, 3))).toEqual([]);
});

test('other work gets its turn while a picture is looked at closely', async () => {
  let turns = 0;
  const count = (): void => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  await look(blank(600, 400));
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(20);
});
