import { execFile } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What became of a program. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Every program of that name on PATH, each once; /bin and /usr/bin are often one. */
export function programsOnPath(name: string): readonly string[] {
  const found = new Set<string>();
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      found.add(join(realpathSync(folder), name));
    } catch {
      // Not here.
    }
  }
  return [...found];
}

/**
 * Runs a program to its end, whatever that is.
 *
 * @param env all that it sees of the environment
 * @param timeoutMs how long it may take
 * @throws Error when it cannot be started or is killed, for example because it took too long
 */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  timeoutMs = 50_000,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, timeout: timeoutMs }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/**
 * Those programs of that name that run these arguments well, with nothing of this machine's set-up: the ones that have
 * a library, for example.
 */
export async function programsThatRun(name: string, args: readonly string[]): Promise<readonly string[]> {
  const programs = programsOnPath(name);
  const codes = await Promise.all(
    programs.map((program) => run(program, args, { PATH: process.env['PATH'], HOME: tmpdir() })),
  );
  return programs.filter((_, index) => codes[index]?.code === 0);
}
