import { expect, test } from 'vitest';
import { calls, eventChannel, events } from '../../../src/shared/contract.ts';

const form = {
  label: 'Work',
  region: 'eu-central-1',
  mfaSerial: '',
  codeSource: 'ask',
  codeCommand: '',
  profile: 'work',
  alsoTo: [],
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
};
const save = { form, seedRiskAccepted: false, unchecked: false, setsRegion: false };

test.each<[keyof typeof calls, unknown]>([
  ['getSnapshot', undefined],
  ['saveIdentity', save],
  ['saveIdentity', { ...save, id: 'x', key: { accessKeyId: 'a', secretAccessKey: 'b' }, seed: 'c' }],
  ['saveIdentity', { ...save, form: { ...form, codeSource: 'command', codeCommand: 'pass otp aws' } }],
  ['tryCodeCommand', { codeCommand: 'pass otp aws' }],
  ['getSession', { id: 'x', replaceLongTermKey: true }],
  ['submitCode', { id: 'x', code: '123 456' }],
  ['readSeedPicture', { picture: { width: 2, height: 2, grey: new Uint8Array(4) } }],
  ['pickScreenArea', { token: 'x' }],
])('%s takes %j', (name, input) => {
  expect(calls[name].input.safeParse(input).success).toBe(true);
});

test.each<[keyof typeof calls, unknown]>([
  ['getSnapshot', {}],
  ['getSession', {}],
  ['getSession', { id: '' }],
  ['getSession', { id: 'x'.repeat(65) }],
  ['getSession', { id: 'x', profile: '../../etc' }],
  ['tryCodeCommand', { codeCommand: ['pass', 'otp'] }],
  ['submitCode', { id: 'x', code: 123_456 }],
  ['submitCode', { id: 'x', code: '1'.repeat(5000) }],
  ['readSeedPicture', { picture: { width: 2, height: 2, grey: new Uint8Array(5) } }],
  ['readSeedPicture', { picture: { width: 9000, height: 9000, grey: new Uint8Array(0) } }],
  ['readSeedPicture', { picture: { width: 1, height: 1, grey: [0] } }],
  ['pickScreenArea', { token: 'x', area: { left: -0.1, top: 0, width: 1, height: 1 } }],
  ['saveIdentity', { ...save, form: { ...form, keyRef: 'key:other' } }],
  ['saveIdentity', { ...save, form: { ...form, durationSeconds: 1.5 } }],
  ['saveIdentity', { ...save, form: { ...form, codeSource: 'shell' } }],
  ['setPreferences', { paused: 'yes', notifications: true, theme: 'dark' }],
])('%s does not take %j', (name, input) => {
  expect(calls[name].input.safeParse(input).success).toBe(false);
});

test('every event has a channel of its own', () => {
  expect(events.map((event) => eventChannel(event))).toEqual([
    'latchkey:event:snapshot',
    'latchkey:event:show',
    'latchkey:event:doctor',
  ]);
});
