import { createCipheriv, createDiffieHellmanGroup, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Bus } from '../desktop/bus.ts';

const NAME = 'org.gnome.keyring.SystemPrompter';
const PROMPTER = { path: '/org/gnome/keyring/Prompter', interface: 'org.gnome.keyring.internal.Prompter' };
const CALLBACK = 'org.gnome.keyring.internal.Prompter.Callback';

/**
 * Who sits in front of the dialog: somebody who types this password, somebody who closes the dialog, or nobody.
 */
export type Person = { readonly password: string } | 'cancels' | 'is away';

/** The dialog of gnome-keyring, without a screen: plays the program that GNOME Shell or gcr-prompter is otherwise. */
export class Prompter {
  readonly #bus: Bus;
  #person: Person;
  #unanswered: (() => void) | undefined;
  readonly #waiting: (() => void)[] = [];
  /** What happened to dialogs, in order. */
  readonly events: ('opened' | 'closed')[] = [];

  static async start(busAddress: string, person: Person): Promise<Prompter> {
    const bus = await Bus.connect(busAddress);
    const prompter = new Prompter(bus, person);
    await bus.own(NAME);
    return prompter;
  }

  private constructor(bus: Bus, person: Person) {
    this.#bus = bus;
    this.#person = person;
    bus.serve({
      ...PROMPTER,
      methods: {
        BeginPrompting: ([callback], sender) => {
          // The keyring hears "ready" only after this call has returned.
          setImmediate(() => this.#reply(sender, callback, '', ''));
          return undefined;
        },
        PerformPrompt: ([callback, , , exchange], sender) => {
          this.#happened('opened');
          this.#unanswered = () => this.#answer(sender, callback, exchange);
          setImmediate(() => this.#answerNow());
          return undefined;
        },
        StopPrompting: () => {
          this.#happened('closed');
          return undefined;
        },
      },
    });
  }

  /** Resolves when that many dialogs were opened and closed, together. */
  async happened(count: number): Promise<void> {
    while (this.events.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Somebody else sits down, in front of the dialog that is open. */
  seat(person: Person): void {
    this.#person = person;
    this.#answerNow();
  }

  close(): void {
    this.#bus.close();
  }

  #happened(event: 'opened' | 'closed'): void {
    this.events.push(event);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #answerNow(): void {
    if (this.#person === 'is away') return;
    this.#unanswered?.();
    this.#unanswered = undefined;
  }

  #answer(sender: string, callback: unknown, exchange: unknown): void {
    if (typeof this.#person === 'string') return this.#reply(sender, callback, 'no', '');
    this.#reply(sender, callback, 'yes', seal(this.#person.password, z.string().parse(exchange)));
  }

  #reply(sender: string, callback: unknown, reply: '' | 'yes' | 'no', exchange: string): void {
    const method = { destination: sender, path: z.string().parse(callback), interface: CALLBACK };
    // Who asked may be gone by now.
    this.#bus
      .call({ ...method, member: 'PromptReady' }, { signature: 'sa{sv}s', values: [reply, {}, exchange] })
      .catch(() => {});
  }
}

/** Encrypts a password as GcrSecretExchange ("sx-aes-1") does: Diffie-Hellman, HKDF, AES-128-CBC. */
function seal(password: string, theirs: string): string {
  const theirPublic = /^public=(.+)$/m.exec(theirs)?.[1];
  if (theirPublic === undefined) throw new Error('The exchange names no public key');
  const dh = createDiffieHellmanGroup('modp5');
  const ours = dh.generateKeys();
  const shared = dh.computeSecret(Buffer.from(theirPublic, 'base64'));
  const padded = Buffer.concat([Buffer.alloc(192 - shared.length), shared]);
  const key = Buffer.from(hkdfSync('sha256', padded, '', '', 16));
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', key, iv);
  const secret = Buffer.concat([cipher.update(password), cipher.final()]);
  const lines = { public: ours, secret, iv };
  const text = Object.entries(lines).map(([name, bytes]) => `${name}=${bytes.toString('base64')}\n`);
  return `[sx-aes-1]\n${text.join('')}`;
}
