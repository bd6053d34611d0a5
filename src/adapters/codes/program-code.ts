import type { Cancellation } from '../../core/cancellation.ts';
import type { CodeCommand } from '../../core/code/code-command.ts';
import type { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import type { Clock, CodeProgram } from '../../core/ports.ts';
import { fail, type Result } from '../../core/result.ts';
import { codeIn, complaintIn } from './printed-code.ts';
import { programEnvironment, type ProgramPlace } from './program-environment.ts';
import { findProgram } from './program-lookup.ts';
import { ProgramRun, type ProgramEnd, type ProgramLimits } from './program-run.ts';
import { message, type Message } from '../../texts/message.ts';

// A minute is enough to find a key and touch it, and what a YubiKey that waits for a touch gives up after is less.
const defaultLimits: ProgramLimits = {
  runMs: 60_000,
  slowMs: 1000,
  graceMs: 2000,
  drainMs: 500,
  outputBytes: 65_536,
};

/** What may be set for programs. */
export interface ProgramCodeOptions extends ProgramPlace {
  readonly clock: Clock;
  readonly limits?: Partial<ProgramLimits>;
}

/** Programs of this computer that print codes. SECURITY: what they print goes nowhere but into the answer. */
export class ProgramCode implements CodeProgram {
  readonly #options: ProgramCodeOptions;
  readonly #runs = new Set<ProgramRun>();
  #disposed = false;

  constructor(options: ProgramCodeOptions) {
    this.#options = options;
  }

  async run(
    { program, args }: CodeCommand,
    cancellation: Cancellation,
    onSlow: () => void,
  ): Promise<Result<Secret<string>>> {
    const found = await findProgram(program, this.#options);
    if (cancellation.cancelled || this.#disposed) return fail(problem('cancelled'));
    if (!found.ok) return found;
    const { clock, home, limits } = this.#options;
    const start = { file: found.value, args, environment: programEnvironment(this.#options), folder: home };
    const run = new ProgramRun(start, { ...defaultLimits, ...limits }, clock, onSlow);
    this.#runs.add(run);
    const forget = cancellation.onCancel(() => run.stop('cancelled'));
    const end = await run.end;
    forget();
    this.#runs.delete(run);
    return answerOf(end, found.value);
  }

  /** Ends what runs, by force: nobody would be there to do it later. Runs to come answer `cancelled`. */
  dispose(): void {
    this.#disposed = true;
    for (const run of this.#runs) run.kill();
  }
}

const answerOf = (end: ProgramEnd, file: string): Result<Secret<string>> => {
  switch (end.kind) {
    case 'cancelled':
      return fail(problem('cancelled'));
    case 'late':
      return fail(problem('command-timed-out', undefined, 'codeCommand'));
    case 'flooded':
      return fail(problem('command-answer-odd', message('detail.tooMuch'), 'codeCommand'));
    case 'not-started':
      return fail(problem('command-not-found', `${file}: ${end.reason}`, 'codeCommand'));
    case 'ended':
      return end.code === 0
        ? codeIn(end.stdout)
        : fail(problem('command-failed', failureOf(end), 'codeCommand'));
  }
};

const failureOf = ({ code, signal, stderr }: Extract<ProgramEnd, { kind: 'ended' }>): Message => {
  const complaint = complaintIn(stderr);
  return message('common.sentences', {
    sentences: [howItEnded(code, signal), complaint === '' ? message('detail.noReason') : complaint],
  });
};

const howItEnded = (code: number | null, signal: string | null): Message => {
  if (code !== null) return message('detail.exitCode', { code: `${code}` });
  return signal === null ? message('detail.ended') : message('detail.endedBySignal', { signal });
};
