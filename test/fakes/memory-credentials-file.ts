import { entriesOf, faultOf, parseDocument, printDocument } from '../../src/core/credentials/document.ts';
import { sectionKind, withoutSession, withSession } from '../../src/core/credentials/profile-section.ts';
import type { SessionCredentials } from '../../src/core/identity/identity.ts';
import type { Secret } from '../../src/core/identity/secret.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import type { CredentialsFile, SectionKind } from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

type Op = 'inspect' | 'write' | 'remove';

/** The credentials file in memory: changes are made one at a time and in order, like the real one's. */
export class MemoryCredentialsFile implements CredentialsFile {
  readonly path = '/home/test/.aws/credentials';
  text: string;
  /** What was done to it, in order, as in "write work". */
  readonly log: string[] = [];
  #failures: Partial<Record<Op, ProblemCode>> = {};
  #hangingOps: readonly Op[] = [];
  #hanging: Promise<void> | undefined;
  #release = (): void => {};
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(text = '') {
    this.text = text;
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

  inspect(profile: string): Promise<Result<SectionKind>> {
    return this.#run('inspect', profile, () => ok(sectionKind(parseDocument(this.text), profile)));
  }

  write(
    profile: string,
    credentials: Secret<SessionCredentials>,
    { replaceLongTermKey }: { readonly replaceLongTermKey: boolean },
  ): Promise<Result<void>> {
    return this.#queue('write', profile, () => {
      const document = parseDocument(this.text);
      const kind = sectionKind(document, profile);
      if (kind === 'process') return fail(problem('section-has-process', profile, 'profile'));
      if (kind === 'long-term' && !replaceLongTermKey) {
        return fail(problem('long-term-key-in-section', profile));
      }
      this.text = printDocument(withSession(document, profile, credentials.reveal()));
      return ok(undefined);
    });
  }

  remove(profile: string): Promise<Result<void>> {
    return this.#queue('remove', profile, () => {
      this.text = printDocument(withoutSession(parseDocument(this.text), profile));
      return ok(undefined);
    });
  }

  #queue<T>(op: Op, profile: string, run: () => Result<T>): Promise<Result<T>> {
    const turn = this.#lastTurn.then(() => this.#run(op, profile, run));
    this.#lastTurn = turn;
    return turn;
  }

  async #run<T>(op: Op, profile: string, run: () => Result<T>): Promise<Result<T>> {
    if (this.#hangingOps.includes(op)) await this.#hanging;
    const failure = this.#failures[op];
    if (failure !== undefined) return fail(problem(failure, this.path));
    if (faultOf(parseDocument(this.text)) !== undefined) return fail(problem('file-malformed'));
    this.log.push(`${op} ${profile}`);
    return run();
  }
}
