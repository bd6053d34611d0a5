import type { Identity } from '../identity/identity.ts';
import type { AppState } from '../state/app-state.ts';

/** What AWS told about the age of an identity's access key. */
export interface KeyAge {
  /** Which key: a changed one has another keychain account. */
  readonly keyRef: string;
  /** Milliseconds since the epoch, by AWS's clock; absent where AWS would not tell. */
  readonly createdAt?: number;
  /** When AWS was asked last, in milliseconds since the epoch. */
  readonly askedAt: number;
}

const dayMs = 24 * 60 * 60_000;

/** From which age on a new key is recommended, in days (AWS's own checks: Security Hub IAM.3, 90 days). */
export const oldKeyDays = 90;

/** How often AWS is asked for the age of a key, in milliseconds. */
export const askAgainMs = 7 * dayMs;

/** What is known of the age of the key that an identity uses now. */
export const keyAgeOf = ({ keyAges }: AppState, { id, keyRef }: Identity): KeyAge | undefined => {
  const age = keyAges[id];
  return age?.keyRef === keyRef ? age : undefined;
};

/** The age of an identity's key in whole days, at `now`; undefined while it is not known. */
export const keyAgeDays = (state: AppState, identity: Identity, now: number): number | undefined => {
  const createdAt = keyAgeOf(state, identity)?.createdAt;
  return createdAt === undefined ? undefined : Math.floor((now + state.clockSkewMs - createdAt) / dayMs);
};

/** Whether a new key is recommended because of the present one's age, at `now`. */
export const isKeyOld = (state: AppState, identity: Identity, now: number): boolean =>
  (keyAgeDays(state, identity, now) ?? 0) > oldKeyDays;
