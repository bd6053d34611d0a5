import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { noAdoption } from '../../../renderer/adoption.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import type { WindowState } from '../../../renderer/state.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const start = () => {
  const snapshot = emptySnapshot({ identities: [sampleIdentity()] });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  // Somebody has looked for keys in the file before, and there are none.
  store.update({ snapshot, adoption: { ...noAdoption, look: 'done' } });
  return { fake, store, ...createActions(fake.api, store) };
};

/** The form of a new identity with its key checked, on the page where it is saved. */
const startChecked = async () => {
  const started = start();
  started.fake.answers.listMfaDevices = () => ({ ok: true, value: { devices: [] } });
  started.navigation.go({ name: 'add' });
  started.form.edit({ accessKeyId: 'AKIA', secretAccessKey: 'secret' });
  await started.form.check();
  return started;
};

const names = (fake: ReturnType<typeof fakeLatchkeyApi>) => fake.recorded.map(({ name }) => name);

describe('saving a new identity', () => {
  it('gets its first session, says so, and leaves no secret behind', async () => {
    const { fake, store, form, navigation } = await startChecked();
    form.edit({ mfaSerial: 'GAHT12345678', device: 'typed', code: '123 456' });
    const seen: WindowState[] = [];
    store.subscribe((state) => seen.push(state));
    await form.submit();
    expect(fake.recorded.slice(-2)).toMatchObject([
      { name: 'saveIdentity', input: { form: { label: 'alice', profile: 'alice' } } },
      { name: 'getSession', input: { id: 'new-identity', typedCode: '123456' } },
    ]);
    expect(store.state).toMatchObject({ view: { name: 'add' }, form: { part: 'done', id: 'new-identity' } });
    // One rendering with empty fields comes before the one without them.
    const last = seen.findLast((state) => state.form?.part === 'rest');
    expect(last?.form?.draft).toMatchObject({ secretAccessKey: '', code: '' });
    await form.submit();
    expect(store.state).toMatchObject({
      view: { name: 'list', focusId: 'new-identity' },
      focusOn: 'primary-new-identity',
      form: undefined,
      toast: undefined,
    });
    navigation.go({ name: 'add' });
    expect(store.state.form?.part).toBe('key');
  });

  it('can do without a session', async () => {
    const { fake, store, form } = await startChecked();
    form.edit({ mfaSerial: 'GAHT12345678', device: 'typed' });
    await form.saveOnly();
    expect(names(fake)).not.toContain('getSession');
    expect(store.state.form?.part).toBe('done');
  });

  it('goes on to the device that this computer is to become', async () => {
    const { fake, store, form } = await startChecked();
    form.edit({ device: 'enrol', mfaSerial: 'GAHT12345678' });
    await form.submit();
    expect(fake.recorded.at(-1)).toMatchObject({ name: 'saveIdentity', input: { form: { mfaSerial: '' } } });
    expect(store.state).toMatchObject({
      form: { part: 'done' },
      dialog: { kind: 'mfa-device', task: 'enrol', id: 'new-identity' },
    });
  });

  it('asks for the code before anything is saved', async () => {
    const { fake, store, form } = await startChecked();
    form.edit({ mfaSerial: 'GAHT12345678', device: 'typed', code: '12345' });
    await form.submit();
    expect(names(fake)).not.toContain('saveIdentity');
    expect(store.state.focusOn).toBe('field-code');
    form.edit({ codeSource: 'seed' });
    expect(store.state.form?.error).toBeUndefined();
  });

  it('keeps what was typed, and points to the field that main names', async () => {
    const { fake, store, form } = await startChecked();
    fake.answers.saveIdentity = () => ({
      ok: false,
      error: { ...sampleProblem('profile-in-use'), field: 'profile' },
    });
    form.edit({ label: 'Work', profile: 'taken' });
    await form.submit();
    expect(store.state.focusOn).toBe('field-profile');
    expect(store.state.form).toMatchObject({
      saving: false,
      draft: { label: 'Work', secretAccessKey: 'secret' },
    });
    form.edit({ label: 'Other' });
    expect(store.state.form?.error?.code).toBe('profile-in-use');
    form.edit({ profile: 'free' });
    expect(store.state.form?.error).toBeUndefined();
  });

  it.each([
    ['ask', 'mfa-code-rejected', 'field-code'],
    ['seed', 'mfa-code-rejected', 'field-seed'],
    ['command', 'command-failed', 'field-codeCommand'],
    ['ask', 'mfa-serial-rejected', 'field-mfaSerial'],
    ['ask', 'long-term-key-in-section', 'field-profile'],
    ['ask', 'file-read-only', 'field-top'],
  ] as const)('tells of a session refused where it is mended: %s, %s', async (codeSource, code, place) => {
    const { fake, store, form } = await startChecked();
    form.edit({ mfaSerial: 'GAHT12345678', device: 'typed', codeSource, code: '123456', seed: 'SEED' });
    fake.answers.getSession = () => ({ ok: false, error: sampleProblem(code) });
    await form.submit();
    expect(store.state).toMatchObject({
      focusOn: place,
      form: { part: 'rest', saving: false, error: { code }, draft: { seed: 'SEED' } },
    });
    // What is saved is not lost by leaving, and is not saved anew.
    fake.answers.getSession = () => ({ ok: true, value: undefined });
    form.edit({ code: '654321' });
    await form.submit();
    const saves = fake.recorded.filter(({ name }) => name === 'saveIdentity').map(({ input }) => input);
    expect(saves).toHaveLength(2);
    expect(saves[1]).toMatchObject({ id: 'new-identity' });
    expect(saves[1]).not.toHaveProperty('key');
    expect(store.state.form?.part).toBe('done');
  });

  it('goes back to the key when its session finds that refused', async () => {
    const { fake, store, form } = await startChecked();
    fake.answers.saveIdentity = () => ({
      ok: false,
      error: { ...sampleProblem('key-rejected'), field: 'accessKeyId' },
    });
    await form.submit();
    expect(store.state).toMatchObject({
      focusOn: 'field-accessKeyId',
      form: { part: 'key', check: { kind: 'none' } },
    });
  });

  it('leaves the session for later when told to stop', async () => {
    const { fake, store, form } = await startChecked();
    let end = (): void => {};
    fake.answers.getSession = () =>
      new Promise((resolve) => {
        end = () => resolve({ ok: false, error: sampleProblem('cancelled') });
      });
    const saved = form.submit();
    await vi.waitFor(() => expect(store.state.form?.getting).toBe(true));
    form.stopSession();
    expect(fake.recorded.at(-1)).toEqual({ name: 'cancel', input: { id: 'new-identity' } });
    end();
    await saved;
    expect(store.state.form).toMatchObject({ part: 'done', error: undefined });
  });

  it('sends one save at a time', async () => {
    const { fake, form } = await startChecked();
    await Promise.all([form.submit(), form.submit()]);
    expect(names(fake).filter((name) => name === 'saveIdentity')).toHaveLength(1);
  });

  it('cannot be left half-way: what is being saved cannot be taken back', async () => {
    const { store, form, navigation } = await startChecked();
    const saving = form.submit();
    navigation.go({ name: 'settings' });
    expect(store.state.view.name).toBe('add');
    await saving;
    expect(store.state.form?.part).toBe('done');
    navigation.go({ name: 'settings' });
    expect(store.state).toMatchObject({ view: { name: 'settings' }, dialog: undefined });
  });
});

describe('saving one that exists', () => {
  it('goes back to it in the list', async () => {
    const { fake, store, form, navigation } = start();
    navigation.go({ name: 'edit', id: 'work' });
    form.edit({ secretAccessKey: 'secret' });
    const seen: WindowState[] = [];
    store.subscribe((state) => seen.push(state));
    await form.submit();
    expect(names(fake)).not.toContain('getSession');
    expect(store.state).toMatchObject({ view: { name: 'list' }, focusOn: 'menu-work', form: undefined });
    const last = seen.findLast((state) => state.form !== undefined);
    expect(last?.form?.draft.secretAccessKey).toBe('');
  });
});

describe('other files', () => {
  it('are up to eight; the focus follows what was added and what was taken away', () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    for (let count = 0; count < 9; count += 1) form.paths.add();
    expect(store.state).toMatchObject({ focusOn: 'path-7', form: { draft: { alsoTo: Array(8).fill('') } } });
    form.paths.edit(1, '/srv/b');
    form.paths.edit(2, '/srv/c');
    form.paths.remove(1);
    expect(store.state.focusOn).toBe('path-0');
    expect(store.state.form?.draft.alsoTo.slice(0, 2)).toEqual(['', '/srv/c']);
    for (let count = 0; count < 7; count += 1) form.paths.remove(0);
    expect(store.state.focusOn).toBe('add-path');
  });

  it('are where an error is that belongs to one of them', async () => {
    const { fake, store, form } = await startChecked();
    for (const at of [0, 1]) {
      form.paths.add();
      form.paths.edit(at, `/srv/${at}`);
    }
    fake.answers.saveIdentity = () => ({
      ok: false,
      error: { ...sampleProblem('file-is-directory'), field: 'alsoTo', detail: '/srv/1' },
    });
    await form.submit();
    expect(store.state).toMatchObject({ focusOn: 'path-1', form: { unfolded: true } });
    form.paths.add();
    expect(store.state.form?.error).toBeUndefined();
  });

  it('cannot be changed while they are saved', async () => {
    const { store, form } = await startChecked();
    form.paths.add();
    const saving = form.submit();
    store.update({ focusOn: undefined });
    form.paths.add();
    form.paths.remove(0);
    expect(store.state).toMatchObject({ focusOn: undefined, form: { draft: { alsoTo: [''] } } });
    await saving;
  });
});

describe('leaving', () => {
  it('asks before something typed is lost, and goes on when told so', () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.edit({ label: 'Half' });
    navigation.go({ name: 'settings' });
    expect(store.state).toMatchObject({ view: { name: 'add' }, dialog: { kind: 'discard' } });
    navigation.closeDialog();
    expect(store.state.form?.draft.label).toBe('Half');
    navigation.go({ name: 'settings' });
    navigation.discard();
    expect(store.state).toMatchObject({ view: { name: 'settings' }, form: undefined, dialog: undefined });
  });

  it('keeps a half-filled form when the window is merely raised', () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.edit({ label: 'Half' });
    navigation.follow({ name: 'list' });
    expect(store.state).toMatchObject({ view: { name: 'add' }, dialog: undefined });
  });

  it('leaves the form of an identity that is gone', () => {
    const { store, navigation } = start();
    navigation.go({ name: 'edit', id: 'work' });
    store.update({ snapshot: emptySnapshot() });
    navigation.reconcile();
    expect(store.state).toMatchObject({ view: { name: 'list' }, form: undefined });
  });
});

describe('the page of the key', () => {
  it('goes on when AWS knows the key, with a name, a profile and a device', async () => {
    const { fake, store, form } = await (async () => {
      const started = start();
      started.fake.answers.listMfaDevices = () => ({
        ok: true,
        value: {
          devices: [
            { serial: 'arn:aws:iam::123456789012:u2f/user/alice/key', kind: 'fido', enabledAt: 0 },
            { serial: 'GAHT12345678', kind: 'hardware', enabledAt: 0 },
          ],
        },
      });
      started.navigation.go({ name: 'add' });
      await started.form.check();
      return started;
    })();
    expect(names(fake)).toContain('listMfaDevices');
    expect(store.state).toMatchObject({
      focusOn: 'field-code',
      form: { part: 'rest', draft: { label: 'alice', profile: 'alice', device: 'GAHT12345678' } },
    });
    form.edit({ label: 'My Work' });
    expect(store.state.form?.draft.profile).toBe('my-work');
    form.edit({ profile: 'own' });
    form.edit({ label: 'Other' });
    form.backToKey();
    await form.submit();
    expect(store.state.form).toMatchObject({ part: 'rest', draft: { label: 'Other', profile: 'own' } });
  });

  it('puts in the serial that a device would have, where AWS does not tell', async () => {
    const { fake, store, form, navigation } = start();
    const guess = 'arn:aws:iam::123456789012:mfa/alice';
    fake.answers.listMfaDevices = () => ({
      ok: true,
      value: { devices: [], guess, refused: sampleProblem('iam-denied') },
    });
    navigation.go({ name: 'add' });
    await form.check();
    expect(store.state.form?.draft).toMatchObject({ device: 'typed', mfaSerial: guess });
  });

  it('changes nothing of an identity that exists by looking', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'edit', id: 'work' });
    await form.check();
    await vi.waitFor(() => expect(store.state.form?.devices.kind).toBe('done'));
    navigation.back();
    expect(store.state).toMatchObject({ view: { name: 'list' }, dialog: undefined });
  });

  it('does not wait for a list of devices that does not come', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.listMfaDevices = () => new Promise(() => {});
    navigation.go({ name: 'add' });
    const checked = form.check();
    await vi.advanceTimersByTimeAsync(4000);
    await checked;
    expect(store.state.form).toMatchObject({ part: 'rest', devices: { kind: 'busy' } });
  });

  it('takes a key from any text, and checks it at once', async () => {
    const { fake, store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.key.take({
      kind: 'pair',
      pair: { accessKeyId: 'AKIAONE', secretAccessKey: 'secret', name: 'bob' },
    });
    await vi.waitFor(() => expect(store.state.form?.part).toBe('rest'));
    expect(fake.recorded).toContainEqual({
      name: 'checkKey',
      input: { key: { accessKeyId: 'AKIAONE', secretAccessKey: 'secret' }, region: 'eu-central-1' },
    });
    expect(store.state.form?.pairName).toBe('bob');
    form.edit({ secretAccessKey: 'other' });
    expect(store.state.form?.pairName).toBeUndefined();
  });

  it('lets the user choose among several keys, and says what else was found', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    const pairs = ['AKIAONE', 'AKIATWO'].map((accessKeyId) => ({ accessKeyId, secretAccessKey: 'x' }));
    form.key.take({ kind: 'several', pairs });
    expect(store.state.form).toMatchObject({ finding: { kind: 'several' }, check: { kind: 'none' } });
    form.key.take({ kind: 'temporary' });
    expect(store.state.form?.finding).toEqual({ kind: 'temporary' });
    form.key.take({ kind: 'id-only', accessKeyId: 'AKIAONE' });
    expect(store.state).toMatchObject({
      focusOn: 'field-secretAccessKey',
      form: { draft: { accessKeyId: 'AKIAONE' } },
    });
  });

  it('goes on unchecked when AWS cannot be asked, and saves so', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.checkKey = () => ({ ok: false, error: sampleProblem('network-unreachable') });
    navigation.go({ name: 'add' });
    form.edit({ accessKeyId: 'AKIA', secretAccessKey: 'secret' });
    await form.check();
    expect(store.state.form).toMatchObject({ part: 'key', check: { kind: 'failed' } });
    form.goOnUnchecked();
    expect(store.state).toMatchObject({ form: { part: 'rest' }, focusOn: 'field-label' });
    form.edit({ label: 'Work' });
    await form.saveOnly();
    expect(fake.recorded.at(-1)).toMatchObject({ name: 'saveIdentity', input: { unchecked: true } });
  });

  it('uses the key that lies in a profile, and moves it from there', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.findKeys = () => ({
      ok: true,
      value: [{ profile: 'old', accessKeyIdEnd: 'KEY2', region: 'eu-west-1', mfaSerial: 'GAHT12345678' }],
    });
    store.update({ adoption: noAdoption });
    navigation.go({ name: 'add' });
    await vi.waitFor(() => expect(store.state.adoption.rows).toHaveLength(1));
    form.edit({ accessKeyId: 'AKIA' });
    form.key.chooseFound('old');
    await vi.waitFor(() => expect(store.state.form?.part).toBe('rest'));
    expect(fake.recorded).toContainEqual({
      name: 'checkKey',
      input: { found: 'old', region: 'eu-west-1' },
    });
    await form.saveOnly();
    const { input } = fake.recorded.at(-1) ?? {};
    expect(input).toMatchObject({ found: 'old', form: { profile: 'old', mfaSerial: 'GAHT12345678' } });
    expect(input).not.toHaveProperty('key');
  });
});

describe('checking the key', () => {
  it('limits the duration of a root user', async () => {
    const { fake, store, form, navigation } = start();
    const caller = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' };
    fake.answers.checkKey = () => ({ ok: true, value: { caller, isRoot: true } });
    navigation.go({ name: 'add' });
    await form.check();
    expect(store.state.form).toMatchObject({ check: { kind: 'passed' }, draft: { duration: '3600' } });
  });

  it('forgets the answer about a key that was changed meanwhile', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    const checking = form.check();
    form.edit({ accessKeyId: 'AKIAOTHER' });
    await checking;
    expect(store.state.form?.check.kind).toBe('none');
  });

  it('checks the stored key when none is typed', async () => {
    const { fake, form, navigation } = start();
    navigation.go({ name: 'edit', id: 'work' });
    await form.check();
    expect(fake.recorded).toContainEqual({ name: 'checkKey', input: { id: 'work', region: 'eu-central-1' } });
  });
});

describe('a seed from a picture', () => {
  const seed = { handle: 'h', preview: { code: '111111', validUntil: 0 } };

  it('is saved by its handle', async () => {
    const { fake, store, form } = await startChecked();
    fake.answers.seedFromClipboard = () => ({ ok: true, value: [seed] });
    form.edit({ device: 'typed', mfaSerial: 'GAHT12345678', codeSource: 'seed', seed: 'TYPED' });
    await form.seed.paste();
    expect(store.state.form?.draft).toMatchObject({ seed: '', seedHandle: 'h' });
    await form.submit();
    const saved = fake.recorded.find(({ name }) => name === 'saveIdentity');
    expect(saved?.input).toMatchObject({ seedHandle: 'h' });
    expect(saved?.input).not.toHaveProperty('seed');
    expect(store.state.form).toMatchObject({ part: 'done', draft: { seedHandle: '' } });
  });

  it('is dropped when the form is left, or another one is typed', async () => {
    const { fake, store, form, navigation } = await startChecked();
    fake.answers.seedFromClipboard = () => ({ ok: true, value: [seed] });
    form.edit({ device: 'typed', mfaSerial: 'GAHT12345678', codeSource: 'seed' });
    await form.seed.paste();
    form.edit({ seed: 'OTHER' });
    expect(store.state.form?.draft.seedHandle).toBe('');
    await form.seed.paste();
    navigation.go({ name: 'settings' });
    navigation.discard();
    expect(fake.recorded.filter(({ name }) => name === 'dropSeed')).toHaveLength(2);
  });
});

describe('the code of the seed', () => {
  it('is asked for after a pause in typing, once', async () => {
    const { fake, store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.edit({ mfaSerial: 'GAHT12345678', codeSource: 'seed' });
    for (const seed of ['J', 'JB', 'JBS']) form.edit({ seed });
    await vi.advanceTimersByTimeAsync(249);
    expect(names(fake)).not.toContain('previewCode');
    await vi.advanceTimersByTimeAsync(1);
    expect(fake.recorded).toEqual([{ name: 'previewCode', input: { seed: 'JBS' } }]);
    expect(store.state.form?.preview.kind).toBe('code');
  });

  it('is asked for again when it runs out, and no more once the form is left', async () => {
    const { fake, navigation } = start();
    navigation.go({ name: 'edit', id: 'work' });
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.recorded).toEqual([{ name: 'previewCode', input: { id: 'work' } }]);
    await vi.advanceTimersByTimeAsync(20_001);
    expect(fake.recorded).toHaveLength(2);
    navigation.back();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of a seed that was changed meanwhile is not shown', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.previewCode = () => {
      form.edit({ seed: 'J' });
      return { ok: true, value: { code: '111111', validUntil: Date.now() + 20_000 } };
    };
    navigation.go({ name: 'edit', id: 'work' });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.state.form?.draft.seed).toBe('J');
    expect(store.state.form?.preview.kind).toBe('none');
  });
});

describe('trying a command', () => {
  const open = () => {
    const started = start();
    started.navigation.go({ name: 'add' });
    started.form.edit({ mfaSerial: 'GAHT12345678', codeSource: 'command', codeCommand: 'pass otp aws' });
    return started;
  };
  /** An answer that does not come before the test ends it. */
  const late = (fake: ReturnType<typeof start>['fake']) => {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    fake.answers.tryCodeCommand = () => ended.then(() => ({ ok: true, value: { code: '111111' } }));
    return () => end();
  };

  it('shows the code until the command is changed', async () => {
    const { fake, store, form } = open();
    const tried = form.tryCommand();
    expect(store.state.form?.trial.kind).toBe('busy');
    await tried;
    expect(fake.recorded).toEqual([{ name: 'tryCodeCommand', input: { codeCommand: 'pass otp aws' } }]);
    expect(store.state.form?.trial).toEqual({ kind: 'code', code: '123456' });
    form.edit({ label: 'Work' });
    expect(store.state.form?.trial.kind).toBe('code');
    form.edit({ codeCommand: 'pass otp aws2' });
    expect(store.state.form?.trial.kind).toBe('none');
    expect(names(fake)).toEqual(['tryCodeCommand']);
  });

  it.each<[string, (started: ReturnType<typeof start>) => void]>([
    ['stopped', ({ form }) => form.stopTrial()],
    ['about a command that was changed', ({ form }) => form.edit({ codeCommand: 'other' })],
    ['about another source', ({ form }) => form.edit({ codeSource: 'ask' })],
    ['about a form that was left', ({ form }) => form.close()],
  ])('is ended when it is %s, and a late answer is dropped', async (_, change) => {
    const started = open();
    const { fake, store, form } = started;
    const end = late(fake);
    const tried = form.tryCommand();
    change(started);
    expect(names(fake)).toEqual(['tryCodeCommand', 'stopCodeCommand']);
    end();
    await tried;
    expect(store.state.form?.trial.kind ?? 'none').toBe('none');
  });

  it('is done once at a time', async () => {
    const { fake, form } = open();
    const end = late(fake);
    const tried = [form.tryCommand(), form.tryCommand()];
    end();
    await Promise.all(tried);
    expect(names(fake)).toEqual(['tryCodeCommand']);
  });

  it('points to the field when the command does not work, until that is mended', async () => {
    const { fake, store, form } = open();
    fake.answers.tryCodeCommand = () => ({
      ok: false,
      error: { ...sampleProblem('command-not-found'), field: 'codeCommand' },
    });
    await form.tryCommand();
    expect(store.state).toMatchObject({
      focusOn: 'field-codeCommand',
      form: { trial: { kind: 'none' }, error: { code: 'command-not-found' } },
    });
    form.edit({ codeSource: 'ask' });
    expect(store.state.form?.error).toBeUndefined();
  });

  it('tells in its place what has nothing to do with the command', async () => {
    const { fake, store, form } = open();
    fake.answers.tryCodeCommand = () => ({ ok: false, error: sampleProblem('bug') });
    await form.tryCommand();
    expect(store.state.form).toMatchObject({
      trial: { kind: 'failed', error: { code: 'bug' } },
      error: undefined,
    });
  });
});
