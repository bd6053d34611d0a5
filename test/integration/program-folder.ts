import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder with small programs, which is also the home folder of whoever runs them. */
export class ProgramFolder {
  readonly path: string;
  #count = 0;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<ProgramFolder> {
    return new ProgramFolder(await mkdtemp(join(tmpdir(), 'latchkey-programs-')));
  }

  /** The path of a file in the folder. */
  file(name: string): string {
    return join(this.path, name);
  }

  /** Puts a shell script there that can be run, and answers its path. */
  async script(body: string, name = `program${(this.#count += 1)}`): Promise<string> {
    const path = await this.write(name, `#!/bin/sh\n${body}\n`);
    await chmod(path, 0o755);
    return path;
  }

  /** Puts a file there that cannot be run, and answers its path. */
  async write(name: string, text: string): Promise<string> {
    await writeFile(this.file(name), text);
    return this.file(name);
  }

  /** What a program wrote into a file of the folder; empty when there is none yet. */
  async read(name: string): Promise<string> {
    return readFile(this.file(name), 'utf8').catch(() => '');
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}
