import { expect, test } from 'vitest';
import { closingLine, countTests, stepTable, sum } from '../../../scripts/lib/test-summary.mjs';

const GREEN = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

test('a green run', () => {
  expect(countTests(GREEN, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('failed tests are counted once, not once more for their file', () => {
  const report = {
    ...GREEN,
    numFailedTests: 2,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] }],
  };
  expect(countTests(report, 1).failed).toBe(2);
});

test('each file that could not be loaded is a failure of its own', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = { ...GREEN, testResults: [...GREEN.testResults, broken, broken] };
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a bad end with no failed test is one failure', () => {
  expect(countTests(GREEN, 1).failed).toBe(1);
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line sums all steps', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: 2 },
    { passed: 4, failed: 1, skipped: 0 },
  ]);
  expect(closingLine(total)).toBe('7 passed, 1 failed, 2 skipped');
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed');
});

test('the table tells what was not run, and why', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const table = stepTable([
    { name: 'build', seconds: 1.25, outcome: 'failed', counts: { ...nothing, failed: 1 } },
    { name: 'e2e', seconds: 0, outcome: 'not run', counts: nothing, note: 'because of build' },
  ]);
  expect(table).toBe('  build  failed      1.3 s\n  e2e    not run            because of build');
});
