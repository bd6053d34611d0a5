import type { SessionCredentials } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';

/**
 * A made-up session, as long and as full of `/`, `+` and `=` as real ones are.
 *
 * @param mark tells sessions apart: 1 to 8 capital letters or digits
 * @param tokenLength of the session token, in characters
 */
export function sampleSession(mark: string, tokenLength = 412): Secret<SessionCredentials> {
  return new Secret({
    accessKeyId: `ASIA${mark.padEnd(16, 'X')}`,
    secretAccessKey: `made/up+secret/of/${mark}`.padEnd(40, '0'),
    sessionToken: `${`FwoGZXIvYXdzE//${mark}+`.padEnd(tokenLength - 2, 'made+up/')}==`,
    expiresAt: Date.UTC(2031, 0, 2, 3, 4, 5, 678),
  });
}

/** The lines that Latchkey writes for a session, without the section's header. */
export function linesOf(session: Secret<SessionCredentials>, eol = '\n'): string {
  const { accessKeyId, secretAccessKey, sessionToken } = session.reveal();
  return [
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
    `aws_session_token = ${sessionToken}`,
    'x_security_token_expires = 2031-01-02T03:04:05Z',
    'manager = latchkey',
  ]
    .map((line) => line + eol)
    .join('');
}
