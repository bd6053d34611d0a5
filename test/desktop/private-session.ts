import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Bus } from './bus.ts';
import { Changes } from './changes.ts';
import { Keyring } from './keyring.ts';
import { howItEnded, Scope } from './scope.ts';

/** All that a program in the session sees of the environment outside; everything else is made for it. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'SHELL', 'TERM'];

export interface PrivateSessionOptions {
  /** Start with an unlocked keyring (the default), or with no Secret Service until `keyring.start()`. */
  readonly keyring?: boolean;
  readonly keyringPassword?: string;
}

export interface PrivateSession {
  /** The whole environment for programs in this session: spread it, never mix it with process.env. */
  readonly env: Readonly<Record<string, string>>;
  readonly busAddress: string;
  readonly home: string;
  readonly keyring: Keyring;
  /** Starts a further program that ends with the session. */
  readonly spawn: Scope['spawn'];
  /** Ends everything that was started and removes the home. May be called twice. */
  close(): Promise<void>;
}

/**
 * A desktop session of its own: a throw-away home, a message bus, and a keyring on it. Nothing of the user's own home,
 * bus, keyring or AWS settings can be seen from inside.
 *
 * The bus starts no service by itself, so that a keyring that was stopped stays stopped. It stands in for the system
 * bus too: a test may play the system's services (power, log-in) on it.
 * @throws {Error} when dbus-daemon or gnome-keyring-daemon is missing or does not come up; nothing is left then.
 */
export async function startPrivateSession(options: PrivateSessionOptions = {}): Promise<PrivateSession> {
  const scope = new Scope();
  let bus: Bus | undefined;
  const close = async (): Promise<void> => {
    bus?.close();
    await scope.close();
  };
  try {
    const home = scope.makeFolder('latchkey-session-');
    const folders = makeFolders(home);
    const outside = Object.fromEntries(PASSED_ON.flatMap((name) => entryOf(process.env, name)));
    const busAddress = await startBus(scope, home, { ...outside, ...folders });
    const env = {
      ...outside,
      ...folders,
      DBUS_SESSION_BUS_ADDRESS: busAddress,
      DBUS_SYSTEM_BUS_ADDRESS: busAddress,
      // GTK would look for services that this bus does not have, and wait for them.
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      GIO_USE_VFS: 'local',
    };
    bus = await Bus.connect(busAddress);
    const names = new Changes();
    await bus.onOwnerChange(() => names.notify());
    const keyring = new Keyring({ scope, bus, names, env }, options.keyringPassword ?? 'latchkey-test');
    if (options.keyring ?? true) await keyring.start();
    return { env, busAddress, home, keyring, spawn: scope.spawn.bind(scope), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeFolders(home: string): Record<string, string> {
  const folders = {
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
  };
  // The runtime folder must be the user's alone, or programs refuse it (XDG base directory specification).
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folders;
}

function entryOf(env: NodeJS.ProcessEnv, name: string): [string, string][] {
  const value = env[name];
  return value === undefined ? [] : [[name, value]];
}

async function startBus(scope: Scope, home: string, env: NodeJS.ProcessEnv): Promise<string> {
  const config = join(home, 'run', 'bus.conf');
  writeFileSync(config, busConfig(join(home, 'run', 'bus')));
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--nosyslog', '--print-address=1'];
  const daemon = await scope.spawn('dbus-daemon', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (!daemon.stdout || !daemon.stderr) throw new Error('dbus-daemon has no output to read');
  // The address line comes when the bus listens; the end of the output without one, when it could not.
  const complaints: string[] = [];
  daemon.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const lines = createInterface({ input: daemon.stdout });
  const address = await Promise.race([
    once(lines, 'line').then(([line]: unknown[]) => line),
    once(daemon, 'close').then(() => undefined),
  ]);
  if (typeof address !== 'string')
    throw new Error(`dbus-daemon ${howItEnded(daemon)}: ${complaints.join('').trim()}`);
  return address;
}

/** A session bus that allows everything to its one user and knows no service files. */
function busConfig(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
