import type { EventEmitter } from 'node:events';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import type { MessageBus } from '@jellybrick/dbus-next';

/** One object of a service on the bus, seen through one of its interfaces. */
export interface Remote {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

const BUS: Remote = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** No bus to talk to: it is not there, or it went away. */
export class BusLostError extends Error {}

/**
 * A connection to the D-Bus session bus. Its own address is the environment's, the one that libsecret uses.
 *
 * Calls have no time limit: whoever started this process ends it when an answer takes too long.
 */
export class SessionBus {
  /** Connecting takes longer than asking, so one connection serves this process, which ends when it is idle. */
  static #open: SessionBus | undefined;
  readonly #bus: MessageBus;
  readonly #lost: Promise<never>;

  private constructor() {
    this.#bus = sessionBus();
    // The library emits 'error' without declaring it.
    const events: EventEmitter = this.#bus;
    this.#lost = new Promise((_, reject) => {
      events.on('error', (error: Error) => {
        if (SessionBus.#open === this) SessionBus.#open = undefined;
        reject(new BusLostError(error.message));
      });
    });
    // An error between two calls is not yet anybody's; the next call reports it.
    this.#lost.catch(() => {});
  }

  /** Runs `use` with a connection. One on which anything failed is closed, so that the next question starts anew. */
  static async with<T>(use: (bus: SessionBus) => Promise<T>): Promise<T> {
    const bus = (SessionBus.#open ??= new SessionBus());
    try {
      return await use(bus);
    } catch (error) {
      if (SessionBus.#open === bus) SessionBus.#open = undefined;
      bus.#bus.disconnect();
      throw error;
    }
  }

  /** Calls a method and returns the body of its answer. Throws the `DBusError` of the service, or `BusLostError`. */
  async call(
    remote: Remote,
    member: string,
    signature = '',
    ...body: unknown[]
  ): Promise<readonly unknown[]> {
    const message = new Message({ ...remote, member, signature, body });
    const reply = await Promise.race([this.#bus.call(message), this.#lost]);
    return reply?.body ?? [];
  }

  /** Starts listening for a signal; the promise of the first one's body is inside, so that awaiting this does not wait. */
  async listen(remote: Remote, member: string): Promise<{ readonly first: Promise<readonly unknown[]> }> {
    const first = new Promise<readonly unknown[]>((resolve) => {
      const hear = (message: Message): void => {
        if (message.path !== remote.path || message.interface !== remote.interface) return;
        if (message.member !== member) return;
        this.#bus.off('message', hear);
        resolve(message.body);
      };
      this.#bus.on('message', hear);
    });
    const rule = `type='signal',path='${remote.path}',interface='${remote.interface}',member='${member}'`;
    await this.call(BUS, 'AddMatch', 's', rule);
    return { first: Promise.race([first, this.#lost]) };
  }
}
