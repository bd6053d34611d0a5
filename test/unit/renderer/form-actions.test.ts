import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
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
  store.update({ snapshot });
  return { fake, store, ...createActions(fake.api, store) };
};

const names = (fake: ReturnType<typeof fakeLatchkeyApi>) => fake.recorded.map(({ name }) => name);

describe('saving', () => {
  it('goes to the new identity and leaves no secret behind', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.edit({ secretAccessKey: 'secret' });
    const seen: WindowState[] = [];
    store.subscribe((state) => seen.push(state));
    await form.save(false);
    expect(store.state).toMatchObject({
      view: { name: 'list', focusId: 'new-identity' },
      focusOn: 'primary-new-identity',
      form: undefined,
    });
    // One rendering with empty fields comes before the one without the form.
    const last = seen.findLast((state) => state.form !== undefined);
    expect(last?.form?.draft.secretAccessKey).toBe('');
  });

  it('keeps what was typed, and points to the field that main names', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.saveIdentity = () => ({
      ok: false,
      error: { ...sampleProblem('profile-in-use'), field: 'profile' },
    });
    navigation.go({ name: 'add' });
    form.edit({ label: 'Work', secretAccessKey: 'secret', profile: 'taken' });
    await form.save(false);
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

  it('sends one save at a time', async () => {
    const { fake, form, navigation } = start();
    navigation.go({ name: 'add' });
    await Promise.all([form.save(false), form.save(false)]);
    expect(names(fake)).toEqual(['saveIdentity']);
  });

  it('cannot be left half-way: what is being saved cannot be taken back', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    const saving = form.save(false);
    navigation.go({ name: 'settings' });
    expect(store.state.view.name).toBe('add');
    await saving;
    expect(store.state.view.name).toBe('list');
  });

  it('turns a call that breaks into an error', async () => {
    const { fake, store, form, navigation } = start();
    fake.answers.saveIdentity = () => {
      throw new Error('no main');
    };
    navigation.go({ name: 'add' });
    await form.save(false);
    expect(store.state.form?.error?.code).toBe('bug');
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
    const { fake, store, form, navigation } = start();
    navigation.go({ name: 'add' });
    for (const at of [0, 1]) {
      form.paths.add();
      form.paths.edit(at, `/srv/${at}`);
    }
    fake.answers.saveIdentity = () => ({
      ok: false,
      error: { ...sampleProblem('file-is-directory'), field: 'alsoTo', detail: '/srv/1' },
    });
    await form.save(false);
    expect(store.state.focusOn).toBe('path-1');
    form.paths.add();
    expect(store.state.form?.error).toBeUndefined();
  });

  it('cannot be changed while they are saved', async () => {
    const { store, form, navigation } = start();
    navigation.go({ name: 'add' });
    form.paths.add();
    const saving = form.save(false);
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
