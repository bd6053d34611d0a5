import { expect, test } from 'vitest';
import { decodeKeychainMessage, decodeKeychainRequest } from '../../../src/core/keychain-protocol.ts';

test.each([
  { id: 1, op: 'probe', mayPrompt: false },
  { id: 1, op: 'get', account: 'a', mayPrompt: true },
  { id: 1, op: 'delete', account: 'a', mayPrompt: true },
  { id: 1, op: 'set', account: 'a', value: 'b', mayPrompt: false },
])('the request %j is read', (request) => {
  expect(decodeKeychainRequest({ ...request, more: 1 })).toEqual(request);
});

test.each([
  undefined,
  null,
  'probe',
  { op: 'probe', mayPrompt: false },
  { id: 1.5, op: 'probe', mayPrompt: false },
  { id: 1, op: 'probe' },
  { id: 1, op: 'find', account: 'a', mayPrompt: false },
  { id: 1, op: 'get', mayPrompt: false },
  { id: 1, op: 'get', account: '', mayPrompt: false },
  { id: 1, op: 'get', account: 'a\0b', mayPrompt: false },
  { id: 1, op: 'set', account: 'a', mayPrompt: false },
  { id: 1, op: 'set', account: 'a', value: '', mayPrompt: false },
  { id: 1, op: 'set', account: 'a', value: '\uD83D', mayPrompt: false },
])('%j is no request', (message) => {
  expect(decodeKeychainRequest(message)).toBeUndefined();
});

test.each([
  { id: 1, prompting: true },
  { id: 1, ok: true },
  { id: 1, ok: true, value: 'x' },
  { id: 1, ok: false, code: 'keychain-locked', detail: 'x' },
])('the message %j is read', (message) => {
  expect(decodeKeychainMessage({ ...message, more: 1 })).toEqual(message);
});

test.each([
  undefined,
  7,
  {},
  { id: 'x', ok: true },
  { id: 1, ok: true, value: 7 },
  { id: 1, ok: false, code: 'key-rejected', detail: 'x' },
  { id: 1, ok: false, code: 'keychain-locked' },
])('%j is no message', (message) => {
  expect(decodeKeychainMessage(message)).toBeUndefined();
});
