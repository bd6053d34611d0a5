import type { CheckedKey } from '../../src/shared/contract.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { userNameOf } from '../text/user-name.ts';

type Known = Pick<Snapshot, 'identities'>;

/** The first of `name`, `name-2`, `name-3`… that is free. */
const firstFree = (name: string, isTaken: (name: string) => boolean, glue: string): string => {
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}${glue}${count}`;
  return free;
};

/** A name for the identity of a key: its user's, or the account's number for the root user; none that is there already. */
export const suggestedLabel = ({ caller, isRoot }: CheckedKey, { identities }: Known): string => {
  const isTaken = (name: string): boolean => identities.some(({ label }) => label === name);
  if (isRoot) return firstFree(caller.accountId, isTaken, ' ');
  const user = userNameOf(caller.arn);
  // The same name in another account is most likely the same person: the number tells which.
  return isTaken(user) ? firstFree(`${user} ${caller.accountId}`, isTaken, ' ') : user;
};

/** A profile named like the identity, of letters that every AWS tool reads; none that another session is written to. */
export const suggestedProfile = (label: string, known: Known): string => {
  const name = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const isTaken = (profile: string): boolean => sessionsIn(known).some((one) => one.profile === profile);
  return name === '' ? '' : firstFree(name, isTaken, '-');
};
