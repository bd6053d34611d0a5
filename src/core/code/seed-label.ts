/** What the label of an otpauth:// link says of the device. */
export interface SeedLabel {
  /** Who gave the seed out, such as `Amazon Web Services`. */
  readonly issuer?: string;
  /** The user or the device. */
  readonly user?: string;
  /** The account: its number, or the alias that it goes by. */
  readonly account?: string;
}

/**
 * Takes the label of a link apart (`Amazon Web Services:ann@123456789012`): the issuer ends at the first colon, the
 * account starts at the last `@`, as user names may hold one. An issuer of its own in the link counts when the label
 * has none.
 */
export const parseSeedLabel = (label: string, issuer?: string): SeedLabel => {
  const [, before, rest = ''] = /^(?:([^:]*):)?(.*)$/s.exec(label) ?? [];
  const by = before?.trim() || issuer?.trim();
  const at = rest.lastIndexOf('@');
  const user = (at === -1 ? rest : rest.slice(0, at)).trim();
  const account = at === -1 ? '' : rest.slice(at + 1).trim();
  return { ...(by && { issuer: by }), ...(user && { user }), ...(account && { account }) };
};

/** Whether a seed is of the user whose key it is to go with. */
export type SeedOwner = 'same' | 'other-account' | 'other-user' | 'not-aws' | 'unknown';

/**
 * Compares a label with the user of a key. AWS writes the account's alias where there is one, which tells nothing; and
 * the device's name in the user's place, which is the user's own for most: `other-user` is worth a question, not a no.
 */
export const ownerOf = (
  { issuer, user, account }: SeedLabel,
  key: { readonly accountId: string; readonly userName: string },
): SeedOwner => {
  if (issuer !== undefined && !/amazon|\baws\b/i.test(issuer)) return 'not-aws';
  if (account !== undefined && /^\d{12}$/.test(account) && account !== key.accountId) return 'other-account';
  if (user === undefined) return 'unknown';
  return user.toLowerCase() === key.userName.toLowerCase() ? 'same' : 'other-user';
};
