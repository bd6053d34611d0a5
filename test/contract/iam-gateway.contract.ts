import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import type { LongTermKey, SessionCredentials } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { IamGateway, NewVirtualDevice } from '../../src/core/ports.ts';

/** What no policy allows the user of a subject. */
export type Denied = 'ListMFADevices' | 'CreateVirtualMFADevice';

/** A gateway to an IAM with one user, who has one key and one virtual MFA device. */
export interface IamGatewaySubject {
  readonly gateway: IamGateway;
  readonly user: LongTermKey & { readonly name: string; readonly account: string; readonly serial: string };
  /** Sessions of the user: with a code, and without. */
  session(withMfa: boolean): Promise<Secret<SessionCredentials>>;
  /** A policy denies all but a few calls without MFA. */
  askForMfa(): void;
  deny(action: Denied): void;
  /** The next request is not answered properly. */
  failNext(fault: 'throttled' | 'iam-unavailable'): void;
  /** How many requests have reached IAM. */
  readonly requests: number;
  /** AWS's time, in milliseconds since the epoch. */
  now(): number;
  /** Sets AWS's clock: its time minus this computer's, in milliseconds. */
  setOffset(offsetMs: number): void;
  close(): Promise<void>;
}

/** What every IamGateway does, whatever is behind it. */
export function iamGatewayContract(name: string, open: () => Promise<IamGatewaySubject>): void {
  describe(`IamGateway: ${name}`, () => {
    let subject: IamGatewaySubject;

    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    const request = (overrides: Partial<LongTermKey> = {}, clockSkewMs = 0) => {
      const { accessKeyId, secretAccessKey } = subject.user;
      const key = new Secret<LongTermKey | SessionCredentials>({
        accessKeyId,
        secretAccessKey,
        ...overrides,
      });
      return { key, region: 'eu-central-1', clockSkewMs };
    };
    const refused = (code: string) => ({ result: { ok: false, error: { code } } });
    const done = { result: { ok: true } };
    const create = async (name = 'laptop'): Promise<NewVirtualDevice> => {
      const { result } = await subject.gateway.createVirtualMfaDevice({ ...request(), name }, neverCancelled);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    /** The codes of the present step and of the one before, or of steps further back. */
    const codesOf = (seed: Secret<string>, back = 0) => {
      const step = stepAt(subject.now()) - back;
      return [codeOf(seed, step - 1), codeOf(seed, step)] as const;
    };
    const withCodes = (serial: string, codes: readonly [Secret<string>, Secret<string>]) => ({
      ...request(),
      userName: subject.user.name,
      serial,
      codes,
    });
    const devices = async () => {
      const { result } = await subject.gateway.listMfaDevices(request(), neverCancelled);
      if (!result.ok) throw new Error(result.error.code);
      return result.value.map(({ serial }) => serial);
    };

    it('lists the user’s devices', async () => {
      const { result } = await subject.gateway.listMfaDevices(request(), neverCancelled);
      expect(result).toEqual({
        ok: true,
        value: [{ serial: subject.user.serial, kind: 'virtual', enabledAt: expect.any(Number) }],
      });
    });

    it('makes a device, enables it by two codes, resyncs it, and takes it away again', async () => {
      const made = await create();
      expect(made.serial).toBe(`arn:aws:iam::${subject.user.account}:mfa/laptop`);
      expect(made.seed.reveal()).toMatch(/^[A-Z2-7]{64}$/);
      expect(Array.from(made.qrPng.reveal().slice(0, 4))).toEqual([0x89, 0x50, 0x4e, 0x47]);
      const { gateway, user } = subject;
      expect(
        await gateway.enableMfaDevice(withCodes(made.serial, codesOf(made.seed)), neverCancelled),
      ).toMatchObject(done);
      expect(await devices()).toEqual([user.serial, made.serial]);
      // Used up; those of two steps later are not, and a clock may be a step ahead.
      expect(
        await gateway.resyncMfaDevice(withCodes(made.serial, codesOf(made.seed)), neverCancelled),
      ).toMatchObject(refused('codes-rejected'));
      const of = { ...request(), userName: user.name, serial: made.serial };
      expect(await gateway.deleteVirtualMfaDevice(of, neverCancelled)).toMatchObject(
        refused('device-in-use'),
      );
      expect(await gateway.deactivateMfaDevice(of, neverCancelled)).toMatchObject(done);
      expect(await devices()).toEqual([user.serial]);
      expect(await gateway.deactivateMfaDevice(of, neverCancelled)).toMatchObject(refused('device-gone'));
      expect(await gateway.deleteVirtualMfaDevice(of, neverCancelled)).toMatchObject(done);
      expect(await gateway.deleteVirtualMfaDevice(of, neverCancelled)).toMatchObject(refused('device-gone'));
    });

    it('resyncs a device by two codes', async () => {
      const made = await create();
      const { gateway } = subject;
      await gateway.enableMfaDevice(withCodes(made.serial, codesOf(made.seed, 1)), neverCancelled);
      expect(
        await gateway.resyncMfaDevice(withCodes(made.serial, codesOf(made.seed, -1)), neverCancelled),
      ).toMatchObject(done);
    });

    it('takes two codes only that follow each other, and not of long ago', async () => {
      const made = await create();
      const { gateway } = subject;
      const [first, second] = codesOf(made.seed);
      for (const codes of [[second, first] as const, [first, first] as const, codesOf(made.seed, 20)]) {
        expect(await gateway.enableMfaDevice(withCodes(made.serial, codes), neverCancelled)).toMatchObject(
          refused('codes-rejected'),
        );
      }
      expect(await devices()).toHaveLength(1);
    });

    it('makes no two devices of one name', async () => {
      await create();
      expect(
        await subject.gateway.createVirtualMfaDevice({ ...request(), name: 'laptop' }, neverCancelled),
      ).toMatchObject(refused('device-exists'));
    });

    it('says which device it does not know', async () => {
      const made = await create();
      const serial = `${made.serial}-made-up`;
      expect(
        await subject.gateway.enableMfaDevice(withCodes(serial, codesOf(made.seed)), neverCancelled),
      ).toMatchObject(refused('device-gone'));
    });

    it('makes, switches, and deletes access keys, two at most', async () => {
      const { gateway, user } = subject;
      const { result } = await gateway.createAccessKey(request(), neverCancelled);
      if (!result.ok) throw new Error(result.error.code);
      const { accessKeyId } = result.value.reveal();
      const keys = async () => {
        const listed = await gateway.listAccessKeys(request(), neverCancelled);
        if (!listed.result.ok) throw new Error(listed.result.error.code);
        return Object.fromEntries(listed.result.value.map((key) => [key.accessKeyId, key.isActive]));
      };
      expect(await keys()).toEqual({ [user.accessKeyId]: true, [accessKeyId]: true });
      // The new one works, and is the same user's.
      expect(await gateway.listMfaDevices({ ...request(), key: result.value }, neverCancelled)).toMatchObject(
        { result: { ok: true, value: [{ serial: user.serial }] } },
      );
      const other = { ...request(), accessKeyId };
      expect(await gateway.updateAccessKey({ ...other, isActive: false }, neverCancelled)).toMatchObject(
        done,
      );
      expect(await keys()).toEqual({ [user.accessKeyId]: true, [accessKeyId]: false });
      expect(await gateway.createAccessKey(request(), neverCancelled)).toMatchObject(
        refused('access-key-limit'),
      );
      expect(await gateway.listMfaDevices({ ...request(), key: result.value }, neverCancelled)).toMatchObject(
        refused('key-rejected'),
      );
      expect(await gateway.deleteAccessKey(other, neverCancelled)).toMatchObject(done);
      expect(await gateway.deleteAccessKey(other, neverCancelled)).toMatchObject(refused('access-key-gone'));
      expect(await keys()).toEqual({ [user.accessKeyId]: true });
    });

    it('says that a policy does not allow it, and which action', async () => {
      subject.deny('ListMFADevices');
      const answer = await subject.gateway.listMfaDevices(request(), neverCancelled);
      expect(answer).toMatchObject({
        result: { error: { code: 'iam-denied', detail: expect.stringContaining('iam:ListMFADevices') } },
      });
    });

    it('takes no session without MFA', async () => {
      const key = await subject.session(false);
      expect(await subject.gateway.listMfaDevices({ ...request(), key }, neverCancelled)).toMatchObject(
        refused('mfa-session-needed'),
      );
    });

    it('asks for a session with MFA where a policy does, and takes it', async () => {
      subject.askForMfa();
      expect(await subject.gateway.listAccessKeys(request(), neverCancelled)).toMatchObject(
        refused('mfa-session-needed'),
      );
      const key = await subject.session(true);
      expect(await subject.gateway.listAccessKeys({ ...request(), key }, neverCancelled)).toMatchObject(done);
      // AWS's guides allow these all the same, or nobody could begin.
      await create();
    });

    it('tells the faults of the key apart', async () => {
      const unknown = { accessKeyId: 'AKIAMADEUPUNKNOWN222' };
      const wrong = { secretAccessKey: 'made+up/wrong/secret/key/not/for/use+000' };
      const list = (overrides: Partial<LongTermKey>) =>
        subject.gateway.listMfaDevices(request(overrides), neverCancelled);
      expect(await list(unknown)).toMatchObject(refused('key-rejected'));
      expect(await list(wrong)).toMatchObject(refused('secret-key-wrong'));
    });

    it.each(['throttled', 'iam-unavailable'] as const)('asks once, and says %s', async (fault) => {
      const before = subject.requests;
      subject.failNext(fault);
      expect(await subject.gateway.listMfaDevices(request(), neverCancelled)).toMatchObject(refused(fault));
      expect(subject.requests).toBe(before + 1);
    });

    it('learns from a refusal that the clock is off, and works with that', async () => {
      subject.setOffset(3_600_000);
      const answer = await subject.gateway.listMfaDevices(request(), neverCancelled);
      expect(answer).toMatchObject(refused('clock-off'));
      const { clockSkewMs } = answer;
      expect(Math.abs((clockSkewMs ?? Number.NaN) - 3_600_000)).toBeLessThan(1500);
      expect(await subject.gateway.listMfaDevices(request({}, clockSkewMs), neverCancelled)).toMatchObject(
        done,
      );
    });
  });
}
