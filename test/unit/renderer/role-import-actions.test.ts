import { expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, roleCases, sampleProblem, sampleRoles } from '../../fakes/sample-snapshot.ts';

const start = async () => {
  const snapshot = emptySnapshot({ identities: roleCases(0) });
  const fake = fakeLatchkeyApi(snapshot, { findRoles: () => ({ ok: true, value: sampleRoles }) });
  const store = newWindowStore(english);
  store.update({ snapshot });
  const actions = createActions(fake.api, store);
  const row = (profile: string) => store.state.roleImport.rows.find(({ found }) => found.profile === profile);
  actions.navigation.go({ name: 'import-roles' });
  await actions.roleImport.look();
  return { fake, store, row, ...actions };
};

it('knows the identity where the file tells it, and asks for it where not', async () => {
  const { fake, store, row, roleImport } = await start();
  expect([row('deploy')?.identityId, row('legacy')?.identityId]).toEqual(['staging', undefined]);
  await roleImport.add('legacy');
  expect(row('legacy')?.lacksIdentity).toBe(true);
  expect(store.state.focusOn).toBe('role-holder-legacy');
  roleImport.choose('legacy', 'production');
  expect(row('legacy')?.lacksIdentity).toBe(false);
  await roleImport.add('legacy');
  expect(fake.recorded.filter(({ name }) => name === 'importRole')).toEqual([
    { name: 'importRole', input: { profile: 'legacy', identityId: 'production' } },
  ]);
  expect(store.state.focusOn).toBe('imported-legacy');
});

it('adds a role once, and says at the row why it could not', async () => {
  const { fake, row, roleImport } = await start();
  fake.answers.importRole = () => ({ ok: false, error: sampleProblem('role-arn-malformed') });
  await Promise.all([roleImport.add('deploy'), roleImport.add('deploy')]);
  expect(row('deploy')).toMatchObject({ adding: false, error: { code: 'role-arn-malformed' } });
  expect(row('legacy')?.error).toBeUndefined();
  delete fake.answers.importRole;
  await roleImport.add('deploy');
  await roleImport.add('deploy');
  expect(row('deploy')).toMatchObject({ addedAs: 'imported-role', error: undefined });
  expect(fake.recorded.filter(({ name }) => name === 'importRole')).toHaveLength(2);
});

it('does not pull back somebody who went elsewhere meanwhile', async () => {
  const { store, navigation, roleImport, row } = await start();
  const adding = roleImport.add('deploy');
  navigation.go({ name: 'activity' });
  store.update({ focusOn: undefined });
  await adding;
  expect(row('deploy')?.addedAs).toBe('imported-role');
  expect(store.state.focusOn).toBeUndefined();
});

it('says why the file could not be read, and looks again', async () => {
  const { fake, store, roleImport } = await start();
  fake.answers.findRoles = () => ({ ok: false, error: sampleProblem('file-is-directory') });
  await roleImport.look();
  expect(store.state.roleImport).toMatchObject({ look: 'done', error: { code: 'file-is-directory' } });
  store.update({ focusOn: undefined });
  delete fake.answers.findRoles;
  await roleImport.look();
  expect(store.state).toMatchObject({ roleImport: { error: undefined, rows: [] }, focusOn: 'view-title' });
});

it('goes back to the settings, or to the form that it was reached from', async () => {
  const { store, navigation } = await start();
  navigation.leave();
  expect(store.state).toMatchObject({ view: { name: 'settings' }, focusOn: 'import-roles' });
  navigation.go({ name: 'add-role', identityId: 'production' });
  navigation.go({ name: 'import-roles' });
  navigation.leave();
  expect(store.state).toMatchObject({
    view: { name: 'add-role', identityId: 'production' },
    roleForm: { identityId: 'production' },
    focusOn: 'import-roles',
  });
});
