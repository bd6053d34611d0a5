import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { moved, withMove } from '../../../src/core/identity/list-order.ts';
import { emptySettings, type Settings } from '../../../src/core/state/app-state.ts';
import { sampleRole } from '../../fakes/sample-snapshot.ts';

const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (of: readonly { readonly id: string }[]): string => of.map(({ id }) => id).join('');

it.each([
  ['b', 'a', 'bacd'],
  ['a', 'd', 'bcad'],
  ['a', undefined, 'bcda'],
  ['b', 'b', 'abcd'],
  ['b', 'x', 'abcd'],
  ['x', 'a', 'abcd'],
])('%s before %s: %s', (id, before, after) => {
  expect(ids(moved(list, { id, before }))).toBe(after);
});

it('loses nobody, whoever moves where', () => {
  const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'x');
  fc.assert(
    fc.property(anyId, fc.option(anyId, { nil: undefined }), (id, before) => {
      expect(ids(moved(list, { id, before })).split('').toSorted().join('')).toBe('abcd');
    }),
  );
});

describe('the settings', () => {
  const identity = (id: string): Identity => ({
    id,
    label: id,
    profile: id,
    accessKeyIdEnd: 'MPLE',
    keyRef: id,
    region: 'eu-central-1',
    codeSource: 'ask',
    durationSeconds: 3600,
    autoRefresh: true,
    renewBeforeSeconds: 60,
  });
  const settings: Settings = {
    ...emptySettings,
    identities: [identity('i'), identity('j')],
    roles: [
      sampleRole({ id: 'i1', identityId: 'i' }),
      sampleRole({ id: 'j1', identityId: 'j' }),
      sampleRole({ id: 'i2', identityId: 'i' }),
    ],
  };
  const after = (id: string, before?: string) => {
    const result = withMove(settings, { id, before });
    return result.ok ? `${ids(result.value.identities)} ${ids(result.value.roles)}` : result.error.code;
  };

  it('take a moved identity or role', () => {
    expect(after('j', 'i')).toBe('ji i1j1i2');
    expect(after('i2', 'i1')).toBe('ij i2j1i1');
  });

  it('let no role go to another identity, and say when one is gone', () => {
    expect(after('i1', 'j1')).toBe('ij i1j1i2');
    expect(after('x', 'i')).toBe('identity-gone');
  });
});
