// `npm test`: everything that must be green, in order, and a sum at the end.
//
//   npm test                              all of it
//   npm test -- --only unit               one step; may be given again for another
//   npm test -- --only unit clock         … and of its tests only the files with `clock` in their path
//   npm test -- --electron42              the end-to-end tests on the Electron of `npm run setup:electron42`
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIsFresh } from './lib/build.mjs';
import { UNVERIFIED, unverifiedPath } from './lib/electron-fallback.mjs';
import { resolveRuntime, runtimeAt, runtimeEnv, RuntimeMissing } from './lib/electron-runtime.mjs';
import { hasDisplay } from './lib/linux-desktop.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { closingLine, countTests, NOTHING, stepTable, sum } from './lib/test-summary.mjs';
import { startVirtualDisplay } from './lib/virtual-display.mjs';

/**
 * @typedef {import('./lib/test-summary.mjs').StepResult} StepResult
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [program] A script in node_modules, or one of ours, run by this Node.
 * @property {string[]} [args]
 * @property {boolean} [isVitest] The step is the Vitest project of its name.
 * @property {boolean} [needsDisplay]
 * @property {boolean} [linuxOnly]
 * @property {string[]} [after] Steps without which this one makes no sense.
 */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'typecheck', program: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', program: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'format', program: 'node_modules/oxfmt/bin/oxfmt', args: ['--check'] },
  {
    name: 'build',
    program: 'node_modules/electron-vite/bin/electron-vite.js',
    args: ['build', '--logLevel', 'warn'],
  },
  { name: 'unit', isVitest: true },
  { name: 'integration', isVitest: true },
  { name: 'package', program: 'scripts/pack.mjs', after: ['build'] },
  { name: 'e2e', isVitest: true, needsDisplay: true, linuxOnly: true, after: ['build', 'package'] },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, electron42: { type: 'boolean' } },
});

/** Set when somebody wants this to end. @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stoppedBy = signal;
    running?.kill(signal);
  });
}

process.exitCode = await main();

/** @returns {Promise<number>} The exit code. */
async function main() {
  const unknown = (values.only ?? []).filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}: ${STEPS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  /** @type {StepResult[]} */
  const results = [];
  try {
    const env = { ...process.env, ...testRuntimeEnv() };
    for (const step of chosenSteps()) results.push(await runStep(step, env, results));
  } catch (error) {
    if (!(error instanceof RuntimeMissing)) throw error;
    console.error(error.message);
    results.push({ name: 'set-up', seconds: 0, outcome: 'failed', counts: { ...NOTHING, failed: 1 } });
  }
  const total = sum(results.map(({ counts }) => counts));
  console.log(`\n${stepTable(results)}\n`);
  console.log(closingLine(total));
  if (stoppedBy !== undefined) return 130;
  return total.failed === 0 ? 0 : 1;
}

/** @returns {readonly Step[]} */
function chosenSteps() {
  const { only, electron42 } = values;
  if (only !== undefined) return STEPS.filter(({ name }) => only.includes(name));
  if (electron42 !== true) return STEPS;
  return STEPS.filter(
    ({ name }) => name === 'package' || name === 'e2e' || (name === 'build' && !buildIsFresh()),
  );
}

/** @returns {NodeJS.ProcessEnv} The variable that leads the tests to their Electron. */
function testRuntimeEnv() {
  if (values.electron42 !== true) return runtimeEnv(resolveRuntime());
  const runtime = runtimeAt('override', unverifiedPath(ROOT));
  if (runtime === undefined) {
    throw new RuntimeMissing(`Electron ${UNVERIFIED.version} is not here yet: npm run setup:electron42`);
  }
  return runtimeEnv(runtime);
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly StepResult[]} before
 * @returns {Promise<StepResult>}
 */
async function runStep(step, env, before) {
  const { name } = step;
  const obstacle = whyNot(step, before);
  if (obstacle !== undefined)
    return { name, seconds: 0, outcome: 'not run', counts: NOTHING, note: obstacle };
  console.log(`\n== ${name}`);
  const start = performance.now();
  const secondsSince = () => (performance.now() - start) / 1000;
  try {
    const counts = step.isVitest === true ? await runVitest(step, env) : await runProgram(step, env);
    return { name, seconds: secondsSince(), outcome: counts.failed === 0 ? 'passed' : 'failed', counts };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return { name, seconds: secondsSince(), outcome: 'failed', counts: { ...NOTHING, failed: 1 }, note };
  }
}

/**
 * @param {Step} step
 * @param {readonly StepResult[]} before
 * @returns {string | undefined} Why the step makes no sense now.
 */
function whyNot({ after = [], linuxOnly = false }, before) {
  if (stoppedBy !== undefined) return 'stopped';
  if (linuxOnly && process.platform !== 'linux') return 'Linux only';
  const broken = before.find(({ name, outcome }) => outcome !== 'passed' && after.includes(name));
  return broken === undefined ? undefined : `because of ${broken.name}`;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 */
async function runProgram({ program = '', args = [] }, env) {
  const code = await runScript(program, args, env);
  return { ...NOTHING, failed: code === 0 ? 0 : 1 };
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 */
async function runVitest({ name, needsDisplay }, env) {
  const reportPath = join(ROOT, '.cache', 'test', `${name}.json`);
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });
  // An old report must not speak for a run that wrote none.
  rmSync(reportPath, { force: true });
  const screen = needsDisplay === true && !hasDisplay() ? await startVirtualDisplay() : undefined;
  try {
    const code = await runScript(
      'node_modules/vitest/vitest.mjs',
      [
        'run',
        `--project=${name}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportPath}`,
        // How views are laid out and named does not change with Electron, and takes long to look at.
        ...(values.electron42 === true ? ['--exclude', '**/accessibility.test.ts'] : []),
        ...positionals,
      ],
      screen === undefined ? env : { ...env, DISPLAY: screen.display },
    );
    return countTests(readReport(reportPath), code);
  } finally {
    await screen?.stop();
  }
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} The exit code.
 */
async function runScript(script, args, env) {
  const { code } = await run(process.execPath, [join(ROOT, script), ...args], {
    env,
    onStart: (child) => {
      running = child;
    },
  });
  running = undefined;
  return code;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
