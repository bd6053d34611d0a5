import { beforeEach, describe, expect, it, test } from 'vitest';
import { isProxy, parseLogin, proxyAccount, proxyAt, readLogin } from '../../../src/core/network/proxy.ts';
import type { ProxyLoan } from '../../../src/core/network/proxy-logins.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { coreWorld, settle, type CoreWorld } from './core-world.ts';

const proxy = 'proxy.example:3128';
const ann = { user: 'ann', password: 'made up' };

let world: CoreWorld;
beforeEach(() => {
  world = coreWorld();
});
const logins = () => world.engine.proxyLogins;
const borrow = async (from = proxy): Promise<ProxyLoan> => {
  const loan = await logins().borrow(from);
  if (!loan.ok) throw new Error(loan.error.code);
  return loan.value;
};
const refused = (code: string, detail?: string) => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

describe('a saved login', () => {
  it('is in the keychain, and its proxy alone in the settings', async () => {
    expect(await logins().save(proxy, ann)).toEqual({ ok: true });
    expect(world.secrets.items.get(proxyAccount(proxy))).toBe(JSON.stringify(ann));
    expect(world.settings.saved.proxies).toEqual([proxy]);
    expect(JSON.stringify([world.settings.saved, world.savedState.saved, world.state])).not.toContain(
      'made up',
    );
    expect(world.state.orphans).toEqual([]);
  });

  it('is lent to its proxy, and to no other port or host', async () => {
    await logins().save(proxy, ann);
    expect((await borrow()).login.reveal()).toEqual(ann);
    for (const other of ['proxy.example:3129', 'other.example:3128', 'proxy.example.evil:3128']) {
      expect(await logins().borrow(other)).toEqual(refused('proxy-login', other));
    }
  });

  it('is read without a dialog, and a locked keychain says so itself', async () => {
    await logins().save(proxy, ann);
    world.secrets.calls.length = 0;
    world.secrets.locked = true;
    world.secrets.unlocksWhenAsked = true;
    expect(await logins().borrow(proxy)).toEqual(refused('keychain-locked'));
    expect(world.secrets.calls).toEqual([{ op: 'get', account: proxyAccount(proxy), mayPrompt: false }]);
    world.secrets.locked = false;
    expect((await borrow()).login.reveal()).toEqual(ann);
  });

  it('outlives a restart', async () => {
    await logins().save(proxy, ann);
    world.restart();
    expect((await borrow()).login.reveal()).toEqual(ann);
  });

  it('that the keychain did not keep as it was given is not saved, and leaves nothing behind', async () => {
    world.secrets.garbles = true;
    expect(await logins().save(proxy, ann)).toEqual(refused('keychain-failed'));
    expect([world.secrets.items.has(proxyAccount(proxy)), world.settings.saved.proxies]).toEqual([false, []]);
  });

  it('whose settings cannot be written leaves nothing behind', async () => {
    world.settings.failWith('disk-full');
    expect((await logins().save(proxy, ann)).ok).toBe(false);
    expect(world.secrets.items.has(proxyAccount(proxy))).toBe(false);
  });

  it('that was deleted by hand is asked for anew', async () => {
    await logins().save(proxy, ann);
    world.secrets.items.delete(proxyAccount(proxy));
    expect(await logins().borrow(proxy)).toEqual(refused('proxy-login', proxy));
  });

  it('that is no login any more is asked for anew', async () => {
    await logins().save(proxy, ann);
    world.secrets.items.set(proxyAccount(proxy), '{"user":1}');
    expect(await logins().borrow(proxy)).toEqual(refused('proxy-login', proxy));
  });
});

describe('a refused login', () => {
  beforeEach(async () => {
    await logins().save(proxy, ann);
    (await borrow()).settle('refused');
  });

  it('is not lent again, whatever wakes Latchkey', async () => {
    for (const cause of ['resume', 'clock-jump', 'keychain', 'network'] as const) {
      world.sessions.wake(cause);
      expect(await logins().borrow(proxy)).toEqual(refused('proxy-login-refused', proxy));
    }
  });

  it('is lent again once it was changed', async () => {
    await logins().save(proxy, { ...ann, password: 'another' });
    expect((await borrow()).login.reveal().password).toBe('another');
  });

  it('and then forgotten is asked for anew', async () => {
    await logins().forget(proxy);
    expect(await logins().borrow(proxy)).toEqual(refused('proxy-login', proxy));
  });

  it('says nothing about another proxy’s', async () => {
    await logins().save('other.example:8080', ann);
    expect((await borrow('other.example:8080')).login.reveal()).toEqual(ann);
  });
});

describe('two requests', () => {
  beforeEach(async () => {
    await logins().save(proxy, ann);
  });

  it('do not try a login at the same time, so that a wrong one is refused once', async () => {
    const first = await borrow();
    const second = logins().borrow(proxy);
    const third = logins().borrow(proxy);
    let answered = false;
    void second.then(() => (answered = true));
    await settle();
    expect(answered).toBe(false);
    first.settle('refused');
    expect(await second).toEqual(refused('proxy-login-refused', proxy));
    expect(await third).toEqual(refused('proxy-login-refused', proxy));
  });

  it.each(['accepted', 'unknown'] as const)('follow each other after one that was %s', async (outcome) => {
    const first = await borrow();
    const second = borrow();
    first.settle(outcome);
    first.settle('refused');
    (await second).settle(outcome);
    expect((await borrow()).login.reveal()).toEqual(ann);
  });

  it('at different proxies do not wait for each other', async () => {
    await logins().save('other.example:8080', ann);
    await borrow();
    expect((await borrow('other.example:8080')).login.reveal()).toEqual(ann);
  });

  it('keep the changed login when the one before is refused late', async () => {
    const before = await borrow();
    await logins().save(proxy, { ...ann, password: 'another' });
    before.settle('refused');
    expect((await borrow()).login.reveal().password).toBe('another');
  });
});

describe('forgetting', () => {
  it('takes a login out of keychain and settings', async () => {
    await logins().save(proxy, ann);
    expect(await logins().forget(proxy)).toEqual({ ok: true });
    expect(world.secrets.items.has(proxyAccount(proxy))).toBe(false);
    expect(world.settings.saved.proxies).toEqual([]);
  });

  it('works when the keychain’s item is gone already', async () => {
    await logins().save(proxy, ann);
    world.secrets.items.delete(proxyAccount(proxy));
    expect((await logins().forget(proxy)).ok).toBe(true);
    expect(world.settings.saved.proxies).toEqual([]);
  });

  it('under a locked keychain is made good on as soon as that can be used', async () => {
    await logins().save(proxy, ann);
    world.secrets.locked = true;
    expect((await logins().forget(proxy)).ok).toBe(true);
    expect(await logins().borrow(proxy)).toEqual(refused('proxy-login', proxy));
    world.secrets.locked = false;
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(world.secrets.items.has(proxyAccount(proxy))).toBe(false);
  });
});

test.each([
  ['Proxy.Example', 3128, 'proxy.example:3128'],
  ['10.0.0.1', 80, '10.0.0.1:80'],
  ['::1', 8080, '[::1]:8080'],
  ['[fe80::1]', 8080, '[fe80::1]:8080'],
  ['', 80, undefined],
  ['a b', 80, undefined],
  ['evil.example/<b>', 80, undefined],
  ['proxy.example', -1, undefined],
])('%j at port %i is %j', (host, port, expected) => {
  expect(proxyAt(host, port)).toBe(expected);
});

test.each([
  'ERR_PROXY_AUTH_REQUESTED',
  'proxy.example',
  'a:b',
  'user@proxy.example:80',
  'proxy.example:80\n',
])('%j is no proxy, and nothing is saved for it', async (text) => {
  expect(isProxy(text)).toBe(false);
  expect((await logins().save(text, ann)).ok).toBe(false);
  expect(world.secrets.calls).toEqual([]);
});

test.each([
  { user: '', password: 'x' },
  { user: '  ', password: 'x' },
  { user: 'ann', password: '' },
  { user: 'ann\r\nx: y', password: 'x' },
  { user: 'ann', password: 'a\0b' },
  { user: 'a'.repeat(257), password: 'x' },
  { user: 'ann', password: 'a'.repeat(513) },
])('%j is no login', async (typed) => {
  expect(await logins().save(proxy, typed)).toEqual(refused('proxy-login-malformed'));
  expect(world.secrets.calls).toEqual([]);
});

test('a login does not print its password, and keeps its blanks', () => {
  const login = parseLogin({ user: ' DOMAIN\\ann ', password: ' made up ' });
  if (!login.ok) throw new Error(login.error.code);
  expect(login.value.reveal()).toEqual({ user: 'DOMAIN\\ann', password: ' made up ' });
  expect(String(login.value) + JSON.stringify(login.value)).not.toContain('made up');
});

test.each(['', 'null', '[]', '{"user":"ann"}'])('%j in the keychain is no login', (item) => {
  expect(readLogin(new Secret(item))).toBeUndefined();
});

it('lends a login to nobody who asks otherwise than when it was typed', async () => {
  const asks = (challenge: string) => logins().borrow(proxy, challenge);
  expect(await asks('digest corp')).toEqual(refused('proxy-login', proxy));
  await logins().save(proxy, ann);
  const loan = await asks('digest corp');
  expect(loan.ok && loan.value.login.reveal()).toMatchObject(ann);
  if (loan.ok) loan.value.settle('accepted');
  expect(await asks('basic corp')).toEqual(refused('proxy-login', proxy));
  expect(await asks('digest elsewhere')).toEqual(refused('proxy-login', proxy));
});
