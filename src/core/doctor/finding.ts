import type { Message } from '../../texts/message.ts';
import type { IdentityId } from '../identity/identity.ts';
import type { Problem } from '../notice/problem.ts';
import type { SessionId } from '../session/session.ts';
import type { OddityKind } from './file-oddities.ts';

/** What is looked at, in the order in which it is shown. */
export const checkNames = [
  'keychain',
  'clock',
  'network',
  'endpoints',
  'files',
  'profiles',
  'codes',
  'keys',
  'desktop',
  'version',
] as const;

/** One of them. */
export type CheckName = (typeof checkNames)[number];

/** How much a finding matters: all is well; good to know; may go wrong, for others or later; does go wrong now. */
export type FindingStatus = 'good' | 'note' | 'warn' | 'bad';

/** What one click can do about a finding. Main does it, but for those that lead to another view. */
export type DoctorRemedy =
  | { readonly kind: 'unlock-keychain' }
  | { readonly kind: 'edit'; readonly id: SessionId }
  /** Leads to the change of the access key. */
  | { readonly kind: 'rotate'; readonly id: IdentityId }
  | { readonly kind: 'proxy-login'; readonly proxy: string; readonly id: IdentityId }
  /** Mends a file, where nothing is lost by it and there is a way back: one kind of oddity, or what `repair` does. */
  | { readonly kind: 'mend'; readonly path: string; readonly oddity: OddityKind }
  /** Takes the right to read, or to write, away from others. */
  | { readonly kind: 'tighten'; readonly path: string }
  | { readonly kind: 'open-file'; readonly path: string }
  | { readonly kind: 'adopt-keys' }
  | { readonly kind: 'start-at-login' };

/** What one check found: data, put into words where it is shown. Carries no secret. */
export interface Finding {
  /** Tells it from the others of a run, and stays the same from run to run. */
  readonly id: string;
  readonly check: CheckName;
  readonly status: FindingStatus;
  /** What was found: in words of its own, or a problem from the table of problems. */
  readonly said: { readonly title: Message; readonly text?: Message } | { readonly problem: Problem };
  /** Whom it is about, where the words do not say so. */
  readonly about?: string;
  /** A path with its lines, or what another program said. */
  readonly detail?: string;
  /** To be run in a terminal. */
  readonly command?: string;
  readonly remedy?: DoctorRemedy;
}

/** All that a run has found so far. */
export interface DoctorReport {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The checks that are still under way. */
  readonly pending: readonly CheckName[];
  /** In the order of the checks, what matters most first within each. */
  readonly findings: readonly Finding[];
}

const weight: Readonly<Record<FindingStatus, number>> = { bad: 0, warn: 1, note: 2, good: 3 };

/** Findings in the order in which they are shown. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      checkNames.indexOf(a.check) - checkNames.indexOf(b.check) || weight[a.status] - weight[b.status],
  );
