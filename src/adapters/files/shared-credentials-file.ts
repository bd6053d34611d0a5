import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { CredentialsFile } from '../../core/credentials/credentials-file.ts';
import type { Secret } from '../../core/identity/secret.ts';
import { SharedTextFile, type SharedTextFileOptions } from './shared-text-file.ts';

/** Where AWS tools look for credentials: `AWS_SHARED_CREDENTIALS_FILE`, else `~/.aws/credentials`. */
export const credentialsPath = (env: NodeJS.ProcessEnv): string =>
  awsPath(env['AWS_SHARED_CREDENTIALS_FILE'], 'credentials');

/** Where AWS tools look for the config file: `AWS_CONFIG_FILE`, else `~/.aws/config`. */
export const configPath = (env: NodeJS.ProcessEnv): string => awsPath(env['AWS_CONFIG_FILE'], 'config');

const awsPath = (configured: string | undefined, name: string): string => {
  if (configured === undefined || configured === '') return join(homedir(), '.aws', name);
  // As the AWS CLI does: a leading ~ is the home directory.
  return configured.startsWith('~/') ? join(homedir(), configured.slice(2)) : resolve(configured);
};

/** The shared credentials file on disk. */
export class SharedCredentialsFile extends CredentialsFile {
  readonly #text: SharedTextFile;

  constructor(path: string, options: SharedTextFileOptions = {}) {
    const text = new SharedTextFile(path, options);
    super(text, fingerprint);
    this.#text = text;
  }

  /** Deletes what a killed process left beside the file. */
  tidy(): Promise<void> {
    return this.#text.tidy();
  }
}

/** Tells one secret from another and gives nothing of it away: such secrets are long and random. */
export const fingerprint = (secret: Secret<string>): string =>
  createHash('sha256').update(secret.reveal()).digest('hex').slice(0, 32);
