import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  executableName,
  recordRuntime,
  resolveRuntime,
  runtimeAt,
  runtimeEnv,
  RuntimeMissing,
  type Runtime,
} from '../../../scripts/lib/electron-runtime.mjs';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

async function electronIn(directory: string, version = '33.3.0'): Promise<string> {
  const executable = join(directory, executableName());
  await mkdir(dirname(executable), { recursive: true });
  await writeFile(executable, '');
  await chmod(executable, 0o755);
  await writeFile(join(directory, 'version'), `v${version}`);
  return directory;
}

function found(runtime: Runtime | undefined): Runtime {
  if (runtime === undefined) throw new Error('no runtime');
  return runtime;
}

test('what set-up chose is found again, and moves with the project', async () => {
  const parent = await newDirectory();
  const root = join(parent, 'one');
  const distPath = await electronIn(join(root, '.electron', '33.3.0'));
  recordRuntime(found(runtimeAt('fallback', distPath)), root);
  await rename(root, join(parent, 'two'));
  const moved = join(parent, 'two', '.electron', '33.3.0');
  expect(resolveRuntime({ root: join(parent, 'two'), env: {} })).toEqual({
    kind: 'fallback',
    version: '33.3.0',
    distPath: moved,
    executable: join(moved, executableName()),
  });
});

test('the variable comes before the choice', async () => {
  const root = await newDirectory();
  recordRuntime(found(runtimeAt('fallback', await electronIn(join(root, 'chosen')))), root);
  const mine = await electronIn(join(root, 'mine'), '44.1.0');
  const runtime = resolveRuntime({ root, env: { ELECTRON_OVERRIDE_DIST_PATH: mine } });
  expect(runtime).toMatchObject({ kind: 'override', version: '44.1.0', distPath: mine });
  expect(runtimeEnv(runtime)).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: mine });
});

test('a runtime outside the project is remembered by its whole path', async () => {
  const [root, elsewhere] = [await newDirectory(), await newDirectory()];
  recordRuntime(found(runtimeAt('override', await electronIn(elsewhere))), root);
  expect(await readFile(join(root, '.electron', 'runtime.json'), 'utf8')).toContain(`"${elsewhere}"`);
  expect(resolveRuntime({ root, env: {} }).distPath).toBe(elsewhere);
});

test('a variable that leads nowhere is an error, not passed over', async () => {
  const root = await newDirectory();
  recordRuntime(found(runtimeAt('fallback', await electronIn(join(root, 'chosen')))), root);
  expect(() => resolveRuntime({ root, env: { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') } })).toThrow(
    /ELECTRON_OVERRIDE_DIST_PATH is .*nowhere/,
  );
});

test.each(['no record', 'a runtime that has gone', 'a record cut in half'])(
  'npm run setup is named with %s',
  async (what) => {
    const root = await newDirectory();
    if (what !== 'no record') {
      const distPath = await electronIn(join(root, 'chosen'));
      recordRuntime(found(runtimeAt('fallback', distPath)), root);
      if (what === 'a runtime that has gone') await rm(distPath, { recursive: true });
      else await writeFile(join(root, '.electron', 'runtime.json'), '{"kind": "fall');
    }
    expect(() => resolveRuntime({ root, env: {} })).toThrow(RuntimeMissing);
    expect(() => resolveRuntime({ root, env: {} })).toThrow('npm run setup');
  },
);
