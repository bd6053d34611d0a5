import { neverCancelled } from '../cancellation.ts';
import { parseAccessKey } from '../identity/access-key.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import { isRoot, type Caller, type IdentityId, type LongTermKey } from '../identity/identity.ts';
import { parseRegion } from '../identity/region.ts';
import type { Secret } from '../identity/secret.ts';
import { isKeyFault, problem, type Problem } from '../notice/problem.ts';
import type { KeychainAccess, MfaDevice } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { askCaller, type DeviceUserPorts } from './device-user.ts';
import { learnSkew, onceMoreWhenClockWasOff } from '../session/acquisition.ts';
import { identityOf } from '../state/app-state.ts';

/** What the look-up needs. */
export interface DeviceLookupPorts extends DeviceUserPorts {
  readonly iamDesk: IamDesk;
}

/** Whose devices are asked for: those of a typed key, or else of an identity's stored one. */
export interface DeviceQuestion {
  readonly id?: IdentityId | undefined;
  readonly key?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly region: string;
}

/** The MFA devices of a user, or what can be said without knowing them. */
export interface FoundDevices {
  readonly devices: readonly MfaDevice[];
  /** The serial that a virtual device of this user mostly has, when IAM does not tell. */
  readonly guess?: string;
  /** Why IAM does not tell. */
  readonly refused?: Problem;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/** Finds the MFA devices of a user. */
export class DeviceLookup {
  readonly #ports: DeviceLookupPorts;

  constructor(ports: DeviceLookupPorts) {
    this.#ports = ports;
  }

  /** The devices of the user that a key belongs to; fails when the key itself does not work. Saves nothing. */
  async find({ id, key, region }: DeviceQuestion): Promise<Result<FoundDevices>> {
    if (key === undefined) return this.#stored(id);
    const parsedRegion = parseRegion(region);
    if (!parsedRegion.ok) return parsedRegion;
    const parsed = parseAccessKey(key);
    if (!parsed.ok) return parsed;
    const { iamDesk } = this.#ports;
    const listed = await iamDesk.askWith(parsed.value, parsedRegion.value, (iam, request) =>
      iam.listMfaDevices(request, neverCancelled),
    );
    if (listed.ok) return ok({ devices: listed.value });
    return this.#guessed(listed.error, () => this.#callerOf(parsed.value, parsedRegion.value));
  }

  async #stored(id: IdentityId | undefined): Promise<Result<FoundDevices>> {
    const { store, iamDesk } = this.#ports;
    const identity = id === undefined ? undefined : identityOf(store.state, id);
    if (identity === undefined) return fail(problem('identity-gone'));
    const listed = await iamDesk.ask(identity, userAccess, (iam, request) =>
      iam.listMfaDevices(request, neverCancelled),
    );
    if (listed.ok) return ok({ devices: listed.value });
    const { caller } = identity;
    return this.#guessed(listed.error, () =>
      caller === undefined
        ? askCaller(this.#ports, identity, userAccess, neverCancelled)
        : Promise.resolve(ok(caller)),
    );
  }

  async #guessed(refused: Problem, whose: () => Promise<Result<Caller>>): Promise<Result<FoundDevices>> {
    if (isKeyFault(refused)) return fail(refused);
    const caller = await whose();
    if (!caller.ok) return caller;
    const guess = usualSerial(caller.value);
    return ok({ devices: [], refused, ...(guess !== undefined && { guess }) });
  }

  #callerOf(key: Secret<LongTermKey>, region: string): Promise<Result<Caller>> {
    const { sts, store } = this.#ports;
    return onceMoreWhenClockWasOff(store, async () => {
      const { clockSkewMs } = store.state;
      const answer = await sts.getCallerIdentity({ key, region, clockSkewMs }, neverCancelled);
      learnSkew(store, answer.clockSkewMs);
      return answer.result;
    });
  }
}

/** The serial that a user's virtual device has when nobody chose another name (IAM user guide). */
export const usualSerial = (caller: Caller): string | undefined => {
  if (isRoot(caller)) return caller.arn.replace(/:root$/, ':mfa/root-account-mfa-device');
  const user = userNameOf(caller);
  return user === undefined ? undefined : deviceSerial(caller, user);
};

/** The name of an IAM user, without the path before it; undefined for others. */
export const userNameOf = ({ arn }: Caller): string | undefined =>
  /^arn:[^:]+:iam::\d{12}:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];

/** The ARN that a virtual device of that name has in a caller's account. */
export const deviceSerial = ({ arn, accountId }: Caller, name: string): string => {
  const [, partition = 'aws'] = arn.split(':');
  return `arn:${partition}:iam::${accountId}:mfa/${name}`;
};
