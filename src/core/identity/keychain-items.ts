import { printItem, readItem, type ItemLayout } from './item-layout.ts';
import { Secret } from './secret.ts';
import type { IdentityId, LongTermKey, SessionCredentials } from './identity.ts';

/** Keychain account of an identity's current session. */
export const sessionAccount = (id: IdentityId): string => `session:${id}`;

/** A new keychain account for a long-term key. */
export const newKeyAccount = (unique: string): string => `key:${unique}`;

/** A new keychain account for a seed. */
export const newSeedAccount = (unique: string): string => `seed:${unique}`;

/** How keys and sessions are laid out: to change it, append a step. A seed is the bare text of its base32. */
const keyLayout: ItemLayout = [];
const sessionLayout: ItemLayout = [];

/** A long-term key as the keychain holds it. */
export const printKey = (key: Secret<LongTermKey>): Secret<string> => {
  const { accessKeyId, secretAccessKey } = key.reveal();
  return printItem(keyLayout, { accessKeyId, secretAccessKey });
};

/** A long-term key from the keychain; undefined when it is not one. */
export const readKey = (item: Secret<string>): Secret<LongTermKey> | undefined => {
  const { accessKeyId, secretAccessKey } = readItem(keyLayout, item);
  return typeof accessKeyId === 'string' && typeof secretAccessKey === 'string'
    ? new Secret({ accessKeyId, secretAccessKey })
    : undefined;
};

/** A session as the keychain holds it; `obtainedAt` (this computer's clock) tells it from others of the identity. */
export const printSession = (session: Secret<SessionCredentials>, obtainedAt: number): Secret<string> => {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = session.reveal();
  return printItem(sessionLayout, {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiresAt,
    obtainedAt,
  });
};

/**
 * The session from the keychain that was obtained at that time; undefined when it is another one, as its predecessor
 * when the keychain could not be written, or none at all.
 */
export const readSession = (
  item: Secret<string>,
  obtainedAt: number,
): Secret<SessionCredentials> | undefined => {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt, ...rest } = readItem(sessionLayout, item);
  return rest['obtainedAt'] === obtainedAt &&
    typeof accessKeyId === 'string' &&
    typeof secretAccessKey === 'string' &&
    typeof sessionToken === 'string' &&
    typeof expiresAt === 'number'
    ? new Secret({ accessKeyId, secretAccessKey, sessionToken, expiresAt })
    : undefined;
};
