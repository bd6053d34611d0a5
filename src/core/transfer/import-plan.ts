import { parseDraft, type IdentityFields } from '../identity/identity-draft.ts';
import type { Identity } from '../identity/identity.ts';
import { oddPath } from '../identity/registry-rules.ts';
import { parseRoleDraft, printTags, type RoleFields } from '../identity/role-draft.ts';
import type { Role } from '../identity/role.ts';
import type { Settings } from '../state/app-state.ts';
import {
  exportOf,
  type TransferDocument,
  type TransferredIdentity,
  type TransferredRole,
} from './transfer-document.ts';

/**
 * How an identity of the file stands to what is here, by the name of its profile: not here yet; here and alike; here and
 * different; its profile is another kind of session's here; or it does not follow the rules of the form.
 */
export type ImportStanding = 'new' | 'same' | 'differs' | 'taken' | 'odd';

/** One identity of the file, and what would become of it. */
export interface PlannedIdentity {
  readonly profile: string;
  readonly label: string;
  readonly standing: ImportStanding;
  /** Profiles of the roles that come with it. */
  readonly roles: readonly string[];
  /** Profiles of roles that stay out: another session has that profile, or they do not follow the rules. */
  readonly leftOut: readonly string[];
  /** The program that printed its codes: it is not taken over, for whoever made the file would choose what runs here. */
  readonly codeCommand?: string;
  /** Other files that the sessions of it and its roles are to be written to. */
  readonly files: readonly string[];
  /** The identity here with that profile. */
  readonly present?: Identity;
  /** The fields as they would be, and those of its roles, each with the role here that it replaces. */
  readonly fields?: IdentityFields;
  readonly roleFields: readonly { readonly fields: RoleFields; readonly present?: Role }[];
}

/** What the identities of a file would add and change; `mainPath` is that of the main credentials file here. */
export const planImport = (
  document: TransferDocument,
  settings: Settings,
  mainPath: string,
): readonly PlannedIdentity[] => {
  // The first of two with one profile counts.
  const claimed = new Set<string>();
  return document.identities.map((one) => {
    const planned = plan(one, settings, mainPath, claimed);
    claimed.add(one.profile);
    for (const { fields } of planned.roleFields) claimed.add(fields.profile);
    return planned;
  });
};

const plan = (
  one: TransferredIdentity,
  settings: Settings,
  mainPath: string,
  claimed: ReadonlySet<string>,
): PlannedIdentity => {
  const present = settings.identities.find(({ profile }) => profile === one.profile);
  const isTaken = claimed.has(one.profile) || settings.roles.some(({ profile }) => profile === one.profile);
  const fields = fieldsOf(one, present, mainPath);
  const seen = new Set([one.profile, ...claimed]);
  const roleFields: PlannedIdentity['roleFields'][number][] = [];
  const leftOut: string[] = [];
  for (const role of one.roles) {
    const parsed = roleFieldsOf(role, mainPath);
    const known = settings.roles.find(({ profile }) => profile === role.profile);
    const isFree =
      known === undefined
        ? settings.identities.every(({ profile }) => profile !== role.profile)
        : known.identityId === present?.id;
    if (parsed === undefined || !isFree || seen.has(role.profile)) leftOut.push(role.profile);
    else {
      seen.add(role.profile);
      roleFields.push({ fields: parsed, ...(known && { present: known }) });
    }
  }
  const standing = (): ImportStanding => {
    if (isTaken) return 'taken';
    if (fields === undefined) return 'odd';
    if (present === undefined) return 'new';
    return isAlike(present, fields, roleFields, settings) ? 'same' : 'differs';
  };
  const files = [...(one.alsoTo ?? []), ...one.roles.flatMap(({ alsoTo = [] }) => alsoTo)];
  return {
    profile: one.profile,
    label: one.label,
    standing: standing(),
    roles: roleFields.map((role) => role.fields.profile),
    leftOut,
    ...(one.codeCommand !== undefined && present === undefined && { codeCommand: one.codeCommand }),
    files: [...new Set(files)],
    ...(present && { present }),
    ...(fields && { fields }),
    roleFields,
  };
};

/** The fields by the rules of the form; undefined when they break one. */
const fieldsOf = (
  one: TransferredIdentity,
  present: Identity | undefined,
  mainPath: string,
): IdentityFields | undefined => {
  // SECURITY: whose program runs here is not for a file to say. What is set here stays.
  const codeSource = present?.codeSource ?? one.codeSource;
  const parsed = parseDraft(
    {
      ...one,
      mfaSerial: one.mfaSerial ?? '',
      codeSource: codeSource === 'command' ? 'ask' : codeSource,
      codeCommand: '',
      alsoTo: one.alsoTo ?? [],
    },
    false,
  );
  if (!parsed.ok || oddPath(parsed.value.alsoTo, mainPath) !== undefined) return undefined;
  // SECURITY: it was looked for as it stands in the file; in another spelling it could be a session's that is here.
  if (parsed.value.profile !== one.profile) return undefined;
  const keepsCommand = present?.codeCommand !== undefined && parsed.value.mfaSerial !== undefined;
  return keepsCommand
    ? { ...parsed.value, codeSource: 'command', codeCommand: present.codeCommand }
    : parsed.value;
};

const roleFieldsOf = (role: TransferredRole, mainPath: string): RoleFields | undefined => {
  const parsed = parseRoleDraft({
    ...role,
    externalId: role.externalId ?? '',
    sourceIdentity: role.sourceIdentity ?? '',
    tags: printTags(role.tags ?? []),
    policyArns: (role.policyArns ?? []).join('\n'),
    alsoTo: role.alsoTo ?? [],
  });
  const isSound =
    parsed.ok &&
    parsed.value.profile === role.profile &&
    oddPath(parsed.value.alsoTo, mainPath) === undefined;
  return isSound ? parsed.value : undefined;
};

const isAlike = (
  present: Identity,
  fields: IdentityFields,
  roles: PlannedIdentity['roleFields'],
  settings: Settings,
): boolean => {
  const [here] = exportOf({ ...settings, identities: [present] }).identities;
  const [there] = exportOf({
    ...settings,
    identities: [merged(present, fields)],
    roles: settings.roles.map((role) => {
      const next = roles.find((one) => one.present === role);
      return next === undefined ? role : { ...next.fields, id: role.id, identityId: role.identityId };
    }),
  }).identities;
  const adds = roles.some((role) => role.present === undefined);
  return !adds && JSON.stringify(here) === JSON.stringify(there);
};

/** An identity here with the fields of one in the file: its key, its seed and whose it is stay. */
export const merged = (present: Identity, fields: IdentityFields): Identity => {
  const { id, accessKeyIdEnd, keyRef, seedRef, adopted, caller } = present;
  return {
    ...fields,
    id,
    accessKeyIdEnd,
    keyRef,
    ...(seedRef !== undefined && { seedRef }),
    ...(adopted && { adopted }),
    ...(caller && { caller }),
  };
};
