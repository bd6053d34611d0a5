import { chainedMaxSeconds, wayOf, type Role, type RoleWay } from '../core/identity/role.ts';

/** What the words about a role need of its identity. */
export interface RoleHolder {
  readonly label: string;
  readonly mfaSerial?: string;
}

/** What decides how a role's session is got. */
export type WayChoice = Pick<Role, 'way' | 'durationSeconds' | 'autoRefresh'>;

/** A role's ARN as people know it: "Administrator" of `…:role/teams/Administrator`, and the number of its account. */
export const roleParts = (roleArn: string): { readonly name: string; readonly account: string } => {
  const [, , , , account = '', ...resource] = roleArn.split(':');
  return { name: resource.join(':').split('/').at(-1) || roleArn, account };
};

/** "Production’s", or "Backups’" where the name ends in an s. */
export const ownerWords = (label: string): string => `${label}’${/s$/i.test(label) ? '' : 's'}`;

/** How a role's session is got, in words. */
export const wayWords = (way: RoleWay, { label, mfaSerial }: RoleHolder): string => {
  if (way === 'session') return `With ${ownerWords(label)} session, no code`;
  return mfaSerial === undefined ? 'With the access key' : 'With the access key and a code';
};

/** How the state is called of a role that waits for its identity's session. */
export const waitsWords = (label?: string): string =>
  `Waits for ${label === undefined ? 'the identity’s' : ownerWords(label)} session`;

/** What becomes of a longer duration where AWS gives an hour at most; undefined where it is as chosen. */
export const hourWords = (choice: WayChoice, holder: RoleHolder): string | undefined => {
  if (wayOf(choice, holder) !== 'session' || choice.durationSeconds <= chainedMaxSeconds) return undefined;
  const limit = 'AWS lets a session got this way live for an hour at most';
  return choice.autoRefresh
    ? `${limit}, so it is renewed every hour, no code.`
    : `${limit}, and without auto-refresh it ends then.`;
};

/** What comes of the choices of a role's form: how its session is got, how long it lives, and why. */
export const outcomeWords = (choice: WayChoice, holder: RoleHolder): string => {
  const way = wayOf(choice, holder);
  const now = `${wayWords(way, holder)}.`;
  if (way === 'session') return [now, hourWords(choice, holder)].filter(Boolean).join(' ');
  if (choice.way !== 'auto') return now;
  return holder.mfaSerial === undefined
    ? `${now} Without an MFA device neither way takes a code.`
    : `${now} ${ownerWords(holder.label)} session would give an hour only, and auto-refresh is off.`;
};
