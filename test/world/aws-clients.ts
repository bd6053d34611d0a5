import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const whoAmI = fileURLToPath(new URL('who-am-i.mjs', import.meta.url));

/** Who AWS says that a profile is. */
export const callerSchema = z.object({ Account: z.string(), Arn: z.string() });
export type CallerIdentity = z.infer<typeof callerSchema>;

/** No program of that name is installed. */
export class NotInstalled extends Error {}

/**
 * Asks with the AWS CLI whom a profile belongs to. The program knows no more than the profile's name and where STS is.
 *
 * @throws NotInstalled without an `aws` on PATH, Error with its own words when it fails
 */
export const callerByCli = (
  env: Readonly<Record<string, string>>,
  profile: string,
  endpoint: string,
): Promise<CallerIdentity> => {
  // Not every AWS CLI obeys AWS_ENDPOINT_URL_STS.
  const args = ['sts', 'get-caller-identity', '--profile', profile, '--endpoint-url', endpoint];
  return ask('aws', [...args, '--region', 'eu-central-1', '--output', 'json'], env);
};

/** Asks with the AWS SDK for JavaScript, in a process of its own, whom a profile belongs to. */
export const callerBySdk = (
  env: Readonly<Record<string, string>>,
  profile: string,
): Promise<CallerIdentity> => ask(process.execPath, [whoAmI, profile], env);

const ask = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CallerIdentity> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { env, timeout: 30_000 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(new NotInstalled(`There is no ${program} on PATH`));
      else if (error !== null) reject(new Error(`${program} failed: ${stderr}`, { cause: error }));
      else resolve(callerSchema.parse(JSON.parse(stdout)));
    });
  });
