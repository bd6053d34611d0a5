// `npm run soak`: the real app on a private desktop with a real keyring, and hours of a laptop's life in minutes: sleep,
// clocks that are set, a keyring that goes away, an STS that fails, a network that is cut, kills, other programs.
//
//   npm run soak                            five minutes, at random
//   npm run soak -- --minutes 30            longer
//   npm run soak -- --seed 7                the same troubles again
import { build, buildIsFresh } from './lib/build.mjs';
import { resolveRuntime, RuntimeMissing } from './lib/electron-runtime.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

if (process.platform !== 'linux') {
  console.error('The soak needs a private D-Bus session and a private keyring, which only Linux has.');
  process.exit(1);
}
try {
  resolveRuntime();
} catch (error) {
  if (!(error instanceof RuntimeMissing)) throw error;
  console.error(error.message);
  process.exit(1);
}
if (!buildIsFresh()) {
  console.log('Building …');
  if (!(await build())) process.exit(1);
}
// Ctrl-C reaches the program below as well, which then ends what it started; this one waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
const { code } = await run(process.execPath, [
  '--import',
  'tsx',
  `${ROOT}/test/soak/main.ts`,
  ...process.argv.slice(2),
]);
process.exit(code);
