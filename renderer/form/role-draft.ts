import type { Field } from '../../src/core/notice/problem.ts';
import { printTags, sessionNameFrom } from '../../src/core/identity/role-draft.ts';
import { roleDurationLimits } from '../../src/core/identity/role.ts';
import type { Role } from '../../src/core/identity/role.ts';
import type { RoleForm } from '../../src/shared/contract.ts';
import type { WayChoice } from '../../src/shared/role-words.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { IdentityView, RoleView, Snapshot } from '../../src/shared/snapshot.ts';
import { userNameOf } from '../text/user-name.ts';
import type { FormPlace } from './draft.ts';
import { durationOf, sessionDraftOf, sessionFormOf } from './session-draft.ts';
import type { SessionDraft } from './session-draft.ts';

/** What stands in the form of a role, as typed. */
export interface RoleDraft extends SessionDraft {
  readonly label: string;
  readonly roleArn: string;
  readonly way: Role['way'];
  readonly sessionName: string;
  readonly externalId: string;
  readonly sourceIdentity: string;
  /** One `key=value` per line. */
  readonly tags: string;
  /** One ARN per line. */
  readonly policyArns: string;
}

/** The durations offered, in seconds. */
export const rolePresets = [3600, 7200, 14_400, 28_800, 43_200] as const;

/** The form before anything is typed, for a role of an identity. */
export const newRoleDraft = ({ caller, label }: IdentityView): RoleDraft => ({
  label: '',
  roleArn: '',
  way: 'auto',
  profile: '',
  alsoTo: [],
  duration: `${roleDurationLimits.defaultSeconds}`,
  ownHours: '',
  ownMinutes: '',
  autoRefresh: true,
  renewBeforeMinutes: '20',
  sessionName: sessionNameFrom(caller === undefined ? label : userNameOf(caller.arn)),
  externalId: '',
  sourceIdentity: '',
  tags: '',
  policyArns: '',
});

/** The form of a role that exists. */
export const roleDraftOf = (role: RoleView): RoleDraft => ({
  label: role.label,
  roleArn: role.roleArn,
  way: role.way,
  ...sessionDraftOf(role, rolePresets),
  sessionName: role.sessionName,
  externalId: role.externalId ?? '',
  sourceIdentity: role.sourceIdentity ?? '',
  tags: printTags(role.tags),
  policyArns: role.policyArns.join('\n'),
});

/** What is sent when the draft is saved. */
export const roleFormOf = (draft: RoleDraft): RoleForm => ({
  label: draft.label,
  roleArn: draft.roleArn,
  way: draft.way,
  ...sessionFormOf(draft),
  sessionName: draft.sessionName,
  externalId: draft.externalId,
  sourceIdentity: draft.sourceIdentity,
  tags: draft.tags,
  policyArns: draft.policyArns,
});

/** What decides how the session is got, as far as the draft does. */
export const choiceOf = (draft: RoleDraft): WayChoice => ({
  way: draft.way,
  autoRefresh: draft.autoRefresh,
  durationSeconds: durationOf(draft),
});

/** A profile named like the role, of letters that every AWS tool reads; empty where none of it is such a letter. */
export const profileFrom = (label: string, { identities }: Snapshot, identity: IdentityView): string => {
  const own = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const isTaken = sessionsIn({ identities }).some(({ profile }) => profile === own);
  return own !== '' && isTaken ? `${identity.profile}-${own}` : own;
};

/** The fields that are seldom needed: they are folded away. */
const seldom = ['sessionName', 'externalId', 'sourceIdentity', 'tags', 'policyArns'] as const;

/** True when one of the fields that are folded away is filled; a session name always is. */
export const usesSeldom = (draft: RoleDraft): boolean =>
  seldom.some((name) => name !== 'sessionName' && draft[name].trim() !== '');

/** True for a place that is folded away. */
export const isSeldom = (place: FormPlace): boolean => seldom.some((name) => name === place);

const places: ReadonlySet<FormPlace> = new Set<FormPlace>([
  'label',
  'roleArn',
  'profile',
  'alsoTo',
  'durationSeconds',
  'renewBeforeSeconds',
  ...seldom,
]);

/** The place of an error in the form of a role: its field when the form has it, else the top. */
export const rolePlaceOf = ({ field }: { readonly field?: Field }, draft: RoleDraft): FormPlace => {
  if (field === undefined || field === 'code' || !places.has(field)) return 'top';
  return field === 'alsoTo' && draft.alsoTo.length === 0 ? 'top' : field;
};
