import { ChunkedSecretStore, windowsItemBytes } from '../../adapters/keychain/chunked-secret-store.ts';
import type { SecretStore } from '../../core/ports.ts';

/** The keychain as the app uses it: on Windows an item holds 2560 bytes, and sessions are longer than that. */
export const systemSecrets = (keychain: SecretStore, platform: NodeJS.Platform): SecretStore =>
  platform === 'win32' ? new ChunkedSecretStore(keychain, windowsItemBytes) : keychain;
