import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import { commandIdentity, coreWorld, hourMs, minuteMs, settle } from './core-world.ts';

const ok = { ok: true, value: undefined };
const world = () => coreWorld({ identities: [commandIdentity] });

describe('a session whose code a program prints', () => {
  it('is got without anybody typing', async () => {
    const w = world();
    expect(await w.sessions.getSession('ann', 'user')).toEqual(ok);
    expect(w.programs.runs).toEqual([commandIdentity.codeCommand]);
    expect(w.sts.calls.map(({ code }) => code)).toEqual([w.digits()]);
  });

  it('is renewed by itself', async () => {
    const w = world();
    await w.givenSession(hourMs, commandIdentity);
    w.sessions.start();
    await w.clock.advance(50 * minuteMs);
    expect(w.sts.calls).toHaveLength(1);
    expect(w.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('tells to touch the key when that takes longer than a second, and takes the word back', async () => {
    const w = world();
    w.programs.takesMs = 5000;
    w.sessions.start();
    const session = w.sessions.getSession('ann', 'deadline');
    await settle();
    expect(w.notifier.shown).toEqual([]);
    await w.clock.advance(1500);
    expect(w.notifier.shown.map(({ title }) => title)).toEqual(['Ann at work: touch your key']);
    expect(w.notifier.shown[0]?.body).toContain('ykman');
    await w.clock.advance(10_000);
    expect(await session).toEqual(ok);
    expect(w.notifier.visible.size).toBe(0);
  });

  it('runs the program once more when AWS refuses the code, and then asks whoever waits', async () => {
    const w = world();
    w.sts.failNext('mfa-code-rejected', 'mfa-code-rejected');
    const session = w.sessions.getSession('ann', 'user');
    await w.clock.advance(minuteMs);
    expect(w.facts().operation).toMatchObject({ kind: 'needs-code' });
    await w.clock.advance(minuteMs);
    w.sessions.submitCode('ann', w.digits());
    expect(await session).toEqual(ok);
    expect(w.programs.runs).toHaveLength(2);
  });

  it('waits for the user when the program fails: it is not run again and again', async () => {
    const w = world();
    await w.givenSession(hourMs, commandIdentity);
    w.programs.failure = problem('command-failed', 'no YubiKey found', 'codeCommand');
    w.sessions.start();
    await w.clock.advance(3 * hourMs);
    expect(w.programs.runs).toHaveLength(1);
    expect(w.phase()).toEqual({ validity: 'expired', activity: 'blocked' });
    expect(w.notifier.shown.map(({ body }) => body).join(' ')).toContain('no YubiKey found');
  });

  it('stops the program when it is cancelled', async () => {
    const w = world();
    w.programs.takesMs = Infinity;
    const session = w.sessions.getSession('ann', 'user');
    await settle();
    w.sessions.cancel('ann');
    expect(await session).toMatchObject({ error: { code: 'cancelled' } });
    await settle();
    expect(w.programs.running).toBe(0);
    expect(w.sts.calls).toEqual([]);
  });
});
