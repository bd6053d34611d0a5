// `npm start`: builds what has changed and runs the app. Arguments behind `--` go to the app.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildIsFresh } from './lib/build.mjs';
import { resolveRuntime, RuntimeMissing } from './lib/electron-runtime.mjs';
import { hasDisplay, isLinuxRoot, sandboxRemedy } from './lib/linux-desktop.mjs';
import { ROOT } from './lib/project.mjs';
import { exitCode } from './lib/run.mjs';

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

function runtimeOrStop() {
  try {
    return resolveRuntime();
  } catch (error) {
    if (error instanceof RuntimeMissing) return stop(error.message);
    throw error;
  }
}

if (!existsSync(join(ROOT, 'node_modules', 'electron-vite')))
  stop('Latchkey is not set up yet: npm run setup');
const runtime = runtimeOrStop();
if (!hasDisplay()) {
  stop(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), and Latchkey lives in a tray.\n' +
      'To see it at work without one: npm run demo',
  );
}
const remedy = sandboxRemedy(runtime.distPath);
if (remedy !== undefined) {
  stop(`This system does not let Electron's sandbox start. Allow it once, then try again:\n  ${remedy}`);
}
if (!buildIsFresh()) {
  console.log('Building …');
  if (!(await build())) stop('The build failed, see above.');
}

const args = [ROOT, ...process.argv.slice(2)];
if (isLinuxRoot()) {
  console.log("Running as root, where Chromium's sandbox does not work: adding --no-sandbox.");
  args.push('--no-sandbox');
}
if (runtime.kind === 'fallback') {
  console.log(`Electron ${runtime.version} is old: fine for trying, not for daily use with real keys.`);
}
const app = spawn(runtime.executable, args, { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // Ctrl-C on a terminal reaches the app by itself, and a second one would end it before it has tidied up.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) app.kill(signal);
  });
}
app.once('error', (error) => stop(`Electron does not start: ${error.message}`));
app.once('exit', (code, signal) => process.exit(exitCode(code, signal)));
