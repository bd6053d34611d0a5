import { expect, test } from 'vitest';
import { settingsFormat, stateFormat } from '../../../src/adapters/files/formats.ts';
import { defaultPreferences, emptySavedState } from '../../../src/core/state/app-state.ts';

const { onLock, onQuit, ...older } = defaultPreferences;

test('settings from before there was a choice for lock and quit change nothing then', () => {
  expect([onLock, onQuit]).toEqual(['nothing', 'keep']);
  const { preferences } = settingsFormat.schema.parse({
    identities: [],
    preferences: { ...older, theme: 'dark' },
  });
  expect(preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
});

test('a choice that is not understood costs nothing else', () => {
  const odd = { ...older, paused: true, onLock: 'shred', onQuit: 7 };
  const { preferences } = settingsFormat.schema.parse({ identities: [], preferences: odd });
  expect(preferences).toEqual({ ...defaultPreferences, paused: true });
});

test('a choice is kept', () => {
  const chosen = { ...defaultPreferences, onLock: 'remove', onQuit: 'remove' };
  expect(settingsFormat.schema.parse({ identities: [], preferences: chosen }).preferences).toEqual(chosen);
});

test('what was taken out, or is to be forgotten, is known after a restart', () => {
  const one = {
    current: { expiresAt: 2000, obtainedAt: 1000, profile: 'work', written: false },
    section: { profile: 'work', fingerprint: 'f', found: true, withheld: true },
  };
  const two = { section: one.section, forgetting: true };
  expect(stateFormat.schema.parse({ ...emptySavedState, sessions: { one, two } }).sessions).toEqual({
    one,
    two,
  });
});
