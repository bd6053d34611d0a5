import type { Cancellation } from '../cancellation.ts';
import type { Caller, Identity } from '../identity/identity.ts';
import type { KeychainAccess, SecretStore, StsGateway } from '../ports.ts';
import type { Result } from '../result.ts';
import { learnSkew, onceMoreWhenClockWasOff, readStoredKey } from '../session/acquisition.ts';
import type { Store } from '../state/store.ts';

/** What asking for a user needs. */
export interface DeviceUserPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
}

/** Asks AWS whose the stored key of an identity is. It also tells what time it is there. */
export const askCaller = (
  { store, secrets, sts }: DeviceUserPorts,
  identity: Identity,
  access: KeychainAccess,
  cancellation: Cancellation,
): Promise<Result<Caller>> =>
  onceMoreWhenClockWasOff(store, async () => {
    const key = await readStoredKey(secrets, identity, access);
    if (!key.ok) return key;
    const { clockSkewMs } = store.state;
    const request = { key: key.value, region: identity.region, clockSkewMs };
    const answer = await sts.getCallerIdentity(request, cancellation);
    learnSkew(store, answer.clockSkewMs);
    return answer.result;
  });
