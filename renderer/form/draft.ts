import type { CodeSourceKind, IdentityId } from '../../src/core/identity/identity.ts';
import type { Field, ProblemCode } from '../../src/core/notice/problem.ts';
import type { Input } from '../../src/shared/contract.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';

/** What stands in the identity form, as typed. */
export interface Draft {
  readonly label: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly mfaSerial: string;
  readonly codeSource: CodeSourceKind;
  readonly seed: string;
  readonly seedRiskAccepted: boolean;
  readonly profile: string;
  /** Other credentials files, one path each; one that is empty counts as not there. */
  readonly alsoTo: readonly string[];
  readonly setsRegion: boolean;
  /** One of the presets in seconds, or `own`. */
  readonly duration: `${number}` | 'own';
  readonly ownHours: string;
  readonly ownMinutes: string;
  readonly autoRefresh: boolean;
  readonly renewBeforeMinutes: string;
}

/** How many other files an identity can be written to. */
export const mostPaths = 8;

/** The durations offered, in seconds. */
export const durationPresets = [3600, 14_400, 43_200, 129_600] as const;

/** The form before anything is typed. */
export const emptyDraft: Draft = {
  label: '',
  accessKeyId: '',
  secretAccessKey: '',
  region: '',
  mfaSerial: '',
  codeSource: 'ask',
  seed: '',
  seedRiskAccepted: false,
  profile: '',
  alsoTo: [],
  setsRegion: false,
  duration: '43200',
  ownHours: '',
  ownMinutes: '',
  autoRefresh: true,
  renewBeforeMinutes: '20',
};

/** The form of an identity that exists. Its secrets are not known here: their fields start empty, meaning unchanged. */
export const draftOf = (identity: IdentityView): Draft => ({
  ...emptyDraft,
  label: identity.label,
  region: identity.region,
  mfaSerial: identity.mfaSerial ?? '',
  codeSource: identity.codeSource,
  seedRiskAccepted: identity.codeSource === 'seed',
  profile: identity.profile,
  alsoTo: identity.copies.map(({ path }) => path),
  ...durationChoice(identity.durationSeconds),
  autoRefresh: identity.autoRefresh,
  renewBeforeMinutes: String(identity.renewBeforeSeconds / 60),
});

const durationChoice = (seconds: number): Pick<Draft, 'duration' | 'ownHours' | 'ownMinutes'> => {
  if (durationPresets.some((preset) => preset === seconds)) {
    return { duration: `${seconds}`, ownHours: '', ownMinutes: '' };
  }
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
export const durationOf = (draft: Draft): number =>
  draft.duration === 'own'
    ? Math.round(count(draft.ownHours) * 3600 + count(draft.ownMinutes) * 60)
    : Number(draft.duration);

/** True when there is a device to ask: without a serial, no code is needed. */
export const hasMfa = (draft: Draft): boolean => draft.mfaSerial.trim() !== '';

/** True when Latchkey is to compute the codes. */
export const usesSeed = (draft: Draft): boolean => hasMfa(draft) && draft.codeSource === 'seed';

const typedPaths = ({ alsoTo }: Draft): string[] =>
  alsoTo.map((path) => path.trim()).filter((path) => path !== '');

const keyOf = ({ accessKeyId, secretAccessKey }: Draft) => ({ accessKeyId, secretAccessKey });

/** True when a part of the key was typed. */
export const hasTypedKey = (draft: Draft): boolean =>
  draft.accessKeyId.trim() !== '' || draft.secretAccessKey.trim() !== '';

/**
 * What is sent when the draft is saved. With `id` the identity exists, and empty secrets are left out so that the stored
 * ones stay; without it they are sent as they are, for main to name the field that is missing.
 */
export const saveInputOf = (
  draft: Draft,
  id: IdentityId | undefined,
  unchecked: boolean,
): Input<'saveIdentity'> => ({
  ...(id === undefined ? {} : { id }),
  form: {
    label: draft.label,
    region: draft.region,
    mfaSerial: draft.mfaSerial,
    codeSource: hasMfa(draft) ? draft.codeSource : 'ask',
    profile: draft.profile,
    alsoTo: typedPaths(draft),
    durationSeconds: durationOf(draft),
    autoRefresh: draft.autoRefresh,
    renewBeforeSeconds: Math.round(count(draft.renewBeforeMinutes) * 60),
  },
  ...(id === undefined || hasTypedKey(draft) ? { key: keyOf(draft) } : {}),
  ...(usesSeed(draft) && draft.seed.trim() !== '' ? { seed: draft.seed } : {}),
  seedRiskAccepted: usesSeed(draft) && draft.seedRiskAccepted,
  unchecked,
  setsRegion: draft.setsRegion,
});

/** What is sent when the key is checked. */
export const checkInputOf = (draft: Draft, id: IdentityId | undefined): Input<'checkKey'> => ({
  ...(id === undefined ? {} : { id }),
  ...(id === undefined || hasTypedKey(draft) ? { key: keyOf(draft) } : {}),
  region: draft.region,
});

const isDraftKey = (key: string): key is keyof Draft => key in emptyDraft;

/** The fields that a patch of the draft names. */
export const draftKeysOf = (patch: Partial<Draft>): readonly (keyof Draft)[] =>
  Object.keys(patch).filter((key) => isDraftKey(key));

/** True when leaving the form would lose something typed. */
export const isDirty = (draft: Draft, pristine: Draft): boolean =>
  draftKeysOf(pristine).some((key) => key !== 'alsoTo' && draft[key] !== pristine[key]) ||
  typedPaths(draft).join('\n') !== typedPaths(pristine).join('\n');

/** Which of the paths an error is about: the one that it names, else the first. */
export const wrongPath = ({ detail }: { readonly detail?: string }, { alsoTo }: Draft): number =>
  Math.max(
    0,
    alsoTo.findIndex((path) => path.trim() !== '' && detail?.includes(path.trim()) === true),
  );

/** The draft without its secrets. */
export const withoutSecrets = (draft: Draft): Draft => ({
  ...draft,
  accessKeyId: '',
  secretAccessKey: '',
  seed: '',
});

/** Where an error of the form is shown. */
export type FormPlace = Exclude<Field, 'code'> | 'seedRisk' | 'top';

/** The place of an error: its field when the form shows that field now, else the top. */
export const placeOf = (error: { code: ProblemCode; field?: Field }, draft: Draft): FormPlace => {
  if (error.code === 'seed-risk-not-accepted') return usesSeed(draft) ? 'seedRisk' : 'top';
  if (error.field === undefined || error.field === 'code') return 'top';
  if (error.field === 'seed' && !usesSeed(draft)) return 'top';
  if (error.field === 'alsoTo' && draft.alsoTo.length === 0) return 'top';
  return error.field;
};

const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'network-unreachable',
  'timed-out',
  'unexpected-answer',
  'sts-unavailable',
  'throttled',
  'certificate-refused',
  'clock-off',
]);

/** True for a failure that says nothing about the key, so that it may be saved unchecked. */
export const mayBeSavedUnchecked = (code: ProblemCode): boolean => passing.has(code);
