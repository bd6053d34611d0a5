import { describe, expect, it } from 'vitest';
import { exportActivity } from '../../../src/shared/activity-export.ts';
import { everyActivity, filterActivity } from '../../../src/shared/activity-filter.ts';
import { projectActivity } from '../../../src/shared/projection.ts';
import type { ActivityView } from '../../../src/shared/snapshot.ts';
import type { Catalogue } from '../../../src/texts/catalogue.ts';
import { en } from '../../../src/texts/en/index.ts';
import { message } from '../../../src/texts/message.ts';
import { translatorOf } from '../../../src/texts/translator.ts';
import { english } from '../../fakes/english.ts';

const at = Date.UTC(2026, 2, 1, 12, 30, 15, 678);
const lines: readonly ActivityView[] = [
  { at, tone: 'good', label: 'Équipe', profile: 'work', text: 'Session renewed.', why: 'It was due.' },
  { at, tone: 'bad', label: '=1+1', profile: 'side', text: 'No connection, "really".' },
  { at, tone: 'neutral', text: 'Auto-refresh paused.' },
];
const shown = (filter: Partial<typeof everyActivity>): readonly string[] =>
  filterActivity(lines, { ...everyActivity, ...filter }).map(({ text }) => text.slice(0, 7));

describe('the filter', () => {
  it('shows everything at first', () => {
    expect(filterActivity(lines, everyActivity)).toEqual(lines);
  });

  it('goes by session, outcome and words, and by all of them together', () => {
    expect(shown({ label: 'Équipe' })).toEqual(['Session']);
    expect(shown({ tone: 'bad' })).toEqual(['No conn']);
    expect(shown({ text: 'REFRESH auto' })).toEqual(['Auto-re']);
    expect(shown({ text: 'due' })).toEqual(['Session']);
    expect(shown({ text: 'work' })).toEqual(['Session']);
    expect(shown({ label: 'Équipe', tone: 'bad' })).toEqual([]);
  });

  it('takes letters without their accents', () => {
    expect(shown({ text: 'equipe' })).toEqual(['Session']);
    expect(shown({ text: ' équi ' })).toEqual(['Session']);
  });
});

describe('the export', () => {
  it('is a line each as text', () => {
    expect(exportActivity(lines, 'text', english)).toBe(
      [
        '2026-03-01T12:30:15Z [Équipe] Session renewed. It was due.',
        '2026-03-01T12:30:15Z [=1+1] No connection, "really".',
        '2026-03-01T12:30:15Z Auto-refresh paused.',
        '',
      ].join('\n'),
    );
  });

  it('is a table in which no name becomes a formula', () => {
    const rows = exportActivity(lines, 'csv', english).split('\r\n');
    expect(rows).toEqual([
      '\uFEFFTime (UTC),Outcome,Session,Profile,What happened,Why',
      '2026-03-01T12:30:15Z,Worked,Équipe,work,Session renewed.,It was due.',
      `2026-03-01T12:30:15Z,Problem,"'=1+1",side,"No connection, ""really"".",`,
      '2026-03-01T12:30:15Z,Note,,,Auto-refresh paused.,',
      '',
    ]);
  });

  it('is what there is as JSON', () => {
    expect(JSON.parse(exportActivity(lines, 'json', english))).toEqual(
      lines.map((line) => ({ ...line, at: '2026-03-01T12:30:15Z' })),
    );
  });
});

describe('what was noted', () => {
  const noted = {
    at,
    tone: 'good' as const,
    label: 'Work',
    text: message('activity.got', { profile: 'work' }),
  };

  it('is read in the language of now', () => {
    const other: Catalogue = { ...en, 'activity.got': 'Neu in {profile}.' };
    expect(projectActivity(noted, english).text).toBe('New session, written to profile work.');
    expect(projectActivity(noted, translatorOf('en', other)).text).toBe('Neu in work.');
  });

  it('in words by an earlier version stays as it was', () => {
    expect(projectActivity({ ...noted, text: 'Cancelled.' }, english)).toMatchObject({ text: 'Cancelled.' });
  });
});
