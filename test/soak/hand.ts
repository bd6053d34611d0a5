import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The script that gives the main process its hand. */
export const handScript = fileURLToPath(new URL('hand.cjs', import.meta.url));

const answerSchema = z.object({ id: z.number(), value: z.unknown(), error: z.string().optional() });
const usageSchema = z.object({ rssBytes: z.number(), heapBytes: z.number(), handles: z.number() });

/** How long a deed may take, in milliseconds. */
const limitMs = 20_000;

/** What can be done inside a running main process. */
export class Hand {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: z.infer<typeof answerSchema>) => void>();
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const [id, settle] of this.#waiting) settle({ id, value: null, error: 'The app is gone' });
    });
    createInterface({ input: socket }).on('line', (line) => {
      const answer = answerSchema.parse(JSON.parse(line));
      this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** @throws Error when nobody listens */
  static async reach(path: string): Promise<Hand> {
    const socket = connect(path);
    await once(socket, 'connect');
    return new Hand(socket);
  }

  /** Sets how far the main process's clock is ahead of the real one, in milliseconds. */
  async moveClock(offset: number): Promise<void> {
    await this.#do({ deed: 'clock', offset });
  }

  /** Says that the computer went to sleep, or woke up. */
  async power(event: 'suspend' | 'resume'): Promise<void> {
    await this.#do({ deed: 'power', event });
  }

  async usage(): Promise<z.infer<typeof usageSchema>> {
    return usageSchema.parse(await this.#do({ deed: 'usage' }));
  }

  async has(what: 'window' | 'prompt'): Promise<boolean> {
    return (await this.#do({ deed: what === 'window' ? 'hasWindow' : 'hasPrompt' })) === true;
  }

  /** Runs a script in the main window, or in the prompt; answers what it gives. */
  run(script: string, prompt = false): Promise<unknown> {
    return this.#do({ deed: 'page', script, prompt });
  }

  async closeWindow(): Promise<void> {
    await this.#do({ deed: 'closeWindow' });
  }

  letGo(): void {
    this.#socket.destroy();
  }

  async #do(deed: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise<z.infer<typeof answerSchema>>((resolve) => {
      const timer = setTimeout(() => resolve({ id, value: null, error: 'The app does not answer' }), limitMs);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#socket.write(`${JSON.stringify({ id, ...deed })}\n`);
    });
    this.#waiting.delete(id);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }
}
