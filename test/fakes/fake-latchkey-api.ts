import { calls } from '../../src/shared/contract.ts';
import type { CallName, Events, Input, LatchkeyApi, Output, Reply } from '../../src/shared/contract.ts';
import type { FoundSeed } from '../../src/shared/inputs/found-seed.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';

type Answer<N extends CallName> = (input: Input<N>) => Reply<Output<N>> | Promise<Reply<Output<N>>>;

/** What calls answer in a test. */
export type Answers = { [N in CallName]?: Answer<N> };

/** One call that was made. */
export interface RecordedCall {
  readonly name: CallName;
  readonly input: unknown;
}

/** A stand-in for preload's API, with the strings to pull. */
export interface FakeLatchkeyApi {
  readonly api: LatchkeyApi;
  /** All calls so far, oldest first. */
  readonly recorded: readonly RecordedCall[];
  /** Replies by name; change it at any time. Without one a call succeeds, with the plainest value there is. */
  readonly answers: Answers;
  /** The snapshot that the next `getSnapshot` answers. */
  readonly snapshot: () => Snapshot;
  /** Replaces the snapshot and tells every subscriber. */
  readonly pushSnapshot: (snapshot: Snapshot) => void;
  /** Emits `show`. */
  readonly show: (view: Events['show']) => void;
  /** Emits `doctor`. */
  readonly pushDoctor: (view: Events['doctor']) => void;
}

const done = () => ({ ok: true, value: undefined }) as const;

const foundSeed = (): FoundSeed => ({
  handle: 'seed-handle',
  issuer: 'Amazon Web Services',
  user: 'alice',
  account: '123456789012',
  preview: { code: '123456', validUntil: Date.now() + 20_000 },
});

const plainAnswers = (snapshot: () => Snapshot): { readonly [N in CallName]: Answer<N> } => ({
  getSnapshot: () => ({ ok: true, value: snapshot() }),
  enrolMfaDevice: () => ({ ok: true, value: { serial: 'arn:aws:iam::123456789012:mfa/alice-laptop' } }),
  resyncMfaDevice: done,
  removeMfaDevice: done,
  cancelMfaDevice: done,
  mendMfaDevice: done,
  letMfaDeviceGo: done,
  showDeviceQr: done,
  listMfaDevices: () => ({
    ok: true,
    value: {
      devices: [
        { serial: 'arn:aws:iam::123456789012:mfa/alice', kind: 'virtual', enabledAt: 1_767_225_600_000 },
      ],
    },
  }),
  checkKey: () => ({
    ok: true,
    value: {
      caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/alice' },
      isRoot: false,
    },
  }),
  previewCode: () => ({ ok: true, value: { code: '123456', validUntil: Date.now() + 20_000 } }),
  readSeedPicture: () => ({ ok: true, value: [foundSeed()] }),
  seedFromClipboard: () => ({ ok: true, value: [foundSeed()] }),
  captureSeed: () => ({ ok: true, value: [foundSeed()] }),
  pickScreenArea: done,
  cancelCapture: done,
  dropSeed: done,
  tryCodeCommand: () => ({ ok: true, value: { code: '123456' } }),
  stopCodeCommand: done,
  saveIdentity: ({ id }) => ({ ok: true, value: { id: id ?? 'new-identity' } }),
  removeIdentity: done,
  saveRole: ({ id }) => ({ ok: true, value: { id: id ?? 'new-role' } }),
  removeRole: done,
  findRoles: () => ({ ok: true, value: [] }),
  importRole: () => ({ ok: true, value: { id: 'imported-role' } }),
  getSession: done,
  writeAgain: done,
  leaveProfile: done,
  repairFile: done,
  findKeys: () => ({ ok: true, value: [] }),
  adoptKey: () => ({ ok: true, value: { id: 'adopted-identity' } }),
  rotateKey: done,
  decideRotation: done,
  undoChange: done,
  cancel: done,
  forgetSession: done,
  explain: () => ({ ok: true, value: { text: 'Latchkey 0.1.0 on linux\nSession: Work' } }),
  copyExplanation: done,
  exportActivity: () => ({ ok: true, value: { saved: true } }),
  copyActivity: done,
  submitCode: done,
  copyCode: done,
  copyProfileCommand: done,
  copyTryCommand: done,
  copySession: done,
  moveInList: done,
  unlockKeychain: done,
  setPreferences: done,
  saveProxyLogin: done,
  forgetProxyLogin: done,
  getLoginItem: () => ({ ok: true, value: 'off' }),
  setLoginItem: ({ on }) => ({ ok: true, value: on ? 'on' : 'off' }),
  runDoctor: done,
  remedyFinding: done,
  copyFinding: done,
  exportSettings: () => ({ ok: true, value: {} }),
  openImport: () => ({ ok: true, value: undefined }),
  applyImport: ({ profiles }) => ({ ok: true, value: { added: profiles.length, replaced: 0 } }),
  dismissAlert: done,
  showLogFolder: done,
});

/**
 * Makes a fake API. It derives from the contract: the type checker asks for every call of it, and a call refuses input
 * that main would refuse, so that a view which sends something else fails its test.
 */
export const fakeLatchkeyApi = (first: Snapshot, answers: Answers = {}): FakeLatchkeyApi => {
  let snapshot = first;
  const recorded: RecordedCall[] = [];
  const plain = plainAnswers(() => snapshot);
  const listeners: { readonly [E in keyof Events]: Set<(value: Events[E]) => void> } = {
    snapshot: new Set(),
    show: new Set(),
    doctor: new Set(),
  };

  const call =
    <N extends CallName>(name: N) =>
    async (input: Input<N>): Promise<Reply<Output<N>>> => {
      recorded.push({ name, input });
      calls[name].input.parse(input);
      const answer: Answer<N> = answers[name] ?? plain[name];
      return await answer(input);
    };

  return {
    api: {
      getSnapshot: call('getSnapshot'),
      checkKey: call('checkKey'),
      listMfaDevices: call('listMfaDevices'),
      enrolMfaDevice: call('enrolMfaDevice'),
      resyncMfaDevice: call('resyncMfaDevice'),
      removeMfaDevice: call('removeMfaDevice'),
      cancelMfaDevice: call('cancelMfaDevice'),
      mendMfaDevice: call('mendMfaDevice'),
      letMfaDeviceGo: call('letMfaDeviceGo'),
      showDeviceQr: call('showDeviceQr'),
      previewCode: call('previewCode'),
      readSeedPicture: call('readSeedPicture'),
      seedFromClipboard: call('seedFromClipboard'),
      captureSeed: call('captureSeed'),
      pickScreenArea: call('pickScreenArea'),
      cancelCapture: call('cancelCapture'),
      dropSeed: call('dropSeed'),
      tryCodeCommand: call('tryCodeCommand'),
      stopCodeCommand: call('stopCodeCommand'),
      saveIdentity: call('saveIdentity'),
      removeIdentity: call('removeIdentity'),
      saveRole: call('saveRole'),
      removeRole: call('removeRole'),
      findRoles: call('findRoles'),
      importRole: call('importRole'),
      getSession: call('getSession'),
      writeAgain: call('writeAgain'),
      leaveProfile: call('leaveProfile'),
      repairFile: call('repairFile'),
      findKeys: call('findKeys'),
      adoptKey: call('adoptKey'),
      rotateKey: call('rotateKey'),
      decideRotation: call('decideRotation'),
      undoChange: call('undoChange'),
      cancel: call('cancel'),
      forgetSession: call('forgetSession'),
      explain: call('explain'),
      copyExplanation: call('copyExplanation'),
      exportActivity: call('exportActivity'),
      copyActivity: call('copyActivity'),
      submitCode: call('submitCode'),
      copyCode: call('copyCode'),
      copyProfileCommand: call('copyProfileCommand'),
      copyTryCommand: call('copyTryCommand'),
      copySession: call('copySession'),
      moveInList: call('moveInList'),
      unlockKeychain: call('unlockKeychain'),
      setPreferences: call('setPreferences'),
      saveProxyLogin: call('saveProxyLogin'),
      forgetProxyLogin: call('forgetProxyLogin'),
      getLoginItem: call('getLoginItem'),
      setLoginItem: call('setLoginItem'),
      runDoctor: call('runDoctor'),
      remedyFinding: call('remedyFinding'),
      copyFinding: call('copyFinding'),
      exportSettings: call('exportSettings'),
      openImport: call('openImport'),
      applyImport: call('applyImport'),
      dismissAlert: call('dismissAlert'),
      showLogFolder: call('showLogFolder'),
      on: (event, listener) => {
        listeners[event].add(listener);
        return () => listeners[event].delete(listener);
      },
    },
    recorded,
    answers,
    snapshot: () => snapshot,
    pushSnapshot: (next) => {
      snapshot = next;
      for (const listener of listeners.snapshot) listener(next);
    },
    pushDoctor: (view) => {
      for (const listener of listeners.doctor) listener(view);
    },
    show: (view) => {
      for (const listener of listeners.show) listener(view);
    },
  };
};
