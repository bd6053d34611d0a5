import type { Cancellation } from '../../src/core/cancellation.ts';
import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import type { Caller, LongTermKey } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import type {
  AccessKeyInfo,
  AccessKeyRequest,
  DeviceCodesRequest,
  IamGateway,
  IamRequest,
  MfaDevice,
  NewDeviceRequest,
  NewVirtualDevice,
  StsAnswer,
  UserDeviceRequest,
} from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import type { FakeSts, IamAction, Signer } from './fake-sts.ts';

/** A virtual device, and the ARN of the user who has enabled it. */
interface Virtual {
  readonly seed: Secret<string>;
  readonly owner?: string;
}

/** What AWS's policy for users who sign in with MFA allows without it. */
const allowedWithoutMfa: ReadonlySet<IamAction> = new Set([
  'ListMFADevices',
  'CreateVirtualMFADevice',
  'EnableMFADevice',
  'ResyncMFADevice',
] as const);

/** An IAM in memory for the users of a FakeSts, with the rules that matter to Latchkey. */
export class FakeIam implements IamGateway {
  /** What no policy allows. */
  readonly denied = new Set<IamAction>();
  /** Whether a policy denies most of IAM without MFA. */
  asksForMfa = false;
  /** How many calls with a new key are refused before it works. */
  newKeyRefusals = 0;
  /** The devices that users have enabled, by the user's ARN. */
  readonly devices = new Map<string, readonly MfaDevice[]>();
  /** The virtual devices, by serial. */
  readonly virtual = new Map<string, Virtual>();
  /** Keys that are switched off, by their ID. */
  readonly inactive = new Map<string, { readonly secretAccessKey: string; readonly caller: Caller }>();
  /** Lets a call be made: for tests in which the process dies before or after one. */
  carryOut: <T>(call: () => Promise<StsAnswer<T>>) => Promise<StsAnswer<T>> = (call) => call();
  readonly #sts: FakeSts;
  readonly #createdAt = new Map<string, number>();
  readonly #failures = new Map<IamAction, ProblemCode[]>();
  readonly #lost = new Map<IamAction, ProblemCode>();
  readonly #usedSteps = new Set<string>();
  #made = 0;

  constructor(sts: FakeSts) {
    this.#sts = sts;
  }

  /** The next calls of an action fail, one with each code, and do nothing. */
  failNext(action: IamAction, ...codes: readonly ProblemCode[]): void {
    this.#failures.set(action, [...(this.#failures.get(action) ?? []), ...codes]);
  }

  /** The next call of an action is carried out, but its answer does not arrive. */
  loseAnswer(action: IamAction, code: ProblemCode = 'timed-out'): void {
    this.#lost.set(action, code);
  }

  /** No call fails any more, and no answer is lost. */
  calm(): void {
    this.#failures.clear();
    this.#lost.clear();
  }

  listMfaDevices(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<readonly MfaDevice[]>> {
    return this.#call('ListMFADevices', request, cancellation, ({ arn }) => ok(this.#devicesOf(arn)));
  }

  createVirtualMfaDevice(
    request: NewDeviceRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<NewVirtualDevice>> {
    return this.#call('CreateVirtualMFADevice', request, cancellation, ({ arn, accountId }) => {
      const serial = `${arn.split(':').slice(0, 3).join(':')}::${accountId}:mfa/${request.name}`;
      if (this.virtual.has(serial) || this.#sts.devices.has(serial)) return fail(problem('device-exists'));
      this.#made += 1;
      const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(this.#made % 26);
      const seed = new Secret(`MADEUPBYIAM${letter}`.padEnd(64, letter));
      this.virtual.set(serial, { seed });
      return ok({ serial, seed, qrPng: new Secret(new Uint8Array([0x89, 0x50, 0x4e, 0x47])) });
    });
  }

  enableMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call('EnableMFADevice', request, cancellation, ({ arn }) => {
      const { serial, codes } = request;
      const device = this.virtual.get(serial);
      if (device === undefined) return fail(problem('device-gone'));
      if (device.owner !== undefined) return fail(problem('device-exists'));
      if (!this.#takesTwo(serial, device.seed, codes)) return fail(problem('codes-rejected'));
      const before = this.#devicesOf(arn);
      if (before.length >= 8) return fail(problem('device-limit'));
      this.devices.set(arn, [...before, { serial, kind: 'virtual', enabledAt: this.#sts.now() }]);
      this.virtual.set(serial, { ...device, owner: arn });
      this.#sts.devices.set(serial, device.seed);
      return ok(undefined);
    });
  }

  resyncMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call('ResyncMFADevice', request, cancellation, ({ arn }) => {
      const { serial, codes } = request;
      const seed = this.virtual.get(serial)?.seed ?? this.#sts.devices.get(serial);
      if (seed === undefined || !this.#has(arn, serial)) return fail(problem('device-gone'));
      if (!this.#takesTwo(serial, seed, codes)) return fail(problem('codes-rejected'));
      this.#sts.devices.set(serial, seed);
      return ok(undefined);
    });
  }

  deactivateMfaDevice(request: UserDeviceRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call('DeactivateMFADevice', request, cancellation, ({ arn }) => {
      const { serial } = request;
      if (!this.#has(arn, serial)) return fail(problem('device-gone'));
      this.devices.set(
        arn,
        this.#devicesOf(arn).filter((device) => device.serial !== serial),
      );
      const seed = this.virtual.get(serial)?.seed ?? this.#sts.devices.get(serial);
      if (seed !== undefined) this.virtual.set(serial, { seed });
      this.#sts.devices.delete(serial);
      return ok(undefined);
    });
  }

  deleteVirtualMfaDevice(
    request: IamRequest & { readonly serial: string },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>> {
    return this.#call('DeleteVirtualMFADevice', request, cancellation, () => {
      const device = this.virtual.get(request.serial);
      if (device?.owner !== undefined || this.#sts.devices.has(request.serial)) {
        return fail(problem('device-in-use'));
      }
      if (device === undefined) return fail(problem('device-gone'));
      this.virtual.delete(request.serial);
      return ok(undefined);
    });
  }

  listAccessKeys(
    request: IamRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<readonly AccessKeyInfo[]>> {
    return this.#call('ListAccessKeys', request, cancellation, ({ arn }) => ok(this.#keysOf(arn)));
  }

  createAccessKey(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<Secret<LongTermKey>>> {
    return this.#call('CreateAccessKey', request, cancellation, (caller) => {
      if (this.#keysOf(caller.arn).length >= 2) return fail(problem('access-key-limit'));
      this.#made += 1;
      const accessKeyId = `AKIAMADEBYIAM${String(this.#made).padStart(7, '2')}`;
      const secretAccessKey = `made+by/iam/${this.#made}/`.padEnd(40, '0');
      this.#sts.users.set(accessKeyId, { secretAccessKey, caller });
      this.#sts.newKeys.set(accessKeyId, this.newKeyRefusals);
      this.#createdAt.set(accessKeyId, this.#sts.now());
      return ok(new Secret({ accessKeyId, secretAccessKey }));
    });
  }

  updateAccessKey(
    request: AccessKeyRequest & { readonly isActive: boolean },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>> {
    return this.#call('UpdateAccessKey', request, cancellation, ({ arn }) => {
      const { accessKeyId, isActive } = request;
      const [from, to] = isActive ? [this.inactive, this.#sts.users] : [this.#sts.users, this.inactive];
      const key = from.get(accessKeyId) ?? to.get(accessKeyId);
      if (key?.caller.arn !== arn) return fail(problem('access-key-gone'));
      from.delete(accessKeyId);
      to.set(accessKeyId, key);
      return ok(undefined);
    });
  }

  deleteAccessKey(request: AccessKeyRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call('DeleteAccessKey', request, cancellation, ({ arn }) => {
      const { accessKeyId } = request;
      const key = this.#sts.users.get(accessKeyId) ?? this.inactive.get(accessKeyId);
      if (key?.caller.arn !== arn) return fail(problem('access-key-gone'));
      this.#sts.users.delete(accessKeyId);
      this.inactive.delete(accessKeyId);
      return ok(undefined);
    });
  }

  #call<T>(
    action: IamAction,
    request: IamRequest,
    cancellation: Cancellation,
    answer: (caller: Caller) => Result<T>,
  ): Promise<StsAnswer<T>> {
    const decide = ({ caller, withMfa }: Signer, isTemporary: boolean): Result<T> => {
      const failure = this.#failures.get(action)?.shift();
      if (failure !== undefined) return fail(problem(failure));
      if (isTemporary && !withMfa) return fail(problem('mfa-session-needed'));
      if (this.asksForMfa && !withMfa && !allowedWithoutMfa.has(action)) {
        return fail(problem('mfa-session-needed', `explicit deny: iam:${action}`));
      }
      if (this.denied.has(action)) return fail(problem('iam-denied', `iam:${action}`));
      const result = answer(caller);
      const lost = this.#lost.get(action);
      this.#lost.delete(action);
      return lost === undefined ? result : fail(problem(lost));
    };
    return this.carryOut(() => this.#sts.answerTo(action, request, cancellation, {}, decide));
  }

  #devicesOf(arn: string): readonly MfaDevice[] {
    return this.devices.get(arn) ?? [];
  }

  #has(arn: string, serial: string): boolean {
    return this.#devicesOf(arn).some((device) => device.serial === serial);
  }

  #keysOf(arn: string): readonly AccessKeyInfo[] {
    const infos = (keys: FakeSts['users'], isActive: boolean): AccessKeyInfo[] =>
      [...keys]
        .filter(([, { caller }]) => caller.arn === arn)
        .map(([accessKeyId]) => ({
          accessKeyId,
          isActive,
          createdAt: this.#createdAt.get(accessKeyId) ?? 0,
        }));
    return [...infos(this.#sts.users, true), ...infos(this.inactive, false)];
  }

  #takesTwo(serial: string, seed: Secret<string>, [first, second]: DeviceCodesRequest['codes']): boolean {
    const now = stepAt(this.#sts.now());
    const step = [now, now - 1, now + 1].find(
      (step) =>
        codeOf(seed, step - 1).reveal() === first.reveal() && codeOf(seed, step).reveal() === second.reveal(),
    );
    if (step === undefined || this.#usedSteps.has(`${serial} ${step}`)) return false;
    this.#usedSteps.add(`${serial} ${step}`).add(`${serial} ${step - 1}`);
    return true;
  }
}
