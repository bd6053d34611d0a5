// `npm run setup:electron42`: a newer Electron for the end-to-end tests, see UNVERIFIED.
import { fallbackRunsHere, installUnverified } from './lib/electron-fallback.mjs';
import { tryRuntime } from './lib/electron-install.mjs';
import { ROOT } from './lib/project.mjs';

if (!fallbackRunsHere()) {
  console.error('This Electron is for Linux on x64 only.');
  process.exit(1);
}
try {
  const runtime = await installUnverified({ root: ROOT, env: process.env, say: console.log });
  const trial = tryRuntime(runtime);
  if (!trial.ok) throw new Error(`Electron ${runtime.version} does not start: ${trial.reason}`);
  console.log(
    `Electron ${runtime.version} is in ${runtime.distPath}. It cannot be checked against Electron's own checksums: ` +
      'for tests with made-up data only, never for real keys.\nNext: npm test -- --electron42',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
