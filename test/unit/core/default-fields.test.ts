import { expect, test } from 'vitest';
import { parseDefaults } from '../../../src/core/identity/default-fields.ts';
import { firstDefaults } from '../../../src/core/identity/identity-defaults.ts';

const mainPath = '/home/test/.aws/credentials';
const parse = (patch: Partial<typeof firstDefaults>) =>
  parseDefaults({ ...firstDefaults, ...patch }, mainPath);

test('what a new identity starts with is checked by the rules of the form', () => {
  expect(parse({})).toEqual({ ok: true, value: firstDefaults });
  expect(parse({ region: ' EU-central-1 ', alsoTo: [' /mnt/c/credentials '] })).toMatchObject({
    value: { region: 'eu-central-1', alsoTo: ['/mnt/c/credentials'] },
  });
});

test.each([
  [{ region: 'europe' }, 'region-malformed'],
  [{ alsoTo: ['credentials'] }, 'path-malformed'],
  [{ alsoTo: [mainPath] }, 'path-malformed'],
  [{ durationSeconds: 899 }, 'duration-out-of-range'],
  [{ durationSeconds: 3600.5 }, 'duration-out-of-range'],
  [{ renewBeforeSeconds: 59 }, 'renew-before-out-of-range'],
])('%j is refused', (patch, code) => {
  expect(parse(patch)).toMatchObject({ ok: false, error: { code } });
});
