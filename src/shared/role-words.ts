import { chainedMaxSeconds, wayOf, type Role, type RoleWay } from '../core/identity/role.ts';
import { inSentences, message, type Message } from '../texts/message.ts';

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

/** How a role's session is got. */
export const wayText = (way: RoleWay, { label, mfaSerial }: RoleHolder): Message => {
  if (way === 'session') return message('role.withSession', { identity: label });
  return message(mfaSerial === undefined ? 'role.withKey' : 'role.withKeyAndCode');
};

/** How the state is called of a role that waits for its identity's session. */
export const waitsText = (label?: string): Message =>
  label === undefined ? message('role.waitsForIdentity') : message('role.waits', { identity: label });

/** What becomes of a longer duration where AWS gives an hour at most; undefined where it is as chosen. */
export const hourText = (choice: WayChoice, holder: RoleHolder): Message | undefined => {
  if (wayOf(choice, holder) !== 'session' || choice.durationSeconds <= chainedMaxSeconds) return undefined;
  return message(choice.autoRefresh ? 'role.hourRenewed' : 'role.hourEnds');
};

/** What comes of the choices of a role's form: how its session is got, how long it lives, and why. */
export const outcomeText = (choice: WayChoice, holder: RoleHolder): Message => {
  const identity = holder.label;
  if (wayOf(choice, holder) === 'session') {
    const outcome = message('role.outcomeWithSession', { identity });
    const hour = hourText(choice, holder);
    return hour === undefined ? outcome : inSentences(outcome, hour);
  }
  const outcome = message(
    holder.mfaSerial === undefined ? 'role.outcomeWithKey' : 'role.outcomeWithKeyAndCode',
  );
  if (choice.way !== 'auto') return outcome;
  return inSentences(
    outcome,
    holder.mfaSerial === undefined
      ? message('role.noCodeEitherWay')
      : message('role.sessionTooShort', { identity }),
  );
};
