/**
 * What the app and its keychain process say to each other: one request at a time, answered by exactly one answer, with
 * any number of prompt notes before it. Plain values only, so that every kind of process channel carries them.
 */

/** What is asked, before it gets its number. */
export type KeychainQuestion = {
  /** Whether a dialog of the system may open. */
  readonly mayPrompt: boolean;
} & (
  | { readonly op: 'probe' }
  | { readonly op: 'get' | 'delete'; readonly account: string }
  | { readonly op: 'set'; readonly account: string; readonly value: string }
);

export type KeychainRequest = { readonly id: number } & KeychainQuestion;

/** The ways in which the keychain fails; each is a problem code. */
export type KeychainFault = 'keychain-absent' | 'keychain-locked' | 'keychain-failed';

/** Why the keychain did not do what was asked. The detail never holds a secret. */
export interface KeychainRefusal {
  readonly code: KeychainFault;
  readonly detail: string;
}

/** How a request ended. A successful `get` without a value: there is none under that name. */
export type KeychainOutcome =
  | { readonly ok: true; readonly value?: string }
  | ({ readonly ok: false } & KeychainRefusal);

export type KeychainAnswer = { readonly id: number } & KeychainOutcome;

/** Whether the request waits for a person in front of a dialog, from now on. */
export interface PromptNote {
  readonly id: number;
  readonly prompting: boolean;
}

export type KeychainMessage = KeychainAnswer | PromptNote;

/**
 * Whether every keychain keeps this text as it is: not empty (keytar refuses that), no NUL (cuts the value off without
 * a word), no half of a surrogate pair (would be stored as U+FFFD).
 */
export function isStorable(text: string): boolean {
  return text.length > 0 && !text.includes('\0') && text.isWellFormed();
}

/** Reads a request; undefined when it is none. */
export function decodeKeychainRequest(message: unknown): KeychainRequest | undefined {
  if (!isRecord(message)) return undefined;
  const { id, op, account, value, mayPrompt } = message;
  if (!isId(id) || typeof mayPrompt !== 'boolean') return undefined;
  if (op === 'probe') return { id, op, mayPrompt };
  if (typeof account !== 'string' || !isStorable(account)) return undefined;
  if (op === 'get' || op === 'delete') return { id, op, account, mayPrompt };
  if (op === 'set' && typeof value === 'string' && isStorable(value))
    return { id, op, account, value, mayPrompt };
  return undefined;
}

/** Reads a message of the keychain process; undefined when it makes no sense. */
export function decodeKeychainMessage(message: unknown): KeychainMessage | undefined {
  if (!isRecord(message)) return undefined;
  const { id, ok, value, code, detail, prompting } = message;
  if (!isId(id)) return undefined;
  if (typeof prompting === 'boolean') return { id, prompting };
  if (ok === true && value === undefined) return { id, ok };
  if (ok === true && typeof value === 'string') return { id, ok, value };
  if (ok === false && isFault(code) && typeof detail === 'string') return { id, ok, code, detail };
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isId = (value: unknown): value is number => Number.isSafeInteger(value);

const isFault = (value: unknown): value is KeychainFault =>
  value === 'keychain-absent' || value === 'keychain-locked' || value === 'keychain-failed';
