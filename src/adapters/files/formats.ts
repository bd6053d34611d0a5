import { z } from 'zod';
import type { Identity } from '../../core/identity/identity.ts';
import type { ProblemCode } from '../../core/notice/problem.ts';
import { problemTable } from '../../core/notice/problem-table.ts';
import {
  defaultPreferences,
  emptySavedState,
  emptySettings,
  type SavedState,
  type Settings,
} from '../../core/state/app-state.ts';
import type { DocumentFormat } from './json-document.ts';

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
  codeSource: z.enum(['ask', 'seed']),
  profile: text,
  durationSeconds: z.number().int(),
  autoRefresh: z.boolean(),
  renewBeforeSeconds: z.number().int(),
  caller: z.object({ accountId: text, arn: text }).exactOptional(),
}) satisfies z.ZodType<Identity>;

/** `settings.json`: identities and preferences. */
export const settingsFormat: DocumentFormat<Settings> = {
  version: 1,
  initial: emptySettings,
  schema: z.object({
    identities: z.array(identity),
    preferences: z
      .object({
        paused: z.boolean(),
        notifications: z.boolean(),
        theme: z.enum(['system', 'light', 'dark']),
      })
      .catch(defaultPreferences),
  }),
};

const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(problemTable, value);

const problem = z.object({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value)),
  detail: text.exactOptional(),
});

const failure = z.object({
  problem,
  since: instant,
  attempts: z.number().int(),
  byUser: z.boolean(),
  retryAt: z.number().exactOptional(),
});

const session = z
  .object({
    current: z
      .object({ expiresAt: instant, obtainedAt: instant, profile: text, written: z.boolean() })
      .exactOptional(),
    // A failure of a kind that this version does not know is no reason to lose the session.
    failure: failure.optional().catch(undefined),
  })
  .transform(({ failure, ...facts }) => ({ ...facts, ...(failure && { failure }) }));

/** `state.json`: what a restart must know. */
export const stateFormat: DocumentFormat<SavedState> = {
  version: 1,
  initial: emptySavedState,
  schema: z.object({
    sessions: z.record(z.string(), session),
    ledger: z.record(z.string(), z.number().int()),
    announced: z.array(text),
    activity: z.array(
      z.object({
        at: instant,
        tone: z.enum(['good', 'neutral', 'bad']),
        label: text.exactOptional(),
        text,
      }),
    ),
    orphans: z.array(text),
  }),
};
