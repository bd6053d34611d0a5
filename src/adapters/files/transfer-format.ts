import { z } from 'zod';
import { problem } from '../../core/notice/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { TransferDocument } from '../../core/transfer/transfer-document.ts';
import { preferencesSchema } from './formats.ts';

/** The version that is written; what an earlier one wrote is still read. */
export const transferVersion = 1;

/** A file of settings that is longer than this, in characters, is none. */
export const longestTransfer = 1024 * 1024;

// SECURITY: such a file may come from anybody. What each field means is checked by the rules of the forms.
const text = z.string().max(4096);
const seconds = z.number().int().min(0).max(1_000_000);
const paths = z.array(text).max(8);

const session = {
  label: text,
  profile: text,
  alsoTo: paths.exactOptional(),
  durationSeconds: seconds,
  autoRefresh: z.boolean(),
  renewBeforeSeconds: seconds,
};

const role = z.object({
  ...session,
  roleArn: text,
  sessionName: text,
  externalId: text.exactOptional(),
  sourceIdentity: text.exactOptional(),
  tags: z
    .array(z.object({ key: text, value: text }))
    .max(50)
    .exactOptional(),
  policyArns: z.array(text).max(10).exactOptional(),
  way: z.enum(['auto', 'key', 'session']),
});

const identity = z.object({
  ...session,
  region: text,
  mfaSerial: text.exactOptional(),
  codeSource: z.enum(['ask', 'seed', 'command']),
  codeCommand: text.exactOptional(),
  roles: z.array(role).max(200),
});

const envelope = z.object({ app: z.literal('latchkey'), version: z.number().int().min(1) });

const document = z.object({
  identities: z.array(identity).max(1000),
  preferences: preferencesSchema.optional().catch(undefined),
});

/** The text of a file of exported settings. */
export const printTransfer = (exported: TransferDocument): string =>
  `${JSON.stringify({ app: 'latchkey', version: transferVersion, ...exported }, undefined, 2)}\n`;

/** Reads such a file: all of it, or why it is none. */
export const parseTransfer = (file: string): Result<TransferDocument> => {
  if (file.length > longestTransfer) return fail(problem('import-file-odd'));
  const value = jsonOf(file);
  const opened = envelope.safeParse(value);
  if (!opened.success) return fail(problem('import-file-odd'));
  if (opened.data.version > transferVersion) return fail(problem('import-file-newer'));
  const parsed = document.safeParse(value);
  if (!parsed.success) return fail(problem('import-file-odd', parsed.error.issues[0]?.path.join('.')));
  const { identities, preferences } = parsed.data;
  return ok({ identities, ...(preferences && { preferences }) });
};

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(file.startsWith('\uFEFF') ? file.slice(1) : file);
  } catch {
    return undefined;
  }
};
