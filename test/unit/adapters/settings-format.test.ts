import { expect, test } from 'vitest';
import { settingsFormat } from '../../../src/adapters/files/formats.ts';
import { defaultPreferences } from '../../../src/core/state/app-state.ts';

const { endpoints, ...older } = defaultPreferences;

test('settings from before endpoints could be chosen, and proxies have a login, load with none of that', () => {
  const preferences = { ...older, theme: 'dark', notifications: false };
  expect(settingsFormat.schema.parse({ identities: [], preferences })).toMatchObject({
    preferences: { theme: 'dark', notifications: false, endpoints: { fips: false, dualStack: false } },
    proxies: [],
  });
  expect(endpoints).toEqual({ fips: false, dualStack: false });
});

test.each([null, { fips: 'yes' }, [true]])(
  'endpoints that are not understood (%j) cost nothing else',
  (odd) => {
    const preferences = { ...older, theme: 'dark', endpoints: odd };
    expect(settingsFormat.schema.parse({ identities: [], preferences, proxies: 7 })).toMatchObject({
      preferences: { theme: 'dark', endpoints },
      proxies: [],
    });
  },
);
