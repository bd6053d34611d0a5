import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { resolveRuntime } from '../scripts/lib/electron-runtime.mjs';
import type { TrayItem } from '../test/desktop/tray-item.ts';
import type { World } from '../test/world/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bare = fileURLToPath(new URL('../test/desktop/bare-app', import.meta.url));

/** An Electron program in the tray, started as a user's desktop would start it. */
export interface Program {
  readonly pid: number;
  readonly item: TrayItem;
  /** From the creation of the process to the registered tray icon, in milliseconds. */
  readonly startMs: number;
  end(): Promise<void>;
}

/** Latchkey as it is built, or the bare app that shows a tray icon and does nothing. */
export const startProgram = async (world: World, which: 'ours' | 'bare'): Promise<Program> => {
  const startedAt = performance.now();
  const child = spawn(
    resolveRuntime().executable,
    [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), which === 'ours' ? root : bare],
    { env: { ...world.env, BARE_IDLE: '1' }, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const pid = child.pid ?? 0;
  const item = await world.tray.waitForItem({ pid });
  return {
    pid,
    item,
    startMs: item.registeredAtMs - startedAt,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
