import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neverCancelled } from '../../src/core/cancellation.ts';
import type { LongTermKey } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { StsGateway } from '../../src/core/ports.ts';

/** A gateway to an STS that knows one user with an MFA device. */
export interface StsGatewaySubject {
  readonly gateway: StsGateway;
  readonly user: LongTermKey & { readonly arn: string; readonly serial: string };
  /** A code of the device that STS takes now. */
  unusedCode(): string;
  /** How many requests have reached STS. */
  readonly requests: number;
  /** STS's time, in milliseconds since the epoch. */
  now(): number;
  /** Sets STS's clock: its time minus this computer's, in milliseconds. */
  setOffset(offsetMs: number): void;
  close(): Promise<void>;
}

/** What every StsGateway does, whatever is behind it. */
export function stsGatewayContract(name: string, open: () => Promise<StsGatewaySubject>): void {
  describe(`StsGateway: ${name}`, () => {
    let subject: StsGatewaySubject;

    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    const request = (overrides: Partial<LongTermKey> = {}, clockSkewMs = 0) => {
      const { accessKeyId, secretAccessKey } = subject.user;
      const key = new Secret({ accessKeyId, secretAccessKey, ...overrides });
      return { key, region: 'eu-central-1', clockSkewMs };
    };
    const whoAmI = (overrides?: Partial<LongTermKey>, clockSkewMs?: number) =>
      subject.gateway.getCallerIdentity(request(overrides, clockSkewMs), neverCancelled);
    const getSession = (
      code: string | undefined,
      { serial = subject.user.serial, durationSeconds = 3600, key = {}, clockSkewMs = 0 } = {},
    ) =>
      subject.gateway.getSessionToken(
        {
          ...request(key, clockSkewMs),
          durationSeconds,
          ...(code !== undefined && { mfa: { serial, code: new Secret(code) } }),
        },
        neverCancelled,
      );
    const refused = (code: string) => ({ result: { ok: false, error: { code } } });

    it('tells whom a key belongs to', async () => {
      const { arn } = subject.user;
      expect((await whoAmI()).result).toEqual({ ok: true, value: { accountId: arn.split(':')[4], arn } });
    });

    it.each([900, 3600, 129_600])('gets a session of %i s', async (durationSeconds) => {
      const before = subject.now();
      const { result } = await getSession(subject.unusedCode(), { durationSeconds });
      if (!result.ok) throw new Error(result.error.code);
      const session = result.value.reveal();
      expect(session.accessKeyId).toMatch(/^ASIA/);
      expect(session.secretAccessKey).not.toBe('');
      expect(session.sessionToken).not.toBe('');
      // STS's own word, and that to the second.
      expect(session.expiresAt).toBeGreaterThanOrEqual(before + durationSeconds * 1000 - 1000);
      expect(session.expiresAt).toBeLessThanOrEqual(subject.now() + durationSeconds * 1000 + 1000);
    });

    it('gets one without MFA where none is asked for', async () => {
      expect((await getSession(undefined)).result.ok).toBe(true);
    });

    it('tells the faults of key and code apart', async () => {
      const unknown = { accessKeyId: 'AKIAMADEUPUNKNOWN222' };
      const wrong = { secretAccessKey: 'made+up/wrong/secret/key/not/for/use+000' };
      expect(await whoAmI(unknown)).toMatchObject(refused('key-rejected'));
      expect(await whoAmI(wrong)).toMatchObject(refused('secret-key-wrong'));
      const code = subject.unusedCode();
      expect(await getSession(code, { key: unknown })).toMatchObject(refused('key-rejected'));
      expect(await getSession(code, { key: wrong })).toMatchObject(refused('secret-key-wrong'));
      expect(await getSession(code, { serial: 'arn:aws:iam::111122223333:mfa/nobody' })).toMatchObject(
        refused('mfa-serial-rejected'),
      );
      // None of that used the code up, and nobody takes it twice.
      expect((await getSession(code)).result.ok).toBe(true);
      expect(await getSession(code)).toMatchObject(refused('mfa-code-rejected'));
    });

    it('sends one request for a call, also for one that is refused', async () => {
      await whoAmI();
      expect(subject.requests).toBe(1);
      await whoAmI({ accessKeyId: 'AKIAMADEUPUNKNOWN222' });
      expect(subject.requests).toBe(2);
      await getSession(subject.unusedCode());
      expect(subject.requests).toBe(3);
    });

    it.each([-30_000, 30_000, 240_000])(
      'learns from an answer that the clock is off by %i ms',
      async (ms) => {
        subject.setOffset(ms);
        const { result, clockSkewMs } = await whoAmI();
        expect(result.ok).toBe(true);
        expect(Math.abs((clockSkewMs ?? Number.NaN) - ms)).toBeLessThan(1500);
      },
    );

    it.each([-3_600_000, 3_600_000, 86_400_000])(
      'learns from a refusal that the clock is off by %i ms, and works with that',
      async (ms) => {
        subject.setOffset(ms);
        const code = subject.unusedCode();
        const answer = await getSession(code);
        expect(answer).toMatchObject(refused('clock-off'));
        expect(Math.abs((answer.clockSkewMs ?? Number.NaN) - ms)).toBeLessThan(1500);
        const { clockSkewMs } = answer;
        expect(
          (await getSession(code, { ...(clockSkewMs !== undefined && { clockSkewMs }) })).result.ok,
        ).toBe(true);
      },
    );
  });
}
