import type { IdentityView } from '../../src/shared/snapshot.ts';

/** The identities of one account, in the order of the list. */
export interface AccountGroup {
  /** Its number; undefined for those whose account is not known yet. */
  readonly account: string | undefined;
  readonly identities: readonly IdentityView[];
}

/** The identities by account, accounts in the order in which the list has them first; unknown ones last. */
export const groupsOf = (identities: readonly IdentityView[]): readonly AccountGroup[] => {
  const byAccount = new Map<string | undefined, IdentityView[]>();
  for (const identity of identities) {
    const account = identity.caller?.accountId;
    const group = byAccount.get(account);
    if (group === undefined) byAccount.set(account, [identity]);
    else group.push(identity);
  }
  const groups = [...byAccount].map(([account, members]) => ({ account, identities: members }));
  return [
    ...groups.filter(({ account }) => account !== undefined),
    ...groups.filter(({ account }) => account === undefined),
  ];
};

/** Whether there is more than one account to group by. */
export const hasGroups = (identities: readonly IdentityView[]): boolean =>
  identities.some(({ caller }) => caller?.accountId !== identities[0]?.caller?.accountId);
