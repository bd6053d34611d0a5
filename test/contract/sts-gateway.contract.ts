import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neverCancelled } from '../../src/core/cancellation.ts';
import type { LongTermKey, SessionCredentials } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { AssumeRoleRequest, StsGateway } from '../../src/core/ports.ts';

/** A gateway to an STS that knows one user with an MFA device. */
export interface StsGatewaySubject {
  readonly gateway: StsGateway;
  readonly user: LongTermKey & { readonly arn: string; readonly serial: string };
  /** Roles that the user may assume with MFA; the strict one wants all that is named. */
  readonly role: string;
  readonly strictRole: string;
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

/** What the strict role's trust policy wants. */
export const strictRole = {
  externalId: 'made-up/external-id',
  sourceIdentity: 'sam@example.com',
  tags: { team: 'payments', 'cost center': '4711' },
} as const;

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

    const assume = (overrides: Partial<AssumeRoleRequest> & { readonly code?: string | undefined } = {}) => {
      const { code, role, ...rest } = overrides;
      return subject.gateway.assumeRole(
        {
          ...request(),
          durationSeconds: 3600,
          role: role ?? { roleArn: subject.role, sessionName: 'sam' },
          ...(code !== undefined && { mfa: { serial: subject.user.serial, code: new Secret(code) } }),
          ...rest,
        },
        neverCancelled,
      );
    };
    const sessionOf = async (code: string): Promise<Secret<SessionCredentials>> => {
      const { result } = await getSession(code);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };

    it.each([900, 43_200])('assumes a role with the key and a code, for %i s', async (durationSeconds) => {
      const before = subject.now();
      const { result } = await assume({ code: subject.unusedCode(), durationSeconds });
      if (!result.ok) throw new Error(result.error.code);
      const session = result.value.reveal();
      expect(session.accessKeyId).toMatch(/^ASIA/);
      expect(session.expiresAt).toBeGreaterThanOrEqual(before + durationSeconds * 1000 - 1000);
    });

    it('assumes a role with a session that had a code, for an hour at most', async () => {
      const key = await sessionOf(subject.unusedCode());
      expect((await assume({ key })).result.ok).toBe(true);
      expect(await assume({ key, durationSeconds: 3601 })).toMatchObject(refused('role-duration'));
    });

    it('says why a role is not given', async () => {
      const elsewhere = { roleArn: `${subject.role}-made-up`, sessionName: 'sam' };
      expect(await assume()).toMatchObject(refused('role-refused'));
      expect(await assume({ role: elsewhere })).toMatchObject(refused('role-refused'));
      expect(await assume({ code: '000000' })).toMatchObject(refused('mfa-code-rejected'));
    });

    it('hands on what the role’s trust policy wants', async () => {
      const key = await sessionOf(subject.unusedCode());
      const role = {
        roleArn: subject.strictRole,
        sessionName: 'sam',
        externalId: strictRole.externalId,
        sourceIdentity: strictRole.sourceIdentity,
        tags: Object.entries(strictRole.tags).map(([name, value]) => ({ key: name, value })),
        policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      };
      expect((await assume({ key, role })).result.ok).toBe(true);
      const { sourceIdentity: _s, ...withoutSource } = role;
      const { externalId: _e, ...withoutId } = role;
      const { tags: _t, ...withoutTags } = role;
      for (const lacking of [withoutSource, withoutId, withoutTags]) {
        expect(await assume({ key, role: lacking })).toMatchObject(refused('role-refused'));
      }
    });

    it('gives no session for a session', async () => {
      const key = await sessionOf(subject.unusedCode());
      const { result } = await subject.gateway.getSessionToken(
        { ...request(), key, durationSeconds: 3600 },
        neverCancelled,
      );
      expect(result).toMatchObject({ ok: false, error: { code: 'key-temporary' } });
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
