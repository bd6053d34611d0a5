import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../renderer/text/rotation-steps.ts';
import { rotationCases } from '../../fakes/sample-rotations.ts';

const cases = rotationCases(0);
const brief = (name: string): string => {
  const rotation = cases[name];
  return rotation === undefined
    ? ''
    : stepsOf(rotation)
        .map(({ step, state }) => `${step}:${state}`)
        .join(' ');
};

describe('the steps of a rotation', () => {
  it.each([
    ['storing', 'check:done create:done store:underWay verify:toDo switch:toDo deactivate:toDo delete:toDo'],
    ['noRoom', 'check:stopped create:toDo store:toDo verify:toDo switch:toDo deactivate:toDo delete:toDo'],
    ['lost', 'check:done create:done store:stopped verify:toDo switch:toDo deactivate:toDo delete:toDo'],
    ['waiting', 'check:done create:done store:done verify:done switch:done deactivate:done delete:toDo'],
    ['inUse', 'check:done create:done store:done verify:done switch:done deactivate:done delete:stopped'],
    ['activating', 'activate:underWay verify:toDo switch:toDo deactivate:toDo delete:toDo'],
    ['wentBack', 'activate:done verify:done switch:done deactivate:done delete:toDo'],
    ['discarding', 'discard:underWay'],
  ])('stand as they should when it is %s', (name, expected) => {
    expect(brief(name)).toBe(expected);
  });

  it('have no deletion where the old key is only turned off', () => {
    expect(brief('kept')).toBe('check:done create:done store:done verify:done switch:done deactivate:done');
  });
});
