import { mkdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem } from '../../core/notice/problem.ts';
import type { LoginItem, LoginItemState } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { errorCode, ignoreMissing, isMissing, replaceFile } from '../files/atomic-file.ts';
import { autostartStanding, printAutostartEntry, type AutostartEntry } from './desktop-entry.ts';

/** The folder of programs that start with a Linux desktop (freedesktop.org, "Desktop Application Autostart"). */
export const autostartFolder = (env: NodeJS.ProcessEnv, home: string): string =>
  // By the specification of base directories a relative path counts as none.
  join(
    env['XDG_CONFIG_HOME']?.startsWith('/') === true ? env['XDG_CONFIG_HOME'] : join(home, '.config'),
    'autostart',
  );

/** Latchkey's entry in that folder. */
export class AutostartFile implements LoginItem {
  readonly #path: string;
  readonly #entry: () => AutostartEntry;

  /** `entry` says what is to be started: asked when it is written, since its words are the user's. */
  constructor(path: string, entry: () => AutostartEntry) {
    this.#path = path;
    this.#entry = entry;
  }

  async read(): Promise<Result<LoginItemState>> {
    try {
      const text = await readFile(this.#path, 'utf8').catch(ignoreMissing);
      return ok(text === undefined ? 'off' : autostartStanding(text, this.#entry().command));
    } catch (error) {
      return fail(this.#problem(error));
    }
  }

  async set(on: boolean): Promise<Result<void>> {
    try {
      if (on) {
        await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
        await replaceFile(this.#path, printAutostartEntry(this.#entry()), 0o644);
      } else {
        await unlink(this.#path).catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
      }
      return ok(undefined);
    } catch (error) {
      return fail(this.#problem(error));
    }
  }

  #problem(error: unknown) {
    return problem('login-item-failed', `${this.#path}: ${errorCode(error) ?? 'unknown error'}`);
  }
}
