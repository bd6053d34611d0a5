import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PrivateSession } from './private-session.ts';

export interface BareAppOptions {
  /** The Electron program. */
  readonly executable: string;
  /** Where it draws, as ":7". */
  readonly display: string;
  /** Only an icon with "Quit", as the benchmarks compare with; otherwise a menu that answers. */
  readonly idle?: boolean;
}

/** Starts the bare tray app in a session; the process is Electron's main one. */
export async function startBareApp(
  session: PrivateSession,
  { executable, display, idle = false }: BareAppOptions,
): Promise<ChildProcess> {
  const folder = fileURLToPath(new URL('bare-app', import.meta.url));
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return session.spawn(executable, [...asRoot, folder], {
    env: { ...session.env, DISPLAY: display, BARE_IDLE: idle ? '1' : '0' },
    stdio: 'ignore',
  });
}
