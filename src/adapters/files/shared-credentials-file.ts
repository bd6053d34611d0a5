import { access, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import {
  faultOf,
  parseDocument,
  printDocument,
  type CredentialsDocument,
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
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.path);
    } catch (error) {
      return isMissing(error) ? ok(parseDocument('')) : fail(readProblem(error, this.path));
    }
    let text: string;
    try {
      // A byte order mark is kept, so that it is seen: botocore fails on one.
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return fail(problem('file-malformed', `${this.path}: not valid UTF-8`));
    }
    const document = parseDocument(text);
    const fault = faultOf(document);
    return fault === undefined
      ? ok(document)
      : fail(problem('file-malformed', `${this.path}, line ${fault.line}: ${fault.reason}`));
  }

  async #replace(before: CredentialsDocument, after: CredentialsDocument): Promise<Result<void>> {
    const text = printDocument(after);
    if (text === printDocument(before)) return ok(undefined);
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
      const file = await stat(target).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      if (file?.isDirectory() === true) return fail(problem('file-is-directory', this.path));
      // A file whose owner took the right to write away is not replaced behind their back.
      if (file !== undefined) await access(target, constants.W_OK);
      await access(await nearestFolder(dirname(target)), constants.W_OK);
      return ok(undefined);
    } catch (error) {
      return fail(writeProblem(error, this.path));
    }
  }
}

const nearestFolder = async (folder: string): Promise<string> => {
  const exists = await stat(folder).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return exists === undefined && dirname(folder) !== folder ? nearestFolder(dirname(folder)) : folder;
};
