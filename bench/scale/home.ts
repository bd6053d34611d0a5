import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../src/adapters/files/shared-credentials-file.ts';
import { settingsFormat, stateFormat } from '../../src/adapters/files/formats.ts';
import { credentialsOf } from '../../src/core/credentials/profile-section.ts';
import { printKey } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { Session } from '../../src/core/session/session.ts';
import {
  emptySavedState,
  emptySettings,
  type SavedState,
  type Settings,
} from '../../src/core/state/app-state.ts';
import type { World } from '../../test/world/world.ts';
import { factsUntil, sessionsIn, type Member } from './fleet.ts';

/** Stands in the tokens of sessions from before the wake-up. */
export const earlier = 'earlier-token-';

const filler = fileURLToPath(new URL('fill-keyring.mjs', import.meta.url));

/** Leaves on disk and in the keyring what Latchkey would have left there, with all sessions good until `expiresAt`. */
export const furnish = async (world: World, fleet: readonly Member[], expiresAt: number): Promise<void> => {
  const sessions = sessionsIn(fleet).map((session, place) => earlierSession(session, place, expiresAt));
  const settings: Settings = {
    ...emptySettings,
    identities: fleet.map(({ identity }) => identity),
    roles: fleet.flatMap(({ roles }) => roles),
  };
  const saved: SavedState = {
    ...emptySavedState,
    sessions: Object.fromEntries(sessions.map(({ id, facts }) => [id, facts])),
  };
  for (const folder of [world.userData, dirname(world.credentialsPath)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  write(join(world.userData, 'settings.json'), print(settingsFormat.version, settings));
  write(join(world.userData, 'state.json'), print(stateFormat.version, saved));
  write(world.credentialsPath, sessions.map(({ text }) => text).join('\n'));
  await fillKeyring(world, fleet);
};

const earlierSession = (session: Session, place: number, expiresAt: number) => {
  const credentials = {
    accessKeyId: `ASIAEARLIER${String(place).padStart(9, '0')}`,
    secretAccessKey: `earlier-secret-${place}-`.padEnd(40, 'a'),
    sessionToken: `${earlier}${place}-`.padEnd(412, 'a'),
    expiresAt,
  };
  const text = [
    `[${session.profile}]`,
    `aws_access_key_id = ${credentials.accessKeyId}`,
    `aws_secret_access_key = ${credentials.secretAccessKey}`,
    `aws_session_token = ${credentials.sessionToken}`,
    `x_security_token_expires = ${new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z')}`,
    'manager = latchkey',
    '',
  ].join('\n');
  return {
    id: session.id,
    facts: factsUntil(session, expiresAt, fingerprint(credentialsOf(credentials))),
    text,
  };
};

const print = (version: number, value: object): string =>
  `${JSON.stringify({ version, ...value }, undefined, 2)}\n`;

const write = (path: string, text: string): void => writeFileSync(path, text, { mode: 0o600 });

/** The keys and seeds. The items of the sessions are not there: all of them end before they are asked for. */
const fillKeyring = ({ env }: World, fleet: readonly Member[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const items = fleet.flatMap(({ user, identity }) => [
      [identity.keyRef, printKey(new Secret(user)).reveal()],
      [identity.seedRef, user.mfa?.seed],
    ]);
    const child = execFile(process.execPath, [filler], { env }, (error) =>
      error === null ? resolve() : reject(error),
    );
    // SECURITY: on standard input, as arguments can be seen by everybody.
    child.stdin?.end(JSON.stringify(items));
  });
