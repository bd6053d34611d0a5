import { expect, test } from 'vitest';
import { settingsFormat } from '../../../src/adapters/files/formats.ts';
import { defaultPreferences } from '../../../src/core/state/app-state.ts';

const { startHidden, logLevel, groupsByAccount: _, newIdentity, ...older } = defaultPreferences;
const preferencesOf = (preferences: unknown) =>
  settingsFormat.schema.parse({ identities: [], preferences }).preferences;

test('settings from before there were defaults, a log level and a start with a window load as a new installation has them', () => {
  expect(preferencesOf({ ...older, theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
  expect([startHidden, logLevel, newIdentity.region]).toEqual([true, 'info', '']);
});

test('what is not understood costs nothing else', () => {
  const odd = { ...older, paused: true, startHidden: 'no', logLevel: 'loud', newIdentity: { region: 7 } };
  expect(preferencesOf(odd)).toEqual({ ...defaultPreferences, paused: true });
});

test('what was chosen is kept', () => {
  const chosen = {
    ...defaultPreferences,
    startHidden: false,
    logLevel: 'error',
    groupsByAccount: true,
    newIdentity: { ...newIdentity, region: 'eu-central-1', alsoTo: ['/mnt/c/credentials'] },
  };
  expect(preferencesOf(chosen)).toEqual(chosen);
});
