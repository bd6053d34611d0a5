import { expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { english } from '../../fakes/english.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { sampleDoctor, sampleImport } from '../../fakes/sample-doctor.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const start = () => {
  const snapshot = emptySnapshot({ identities: [sampleIdentity()] });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  const calls = (): readonly string[] => fake.recorded.map(({ name }) => name);
  return { fake, store, calls, ...createActions(fake.api, store) };
};

it('shows what the system says of the start with the session, also after a change', async () => {
  const { fake, store, settings } = start();
  await settings.look();
  expect(store.state.loginItem).toBe('off');
  await settings.startAtLogin(true);
  expect(store.state.loginItem).toBe('on');
  fake.answers.setLoginItem = () => ({ ok: false, error: sampleProblem('login-item-failed') });
  await settings.startAtLogin(false);
  expect(store.state).toMatchObject({ loginItem: 'on', toast: { bad: true } });
});

it('changes one of the things that new identities start with, and keeps the others', async () => {
  const { fake, settings, store } = start();
  await settings.preset({ region: 'eu-west-1' });
  expect(fake.recorded[0]?.input).toEqual({
    ...store.state.snapshot?.preferences,
    newIdentity: { ...store.state.snapshot?.preferences.newIdentity, region: 'eu-west-1' },
  });
});

it('looks at everything when the page is entered', () => {
  const { calls, navigation } = start();
  navigation.go({ name: 'doctor' });
  expect(calls()).toEqual(['runDoctor']);
});

const finding = (kind: string) => {
  const found = sampleDoctor().findings.find(({ remedy }) => remedy?.kind === kind);
  if (found === undefined) throw new Error(`no finding with ${kind}`);
  return found;
};

it('does what a click on a finding does, and looks anew', async () => {
  const { fake, doctor, calls } = start();
  const { id } = finding('mend');
  await doctor.remedy(finding('mend'));
  expect(fake.recorded[0]).toEqual({ name: 'remedyFinding', input: { id } });
  expect(calls()).toEqual(['remedyFinding', 'runDoctor']);
});

it('says why a click did nothing, and does not look anew for that', async () => {
  const { fake, store, doctor, calls } = start();
  fake.answers.remedyFinding = () => ({ ok: false, error: sampleProblem('file-read-only') });
  await doctor.remedy(finding('tighten'));
  expect(calls()).toEqual(['remedyFinding']);
  expect(store.state.toast).toMatchObject({ bad: true });
});

it('leads to where long-term keys are moved', async () => {
  const { store, doctor } = start();
  await doctor.remedy(finding('adopt-keys'));
  expect(store.state.view).toEqual({ name: 'adopt' });
});

it('chooses what is new of a file of settings, and leaves the rest to the user', async () => {
  const { fake, store, transfer } = start();
  fake.answers.openImport = () => ({ ok: true, value: sampleImport });
  await transfer.open();
  expect(store.state).toMatchObject({
    view: { name: 'import-settings' },
    transfer: { chosen: ['prod'], preferences: false },
  });
  transfer.choose('staging', true);
  transfer.choosePreferences(true);
  await Promise.all([transfer.apply(), transfer.apply()]);
  const applied = fake.recorded.filter(({ name }) => name === 'applyImport');
  expect(applied.map(({ input }) => input)).toEqual([{ profiles: ['prod', 'staging'], preferences: true }]);
  expect(store.state).toMatchObject({ view: { name: 'list' }, transfer: undefined });
});

it('stays with the file when it could not be imported', async () => {
  const { fake, store, transfer } = start();
  fake.answers.openImport = () => ({ ok: true, value: sampleImport });
  fake.answers.applyImport = () => ({ ok: false, error: sampleProblem('identity-changed') });
  await transfer.open();
  await transfer.apply();
  expect(store.state).toMatchObject({
    view: { name: 'import-settings' },
    transfer: { saving: false, error: { code: 'identity-changed' }, chosen: ['prod'] },
  });
});

it('does nothing when no file was chosen', async () => {
  const { store, transfer, calls } = start();
  await transfer.open();
  await transfer.apply();
  expect(calls()).toEqual(['openImport']);
  expect(store.state.view).toEqual({ name: 'list' });
});
