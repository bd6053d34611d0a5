import { expect, it } from 'vitest';
import { movableCount, noAdoption, rowsAfterLook, rowsOfNewVisit } from '../../../renderer/adoption.ts';
import type { KeyRow } from '../../../renderer/adoption.ts';
import { sampleKeys, sampleProblem } from '../../fakes/sample-snapshot.ts';

const rows = (): readonly KeyRow[] => rowsAfterLook([], sampleKeys);
const patched = (profile: string, patch: Partial<KeyRow>): readonly KeyRow[] =>
  rows().map((row) => (row.key.profile === profile ? { ...row, ...patch } : row));
const without = (profile: string) => sampleKeys.filter((key) => key.profile !== profile);

it('takes region and MFA serial from the config file, and offers a region where it names none', () => {
  expect(rows().map(({ key, region, mfaSerial }) => [key.profile, region, mfaSerial])).toEqual([
    ['default', 'eu-west-1', 'arn:aws:iam::123456789012:mfa/alice'],
    ['ops', 'us-east-1', ''],
    ['prod', 'eu-central-1', ''],
  ]);
});

it('keeps what was typed through another look, and forgets what is gone', () => {
  const after = rowsAfterLook(patched('ops', { region: 'eu-north-1' }), without('default'));
  expect(after.map(({ key, region }) => [key.profile, region])).toEqual([
    ['ops', 'eu-north-1'],
    ['prod', 'eu-central-1'],
  ]);
});

it.each([{ movedTo: 'new' }, { moving: true }])('keeps a row that left the file from here: %o', (patch) => {
  const after = rowsAfterLook(patched('default', patch), without('default'));
  expect(after.map(({ key, inFile }) => [key.profile, inFile])).toEqual([
    ['default', false],
    ['ops', true],
    ['prod', true],
  ]);
});

it('starts afresh with another key in the same profile', () => {
  const another = sampleKeys.map((key) =>
    key.profile === 'default' ? { ...key, accessKeyIdEnd: 'ABCD' } : key,
  );
  const [row] = rowsAfterLook(patched('default', { movedTo: 'new', region: 'typed-1' }), another);
  expect(row).toMatchObject({ movedTo: undefined, region: 'eu-west-1', key: { accessKeyIdEnd: 'ABCD' } });
});

it('forgets outcomes when the view is opened again, but not what is under way', () => {
  const before = patched('ops', { movedTo: 'new', error: sampleProblem('timed-out'), region: 'typed-1' });
  expect(rowsOfNewVisit(before)[1]).toMatchObject({
    movedTo: undefined,
    error: undefined,
    region: 'typed-1',
  });
  expect(rowsOfNewVisit(patched('ops', { movedTo: 'new', inFile: false }))).toHaveLength(2);
  const moving = patched('ops', { moving: true, inFile: false });
  expect(rowsOfNewVisit(moving)).toEqual(moving);
});

it('counts the keys that no identity writes over, and that are not moved yet', () => {
  expect(movableCount({ ...noAdoption, rows: rows() })).toBe(2);
  expect(movableCount({ ...noAdoption, rows: patched('ops', { movedTo: 'new' }) })).toBe(1);
  expect(movableCount({ ...noAdoption, rows: patched('ops', { inFile: false }) })).toBe(1);
});
