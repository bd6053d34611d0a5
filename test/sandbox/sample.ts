import type { SandboxRole, SandboxUser } from './model.ts';

// Every value here is made up and reads so. None of them has ever opened anything.

/** The sample user that every sandbox knows unless told otherwise. It has an MFA device. */
export const sampleUser = {
  account: '111122223333',
  name: 'sam.sample',
  accessKeyId: 'AKIAMADEUPSAMPLEKEY2',
  secretAccessKey: 'made+up/sample/secret/key/not/for/use+00',
  mfa: { serial: 'arn:aws:iam::111122223333:mfa/sam.sample', seed: 'MADEUPSAMPLESEEDMADEUPSAMPLESEED' },
} as const satisfies SandboxUser;

/** A role that the sample user may assume, with MFA, for up to 12 hours. */
export const sampleRole = {
  arn: 'arn:aws:iam::111122223333:role/sample-admin',
  maxDurationSeconds: 43_200,
  trustRequiresMfa: true,
} as const satisfies SandboxRole;

/**
 * Makes one more made-up user, with an MFA device.
 *
 * @param word told apart by this: 1 to 8 letters A–Z, becomes part of key, seed and name
 * @param overrides fields to replace
 */
export function makeUser(word: string, overrides: Partial<SandboxUser> = {}): SandboxUser {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  const account = overrides.account ?? sampleUser.account;
  return {
    account,
    name: lower,
    accessKeyId: `AKIA${`MADEUP${upper}`.padEnd(16, '2')}`,
    secretAccessKey: `made+up/secret/key/of/${lower}/`.padEnd(40, '0'),
    mfa: { serial: `arn:aws:iam::${account}:mfa/${lower}`, seed: `MADEUPSEED${upper}`.padEnd(32, 'A') },
    ...overrides,
  };
}
