import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('who-am-i.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Asks STS who a profile is, in a process of its own that is told the profile's name and nothing more. */
export const whoIs = async (profile: string, env: Readonly<Record<string, string>>): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, program], {
    env: { ...env, AWS_PROFILE: profile, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    timeout: 30_000,
  });
  return stdout.trim();
};

/** A credentials file with its secrets shortened, fit to be shown. */
export const withoutSecrets = (file: string): string =>
  file.replaceAll(/^(aws_\w+\s*=\s*)(\S{4})\S*?(\S{4})$/gm, '$1$2…$3');

/** The value of a key in the one section of the file. */
export const valueOf = (file: string, key: string): string | undefined =>
  new RegExp(`^${key} = (.*)$`, 'm').exec(file)?.[1];
