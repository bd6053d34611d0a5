import { afterAll, beforeAll } from 'vitest';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import { MemorySecretStore } from '../fakes/memory-secret-store.ts';
import { secretStoreContract } from './secret-store.contract.ts';
import { buildKeychainProgram, forkKeychain } from './secret-store.real.ts';
import type { KeychainProgram } from './secret-store.real.ts';

secretStoreContract('in memory', async () => {
  const store = new MemorySecretStore();
  return {
    store,
    lock: async () => {
      store.locked = true;
    },
    unlock: async () => {
      store.locked = false;
    },
    takeAway: async () => store.failWith('keychain-absent'),
    bringBack: async () => store.failWith(undefined),
    close: async () => {},
  };
});

let program: KeychainProgram;
beforeAll(async () => {
  program = await buildKeychainProgram();
});
afterAll(() => program.remove());

secretStoreContract('keytar and gnome-keyring', async () => {
  const session = await startPrivateSession();
  const store = new KeychainStore({ spawn: () => forkKeychain(program, session.env), clock: systemClock });
  return {
    store,
    lock: () => session.keyring.lock(),
    unlock: () => session.keyring.unlock(),
    takeAway: () => session.keyring.stop(),
    bringBack: () => session.keyring.start(),
    close: async () => {
      store.dispose();
      await session.close();
    },
  };
});
