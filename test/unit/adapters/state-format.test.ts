import { expect, it } from 'vitest';
import { stateFormat } from '../../../src/adapters/files/formats.ts';
import { emptySavedState } from '../../../src/core/state/app-state.ts';
import { projectActivity } from '../../../src/shared/projection.ts';
import { english } from '../../fakes/english.ts';

const load = (fields: Readonly<Record<string, unknown>>) =>
  stateFormat.schema.parse({ ...emptySavedState, ...fields });

it('keeps what an earlier version noted in words, and shows it as it was', () => {
  const { activity } = load({ activity: [{ at: 1, tone: 'good', label: 'Work', text: 'Cancelled.' }] });
  expect(activity.map((entry) => projectActivity(entry, english))).toEqual([
    { at: 1, tone: 'good', label: 'Work', text: 'Cancelled.' },
  ]);
});

it('keeps a text that only a later version has, and what it does not understand does not cost the rest', () => {
  const later = { key: 'activity.ofLater', values: { n: 1, span: { spanMs: 5 }, list: ['a', { at: 3 }] } };
  const { activity } = load({
    activity: [
      { at: 3, tone: 'bad', text: later },
      { at: 2, tone: 'of later', text: 'x' },
      { at: 1, tone: 'good', text: { key: 'activity.cancelled' } },
      'nonsense',
    ],
  });
  expect(activity.map(({ at }) => at)).toEqual([3, 1]);
  expect(activity[0]?.text).toEqual(later);
  expect(projectActivity({ at: 1, tone: 'good', text: { key: 'activity.cancelled' } }, english).text).toBe(
    'Cancelled.',
  );
});

it('puts nothing off that was put off by a version that knew no such thing', () => {
  const { snoozed: _, ...before } = emptySavedState;
  expect(stateFormat.schema.parse(before).snoozed).toEqual({});
  expect(load({ snoozed: { a: 'x' } }).snoozed).toEqual({});
});
