import { CredentialsFile, type SectionOptions } from '../../src/core/credentials/credentials-file.ts';
import { entriesOf, parseDocument } from '../../src/core/credentials/document.ts';
import type { SessionCredentials } from '../../src/core/identity/identity.ts';
import type { Secret } from '../../src/core/identity/secret.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import { fail, type Result } from '../../src/core/result.ts';
import { fingerprint } from '../../src/adapters/files/shared-credentials-file.ts';
import { MemoryTextFile } from './memory-text-file.ts';

type Op = 'inspect' | 'write' | 'remove';

/** The credentials file in memory, with strings to pull. */
export class MemoryCredentialsFile extends CredentialsFile {
  readonly textFile: MemoryTextFile;
  /** What was done to it, in order, as in "write work". */
  readonly log: string[] = [];
  #failures: Partial<Record<Op, ProblemCode>> = {};
  #hangingOps: readonly Op[] = [];
  #hanging: Promise<void> | undefined;
  #release = (): void => {};

  constructor(text = '', path?: string) {
    const textFile = new MemoryTextFile(text, path);
    super(textFile, fingerprint);
    this.textFile = textFile;
  }

  get text(): string {
    return this.textFile.text;
  }
  set text(text: string) {
    this.textFile.text = text;
  }

  /** Calls of that kind fail with `code` from now on; undefined ends that. */
  failWith(op: Op, code: ProblemCode | undefined): void {
    const { [op]: _, ...others } = this.#failures;
    this.#failures = code === undefined ? others : { ...others, [op]: code };
  }

  /** Calls of those kinds are taken up, and wait until `release`. */
  hang(...ops: readonly Op[]): void {
    this.#hangingOps = ops;
    this.#hanging ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#hanging = undefined;
    this.#release();
  }

  /** The keys and values of a profile's section; undefined when there is none. */
  profile(name: string): Readonly<Record<string, string>> | undefined {
    const entries = entriesOf(parseDocument(this.text), name);
    return entries && Object.fromEntries(entries);
  }

  override inspect(profile: string): ReturnType<CredentialsFile['inspect']> {
    return this.#run('inspect', profile, () => super.inspect(profile));
  }

  override write(
    profile: string,
    credentials: Secret<SessionCredentials>,
    options: Parameters<CredentialsFile['write']>[2] = {},
  ): ReturnType<CredentialsFile['write']> {
    return this.#run('write', profile, () => super.write(profile, credentials, options));
  }

  override remove(profile: string, options: SectionOptions = {}): ReturnType<CredentialsFile['remove']> {
    return this.#run('remove', profile, () => super.remove(profile, options));
  }

  async #run<T>(op: Op, profile: string, run: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#hangingOps.includes(op)) await this.#hanging;
    const failure = this.#failures[op];
    if (failure !== undefined) return fail(problem(failure, this.path));
    const result = await run();
    if (result.ok) this.log.push(`${op} ${profile}`);
    return result;
  }
}
