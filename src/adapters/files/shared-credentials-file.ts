import { access, constants, lstat, mkdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import {
  faultOf,
  parseDocument,
  printDocument,
  type CredentialsDocument,
  type DocumentFault,
} from '../../core/credentials/document.ts';
import { sectionKind, withoutSession, withSession } from '../../core/credentials/profile-section.ts';
import type { SessionCredentials } from '../../core/identity/identity.ts';
import type { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import type { CredentialsFile, SectionKind } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isMissing, removeLitter, replaceFile, resolveTarget } from './atomic-file.ts';
import { readProblem, writeProblem } from './file-problem.ts';
import { TaskQueue } from './task-queue.ts';

/** Where AWS tools look for credentials: `AWS_SHARED_CREDENTIALS_FILE`, else `~/.aws/credentials`. */
export const credentialsPath = (env: NodeJS.ProcessEnv): string => {
  const configured = env['AWS_SHARED_CREDENTIALS_FILE'];
  if (configured === undefined || configured === '') return join(homedir(), '.aws', 'credentials');
  // As the AWS CLI does: a leading ~ is the home directory.
  return configured.startsWith('~/') ? join(homedir(), configured.slice(2)) : resolve(configured);
};

/** The shared credentials file on disk. Changes are made one at a time. */
export class SharedCredentialsFile implements CredentialsFile {
  readonly path: string;
  readonly #queue = new TaskQueue();

  constructor(path: string) {
    this.path = path;
  }

  async inspect(profile: string): Promise<Result<SectionKind>> {
    const document = await this.#read();
    if (!document.ok) return document;
    const writable = await this.#checkWritable();
    return writable.ok ? ok(sectionKind(document.value, profile)) : writable;
  }

  write(
    profile: string,
    credentials: Secret<SessionCredentials>,
    options: { readonly replaceLongTermKey: boolean },
  ): Promise<Result<void>> {
    return this.#queue.run(async () => {
      const document = await this.#read();
      if (!document.ok) return document;
      const kind = sectionKind(document.value, profile);
      if (kind === 'process') return fail(problem('section-has-process', profile, 'profile'));
      if (kind === 'long-term' && !options.replaceLongTermKey) {
        return fail(problem('long-term-key-in-section', profile));
      }
      return this.#replace(document.value, withSession(document.value, profile, credentials.reveal()));
    });
  }

  remove(profile: string): Promise<Result<void>> {
    return this.#queue.run(async () => {
      const document = await this.#read();
      if (!document.ok) return document;
      return this.#replace(document.value, withoutSession(document.value, profile));
    });
  }

  /** Deletes what a killed process left beside the file. */
  tidy(): Promise<void> {
    return this.#queue.run(() => removeLitter(this.path));
  }

  async #read(): Promise<Result<CredentialsDocument>> {
    let bytes: Buffer;
    try {
      const file = await stat(this.path);
      if (file.isDirectory()) return fail(problem('file-is-directory', this.path));
      // A pipe would keep us waiting for ever, and a device such as /dev/null must not be replaced.
      if (!file.isFile()) return fail(problem('file-failed', `${this.path}: not a regular file`));
      bytes = await readFile(this.path);
    } catch (error) {
      return isMissing(error) ? ok(parseDocument('')) : fail(readProblem(error, this.path));
    }
    const malformed = ({ line, reason }: DocumentFault): Result<never> =>
      fail(problem('file-malformed', `${this.path}, line ${line}: ${reason}`));
    const text = decode(bytes);
    if (text === undefined) return malformed({ line: undecodableLine(bytes), reason: 'not valid UTF-8' });
    const document = parseDocument(text);
    const fault = faultOf(document);
    return fault === undefined ? ok(document) : malformed(fault);
  }

  async #replace(before: CredentialsDocument, after: CredentialsDocument): Promise<Result<void>> {
    const text = printDocument(after);
    if (text === printDocument(before)) return ok(undefined);
    const writable = await this.#checkWritable();
    if (!writable.ok) return writable;
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      await replaceFile(this.path, text, 0o600);
      return ok(undefined);
    } catch (error) {
      return fail(writeProblem(error, this.path));
    }
  }

  /** Finds out before a code is spent whether the file, or its nearest existing folder, can be written. */
  async #checkWritable(): Promise<Result<void>> {
    try {
      const target = await resolveTarget(this.path);
      // A file whose owner took the right to write away is not replaced behind their back.
      if (await isPresent(target)) await access(target, constants.W_OK);
      // Missing folders are made for our own path, but not where a link leads: a disk may be missing there.
      const folder = (await isPresent(this.path)) ? dirname(target) : await nearestFolder(dirname(target));
      await access(folder, constants.W_OK);
      return ok(undefined);
    } catch (error) {
      return fail(writeProblem(error, this.path));
    }
  }
}

/** The folder itself, or the one above it in which it can be made. */
const nearestFolder = async (folder: string): Promise<string> =>
  (await isPresent(folder)) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));

/** True also for a link that leads nowhere. */
const isPresent = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return false;
  }
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    // A byte order mark is kept, so that it is seen: botocore fails on one.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The first line, counted from 1, whose bytes are not UTF-8. */
const undecodableLine = (bytes: Buffer): number => {
  let line = 1;
  let start = 0;
  // No character of UTF-8 holds the byte of a line end but the line end itself.
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
};
