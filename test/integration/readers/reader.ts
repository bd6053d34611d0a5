import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

// A reader is a program of another maker that has our credentials file behind it. Those that are libraries run in a
// small program of ours, all of one kind: it gets the sandbox's address as its first argument, and on each line of its
// standard input a command:
//
//   use PROFILE   ask with the client for that profile, which is made the first time
//   new PROFILE   make another client, and ask with that
//
// For each it prints one line of JSON: an `Answer`.

/** Who the credentials belong to, and the buckets they may see or the code of the refusal. */
const answerSchema = z.strictObject({
  arn: z.string().exactOptional(),
  buckets: z.array(z.string()).exactOptional(),
  error: z.string().exactOptional(),
});

export type Answer = z.infer<typeof answerSchema>;

/** A reader at work. Commands are given one at a time. */
export interface Reader {
  use(profile: string): Promise<Answer>;
  another(profile: string): Promise<Answer>;
  /** Ends the program; resolves when it is gone. */
  close(): Promise<void>;
}

/** How long a program may run before it is ended, in milliseconds. */
const patienceMs = 50_000;

/** Starts a reader's program. It fails with the program's own words when it ends without an answer. */
export function startReader(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Reader {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'], timeout: patienceMs });
  const ended = once(child, 'close').catch(() => undefined);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  // What is written to a program that has ended is reported by the missing answer.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  const ask = async (command: string): Promise<Answer> => {
    child.stdin.write(`${command}\n`);
    const line = await lines.next();
    if (line.done === true) {
      await ended;
      throw new Error(`${program} ended without an answer: ${complaints}`);
    }
    return answerSchema.parse(JSON.parse(line.value));
  };
  return {
    use: (profile) => ask(`use ${profile}`),
    another: (profile) => ask(`new ${profile}`),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
