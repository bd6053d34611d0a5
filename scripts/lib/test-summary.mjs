/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, seconds: number, outcome: 'passed' | 'failed' | 'not run', counts: Counts, note?: string }} StepResult
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts the tests in the report of Vitest's JSON reporter.
 *
 * A file that could not even be loaded has no tests to count and is counted as one failure; so is a run that ended badly
 * although no test failed (an unhandled rejection, no report at all).
 *
 * @param {unknown} report The parsed report; anything when there was none.
 * @param {number} exitCode Of the run.
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  const passed = numberAt(report, 'numPassedTests');
  const skipped = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const failed = numberAt(report, 'numFailedTests') + brokenFiles(report);
  return { passed, skipped, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/**
 * @param {Counts} counts
 * @returns {string} The closing line, which other programs read.
 */
export function closingLine({ passed, failed, skipped }) {
  const end = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${passed} passed, ${failed} failed${end}`;
}

/**
 * @param {readonly StepResult[]} steps
 * @returns {string} One line per step.
 */
export function stepTable(steps) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  return steps
    .map(({ name, seconds, outcome, counts, note }) => {
      const time = outcome === 'not run' ? '' : `${seconds.toFixed(1)} s`;
      const isCounted = counts.passed + counts.skipped > 0;
      const detail = [isCounted ? closingLine(counts) : '', note ?? ''].filter(Boolean).join('; ');
      return `  ${name.padEnd(width)}  ${outcome.padEnd(7)}  ${time.padStart(8)}  ${detail}`.trimEnd();
    })
    .join('\n');
}

/** @param {unknown} report */
function brokenFiles(report) {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return 0;
  const files = Array.isArray(report.testResults) ? report.testResults : [];
  return files.filter(
    (file) =>
      file?.status === 'failed' &&
      !(file.assertionResults ?? []).some(
        (/** @type {{ status: string }} */ test) => test.status === 'failed',
      ),
  ).length;
}

/**
 * @param {unknown} report
 * @param {string} key
 * @returns {number}
 */
function numberAt(report, key) {
  if (typeof report !== 'object' || report === null) return 0;
  const value = new Map(Object.entries(report)).get(key);
  return typeof value === 'number' ? value : 0;
}
