import { afterAll, beforeAll } from 'vitest';
import { ChunkedSecretStore } from '../../src/adapters/keychain/chunked-secret-store.ts';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import { LimitedSecretStore } from '../fakes/limited-secret-store.ts';
import { MemorySecretStore } from '../fakes/memory-secret-store.ts';
import { secretStoreContract } from './secret-store.contract.ts';
import { buildKeychainProgram, forkKeychain } from './secret-store.real.ts';
import type { KeychainProgram } from './secret-store.real.ts';
import type { SecretStore } from '../../src/core/ports.ts';

const asItIs = (items: SecretStore): SecretStore => items;
/** In parts smaller than any real keychain asks for. */
const inPartsOf =
  (bytes: number) =>
  (items: SecretStore): SecretStore =>
    new ChunkedSecretStore(new LimitedSecretStore(items, bytes), bytes);

for (const [name, wrap] of [
  ['in memory', asItIs],
  ['in memory, in parts', inPartsOf(100)],
] as const) {
  secretStoreContract(name, async () => {
    const memory = new MemorySecretStore();
    return {
      store: wrap(memory),
      lock: async () => {
        memory.locked = true;
      },
      unlock: async () => {
        memory.locked = false;
      },
      takeAway: async () => memory.failWith('keychain-absent'),
      bringBack: async () => memory.failWith(undefined),
      close: async () => {},
    };
  });
}

let program: KeychainProgram;
beforeAll(async () => {
  program = await buildKeychainProgram();
});
afterAll(() => program.remove());

for (const [name, wrap] of [
  ['keytar and gnome-keyring', asItIs],
  ['keytar and gnome-keyring, in parts', inPartsOf(1_000)],
] as const) {
  secretStoreContract(name, async () => {
    const session = await startPrivateSession();
    const keychain = new KeychainStore({
      spawn: () => forkKeychain(program, session.env),
      clock: systemClock,
    });
    return {
      store: wrap(keychain),
      lock: () => session.keyring.lock(),
      unlock: () => session.keyring.unlock(),
      takeAway: () => session.keyring.stop(),
      bringBack: () => session.keyring.start(),
      close: async () => {
        keychain.dispose();
        await session.close();
      },
    };
  });
}
