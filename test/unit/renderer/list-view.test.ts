import { describe, expect, it } from 'vitest';
import { sharing } from '../../../renderer/snapshot-sharing.ts';
import { lifeLeft } from '../../../renderer/text/life-left.ts';
import { groupsOf, hasGroups } from '../../../renderer/text/list-groups.ts';
import { foundIn } from '../../../renderer/text/list-search.ts';
import { tickStamp } from '../../../renderer/text/tick-stamp.ts';
import { emptySnapshot, sampleIdentity, sampleProblem, sampleRole } from '../../fakes/sample-snapshot.ts';

const account = (accountId: string) => ({ accountId, arn: `arn:aws:iam::${accountId}:user/team/bob` });
const { caller: _, ...unknown } = sampleIdentity({ id: 'u', label: 'Unknown', profile: 'u' });
const admin = sampleRole({
  id: 'r',
  label: 'Admin',
  profile: 'adm',
  roleArn: 'arn:aws:iam::999988887777:role/Ops/Café',
});
const identities = [
  sampleIdentity({ id: 'a', label: 'Café Über', profile: 'cafe', caller: account('222200001111') }),
  unknown,
  sampleIdentity({ id: 'b', label: 'Billing', profile: 'money', roles: [admin, sampleRole()] }),
  sampleIdentity({ id: 'c', label: 'Copy', profile: 'c', caller: account('222200001111') }),
];
const ids = (of: readonly { readonly id: string }[]): string => of.map(({ id }) => id).join('');

describe('the search', () => {
  it.each([
    ['', 'aubc'],
    ['  ', 'aubc'],
    ['CAFE uber', 'a'],
    ['money', 'b'],
    ['2222', 'ac'],
    ['bob', 'ac'],
    ['9999', 'b'],
    ['billing admin', 'b'],
    ['team', ''],
    ['zzz', ''],
  ])('“%s” finds “%s”', (search, found) => {
    expect(ids(foundIn(identities, search))).toBe(found);
  });

  it('shows all roles of an identity that is found, else those that are', () => {
    expect(foundIn(identities, 'billing')[0]?.roles).toHaveLength(2);
    expect(foundIn(identities, 'admin')[0]?.roles).toEqual([admin]);
  });

  it('leaves what is not searched as it is, so that nothing is drawn anew', () => {
    expect(foundIn(identities, '')).toBe(identities);
  });
});

describe('the groups', () => {
  it('are in the order of the list, those of no known account last', () => {
    expect(groupsOf(identities).map((group) => [group.account, ids(group.identities)])).toEqual([
      ['222200001111', 'ac'],
      ['123456789012', 'b'],
      [undefined, 'u'],
    ]);
  });

  it('are of use where there is more than one account', () => {
    expect([hasGroups(identities), hasGroups(identities.slice(3)), hasGroups([])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

const minute = 60_000;
const active = (leftMs: number, lifeMs = 100 * minute) =>
  sampleIdentity({
    phase: { validity: 'active', activity: 'idle' },
    obtainedAt: leftMs - lifeMs,
    expiresAt: leftMs,
  });

describe('the life that is left', () => {
  it.each([
    [100 * minute, 100],
    [50 * minute, 50],
    [1, 1],
    [0, 0],
    [200 * minute, 100],
  ])('%d ms before the end: %d hundredths', (leftMs, hundredths) => {
    expect(lifeLeft(active(leftMs), 0)).toBe(hundredths);
  });

  it('is none where there is no session, or one that never lived', () => {
    expect([lifeLeft(sampleIdentity(), 0), lifeLeft(active(5, 0), 0)]).toEqual([0, 0]);
  });
});

describe('the stamp of a card', () => {
  const stamp = (session: Parameters<typeof tickStamp>[0], now: number, day = 0) =>
    tickStamp(session, now, day);
  const long = active(300 * minute, 1000 * minute);

  it('stays while the text does, and changes with minutes and in the end with seconds', () => {
    expect(stamp(long, minute)).toBe(stamp(long, minute - 20_000));
    expect(stamp(long, minute)).not.toBe(stamp(long, minute + 1));
    expect(stamp(active(60_000), 0)).not.toBe(stamp(active(60_000), 1001));
  });

  it('changes with the day, with the end, with a code that is waited for, and with a new attempt', () => {
    expect(stamp(long, 0, 1)).not.toBe(stamp(long, 0, 2));
    expect(stamp(active(1), 0)).not.toBe(stamp(active(1), 1));
    const waits = { ...long, waitingUntil: 9000 };
    expect(stamp(waits, 0)).not.toBe(stamp(waits, 1001));
    const tries = { ...long, problem: sampleProblem('timed-out', { retryAt: 5 * minute }) };
    expect(stamp(tries, 0)).not.toBe(stamp(tries, minute));
    expect(stamp(tries, 5 * minute - 1)).not.toBe(stamp(tries, 5 * minute));
  });
});

describe('a new snapshot', () => {
  it('has the identities of the one before where they say the same', () => {
    const before = emptySnapshot({ identities });
    const copy = structuredClone(before);
    const changed = { ...copy, identities: copy.identities.map((one) => ({ ...one })) };
    const [first] = changed.identities;
    if (first !== undefined) changed.identities[0] = { ...first, roles: [admin] };
    const shared = sharing(before, changed);
    expect(shared.identities.map((identity, at) => identity === identities[at])).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(shared).toEqual(changed);
    expect(sharing(undefined, copy)).toBe(copy);
  });
});
