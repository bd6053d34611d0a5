import { expect } from 'vitest';
import { readKey } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import type { Rotation } from '../../../src/core/rotation/rotation.ts';
import { rotationOf } from '../../../src/core/rotation/rotation.ts';
import type { CoreWorld } from './core-world.ts';

export const dayMs = 24 * 60 * 60_000;

/** The ID of the key that a new start of the app would use, from settings and keychain. */
export const keyInUse = (world: CoreWorld, id = 'ann'): string | undefined => {
  const keyRef = world.settings.saved.identities.find((identity) => identity.id === id)?.keyRef;
  const item = keyRef === undefined ? undefined : world.secrets.items.get(keyRef);
  return item === undefined ? undefined : readKey(new Secret(item))?.reveal().accessKeyId;
};

/** Whether AWS accepts the key that a new start of the app would use. */
export const hasWorkingKey = (world: CoreWorld): boolean => {
  const id = keyInUse(world);
  return id !== undefined && world.sts.users.has(id) && (world.sts.newKeys.get(id) ?? 0) === 0;
};

/** Looks after each change of keys, settings and keychain whether there is a working key. */
export const watchKey = (world: CoreWorld): void => {
  const watched = <T>(call: () => Promise<T>): Promise<T> =>
    call().then((result) => {
      expect(hasWorkingKey(world)).toBe(true);
      return result;
    });
  const { iam, secrets, settings } = world;
  const own = {
    update: iam.updateAccessKey.bind(iam),
    remove: iam.deleteAccessKey.bind(iam),
    forget: secrets.delete.bind(secrets),
    save: settings.save.bind(settings),
  };
  iam.updateAccessKey = (...given) => watched(() => own.update(...given));
  iam.deleteAccessKey = (...given) => watched(() => own.remove(...given));
  secrets.delete = (...given) => watched(() => own.forget(...given));
  settings.save = (...given) => watched(() => own.save(...given));
};

/** How the rotation of the sample identity's key stands. */
export const rotation = (world: CoreWorld): Rotation | undefined => rotationOf(world.state, 'ann');

/** Ends of the keys that AWS has, those that are off in brackets. */
export const keysAtAws = (world: CoreWorld): readonly string[] => [
  ...[...world.sts.users.keys()].map((id) => id.slice(-4)),
  ...[...world.iam.inactive.keys()].map((id) => `(${id.slice(-4)})`),
];

/** Names of the long-term keys in the keychain. */
export const keyItems = (world: CoreWorld): readonly string[] =>
  [...world.secrets.items.keys()].filter((name) => name.startsWith('key:'));
