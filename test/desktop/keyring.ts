import type { ChildProcess } from 'node:child_process';
import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import type { Bus } from './bus.ts';
import type { Changes } from './changes.ts';
import { howItEnded, type Scope } from './scope.ts';

const SECRETS = 'org.freedesktop.secrets';
const SERVICE = {
  destination: SECRETS,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
};
const COLLECTION = { destination: SECRETS, interface: 'org.freedesktop.Secret.Collection' };
/** gnome-keyring's own way to unlock without a prompt; the name is theirs. */
const UNLOCK = { ...SERVICE, interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface' };

/** An object path that means "none" in the Secret Service. */
const NOTHING = '/';

export interface KeyringHost {
  readonly scope: Scope;
  readonly bus: Bus;
  /** Notified at every change of a name's owner on the bus. */
  readonly names: Changes;
  readonly env: NodeJS.ProcessEnv;
}

/** A gnome-keyring-daemon of our own. Its items live in the session's home and outlive the daemon. */
export class Keyring {
  readonly #host: KeyringHost;
  readonly #password: string;
  #daemon: ChildProcess | undefined;

  constructor(host: KeyringHost, password: string) {
    // gnome-keyring takes an empty password for "keep it in plain text", and asks about that with a prompt.
    if (password === '') throw new Error('The password of a keyring must not be empty');
    this.#host = host;
    this.#password = password;
  }

  /**
   * Starts the daemon and waits until it answers. The first start makes the keyring.
   * @throws {Error} when it runs already or does not come up; with `locked`, when there is no keyring yet.
   */
  async start({ locked = false }: { readonly locked?: boolean } = {}): Promise<void> {
    if (this.#daemon) throw new Error('The keyring is running already');
    const { scope, bus, names, env } = this.#host;
    const args = ['--foreground', '--components=secrets', ...(locked ? [] : ['--unlock'])];
    const daemon = await scope.spawn('gnome-keyring-daemon', args, {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#daemon = daemon;
    daemon.once('exit', () => {
      if (this.#daemon === daemon) this.#daemon = undefined;
      names.notify();
    });
    // A daemon that ends before it has read the password is reported below, not by a broken pipe.
    daemon.stdin?.on('error', () => {});
    daemon.stdin?.end(locked ? '' : this.#password);
    try {
      await names.until(
        async () => {
          if (!this.#daemon) throw new Error(`gnome-keyring-daemon ${howItEnded(daemon)}`);
          return bus.ownerOf(SECRETS);
        },
        () => 'gnome-keyring-daemon does not offer its service',
      );
      if ((await this.isLocked()) !== locked) {
        throw new Error(`The keyring came up ${locked ? 'unlocked' : 'locked'}`);
      }
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Ends the daemon: the bus then has no Secret Service at all. Does nothing when it is not running. */
  async stop(): Promise<void> {
    const daemon = this.#daemon;
    if (!daemon) return;
    this.#daemon = undefined;
    await this.#host.scope.end(daemon);
    await this.#host.names.until(
      async () => ((await this.#host.bus.ownerOf(SECRETS)) === undefined ? true : undefined),
      () => 'The keyring ended, but something offers its service still',
    );
  }

  /** Stops the daemon's process without ending it, as when a machine hangs: callers wait for their own time limit. */
  freeze(): void {
    this.#running().kill('SIGSTOP');
  }

  /** Lets a frozen daemon go on. */
  thaw(): void {
    this.#running().kill('SIGCONT');
  }

  async lock(): Promise<void> {
    const [locked, prompt] = await this.#host.bus.call(
      { ...SERVICE, member: 'Lock' },
      { signature: 'ao', values: [[await this.#collection()]] },
    );
    if (prompt !== NOTHING || z.array(z.string()).parse(locked).length !== 1 || !(await this.isLocked())) {
      throw new Error('The keyring did not lock');
    }
  }

  /** Unlocks with the session's password, without a prompt. */
  async unlock(): Promise<void> {
    const { bus } = this.#host;
    const [, session] = await bus.call(
      { ...SERVICE, member: 'OpenSession' },
      { signature: 'sv', values: ['plain', new Variant('s', '')] },
    );
    const secret = [session, Buffer.alloc(0), Buffer.from(this.#password), 'text/plain'];
    await bus.call(
      { ...UNLOCK, member: 'UnlockWithMasterPassword' },
      { signature: 'o(oayays)', values: [await this.#collection(), secret] },
    );
    if (await this.isLocked()) throw new Error('The keyring did not unlock');
  }

  async isLocked(): Promise<boolean> {
    const { Locked } = await this.#host.bus.properties({ ...COLLECTION, path: await this.#collection() });
    return z.boolean().parse(Locked);
  }

  #running(): ChildProcess {
    if (!this.#daemon) throw new Error('The keyring is not running');
    return this.#daemon;
  }

  async #collection(): Promise<string> {
    const [path] = await this.#host.bus.call(
      { ...SERVICE, member: 'ReadAlias' },
      { signature: 's', values: ['default'] },
    );
    if (path === NOTHING) throw new Error('There is no default keyring yet: start it unlocked once');
    return z.string().parse(path);
  }
}
