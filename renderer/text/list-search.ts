import type { IdentityView, RoleView } from '../../src/shared/snapshot.ts';
import { roleParts } from '../../src/shared/role-words.ts';
import { userNameOf } from './user-name.ts';

/** Case and accents are no reason not to find something. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const textOfRole = ({ label, profile, roleArn }: RoleView): string => {
  const { name, account } = roleParts(roleArn);
  return plain([label, profile, name, account].join('\n'));
};

const textOfIdentity = ({ label, profile, caller }: IdentityView): string =>
  plain([label, profile, ...(caller ? [caller.accountId, userNameOf(caller.arn)] : [])].join('\n'));

/**
 * What a search finds: identities all of whose searched words are in what identifies them, with all their roles; and of
 * the others the roles that are found, under their identities. All, as they are, when nothing is searched.
 */
export const foundIn = (identities: readonly IdentityView[], search: string): readonly IdentityView[] => {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return identities;
  return identities.flatMap((identity) => {
    const own = textOfIdentity(identity);
    if (words.every((word) => own.includes(word))) return [identity];
    const roles = identity.roles.filter((role) => {
      const text = textOfRole(role);
      return words.every((word) => text.includes(word) || own.includes(word));
    });
    return roles.length === 0 ? [] : [{ ...identity, roles }];
  });
};
