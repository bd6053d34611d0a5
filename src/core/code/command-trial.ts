import { CancellationSource } from '../cancellation.ts';
import type { Secret } from '../identity/secret.ts';
import type { CodeProgram } from '../ports.ts';
import type { Result } from '../result.ts';
import { parseCodeCommand } from './code-command.ts';

/** Runs a command line that is being entered, so that the user sees whether it prints a code. Its step is not used up. */
export class CommandTrial {
  readonly #programs: CodeProgram;
  #present = new CancellationSource();

  constructor(programs: CodeProgram) {
    this.#programs = programs;
  }

  /** The code that the command prints now. Stops an earlier trial. */
  async run(line: string): Promise<Result<Secret<string>>> {
    this.stop();
    const command = parseCodeCommand(line);
    if (!command.ok) return command;
    this.#present = new CancellationSource();
    return this.#programs.run(command.value, this.#present, () => {});
  }

  /** Stops the trial that is under way, if there is one. */
  stop(): void {
    this.#present.cancel();
  }
}
