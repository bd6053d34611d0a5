import { describe, expect, it } from 'vitest';
import type { ChangeKind, ChangeRecord } from '../../../src/core/credentials/change-record.ts';
import { projectChange } from '../../../src/shared/change-words.ts';
import { english } from '../../fakes/english.ts';

const record: ChangeRecord = {
  id: 'x',
  at: 5,
  path: '/home/ann/.aws/credentials',
  kind: 'session-written',
  profile: 'work',
  identityId: 'ann',
  after: [
    { key: 'aws_access_key_id', value: 'ASIA…0001' },
    { key: 'manager', value: 'latchkey' },
  ],
};
const before = [{ key: 'aws_access_key_id', value: 'AKIA…1234' }];

describe('a change in words', () => {
  it('says what it was and what goes back', () => {
    expect(projectChange(record, english)).toEqual({
      id: 'x',
      at: 5,
      title: 'Session written to a new profile',
      path: '/home/ann/.aws/credentials',
      profile: 'work',
      lines: [
        { sign: '+', key: 'aws_access_key_id', value: 'ASIA…0001' },
        { sign: '+', key: 'manager', value: 'latchkey' },
      ],
      undo: 'Takes the session out. Latchkey then leaves the profile alone.',
    });
  });

  it('shows what went beside what came', () => {
    expect(projectChange({ ...record, before }, english).lines.slice(0, 2)).toEqual([
      { sign: '-', key: 'aws_access_key_id', value: 'AKIA…1234' },
      { sign: '+', key: 'aws_access_key_id', value: 'ASIA…0001' },
    ]);
  });

  it('does not show what stayed', () => {
    const stays = { ...record, before: [{ key: 'manager', value: 'latchkey' }] };
    expect(projectChange(stays, english).lines.map(({ key }) => key)).toEqual(['aws_access_key_id']);
  });

  it('shows secrets of the same length as replaced', () => {
    const shortened = [{ key: 'aws_secret_access_key', value: '(40 characters)' }];
    expect(projectChange({ ...record, before: shortened, after: shortened }, english).lines).toHaveLength(2);
  });

  it.each<[ChangeKind, Partial<ChangeRecord>, string]>([
    ['session-written', {}, 'Session written to a new profile'],
    ['session-written', { before: [] }, 'Session written to a profile'],
    ['session-written', { before, keptRef: 'kept:1' }, 'Long-term key replaced by a session'],
    ['session-removed', { before }, 'Session taken out'],
    ['repaired', { keptRef: 'kept:1' }, 'File mended'],
    ['region-set', {}, 'Region set'],
  ])('names %s', (kind, more, title) => {
    expect(projectChange({ ...record, kind, ...more }, english).title).toBe(title);
  });

  it.each<[string, ChangeKind, Partial<ChangeRecord>, RegExp]>([
    [
      'a replaced key',
      'session-written',
      { before, keptRef: 'kept:1' },
      /key from the keychain back in the clear/,
    ],
    [
      'temporary credentials',
      'session-written',
      { before: [{ key: 'aws_session_token', value: '(9 characters)' }] },
      /were not kept/,
    ],
    ['a mended file', 'repaired', { keptRef: 'kept:1' }, /^Puts the file back/],
    ['a mended file that was not kept', 'repaired', {}, /^none$/],
    ['a region', 'region-set', {}, /^Takes the region out/],
    ['a session that was taken out', 'session-removed', { before }, /^none$/],
    ['what was gone back behind', 'session-written', { undoneAt: 9 }, /^none$/],
  ])('says what going back does, or offers no way: %s', (_, kind, more, words) => {
    const { undo } = projectChange({ ...record, kind, ...more }, english);
    expect(undo ?? 'none').toMatch(words);
  });
});
