import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem, sampleRole } from '../../fakes/sample-snapshot.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const start = () => {
  const snapshot = emptySnapshot({
    identities: [sampleIdentity({ roles: [sampleRole()] }), sampleIdentity({ id: 'root', isRoot: true })],
  });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  return { fake, store, snapshot, ...createActions(fake.api, store) };
};

const addRole = { name: 'add-role', identityId: 'work' } as const;

describe('the form of a role', () => {
  it('is opened for a new role of an identity, and for one that exists', () => {
    const { store, navigation } = start();
    navigation.go(addRole);
    expect(store.state).toMatchObject({
      roleForm: { id: undefined, identityId: 'work', unfolded: false, draft: { sessionName: 'alice' } },
      focusOn: 'field-label',
    });
    navigation.go({ name: 'edit', id: 'read-only' });
    expect(store.state).toMatchObject({
      form: undefined,
      roleForm: { id: 'read-only', identityId: 'work', draft: { label: 'Read only' } },
    });
    navigation.go({ name: 'edit', id: 'work' });
    expect(store.state).toMatchObject({ form: { id: 'work' }, roleForm: undefined });
  });

  it('is not there for the root user', () => {
    const { store, navigation } = start();
    navigation.go({ name: 'add-role', identityId: 'root' });
    expect(store.state.roleForm).toBeUndefined();
  });

  it('names the profile after the role until somebody types another', () => {
    const { store, navigation, roleForm } = start();
    navigation.go(addRole);
    roleForm.edit({ label: 'Admin EU' });
    expect(store.state.roleForm?.draft.profile).toBe('admin-eu');
    // It is the profile of the role that is there.
    roleForm.edit({ label: 'Read only' });
    expect(store.state.roleForm?.draft.profile).toBe('work-read-only');
    roleForm.edit({ profile: 'mine' });
    roleForm.edit({ label: 'Other' });
    expect(store.state.roleForm?.draft.profile).toBe('mine');
  });

  it('leaves the profile of a role that exists, even where it is named after the role', () => {
    const { store, navigation, roleForm } = start();
    const named = sampleRole({ label: '管理' });
    store.update({ snapshot: emptySnapshot({ identities: [sampleIdentity({ roles: [named] })] }) });
    navigation.go({ name: 'edit', id: 'read-only' });
    roleForm.edit({ profile: '' });
    // Nothing can be derived from this name, and nothing is what the field holds.
    roleForm.edit({ label: 'Admin' });
    expect(store.state.roleForm?.draft.profile).toBe('');
  });

  it('asks before something typed is lost, and goes back to where it was reached from', () => {
    const { store, navigation, roleForm } = start();
    navigation.go(addRole);
    navigation.back();
    expect(store.state).toMatchObject({ view: { name: 'list' }, focusOn: 'menu-work' });
    navigation.go({ name: 'edit', id: 'read-only' });
    roleForm.edit({ tags: 'a=b' });
    navigation.back();
    expect(store.state.dialog).toEqual({ kind: 'discard', to: { name: 'list' } });
    navigation.discard();
    expect(store.state).toMatchObject({ roleForm: undefined, focusOn: 'menu-read-only' });
    navigation.go(addRole);
    roleForm.edit({ label: 'x' });
    navigation.follow({ name: 'list' });
    expect(store.state.roleForm?.draft.label).toBe('x');
  });

  it('keeps a list of other files as the identity’s form does', () => {
    const { store, navigation, roleForm } = start();
    navigation.go(addRole);
    roleForm.paths.add();
    roleForm.paths.edit(0, '/srv/a');
    expect(store.state).toMatchObject({ roleForm: { draft: { alsoTo: ['/srv/a'] } }, focusOn: 'path-0' });
    roleForm.paths.remove(0);
    expect(store.state).toMatchObject({ roleForm: { draft: { alsoTo: [] } }, focusOn: 'add-path' });
  });
});

describe('saving a role', () => {
  it('sends it once, with the identity, and goes to its card', async () => {
    const { fake, store, navigation, roleForm } = start();
    navigation.go(addRole);
    roleForm.edit({ label: 'Admin', roleArn: 'arn:aws:iam::123456789012:role/Admin' });
    await Promise.all([roleForm.save(), roleForm.save()]);
    expect(fake.recorded).toMatchObject([
      { name: 'saveRole', input: { identityId: 'work', form: { label: 'Admin', profile: 'admin' } } },
    ]);
    expect(fake.recorded[0]?.input).not.toHaveProperty('id');
    expect(store.state).toMatchObject({
      view: { name: 'list', focusId: 'new-role' },
      focusOn: 'primary-new-role',
      roleForm: undefined,
    });
  });

  it('goes back to the role that was changed', async () => {
    const { fake, store, navigation, roleForm } = start();
    navigation.go({ name: 'edit', id: 'read-only' });
    await roleForm.save();
    expect(fake.recorded).toMatchObject([{ input: { id: 'read-only', identityId: 'work' } }]);
    expect(store.state.focusOn).toBe('menu-read-only');
  });

  it('unfolds the field that is wrong and goes there; the error goes when that field is changed', async () => {
    const { fake, store, navigation, roleForm } = start();
    fake.answers.saveRole = () => ({
      ok: false,
      error: { ...sampleProblem('tags-malformed'), field: 'tags', detail: 'nonsense' },
    });
    navigation.go(addRole);
    roleForm.edit({ tags: 'nonsense' });
    await roleForm.save();
    expect(store.state).toMatchObject({
      roleForm: { saving: false, unfolded: true, error: { code: 'tags-malformed' } },
      focusOn: 'field-tags',
    });
    roleForm.edit({ label: 'Other' });
    expect(store.state.roleForm?.error).toBeDefined();
    roleForm.edit({ tags: 'a=b' });
    expect(store.state.roleForm?.error).toBeUndefined();
  });

  it('goes to the file that is wrong, and to the top with what no field mends', async () => {
    const { fake, store, navigation, roleForm } = start();
    navigation.go(addRole);
    roleForm.edit({ alsoTo: ['/srv/a', '/srv/b'] });
    fake.answers.saveRole = () => ({
      ok: false,
      error: { ...sampleProblem('path-malformed'), field: 'alsoTo', detail: '/srv/b' },
    });
    await roleForm.save();
    expect(store.state.focusOn).toBe('path-1');
    fake.answers.saveRole = () => ({ ok: false, error: sampleProblem('identity-changed') });
    await roleForm.save();
    expect(store.state.focusOn).toBe('field-top');
  });

  it('belongs to the form that it was asked in', async () => {
    const { store, navigation, roleForm, snapshot } = start();
    navigation.go(addRole);
    const saving = roleForm.save();
    navigation.go({ name: 'list' });
    expect(store.state.view).toEqual(addRole);
    // The identity is removed meanwhile: the form is gone, and the answer opens nothing.
    store.update({ snapshot: { ...snapshot, identities: [] } });
    navigation.reconcile();
    await saving;
    expect(store.state.view).toEqual({ name: 'list' });
  });
});

describe('a snapshot', () => {
  it('opens the form that was asked for before it came, and closes that of a role that is gone', () => {
    const { store, snapshot, navigation } = start();
    store.update({ snapshot: undefined });
    navigation.go({ name: 'edit', id: 'read-only' });
    expect(store.state.roleForm).toBeUndefined();
    store.update({ snapshot });
    navigation.reconcile();
    expect(store.state.roleForm?.id).toBe('read-only');
    store.update({ snapshot: { ...snapshot, identities: [sampleIdentity()] } });
    navigation.reconcile();
    expect(store.state).toMatchObject({ view: { name: 'list' }, roleForm: undefined });
  });
});

it('removes a role after a question, and goes to where another is added', async () => {
  const { fake, store, sessions } = start();
  sessions.askRemove('read-only');
  sessions.chooseRemoveProfile(true);
  await sessions.remove();
  expect(fake.recorded).toEqual([{ name: 'removeRole', input: { id: 'read-only', removeProfile: true } }]);
  expect(store.state).toMatchObject({ focusOn: 'menu-work', toast: { text: 'Role removed.' } });
});
