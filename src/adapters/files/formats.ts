import { z } from 'zod';
import type { ChangeRecord } from '../../core/credentials/change-record.ts';
import type { Identity } from '../../core/identity/identity.ts';
import type { DeviceNote } from '../../core/mfa-device/device-note.ts';
import type { Role } from '../../core/identity/role.ts';
import type { ProblemCode } from '../../core/notice/problem.ts';
import type { KeyAge } from '../../core/rotation/key-age.ts';
import { deletionChoices, type Rotation } from '../../core/rotation/rotation.ts';
import { problemTable } from '../../core/notice/problem-table.ts';
import {
  defaultPreferences,
  emptySavedState,
  emptySettings,
  type ActivityEntry,
  type SavedState,
  type Settings,
} from '../../core/state/app-state.ts';
import { languages } from '../../texts/language.ts';
import type { DocumentFormat } from './json-document.ts';
import type { Key } from '../../texts/catalogue.ts';
import type { Message, Value } from '../../texts/message.ts';
import type { NoticeSwitches } from '../../core/notice/notice.ts';

// No limits of length: what was saved must load again.
const text = z.string();
const instant = z.number().int();

const identity = z.object({
  id: text,
  label: text,
  accessKeyIdEnd: text,
  keyRef: text,
  seedRef: text.exactOptional(),
  region: text,
  mfaSerial: text.exactOptional(),
  codeSource: z.enum(['ask', 'seed', 'command']),
  codeCommand: z.object({ program: text, args: z.array(text) }).exactOptional(),
  profile: text,
  alsoTo: z.array(text).exactOptional(),
  adopted: z.literal(true).exactOptional(),
  durationSeconds: z.number().int(),
  autoRefresh: z.boolean(),
  renewBeforeSeconds: z.number().int(),
  caller: z.object({ accountId: text, arn: text }).exactOptional(),
}) satisfies z.ZodType<Identity>;

const role = z.object({
  id: text,
  identityId: text,
  label: text,
  roleArn: text,
  sessionName: text,
  externalId: text.exactOptional(),
  sourceIdentity: text.exactOptional(),
  tags: z.array(z.object({ key: text, value: text })).exactOptional(),
  policyArns: z.array(text).exactOptional(),
  way: z.enum(['auto', 'key', 'session']),
  profile: text,
  alsoTo: z.array(text).exactOptional(),
  durationSeconds: z.number().int(),
  autoRefresh: z.boolean(),
  renewBeforeSeconds: z.number().int(),
}) satisfies z.ZodType<Role>;

/** A kind that these settings do not have yet is told of. */
const wanted = z.boolean().catch(true);
const noticeSwitches = z.object({
  expiring: wanted,
  expired: wanted,
  'needs-you': wanted,
  touch: wanted,
  failing: wanted,
  keychain: wanted,
  file: wanted,
  'key-age': wanted,
}) satisfies z.ZodType<NoticeSwitches>;

/** What the user set for the app as a whole. */
export const preferencesSchema = z.object({
  paused: z.boolean(),
  notifications: z.boolean(),
  notices: noticeSwitches.catch(defaultPreferences.notices),
  theme: z.enum(['system', 'light', 'dark']),
  // Settings from before there was the choice keep the others.
  language: z.enum(['system', ...languages]).catch(defaultPreferences.language),
  removesExpired: z.boolean().catch(defaultPreferences.removesExpired),
  endpoints: z.object({ fips: z.boolean(), dualStack: z.boolean() }).catch(defaultPreferences.endpoints),
  onLock: z.enum(['nothing', 'pause', 'remove']).catch(defaultPreferences.onLock),
  onQuit: z.enum(['keep', 'remove']).catch(defaultPreferences.onQuit),
  startHidden: z.boolean().catch(defaultPreferences.startHidden),
  logLevel: z.enum(['info', 'warn', 'error']).catch(defaultPreferences.logLevel),
  groupsByAccount: z.boolean().catch(defaultPreferences.groupsByAccount),
  newIdentity: z
    .object({
      region: text,
      durationSeconds: z.number().int(),
      autoRefresh: z.boolean(),
      renewBeforeSeconds: z.number().int(),
      alsoTo: z.array(text).readonly(),
    })
    .catch(defaultPreferences.newIdentity),
});

/** `settings.json`: identities, their roles, and preferences. */
export const settingsFormat: DocumentFormat<Settings> = {
  version: 1,
  initial: emptySettings,
  schema: z.object({
    identities: z.array(identity),
    // Settings from before there were roles.
    roles: z.array(role).default([]),
    preferences: preferencesSchema.catch(defaultPreferences),
    // Settings from before proxies could have a login have none.
    proxies: z.array(text).catch([]),
  }),
};

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    text,
    z.number(),
    z.object({ spanMs: z.number() }),
    z.object({ at: z.number() }),
    said,
    z.array(value),
  ]),
);

/**
 * A text in no language yet. Its key may be one that only a later version has: then it is shown as it is, which is better
 * than a line that is missing, and the later version still knows it.
 */
const said = z.object({
  key: z.custom<Key>((key) => typeof key === 'string'),
  values: z.record(z.string(), value).exactOptional(),
}) satisfies z.ZodType<Message>;

const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(problemTable, value);

const problem = z.object({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value)),
  detail: text.exactOptional(),
  note: said.exactOptional(),
});

const failure = z.object({
  problem,
  since: instant,
  attempts: z.number().int(),
  byUser: z.boolean(),
  retryAt: z.number().exactOptional(),
});

const section = z.object({
  profile: text,
  fingerprint: text,
  found: z.literal(true).exactOptional(),
  withheld: z.literal(true).exactOptional(),
});

const copy = z.object({
  section: section.exactOptional(),
  obtainedAt: instant.exactOptional(),
  problem: problem.exactOptional(),
  retryAt: z.number().exactOptional(),
  left: z.literal(true).exactOptional(),
});

const shown = z.array(z.object({ key: text, value: text }));

const change = z.object({
  id: text,
  at: instant,
  path: text,
  kind: z.enum(['session-written', 'session-removed', 'repaired', 'region-set']),
  profile: text.exactOptional(),
  identityId: text.exactOptional(),
  before: shown.exactOptional(),
  after: shown.exactOptional(),
  keptRef: text.exactOptional(),
  textAfter: text.exactOptional(),
  undoneAt: instant.exactOptional(),
}) satisfies z.ZodType<ChangeRecord>;

const session = z
  .object({
    current: z
      .object({
        expiresAt: instant,
        obtainedAt: instant,
        profile: text,
        written: z.boolean(),
        keptAs: instant.exactOptional(),
        cleared: z.literal(true).exactOptional(),
        rewrites: z.literal(true).exactOptional(),
        withoutMfa: z.literal(true).exactOptional(),
        revoked: z.literal(true).exactOptional(),
        lost: z.literal(true).exactOptional(),
      })
      .exactOptional(),
    section: section.exactOptional(),
    left: z.literal(true).exactOptional(),
    forgetting: z.literal(true).exactOptional(),
    forgotten: z.literal(true).exactOptional(),
    // What is not understood is written anew.
    copies: z.record(z.string(), copy).exactOptional().catch({}),
    // A failure of a kind that this version does not know is no reason to lose the session.
    failure: failure.optional().catch(undefined),
  })
  .transform(({ failure, ...facts }) => ({ ...facts, ...(failure && { failure }) }));

const rotationKey = z.object({
  keyRef: text,
  end: text.exactOptional(),
  adopted: z.literal(true).exactOptional(),
});

const rotation = z
  .object({
    stage: z.enum([
      'checking',
      'creating',
      'storing',
      'unsure',
      'lost',
      'activating',
      'verifying',
      'switching',
      'deactivating',
      'waiting',
      'deleting',
      'discarding',
    ]),
    startedAt: instant,
    deletion: z.literal(deletionChoices),
    from: rotationKey,
    to: rotationKey.exactOptional(),
    back: z.literal(true).exactOptional(),
    deleteAt: z.number().exactOptional(),
    // A problem of a kind that this version does not know is no reason to lose track of a key.
    problem: problem.optional().catch(undefined),
    retryAt: z.number().exactOptional(),
    attempts: z.number().int().exactOptional(),
    obstacle: z.object({ end: text, isActive: z.boolean(), createdAt: z.number() }).exactOptional(),
  })
  .transform(({ problem: why, ...rest }): Rotation => ({ ...rest, ...(why && { problem: why }) }));

const keyAge = z.object({
  keyRef: text,
  createdAt: z.number().exactOptional(),
  askedAt: z.number(),
}) satisfies z.ZodType<KeyAge>;
const device = z.object({
  identityId: text,
  serial: text,
  userArn: text.exactOptional(),
  step: z.enum(['making', 'enabling', 'removing']),
  seedRef: text.exactOptional(),
}) satisfies z.ZodType<DeviceNote>;

/** What happened. Versions before there was a catalogue of texts noted words, which stay as they are. */
const activity = z.object({
  at: instant,
  tone: z.enum(['good', 'neutral', 'bad']),
  label: text.exactOptional(),
  profile: text.exactOptional(),
  text: z.union([text, said]),
  why: said.exactOptional(),
}) satisfies z.ZodType<ActivityEntry>;

const whatParses = <T>(found: readonly unknown[], schema: z.ZodType<T>): readonly T[] =>
  found.map((one) => schema.safeParse(one).data).filter((one) => one !== undefined);

/** `state.json`: what a restart must know. */
export const stateFormat: DocumentFormat<SavedState> = {
  version: 1,
  initial: emptySavedState,
  schema: z.object({
    sessions: z.record(z.string(), session),
    // One step for each device, as it was at first, is a list of one.
    ledger: z.record(
      z.string(),
      z.union([
        z
          .number()
          .int()
          .transform((step) => [step]),
        z.array(z.number().int()),
      ]),
    ),
    clockSkewMs: z.number().default(0),
    announced: z.array(text),
    // What is not understood is told once more.
    snoozed: z.record(z.string(), z.number()).default({}).catch({}),
    // One that is not understood, as of a later version, is no reason to lose the others.
    activity: z.array(z.unknown()).transform((lines) => whatParses(lines, activity)),
    orphans: z.array(text),
    devices: z.array(device).default([]),
    // One that is not understood, as of a later version, is no reason to lose the others.
    changes: z
      .array(z.unknown())
      .default([])
      .transform((records) => whatParses(records, change)),
    rotations: z.record(z.string(), rotation).default({}),
    // What is not understood is asked anew.
    keyAges: z.record(z.string(), keyAge).default({}).catch({}),
  }),
};
