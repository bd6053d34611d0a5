import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { SnapshotFeed } from '../../../renderer/actions/snapshot-feed.ts';
import { english } from '../../fakes/english.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import type { Snapshot } from '../../../src/shared/snapshot.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import {
  emptySnapshot,
  sampleChanges,
  sampleIdentity,
  sampleKeys,
  sampleProblem,
} from '../../fakes/sample-snapshot.ts';

const start = async (snapshot: Snapshot = emptySnapshot({ identities: [sampleIdentity()] })) => {
  const fake = fakeLatchkeyApi(snapshot, { findKeys: () => ({ ok: true, value: sampleKeys }) });
  const store = newWindowStore(english);
  const actions = createActions(fake.api, store);
  new SnapshotFeed(fake.api, store, actions.navigation).start();
  await vi.waitFor(() => expect(store.state.snapshot).toBeDefined());
  const settled = () => vi.waitFor(() => expect(store.state.adoption.look).toBe('done'));
  const looks = () => fake.recorded.filter(({ name }) => name === 'findKeys').length;
  const row = (profile: string) => store.state.adoption.rows.find(({ key }) => key.profile === profile);
  return { fake, store, settled, looks, row, ...actions };
};

const opened = async (snapshot?: Snapshot) => {
  const all = await start(snapshot);
  all.navigation.go({ name: 'adopt' });
  await all.settled();
  return all;
};

describe('looking for keys', () => {
  it('is done once for an empty list, however often it is drawn', async () => {
    const { fake, navigation, settled, looks } = await start(emptySnapshot());
    await settled();
    fake.pushSnapshot(emptySnapshot());
    navigation.go({ name: 'settings' });
    navigation.go({ name: 'list' });
    expect(looks()).toBe(1);
  });

  it('is left alone while there are identities and nobody asks', async () => {
    const { navigation, looks } = await start();
    navigation.go({ name: 'settings' });
    navigation.go({ name: 'list' });
    expect(looks()).toBe(0);
  });

  it('is done anew whenever the view is opened, and when Latchkey changed a file meanwhile', async () => {
    const { fake, navigation, looks } = await opened();
    expect(looks()).toBe(1);
    fake.pushSnapshot(fake.snapshot());
    expect(looks()).toBe(1);
    fake.pushSnapshot({ ...fake.snapshot(), changes: sampleChanges(0) });
    expect(looks()).toBe(2);
    fake.pushSnapshot({ ...fake.snapshot() });
    expect(looks()).toBe(2);
    navigation.leave();
    navigation.go({ name: 'adopt' });
    expect(looks()).toBe(3);
  });

  it('takes the answer of the newest look only', async () => {
    const { fake, store, adopt } = await opened();
    let answerOld = (): void => {};
    const old = new Promise<void>((resolve) => {
      answerOld = resolve;
    });
    fake.answers.findKeys = async () => {
      await old;
      return { ok: false, error: sampleProblem('file-unreadable') };
    };
    const first = adopt.look();
    fake.answers.findKeys = () => ({ ok: true, value: [] });
    await adopt.look();
    answerOld();
    await first;
    expect(store.state.adoption).toMatchObject({ look: 'done', error: undefined, rows: [] });
  });

  it('fails in words; mending the file looks again, and moves the focus from what is gone', async () => {
    const { fake, store, adopt } = await start();
    fake.answers.findKeys = () => ({ ok: false, error: sampleProblem('file-repairable') });
    store.update({ view: { name: 'adopt' } });
    await adopt.open();
    expect(store.state.adoption.error?.code).toBe('file-repairable');
    fake.answers.repairFile = () => ({ ok: false, error: sampleProblem('file-read-only') });
    await adopt.mend();
    expect(store.state).toMatchObject({
      toast: { bad: true },
      adoption: { error: { code: 'file-repairable' } },
    });
    delete fake.answers.repairFile;
    fake.answers.findKeys = () => ({ ok: true, value: sampleKeys });
    await adopt.mend();
    expect(store.state).toMatchObject({ focusOn: 'view-title', adoption: { error: undefined } });
    expect(fake.recorded).toContainEqual({ name: 'repairFile', input: {} });
  });
});

describe('moving a key', () => {
  it('sends what was typed, once, and leads to the new identity', async () => {
    const { fake, store, adopt, row } = await opened();
    adopt.edit('ops', { region: 'eu-north-1' });
    adopt.edit('ops', { mfaSerial: 'GAHT12345678' });
    const moving = adopt.adopt('ops');
    expect(row('ops')?.moving).toBe(true);
    adopt.edit('ops', { region: 'too-late-1' });
    await Promise.all([moving, adopt.adopt('ops')]);
    expect(fake.recorded.filter(({ name }) => name === 'adoptKey')).toEqual([
      { name: 'adoptKey', input: { profile: 'ops', region: 'eu-north-1', mfaSerial: 'GAHT12345678' } },
    ]);
    expect(row('ops')).toMatchObject({ moving: false, movedTo: 'adopted-identity', region: 'eu-north-1' });
    expect(store.state.focusOn).toBe('moved-ops');
    await adopt.adopt('ops');
    expect(fake.recorded.filter(({ name }) => name === 'adoptKey')).toHaveLength(1);
  });

  it('says at the row why it failed, at the field that mends it, until something is typed', async () => {
    const { fake, store, adopt, row } = await opened();
    fake.answers.adoptKey = () => ({
      ok: false,
      error: { ...sampleProblem('region-malformed'), field: 'region' },
    });
    await adopt.adopt('default');
    expect(row('default')).toMatchObject({ moving: false, error: { code: 'region-malformed' } });
    expect(row('ops')?.error).toBeUndefined();
    expect(store.state.focusOn).toBe('key-default-region');
    adopt.edit('default', { region: 'eu-west-1' });
    expect(row('default')?.error).toBeUndefined();
  });

  it('does not pull back somebody who went elsewhere meanwhile', async () => {
    const { store, adopt, navigation, row } = await opened();
    const moving = adopt.adopt('default');
    navigation.leave();
    store.update({ focusOn: undefined });
    await moving;
    expect(row('default')?.movedTo).toBe('adopted-identity');
    expect(store.state).toMatchObject({ view: { name: 'settings' }, focusOn: undefined });
  });

  it('goes back to where the way to it was', async () => {
    const { store, navigation } = await opened(emptySnapshot());
    navigation.leave();
    expect(store.state).toMatchObject({ view: { name: 'list' }, focusOn: 'look-for-keys' });
    navigation.go({ name: 'changes' });
    navigation.leave();
    expect(store.state).toMatchObject({ view: { name: 'settings' }, focusOn: 'show-changes' });
  });
});
