import { SharedCredentialsFile } from '../../../src/adapters/files/shared-credentials-file.ts';
import type { SessionCredentials } from '../../../src/core/identity/identity.ts';
import type { Secret } from '../../../src/core/identity/secret.ts';

/**
 * Writes a session as the app does, with Latchkey's own adapter.
 *
 * @throws Error when the adapter refuses
 */
export async function writeSession(
  path: string,
  profile: string,
  session: Secret<SessionCredentials>,
): Promise<void> {
  const written = await new SharedCredentialsFile(path).write(profile, session, {});
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written)}`);
}
