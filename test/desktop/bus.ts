import { once, type EventEmitter } from 'node:events';
import {
  DBusError,
  Message,
  MessageFlag,
  MessageType,
  NameFlag,
  RequestNameReply,
  sessionBus,
  Variant,
  type MessageBus,
} from '@jellybrick/dbus-next';
import { z } from 'zod';

/** How long a method call may take: every service here is local and idle. */
const CALL_LIMIT_MS = 5000;

const DAEMON = 'org.freedesktop.DBus';
const DAEMON_OBJECT = { destination: DAEMON, path: '/org/freedesktop/DBus', interface: DAEMON };
const NO_OWNER = 'org.freedesktop.DBus.Error.NameHasNoOwner';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** One method of one interface of one object of one program. */
export interface Method {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** Arguments with their D-Bus signature; values of type `v` are given as `Variant`. */
export interface Arguments {
  readonly signature: string;
  readonly values: unknown[];
}

export interface Signal {
  readonly sender: string;
  readonly path: string;
  readonly member: string;
  /** The arguments, with variants already replaced by their values. */
  readonly body: unknown[];
}

export interface ServedInterface {
  readonly path: string;
  readonly interface: string;
  /** Called with the arguments (variants replaced by their values) and the caller's unique name. */
  readonly methods: Readonly<Record<string, (body: unknown[], sender: string) => Arguments | undefined>>;
  readonly properties?: Readonly<Record<string, () => Variant>>;
}

/** The same value with every D-Bus variant in it replaced by what it holds. */
export function withoutVariants(value: unknown): unknown {
  if (value instanceof Variant) return withoutVariants(value.value);
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(withoutVariants);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutVariants(inner)]));
  }
  return value;
}

/**
 * One connection to a message bus. The library underneath has no time limits, loses pending calls when the bus goes
 * away, and does not tell a served method who called; those three are added here.
 */
export class Bus {
  readonly #connection: MessageBus;
  readonly #served: ServedInterface[] = [];
  #failure: Error | undefined;

  /** @throws {Error} when nobody answers at the address. */
  static async connect(address: string): Promise<Bus> {
    const connection = sessionBus({ busAddress: address });
    await once(connection, 'connect', { signal: AbortSignal.timeout(CALL_LIMIT_MS) }).catch(
      (error: unknown) => {
        throw new Error(`No message bus answers at ${address}`, { cause: error });
      },
    );
    return new Bus(connection);
  }

  private constructor(connection: MessageBus) {
    this.#connection = connection;
    // The library's types leave out the event, which without a listener would end this process.
    const events: EventEmitter = connection;
    events.on('error', (error: Error) => {
      this.#failure = error;
    });
    connection.addMethodHandler((message) => this.#answer(message));
  }

  /**
   * Calls a method and gives the answer's arguments, variants replaced by their values.
   * @throws {DBusError} when the service answers with an error.
   * @throws {Error} when it does not answer in time, or the bus is gone.
   */
  async call(method: Method, args: Arguments = { signature: '', values: [] }): Promise<unknown[]> {
    const name = `${method.interface}.${method.member} of ${method.destination}`;
    if (this.#failure)
      throw new Error(`Cannot call ${name}: the message bus is gone`, { cause: this.#failure });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${name} did not answer within ${CALL_LIMIT_MS} ms`)),
        CALL_LIMIT_MS,
      );
    });
    try {
      const message = new Message({ ...method, signature: args.signature, body: args.values });
      const reply = await Promise.race([this.#connection.call(message), late]);
      return z.array(z.unknown()).parse(withoutVariants(reply?.body ?? []));
    } finally {
      clearTimeout(timer);
    }
  }

  /** All properties of an interface of an object. */
  async properties(target: Omit<Method, 'member'>): Promise<Record<string, unknown>> {
    const [all] = await this.call(
      { ...target, interface: PROPERTIES, member: 'GetAll' },
      { signature: 's', values: [target.interface] },
    );
    return z.record(z.string(), z.unknown()).parse(all);
  }

  /**
   * Takes a well-known name.
   * @throws {Error} when another program has it.
   */
  async own(name: string): Promise<void> {
    const reply = await this.#connection.requestName(name, NameFlag.DO_NOT_QUEUE);
    if (reply !== RequestNameReply.PRIMARY_OWNER) throw new Error(`${name} is taken on this message bus`);
  }

  /** The unique name of the program that owns a well-known name; undefined when none does. */
  async ownerOf(name: string): Promise<string | undefined> {
    try {
      const [owner] = await this.call(
        { ...DAEMON_OBJECT, member: 'GetNameOwner' },
        { signature: 's', values: [name] },
      );
      return z.string().parse(owner);
    } catch (error) {
      if (error instanceof DBusError && error.type === NO_OWNER) return undefined;
      throw error;
    }
  }

  /** The process id of the program behind a name. */
  async processOf(name: string): Promise<number> {
    const [pid] = await this.call(
      { ...DAEMON_OBJECT, member: 'GetConnectionUnixProcessID' },
      { signature: 's', values: [name] },
    );
    return z.number().parse(pid);
  }

  /** Hears the signals of an interface, from whomever they come. */
  async onSignal(interfaceName: string, hear: (signal: Signal) => void): Promise<void> {
    this.#connection.on('message', (message) => {
      if (message.type !== MessageType.SIGNAL || message.interface !== interfaceName) return;
      const body = z.array(z.unknown()).parse(withoutVariants(message.body));
      hear({ sender: message.sender, path: message.path, member: message.member, body });
    });
    await this.call(
      { ...DAEMON_OBJECT, member: 'AddMatch' },
      { signature: 's', values: [`type='signal',interface='${interfaceName}'`] },
    );
  }

  /** Hears about names that get or lose their owner; no owner is the empty string. */
  async onOwnerChange(hear: (name: string, owner: string) => void): Promise<void> {
    const change = z.tuple([z.string(), z.string(), z.string()]);
    await this.onSignal(DAEMON, ({ sender, member, body }) => {
      if (sender !== DAEMON || member !== 'NameOwnerChanged') return;
      const [name, , owner] = change.parse(body);
      hear(name, owner);
    });
  }

  /** Answers calls to one interface of one object, and reads of its properties. */
  serve(served: ServedInterface): void {
    this.#served.push(served);
  }

  /** Sends a signal to everybody who listens. */
  emit(from: { path: string; interface: string }, member: string, args: Arguments): void {
    this.#connection.send(Message.newSignal(from.path, from.interface, member, args.signature, args.values));
  }

  /** Leaves the bus, and with it every name owned. May be called twice. */
  close(): void {
    this.#failure ??= new Error('The connection was closed by its owner');
    this.#connection.disconnect();
  }

  #answer(message: Message): boolean {
    const served = this.#served.filter((one) => one.path === message.path);
    const answer = ({ signature, values }: Arguments): true => {
      const wanted = (message.flags & MessageFlag.NO_REPLY_EXPECTED) === 0;
      if (wanted) this.#connection.send(Message.newMethodReturn(message, signature, values));
      return true;
    };
    if (message.interface === PROPERTIES) {
      const [interfaceName, property] = message.body;
      const properties = served.find((one) => one.interface === interfaceName)?.properties ?? {};
      if (message.member === 'GetAll') {
        const all = Object.entries(properties).map(([name, read]) => [name, read()]);
        return answer({ signature: 'a{sv}', values: [Object.fromEntries(all)] });
      }
      const read =
        message.member === 'Get' && typeof property === 'string' ? properties[property] : undefined;
      return read ? answer({ signature: 'v', values: [read()] }) : false;
    }
    const method = served.find((one) => one.interface === message.interface)?.methods[message.member];
    if (!method) return false;
    const body = z.array(z.unknown()).parse(withoutVariants(message.body));
    return answer(method(body, message.sender) ?? { signature: '', values: [] });
  }
}
