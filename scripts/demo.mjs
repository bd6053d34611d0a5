// `npm run demo`: the main job on embedded defaults, with nothing of the user's touched. `--headless` hides the app
// although there is a display.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildIsFresh } from './lib/build.mjs';
import { resolveRuntime, RuntimeMissing } from './lib/electron-runtime.mjs';
import { hasDisplay } from './lib/linux-desktop.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (process.platform !== 'linux') {
  stop('The demo needs a private D-Bus session and a private keyring, which only Linux has.');
}
if (!existsSync(join(ROOT, 'node_modules', 'tsx'))) stop('Latchkey is not set up yet: npm run setup');
try {
  resolveRuntime();
} catch (error) {
  if (error instanceof RuntimeMissing) stop(error.message);
  throw error;
}
if (!buildIsFresh()) {
  console.log('Building …');
  if (!(await build())) stop('The build failed, see above.');
}
// Ctrl-C reaches the program below as well, which then removes what it made; this one waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
const headless = process.argv.includes('--headless') || !hasDisplay();
const program = join(ROOT, 'scripts', 'demo', headless ? 'headless.ts' : 'on-desktop.ts');
const { code } = await run(process.execPath, ['--import', 'tsx', program]);
process.exit(code);
