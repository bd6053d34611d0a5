import type { Cancellation } from '../../src/core/cancellation.ts';
import type { CodeCommand } from '../../src/core/code/code-command.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { problem, type Problem } from '../../src/core/notice/problem.ts';
import type { Clock, CodeProgram } from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

/** A program that prints a code, and waits for a touch of its key when it is told to. */
export class FakeCodeProgram implements CodeProgram {
  /** Every command that was run, oldest first. */
  readonly runs: CodeCommand[] = [];
  /** How many runs have not ended. */
  running = 0;
  /** The most that ran at once. */
  mostAtOnce = 0;
  /** What it prints; change it at any time. */
  code: () => string;
  /** How long a run takes, in milliseconds; until it is cancelled when infinite. */
  takesMs = 0;
  /** What every run fails with; undefined ends that. */
  failure: Problem | undefined;
  readonly #clock: Clock;

  constructor(clock: Clock, code: () => string = () => '123456') {
    this.#clock = clock;
    this.code = code;
  }

  async run(
    command: CodeCommand,
    cancellation: Cancellation,
    onSlow: () => void,
  ): Promise<Result<Secret<string>>> {
    if (cancellation.cancelled) return fail(problem('cancelled'));
    this.runs.push(command);
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    await this.#work(cancellation, onSlow);
    this.running -= 1;
    if (cancellation.cancelled) return fail(problem('cancelled'));
    return this.failure === undefined ? ok(new Secret(this.code())) : fail(this.failure);
  }

  #work(cancellation: Cancellation, onSlow: () => void): Promise<void> {
    if (this.takesMs === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const stopSlow = this.#clock.after(1000, onSlow);
      const stopEnd = Number.isFinite(this.takesMs) ? this.#clock.after(this.takesMs, end) : () => {};
      cancellation.onCancel(end);
      function end(): void {
        stopSlow();
        stopEnd();
        resolve();
      }
    });
  }
}
