import { printCodeCommand } from '../code/code-command.ts';
import type { CodeSourceKind, Identity } from '../identity/identity.ts';
import type { Role } from '../identity/role.ts';
import type { Preferences, Settings } from '../state/app-state.ts';

/** What is taken along of a role: all but the names of keychain items and of other things of one computer. */
export type TransferredRole = Omit<Role, 'id' | 'identityId'>;

/** What is taken along of an identity: neither key nor seed, nor anything that names them. */
export interface TransferredIdentity {
  readonly label: string;
  readonly region: string;
  readonly mfaSerial?: string;
  readonly codeSource: CodeSourceKind;
  /** The program that prints the codes, as a command line. */
  readonly codeCommand?: string;
  readonly profile: string;
  readonly alsoTo?: readonly string[];
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
  readonly roles: readonly TransferredRole[];
}

/** What a file of exported settings holds. SECURITY: nothing secret, and nothing that leads to a secret. */
export interface TransferDocument {
  readonly identities: readonly TransferredIdentity[];
  readonly preferences?: Preferences;
}

/** The settings, as they are taken along. What is named here goes, and nothing else: a new field stays at home. */
export const exportOf = ({ identities, roles, preferences }: Settings): TransferDocument => ({
  identities: identities.map((identity) => ({
    ...plainOf(identity),
    roles: roles.filter(({ identityId }) => identityId === identity.id).map((role) => roleOf(role)),
  })),
  preferences,
});

const plainOf = (identity: Identity): Omit<TransferredIdentity, 'roles'> => {
  const { mfaSerial, codeCommand, alsoTo } = identity;
  return {
    label: identity.label,
    region: identity.region,
    ...(mfaSerial !== undefined && { mfaSerial }),
    codeSource: identity.codeSource,
    ...(codeCommand && { codeCommand: printCodeCommand(codeCommand) }),
    profile: identity.profile,
    ...(alsoTo && { alsoTo }),
    durationSeconds: identity.durationSeconds,
    autoRefresh: identity.autoRefresh,
    renewBeforeSeconds: identity.renewBeforeSeconds,
  };
};

const roleOf = (role: Role): TransferredRole => {
  const { externalId, sourceIdentity, tags, policyArns, alsoTo } = role;
  return {
    label: role.label,
    roleArn: role.roleArn,
    sessionName: role.sessionName,
    ...(externalId !== undefined && { externalId }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(tags && { tags }),
    ...(policyArns && { policyArns }),
    way: role.way,
    profile: role.profile,
    ...(alsoTo && { alsoTo }),
    durationSeconds: role.durationSeconds,
    autoRefresh: role.autoRefresh,
    renewBeforeSeconds: role.renewBeforeSeconds,
  };
};
