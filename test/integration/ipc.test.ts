import { beforeEach, describe, expect, test, vi } from 'vitest';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import { textOf, titleOf } from '../../src/core/notice/words.ts';
import { defaultPreferences } from '../../src/core/state/app-state.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import { answer, type Handlers } from '../../src/main/call-answer.ts';
import { serveCalls } from '../../src/main/ipc.ts';
import { callChannel, calls, type CallName } from '../../src/shared/contract.ts';
import { SilentLogger } from '../fakes/silent-logger.ts';
import { english } from '../fakes/english.ts';

// Main's end of the calls, without Electron: what a page may send, and what it gets.

type Listener = (event: { readonly senderFrame: unknown }, ...args: readonly unknown[]) => Promise<unknown>;

const electron = vi.hoisted(() => ({
  listeners: new Map<string, Listener>(),
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => electron.listeners.set(channel, listener),
  },
  app: {},
  session: {},
  protocol: {},
}));

/** What reached a handler. */
let seen: { readonly name: CallName; readonly input: unknown }[];
let log: SilentLogger;

beforeEach(() => {
  seen = [];
  log = new SilentLogger();
});

const gone = (name: CallName) => (input: unknown) => {
  seen.push({ name, input });
  return fail(problem('identity-gone'));
};

const handlers: Handlers = {
  getSnapshot: gone('getSnapshot'),
  checkKey: gone('checkKey'),
  listMfaDevices: gone('listMfaDevices'),
  enrolMfaDevice: gone('enrolMfaDevice'),
  resyncMfaDevice: gone('resyncMfaDevice'),
  removeMfaDevice: gone('removeMfaDevice'),
  cancelMfaDevice: gone('cancelMfaDevice'),
  mendMfaDevice: gone('mendMfaDevice'),
  letMfaDeviceGo: gone('letMfaDeviceGo'),
  showDeviceQr: gone('showDeviceQr'),
  previewCode: gone('previewCode'),
  readSeedPicture: gone('readSeedPicture'),
  seedFromClipboard: gone('seedFromClipboard'),
  captureSeed: gone('captureSeed'),
  pickScreenArea: gone('pickScreenArea'),
  cancelCapture: gone('cancelCapture'),
  dropSeed: gone('dropSeed'),
  tryCodeCommand: gone('tryCodeCommand'),
  stopCodeCommand: gone('stopCodeCommand'),
  rotateKey: gone('rotateKey'),
  decideRotation: gone('decideRotation'),
  saveIdentity: gone('saveIdentity'),
  removeIdentity: gone('removeIdentity'),
  saveRole: gone('saveRole'),
  removeRole: gone('removeRole'),
  findRoles: gone('findRoles'),
  importRole: gone('importRole'),
  getSession: gone('getSession'),
  writeAgain: gone('writeAgain'),
  leaveProfile: gone('leaveProfile'),
  repairFile: gone('repairFile'),
  findKeys: gone('findKeys'),
  adoptKey: gone('adoptKey'),
  undoChange: gone('undoChange'),
  cancel: gone('cancel'),
  forgetSession: gone('forgetSession'),
  explain: gone('explain'),
  copyExplanation: gone('copyExplanation'),
  exportActivity: gone('exportActivity'),
  copyActivity: gone('copyActivity'),
  submitCode: gone('submitCode'),
  copyCode: gone('copyCode'),
  copyProfileCommand: gone('copyProfileCommand'),
  copyTryCommand: gone('copyTryCommand'),
  copySession: gone('copySession'),
  moveInList: gone('moveInList'),
  unlockKeychain: gone('unlockKeychain'),
  setPreferences: gone('setPreferences'),
  saveProxyLogin: gone('saveProxyLogin'),
  forgetProxyLogin: gone('forgetProxyLogin'),
  getLoginItem: gone('getLoginItem'),
  setLoginItem: gone('setLoginItem'),
  runDoctor: gone('runDoctor'),
  remedyFinding: gone('remedyFinding'),
  copyFinding: gone('copyFinding'),
  exportSettings: gone('exportSettings'),
  openImport: gone('openImport'),
  applyImport: gone('applyImport'),
  dismissAlert: gone('dismissAlert'),
  showLogFolder: gone('showLogFolder'),
};

const form = {
  label: 'Work',
  region: 'eu-west-1',
  mfaSerial: '',
  codeSource: 'ask',
  codeCommand: '',
  profile: 'work',
  alsoTo: [],
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
} as const;
const saving = { form, seedRiskAccepted: false, unchecked: false, setsRegion: false };

/** An input of each call that is taken. */
const inputs: { readonly [N in CallName]: unknown } = {
  getSnapshot: undefined,
  checkKey: { key: { accessKeyId: 'AKIAMADEUPSAMPLEKEY2', secretAccessKey: 'made+up' }, region: 'eu-west-1' },
  listMfaDevices: { id: 'one', region: 'eu-west-1' },
  enrolMfaDevice: { id: 'one', seedRiskAccepted: true },
  resyncMfaDevice: { id: 'one', codes: ['123456', '654321'] },
  removeMfaDevice: { id: 'one', acceptsLast: false },
  cancelMfaDevice: { id: 'one' },
  mendMfaDevice: { id: 'one' },
  letMfaDeviceGo: { id: 'one' },
  showDeviceQr: { id: 'one' },
  previewCode: { seed: 'MADEUPSEED' },
  readSeedPicture: { picture: { width: 2, height: 1, grey: new Uint8Array([0, 255]) } },
  seedFromClipboard: undefined,
  captureSeed: undefined,
  pickScreenArea: { token: 'made-up', area: { left: 0, top: 0, width: 0.5, height: 1 } },
  cancelCapture: { token: 'made-up' },
  dropSeed: { handle: 'made-up' },
  tryCodeCommand: { codeCommand: 'ykman oath accounts code -s made-up' },
  stopCodeCommand: undefined,
  rotateKey: { id: 'one', deletion: 7, makesRoomOf: 'ABCD' },
  decideRotation: { id: 'one', decision: 'go-back' },
  saveIdentity: { ...saving, id: 'one' },
  removeIdentity: { id: 'one', removeProfile: true },
  saveRole: {
    identityId: 'one',
    form: {
      label: 'Admin',
      roleArn: 'arn:aws:iam::111122223333:role/admin',
      sessionName: 'sam',
      externalId: '',
      sourceIdentity: '',
      tags: 'team=made up',
      policyArns: '',
      way: 'auto',
      profile: 'admin',
      alsoTo: [],
      durationSeconds: 3600,
      autoRefresh: true,
      renewBeforeSeconds: 1200,
    },
  },
  removeRole: { id: 'two', removeProfile: false },
  findRoles: undefined,
  importRole: { profile: 'admin', identityId: 'one' },
  getSession: { id: 'one' },
  writeAgain: { id: 'one' },
  leaveProfile: { id: 'one', path: '/mnt/credentials' },
  repairFile: {},
  findKeys: undefined,
  adoptKey: { profile: 'work', region: 'eu-west-1', mfaSerial: '' },
  undoChange: { change: 'one' },
  cancel: { id: 'one' },
  forgetSession: { id: 'one' },
  explain: { id: 'one' },
  copyExplanation: { id: 'one' },
  exportActivity: { format: 'csv', filter: { tone: 'bad', text: 'key' } },
  copyActivity: { filter: { text: '' } },
  submitCode: { id: 'one', code: '123456' },
  copyCode: { id: 'one' },
  copyTryCommand: { id: 'one' },
  copyProfileCommand: { id: 'one', shell: 'fish' },
  copySession: { id: 'one', shell: 'posix' },
  moveInList: { id: 'one', before: 'two' },
  unlockKeychain: undefined,
  setPreferences: {
    ...defaultPreferences,
    paused: true,
    notifications: false,
    theme: 'dark',
    endpoints: { fips: true, dualStack: false },
    onLock: 'remove',
  },
  saveProxyLogin: { proxy: 'proxy.example:3128', user: 'ann', password: 'made up' },
  forgetProxyLogin: { proxy: 'proxy.example:3128' },
  getLoginItem: undefined,
  setLoginItem: { on: true },
  runDoctor: undefined,
  remedyFinding: { id: 'login' },
  copyFinding: {},
  exportSettings: undefined,
  openImport: undefined,
  applyImport: { profiles: ['work'], preferences: false },
  dismissAlert: { code: 'settings-moved-aside' },
  showLogFolder: undefined,
};

const wordsOf = (code: ProblemCode): { readonly title: string; readonly text: string } => ({
  title: english.say(titleOf(problem(code))),
  text: english.say(textOf(problem(code))),
});
const speech = { t: english };
const bug = { ok: false, error: { code: 'bug', ...wordsOf('bug') } };

describe('a call', () => {
  test.each(Object.entries(inputs))(
    '%s is decoded and handed on, and its failure told',
    async (name, input) => {
      const { title, text } = wordsOf('identity-gone');
      expect(await answer(handlers, speech, log, name, input)).toEqual({
        ok: false,
        error: { code: 'identity-gone', title, text },
      });
      expect(seen).toEqual([{ name, input }]);
      expect(log.entries).toEqual([]);
    },
  );

  test('that succeeds answers its value', async () => {
    const found = { ...handlers, saveIdentity: () => ok({ id: 'new' }) };
    expect(await answer(found, speech, log, 'saveIdentity', saving)).toEqual({
      ok: true,
      value: { id: 'new' },
    });
  });

  test('that fails tells field and detail where there are any', async () => {
    const failing = { ...handlers, cancel: () => fail(problem('profile-in-use', 'work', 'profile')) };
    const { title, text } = wordsOf('profile-in-use');
    expect(await answer(failing, speech, log, 'cancel', { id: 'one' })).toEqual({
      ok: false,
      error: { code: 'profile-in-use', title, text, detail: 'work', field: 'profile' },
    });
  });

  test.each([
    'nothing',
    '',
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'getsnapshot',
    undefined,
    null,
    0,
    ['getSnapshot'],
    { toString: () => 'getSnapshot' },
  ])('of the name %o is refused', async (name) => {
    expect(await answer(handlers, speech, log, name, undefined)).toEqual(bug);
    expect(seen).toEqual([]);
    expect(log.entries).toEqual([{ level: 'warn', event: 'call-refused', fields: { reason: 'name' } }]);
  });
});

describe('an input that is malformed reaches no handler', () => {
  const wrong = [null, 0, '', 'one', [], ['one'], { id: { $ne: '' } }, { id: 'one', more: 1 }, () => {}];

  test.each(Object.keys(calls))('%s', async (name) => {
    for (const input of wrong) expect(await answer(handlers, speech, log, name, input)).toEqual(bug);
    expect(seen).toEqual([]);
    expect(log.entries).toHaveLength(wrong.length);
  });

  test.each([
    ['getSession', {}],
    ['getSession', { id: '' }],
    ['getSession', { id: 'x'.repeat(65) }],
    ['getSession', { id: 'one', replaceLongTermKey: 'yes' }],
    ['getSession', JSON.parse('{"id":"one","__proto__":{"replaceLongTermKey":true}}')],
    ['getSession', JSON.parse('{"id":"one","constructor":{}}')],
    ['tryCodeCommand', { codeCommand: ['ykman', 'oath'] }],
    ['submitCode', { id: 'one', code: 123_456 }],
    ['submitCode', { id: 'one', code: 'x'.repeat(4097) }],
    ['checkKey', { key: { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' }, region: 'x' }],
    ['saveIdentity', { ...saving, form: { ...form, durationSeconds: '3600' } }],
    ['saveIdentity', { ...saving, form: { ...form, durationSeconds: Number.NaN } }],
    ['saveIdentity', { ...saving, form: { ...form, renewBeforeSeconds: 0.5 } }],
    ['saveIdentity', { ...saving, form: { ...form, codeSource: 'shell' } }],
    ['saveIdentity', { ...saving, form: { ...form, label: undefined } }],
    ['saveIdentity', { ...saving, form: { ...form, keyRef: 'another' } }],
    ['setPreferences', { paused: true, notifications: false, theme: 'pink' }],
    ['showLogFolder', '/etc'],
  ])('%s, case %#', async (name, input: unknown) => {
    expect(await answer(handlers, speech, log, name, input)).toEqual(bug);
    expect(seen).toEqual([]);
  });
});

describe('a handler with a fault', () => {
  const secret = 'made+up/secret/key/not/for/use+000000000';
  const faulty: readonly (readonly [string, () => Result<never> | Promise<Result<never>>])[] = [
    [
      'throws',
      () => {
        throw new TypeError(`cannot use ${secret}`, { cause: secret });
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what is no Error must not get through either
    ['rejects with a text', () => Promise.reject(secret)],
  ];

  test.each(faulty)('%s: the page hears nothing of it, the log no secret', async (_, run) => {
    const reply = await answer({ ...handlers, copyCode: run }, speech, log, 'copyCode', { id: 'one' });
    expect(reply).toEqual(bug);
    expect(log.entries).toMatchObject([
      { level: 'error', event: 'call-crashed', fields: { call: 'copyCode' } },
    ]);
    expect(JSON.stringify([reply, log.entries])).not.toContain(secret);
  });

  test('does not repeat a malformed input, which may be a secret, to anyone', async () => {
    const reply = await answer(handlers, speech, log, 'submitCode', {
      id: 'one',
      code: [secret],
      [secret]: 1,
    });
    expect(JSON.stringify([reply, log.entries])).not.toContain(secret);
  });
});

describe('the sender', () => {
  const call = (senderFrame: unknown) => {
    serveCalls(handlers, speech, log);
    return electron.listeners.get(callChannel)?.({ senderFrame }, 'copyCode', { id: 'one' });
  };

  test('that is a page of ours is answered', async () => {
    expect(await call({ url: 'latchkey://app/window.html', parent: null })).toMatchObject({
      error: { code: 'identity-gone' },
    });
    expect(seen).toHaveLength(1);
  });

  test.each([
    ['is gone', null],
    ['is a frame inside a page', { url: 'latchkey://app/window.html', parent: {} }],
    ['is of another origin', { url: 'https://evil.example/', parent: null }],
    ['is a file', { url: 'file:///tmp/window.html', parent: null }],
    ['only begins like ours', { url: 'latchkey://app.evil.example/', parent: null }],
    ['is another host of our scheme', { url: 'latchkey://evil/', parent: null }],
    ['hides ours in its path', { url: 'https://evil.example/latchkey://app/', parent: null }],
    ['is blank', { url: 'about:blank', parent: null }],
  ])('that %s is not', async (_, frame) => {
    expect(await call(frame)).toEqual(bug);
    expect(seen).toEqual([]);
    expect(log.entries).toEqual([{ level: 'warn', event: 'call-refused', fields: { reason: 'sender' } }]);
  });
});
