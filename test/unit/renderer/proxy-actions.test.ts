import { expect, it, test } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { proxyRemedy } from '../../../renderer/views/proxy-login.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const proxy = 'proxy.example:3128';

const start = (activity: 'blocked' | 'failing' = 'failing') => {
  const identity = sampleIdentity({ phase: { validity: 'none', activity } });
  const snapshot = emptySnapshot({ identities: [identity] });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  return { fake, store, ...createActions(fake.api, store) };
};

it('sends what was typed once, and closes', async () => {
  const { fake, store, proxies } = start();
  proxies.ask(proxy, 'work');
  proxies.edit({ user: 'ann' });
  proxies.edit({ password: 'made up' });
  await Promise.all([proxies.save(), proxies.save()]);
  expect(fake.recorded).toEqual([
    { name: 'saveProxyLogin', input: { proxy, user: 'ann', password: 'made up' } },
  ]);
  expect(store.state.dialog).toBeUndefined();
  expect(store.state.toast).toMatchObject({ bad: false });
});

it('goes on with a session that waits for the user, and leaves another to main', async () => {
  const { fake, proxies } = start('blocked');
  proxies.ask(proxy, 'work');
  await proxies.save();
  expect(fake.recorded.map(({ name }) => name)).toEqual(['saveProxyLogin', 'getSession']);
});

it('keeps what was typed when it was refused, until it is corrected', async () => {
  const { fake, store, proxies } = start();
  fake.answers.saveProxyLogin = () => ({ ok: false, error: sampleProblem('proxy-login-malformed') });
  proxies.ask(proxy);
  proxies.edit({ user: 'ann' });
  await proxies.save();
  expect(store.state.dialog).toMatchObject({
    user: 'ann',
    saving: false,
    error: { code: 'proxy-login-malformed' },
  });
  proxies.edit({ password: 'made up' });
  expect(store.state.dialog).toMatchObject({ error: undefined });
});

it('leaves a question alone that was opened meanwhile', async () => {
  const { store, proxies, sessions, navigation } = start();
  proxies.ask(proxy);
  const saving = proxies.save();
  navigation.closeDialog();
  sessions.askRemove('work');
  await saving;
  expect(store.state.dialog).toMatchObject({ kind: 'remove' });
});

it('stays open when a snapshot comes', () => {
  const { store, proxies, navigation } = start();
  proxies.ask(proxy);
  navigation.reconcile();
  expect(store.state.dialog).toMatchObject({ kind: 'proxy-login' });
});

it('starts anew, without the password of before', async () => {
  const { store, proxies, navigation } = start();
  proxies.ask(proxy);
  proxies.edit({ user: 'ann', password: 'made up' });
  navigation.closeDialog();
  proxies.ask(proxy);
  expect(store.state.dialog).toMatchObject({ user: '', password: '' });
});

it('forgets, and says when that went wrong', async () => {
  const { fake, store, proxies } = start();
  await proxies.forget(proxy);
  expect(fake.recorded).toEqual([{ name: 'forgetProxyLogin', input: { proxy } }]);
  fake.answers.forgetProxyLogin = () => ({ ok: false, error: sampleProblem('settings-unwritable') });
  await proxies.forget(proxy);
  expect(store.state.toast).toMatchObject({ bad: true });
});

test.each([
  ['proxy-login', proxy, true],
  ['proxy-login-refused', proxy, true],
  ['proxy-login', undefined, false],
  // As it was kept by a version that did not know which proxy asked.
  ['proxy-login', 'ERR_PROXY_AUTH_REQUESTED', false],
  ['proxy-failed', proxy, false],
] as const)('a button for %s of %s: %s', (code, detail, offered) => {
  const context = { t: english, actions: createActions(start().fake.api, newWindowStore(english)) };
  const problem = { code, ...(detail !== undefined && { detail }) };
  expect(proxyRemedy(problem, context) !== undefined).toBe(offered);
});
