// `npm run pack`: the app as a directory of its own, in dist/. What comes behind `--` goes to electron-builder, such as
// `--linux deb` (some formats need tools that electron-builder downloads).
import { join } from 'node:path';
import { build, buildIsFresh } from './lib/build.mjs';
import { resolveRuntime } from './lib/electron-runtime.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/** @returns {Promise<number>} The exit code. */
async function pack() {
  const runtime = resolveRuntime();
  if (!buildIsFresh() && !(await build())) return 1;
  if (runtime.kind !== 'pinned') {
    console.log(
      `Packing with Electron ${runtime.version}, which is not the pinned release: for trying and testing.`,
    );
  }
  const given = process.argv.slice(2);
  const { code } = await run(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
      ...(given.length === 0 ? ['--dir'] : given),
      '--publish=never',
      // The runtime is taken from here and its version told, so that nothing is downloaded.
      `-c.electronDist=${runtime.distPath}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    // No certificate is looked for: signing is for whoever publishes.
    { env: { CSC_IDENTITY_AUTO_DISCOVERY: 'false', ...process.env } },
  );
  return code;
}

process.exitCode = await pack().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
