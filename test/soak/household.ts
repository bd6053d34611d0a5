import { z } from 'zod';
import { makeUser, sampleUser, type SandboxRole, type SandboxUser } from '../sandbox/sandbox.ts';
import type { Hand } from './hand.ts';

const account = sampleUser.account;
const withoutDevice = ({ mfa: _, ...user }: SandboxUser): SandboxUser => user;

/** Those whose keys Latchkey keeps. `vault` has no session of its own kept alive: its role uses key and code. */
export const users = {
  plain: withoutDevice(makeUser('plain')),
  seed: makeUser('seed'),
  typed: makeUser('typed'),
  vault: makeUser('vault'),
} as const;

const role = (name: string, trustRequiresMfa: boolean): SandboxRole => ({
  arn: `arn:aws:iam::${account}:role/${name}`,
  maxDurationSeconds: 43_200,
  trustRequiresMfa,
});

export const roles = {
  bySession: role('soak-by-session', true),
  byKey: role('soak-by-key', false),
  byCode: role('soak-by-code', true),
} as const;

/** Profiles that Latchkey keeps alive by itself, and the one for which somebody types codes. */
export const profiles = ['plain', 'seed', 'by-session', 'by-key', 'by-code'] as const;
export const typedProfile = 'typed';
/** Label of the identity whose codes somebody types. */
export const typedLabel = 'Typed';

/**
 * How long sessions live, in seconds. A device has one code in thirty seconds, and a session is renewed at half of its
 * life: those with a code must live so long that the next code comes before their end. And a session that roles are fed
 * from is not used in its last minute (`marginMs` in the core).
 */
export const lifeOf = (accessKeyId: string, action: string): number => {
  if (accessKeyId === users.plain.accessKeyId) return action === 'AssumeRole' ? 26 : 20;
  if (accessKeyId === users.typed.accessKeyId) return 75;
  if (accessKeyId === users.seed.accessKeyId) return 180;
  if (accessKeyId === users.vault.accessKeyId) return 50;
  return 24;
};

const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ id: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.object({ title: z.string() }) }),
]);

const call = async (hand: Hand, name: string, request: unknown): Promise<unknown> =>
  hand.run(`window.latchkey.${name}(${JSON.stringify(request)})`);

const saved = (answer: unknown): string => {
  const result = reply.parse(answer);
  if (!result.ok) throw new Error(`It was not saved: ${result.error.title}`);
  return result.value.id;
};

const kept = { durationSeconds: 3600, autoRefresh: true, renewBeforeSeconds: 1200, alsoTo: [] };

const addIdentity = async (
  hand: Hand,
  user: SandboxUser,
  form: { readonly label: string; readonly profile: string; readonly codeSource: 'seed' | 'ask' },
): Promise<string> =>
  saved(
    await call(hand, 'saveIdentity', {
      form: { ...kept, ...form, region: 'eu-central-1', mfaSerial: user.mfa?.serial ?? '', codeCommand: '' },
      key: { accessKeyId: user.accessKeyId, secretAccessKey: user.secretAccessKey },
      ...(form.codeSource === 'seed' && { seed: user.mfa?.seed ?? '' }),
      seedRiskAccepted: true,
      unchecked: false,
      setsRegion: false,
    }),
  );

const addRole = async (
  hand: Hand,
  identityId: string,
  form: {
    readonly label: string;
    readonly roleArn: string;
    readonly profile: string;
    readonly way: 'key' | 'session';
  },
): Promise<string> => {
  const nothing = { externalId: '', sourceIdentity: '', tags: '', policyArns: '' };
  return saved(
    await call(hand, 'saveRole', { identityId, form: { ...kept, ...nothing, sessionName: 'soak', ...form } }),
  );
};

/**
 * Sets up every kind of identity and role through the main window, which must be open, and asks for the sessions that
 * need no person. Answers the id of the typed one.
 */
export const moveIn = async (hand: Hand): Promise<string> => {
  const plain = await addIdentity(hand, users.plain, { label: 'Plain', profile: 'plain', codeSource: 'ask' });
  const seed = await addIdentity(hand, users.seed, { label: 'Seed', profile: 'seed', codeSource: 'seed' });
  const vault = await addIdentity(hand, users.vault, {
    label: 'Vault',
    profile: 'vault',
    codeSource: 'seed',
  });
  const typed = await addIdentity(hand, users.typed, {
    label: typedLabel,
    profile: typedProfile,
    codeSource: 'ask',
  });
  const ids = [
    plain,
    seed,
    await addRole(hand, plain, { label: 'By key', roleArn: roles.byKey.arn, profile: 'by-key', way: 'key' }),
    await addRole(hand, seed, {
      label: 'By session',
      roleArn: roles.bySession.arn,
      profile: 'by-session',
      way: 'session',
    }),
    await addRole(hand, vault, {
      label: 'By code',
      roleArn: roles.byCode.arn,
      profile: 'by-code',
      way: 'key',
    }),
  ];
  for (const id of ids) await hand.run(`void window.latchkey.getSession(${JSON.stringify({ id })})`);
  return typed;
};
