import { describe, expect, it } from 'vitest';
import {
  newRoleDraft,
  profileFrom,
  roleDraftOf,
  roleFormOf,
  rolePlaceOf,
  usesSeldom,
} from '../../../renderer/form/role-draft.ts';
import { isDirty } from '../../../renderer/form/session-draft.ts';
import { parseRoleDraft } from '../../../src/core/identity/role-draft.ts';
import { roleForm } from '../../../src/shared/contract.ts';
import { emptySnapshot, sampleIdentity, sampleProblem, sampleRole } from '../../fakes/sample-snapshot.ts';

const arn = 'arn:aws:iam::210987654321:role/ReadOnly';

describe('a new role', () => {
  it('is called by the user’s name in AWS’s logs, or by the identity’s where that is not known', () => {
    expect(newRoleDraft(sampleIdentity()).sessionName).toBe('alice');
    const { caller: _, ...unchecked } = sampleIdentity({ label: 'My work!' });
    expect(newRoleDraft(unchecked).sessionName).toBe('My-work-');
  });

  it('is what main takes once name, ARN and profile are typed', () => {
    const draft = { ...newRoleDraft(sampleIdentity()), label: 'Read only', roleArn: arn, profile: 'ro' };
    const parsed = parseRoleDraft(roleForm.parse(roleFormOf(draft)));
    expect(parsed).toMatchObject({ ok: true, value: { durationSeconds: 3600, way: 'auto' } });
  });

  it('has a profile named like it, and like the identity too where that is taken', () => {
    const identity = sampleIdentity({ profile: 'work', roles: [sampleRole({ profile: 'admin' })] });
    const snapshot = emptySnapshot({ identities: [identity] });
    expect(profileFrom(' Réad only / EU! ', snapshot, identity)).toBe('re-ad-only-eu');
    expect(profileFrom('Admin', snapshot, identity)).toBe('work-admin');
    expect(profileFrom('管理', snapshot, identity)).toBe('');
  });
});

describe('a role that exists', () => {
  it('comes back from the form as it was', () => {
    const role = sampleRole({
      way: 'key',
      durationSeconds: 5400,
      externalId: 'partner-7',
      sourceIdentity: 'alice',
      tags: [
        { key: 'project', value: 'apollo' },
        { key: 'team', value: '' },
      ],
      policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      copies: [{ path: '/srv/a', state: 'written' }],
    });
    const { label, roleArn, way, profile, sessionName, externalId, sourceIdentity, tags, policyArns } = role;
    const draft = roleDraftOf(role);
    expect(draft).toMatchObject({ duration: 'own', ownHours: '1', ownMinutes: '30' });
    expect(parseRoleDraft(roleFormOf(draft))).toEqual({
      ok: true,
      value: {
        label,
        roleArn,
        way,
        profile,
        sessionName,
        externalId,
        sourceIdentity,
        tags,
        policyArns,
        alsoTo: ['/srv/a'],
        durationSeconds: 5400,
        autoRefresh: true,
        renewBeforeSeconds: 1200,
      },
    });
  });

  it('shows the seldom needed fields when one of them is filled', () => {
    expect(usesSeldom(roleDraftOf(sampleRole()))).toBe(false);
    expect(usesSeldom(roleDraftOf(sampleRole({ externalId: 'x1' })))).toBe(true);
    expect(usesSeldom(roleDraftOf(sampleRole({ tags: [{ key: 'a', value: 'b' }] })))).toBe(true);
  });

  it('is changed when anything of it is', () => {
    const draft = roleDraftOf(sampleRole());
    expect(isDirty({ ...draft }, draft)).toBe(false);
    expect(isDirty({ ...draft, alsoTo: [' '] }, draft)).toBe(false);
    expect(isDirty({ ...draft, tags: 'a=b' }, draft)).toBe(true);
    expect(isDirty({ ...draft, way: 'key' }, draft)).toBe(true);
  });
});

it('shows an error at its field, or at the top when the form has no such field', () => {
  const draft = roleDraftOf(sampleRole());
  const place = (field?: 'tags' | 'alsoTo' | 'region') =>
    rolePlaceOf({ ...sampleProblem('tags-malformed'), ...(field && { field }) }, draft);
  expect([place('tags'), place('region'), place()]).toEqual(['tags', 'top', 'top']);
  // There is no list of files to show it at.
  expect(place('alsoTo')).toBe('top');
});
