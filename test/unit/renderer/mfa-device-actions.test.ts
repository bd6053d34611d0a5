import { describe, expect, it } from 'vitest';
import { createActions } from '../../../renderer/actions/actions.ts';
import { newWindowStore } from '../../../renderer/state.ts';
import { mfaDeviceEntries } from '../../../renderer/views/mfa-device-entries.ts';
import { nextTickMs } from '../../../renderer/ticker.ts';
import type { IdentityView } from '../../../src/shared/snapshot.ts';
import { english } from '../../fakes/english.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const own = 'arn:aws:iam::123456789012:mfa/alice';

const start = (extra: Partial<IdentityView> = {}) => {
  const identity = sampleIdentity({ mfaSerial: own, codeSource: 'ask', ...extra });
  const snapshot = emptySnapshot({ identities: [identity] });
  const fake = fakeLatchkeyApi(snapshot);
  const store = newWindowStore(english);
  store.update({ snapshot });
  const actions = createActions(fake.api, store);
  return { fake, store, identity, ...actions, actions };
};
const names = ({ fake }: ReturnType<typeof start>) => fake.recorded.map(({ name }) => name);

describe('making this computer a device', () => {
  it('sends the consent once, and ends on a page that says what it is now', async () => {
    const world = start();
    const { fake, store, mfaDevice, identity } = world;
    mfaDevice.askEnrol(identity.id);
    mfaDevice.accept(true);
    await Promise.all([mfaDevice.start(), mfaDevice.start()]);
    expect(fake.recorded).toEqual([
      { name: 'enrolMfaDevice', input: { id: identity.id, seedRiskAccepted: true } },
    ]);
    expect(store.state.dialog).toMatchObject({ stage: 'done', serial: `${own}-laptop` });
  });

  it('stays open with the reason when it is refused, and closes when the user stopped it', async () => {
    const { fake, store, mfaDevice, identity } = start();
    fake.answers.enrolMfaDevice = () => ({ ok: false, error: sampleProblem('iam-denied') });
    mfaDevice.askEnrol(identity.id);
    await mfaDevice.start();
    expect(store.state.dialog).toMatchObject({ stage: 'ask', error: { code: 'iam-denied' } });
    fake.answers.enrolMfaDevice = () => ({ ok: false, error: sampleProblem('cancelled') });
    await mfaDevice.start();
    expect(store.state.dialog).toBeUndefined();
    expect(store.state.toast).toBeUndefined();
  });

  it('is stopped, not hidden, while it is under way', async () => {
    const world = start();
    const { store, mfaDevice, identity } = world;
    mfaDevice.askEnrol(identity.id);
    const running = mfaDevice.start();
    mfaDevice.dismiss();
    expect(store.state.dialog).toBeDefined();
    expect(names(world)).toEqual(['enrolMfaDevice', 'cancelMfaDevice']);
    await running;
    mfaDevice.dismiss();
    expect(store.state.dialog).toBeUndefined();
  });

  it('leaves another question alone that was opened meanwhile', async () => {
    const { store, mfaDevice, sessions, navigation, identity } = start();
    mfaDevice.askEnrol(identity.id);
    const running = mfaDevice.start();
    navigation.closeDialog();
    sessions.askRemove(identity.id);
    await running;
    expect(store.state.dialog).toMatchObject({ kind: 'remove' });
  });
});

describe('removal', () => {
  it('looks for other devices first, and asks for consent where there is none', async () => {
    const { fake, store, mfaDevice, identity } = start({ codeSource: 'seed' });
    const asking = mfaDevice.askRemove(identity.id);
    await mfaDevice.start();
    expect(store.state.dialog).toMatchObject({ others: 'looking', stage: 'ask' });
    await asking;
    // The only one is its own.
    expect(store.state.dialog).toMatchObject({ others: 0 });
    mfaDevice.accept(true);
    await mfaDevice.start();
    expect(fake.recorded.at(-1)).toEqual({
      name: 'removeMfaDevice',
      input: { id: identity.id, acceptsLast: true },
    });
    expect(store.state.dialog).toBeUndefined();
    expect(store.state.toast).toMatchObject({ bad: false });
  });

  it('says so when AWS does not tell', async () => {
    const { fake, store, mfaDevice, identity } = start({ codeSource: 'seed' });
    fake.answers.listMfaDevices = () => ({
      ok: true,
      value: { devices: [], refused: sampleProblem('iam-denied') },
    });
    await mfaDevice.askRemove(identity.id);
    expect(store.state.dialog).toMatchObject({ others: 'unknown' });
  });
});

describe('resync', () => {
  it('sends typed codes, or none where Latchkey computes them', async () => {
    const typed = start();
    typed.mfaDevice.askResync(typed.identity.id);
    typed.mfaDevice.edit(0, '123456');
    typed.mfaDevice.edit(1, '654321');
    await typed.mfaDevice.start();
    expect(typed.fake.recorded).toEqual([
      { name: 'resyncMfaDevice', input: { id: typed.identity.id, codes: ['123456', '654321'] } },
    ]);
    const computed = start({ codeSource: 'seed' });
    computed.mfaDevice.askResync(computed.identity.id);
    await computed.mfaDevice.start();
    expect(computed.fake.recorded).toEqual([
      { name: 'resyncMfaDevice', input: { id: computed.identity.id } },
    ]);
  });
});

it.each([
  [{ mfaSerial: own, codeSource: 'ask' }, ['device-enrol', 'device-resync']],
  [{ codeSource: 'ask' }, ['device-enrol']],
  [{ mfaSerial: own, codeSource: 'seed' }, ['device-resync', 'device-remove']],
  [
    { mfaSerial: own, codeSource: 'seed', hasDeviceQr: true },
    ['device-qr', 'device-resync', 'device-remove'],
  ],
  [{ mfaSerial: own, codeSource: 'ask', isRoot: true }, []],
  [{ mfaSerial: own, codeSource: 'ask', deviceWork: { kind: 'enrol', step: 'asking' } }, []],
] as const)('the menu of an identity with %j offers %j', (extra, ids) => {
  const { mfaSerial: _, ...plain } = sampleIdentity();
  const { store, actions } = start();
  const context = { t: english, state: store.state, actions };
  expect(mfaDeviceEntries({ ...plain, ...extra }, context).map(({ id }) => id)).toEqual(ids);
});

it('the countdown ticks by the second', () => {
  const { store } = start({ deviceWork: { kind: 'enrol', step: 'waiting', until: 20_500 } });
  expect(nextTickMs({ ...store.state, view: { name: 'list' } }, 10_000)).toBe(501);
});
