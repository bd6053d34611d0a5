// `npm run gallery`: takes a picture of every view and state, in both themes and all languages, for people to look at.
//
//   npm run gallery                                      all of them, into .cache/gallery, with an index.html
//   npm run gallery -- --language ja --theme dark        some of them; may be given again for others
//   npm run gallery -- --width 420 list                  narrow, and only those with `list` in their name
import { resolveRuntime, runtimeEnv } from './lib/electron-runtime.mjs';
import { hasDisplay } from './lib/linux-desktop.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { startVirtualDisplay } from './lib/virtual-display.mjs';

const screen = process.platform === 'linux' && !hasDisplay() ? await startVirtualDisplay() : undefined;
try {
  const { code } = await run(
    process.execPath,
    ['--import', 'tsx', `${ROOT}/scripts/demo/gallery.ts`, ...process.argv.slice(2)],
    {
      env: {
        ...process.env,
        ...runtimeEnv(resolveRuntime()),
        ...(screen !== undefined && { DISPLAY: screen.display }),
      },
    },
  );
  process.exitCode = code;
} finally {
  await screen?.stop();
}
