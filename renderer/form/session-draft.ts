import type { SessionView } from '../../src/shared/snapshot.ts';

/** What stands in the fields that every session has, an identity's or a role's, as typed. */
export interface SessionDraft {
  readonly profile: string;
  /** Other credentials files, one path each; one that is empty counts as not there. */
  readonly alsoTo: readonly string[];
  /** One of the presets in seconds, or `own`. */
  readonly duration: `${number}` | 'own';
  readonly ownHours: string;
  readonly ownMinutes: string;
  readonly autoRefresh: boolean;
  readonly renewBeforeMinutes: string;
}

/** How many other files a session can be written to. */
export const mostPaths = 8;

/** The fields of a session that exists, with the durations that its form offers, in seconds. */
export const sessionDraftOf = (session: SessionView, presets: readonly number[]): SessionDraft => ({
  profile: session.profile,
  alsoTo: session.copies.map(({ path }) => path),
  ...durationChoice(session.durationSeconds, presets),
  autoRefresh: session.autoRefresh,
  renewBeforeMinutes: String(session.renewBeforeSeconds / 60),
});

/** The choice that stands for a duration in seconds: one of those offered, or the user's own. */
export const durationChoice = (
  seconds: number,
  presets: readonly number[],
): Pick<SessionDraft, 'duration' | 'ownHours' | 'ownMinutes'> => {
  if (presets.includes(seconds)) return { duration: `${seconds}`, ownHours: '', ownMinutes: '' };
  return {
    duration: 'own',
    ownHours: String(Math.floor(seconds / 3600)),
    ownMinutes: String((seconds % 3600) / 60),
  };
};

/** A count as typed; anything that is no number counts as 0, which main refuses at the right field. */
const count = (text: string): number => {
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1_000_000) : 0;
};

/** The duration that the draft asks for, in seconds; 0 when none was typed. */
export const durationOf = (draft: SessionDraft): number =>
  draft.duration === 'own'
    ? Math.round(count(draft.ownHours) * 3600 + count(draft.ownMinutes) * 60)
    : Number(draft.duration);

const typedPaths = ({ alsoTo }: Pick<SessionDraft, 'alsoTo'>): string[] =>
  alsoTo.map((path) => path.trim()).filter((path) => path !== '');

/** What is sent of these fields when a form is saved. */
export const sessionFormOf = (draft: SessionDraft) => ({
  profile: draft.profile,
  alsoTo: typedPaths(draft),
  durationSeconds: durationOf(draft),
  autoRefresh: draft.autoRefresh,
  renewBeforeSeconds: Math.round(count(draft.renewBeforeMinutes) * 60),
});

/** The fields that a patch of a draft names. */
export const keysOf = <D extends object>(patch: Partial<D>, whole: D): readonly (keyof D)[] => {
  const isKey = (key: PropertyKey): key is keyof D => key in whole;
  return Object.keys(patch).filter((key) => isKey(key));
};

/** True when leaving the form would lose something typed. */
export const isDirty = <D extends SessionDraft>(draft: D, pristine: D): boolean =>
  keysOf(pristine, pristine).some((key) => key !== 'alsoTo' && draft[key] !== pristine[key]) ||
  typedPaths(draft).join('\n') !== typedPaths(pristine).join('\n');

/** Which of the paths an error is about: the one that it names, else the first. */
export const wrongPath = (
  { detail }: { readonly detail?: string },
  { alsoTo }: Pick<SessionDraft, 'alsoTo'>,
): number =>
  Math.max(
    0,
    alsoTo.findIndex((path) => path.trim() !== '' && detail?.includes(path.trim()) === true),
  );
