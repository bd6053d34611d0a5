import type { KeychainFault, KeychainRefusal } from '../core/keychain-protocol.ts';

/**
 * keytar has no error codes: it passes on the texts of libsecret, of the macOS Security framework and of Windows.
 * The absent service is matched by its name, because a connection that outlived a restart of the keyring daemon
 * complains in nearly the same words ("The name :1.5 was not provided by …"), and that one heals with a new process.
 */
const TEXTS: readonly (readonly [pattern: RegExp, code: KeychainFault])[] = [
  [/autolaunch D-Bus|Could not connect: |DBUS_SESSION_BUS_ADDRESS/, 'keychain-absent'],
  [/The name org\.freedesktop\.secrets was not provided/, 'keychain-absent'],
  [/Object does not exist at path/, 'keychain-absent'],
  [/locked collection|is locked/i, 'keychain-locked'],
  // macOS: errSecInteractionNotAllowed, errSecUserCanceled, errSecAuthFailed
  [
    /User interaction is not allowed|user cancell?ed the operation|passphrase you entered is not correct/i,
    'keychain-locked',
  ],
];

/** Longest text of the system that is passed on, in characters. */
const DETAIL_LENGTH = 200;

/**
 * What an error of keytar means. `secret` is the value that was to be stored.
 *
 * SECURITY: a text that repeats the secret is not passed on.
 */
export function keytarFault(error: unknown, secret?: string): KeychainRefusal {
  const text = error instanceof Error ? error.message : 'The keychain failed without a word.';
  const code = TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'keychain-failed';
  const repeatsSecret = secret !== undefined && text.includes(secret);
  return { code, detail: repeatsSecret ? 'The keychain failed.' : text.slice(0, DETAIL_LENGTH) };
}
