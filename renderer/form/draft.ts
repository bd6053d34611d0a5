import type { CodeSourceKind, IdentityId } from '../../src/core/identity/identity.ts';
import type { Field, ProblemCode } from '../../src/core/notice/problem.ts';
import type { Input } from '../../src/shared/contract.ts';
import type { IdentityView, Preferences } from '../../src/shared/snapshot.ts';
import { durationChoice, keysOf, sessionDraftOf, sessionFormOf } from './session-draft.ts';
import type { SessionDraft } from './session-draft.ts';

/** What stands in the identity form, as typed. */
export interface Draft extends SessionDraft {
  readonly label: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The profile of the credentials file whose key is used; empty for a typed one. */
  readonly found: string;
  readonly region: string;
  /** The serial of the device that was chosen from AWS's list, or else `typed`, `none`, or `enrol` for one to be made. */
  readonly device: string;
  /** As typed. */
  readonly mfaSerial: string;
  readonly codeSource: CodeSourceKind;
  /** The command line of the program that prints the codes. */
  readonly codeCommand: string;
  readonly seed: string;
  /** Names the seed that main found in a picture; empty when it is typed. */
  readonly seedHandle: string;
  /** The digits for the first session. */
  readonly code: string;
  readonly seedRiskAccepted: boolean;
  readonly setsRegion: boolean;
}

/** The durations offered, in seconds. */
export const durationPresets = [3600, 14_400, 43_200, 129_600] as const;

/** The form before anything is typed. */
export const emptyDraft: Draft = {
  label: '',
  accessKeyId: '',
  secretAccessKey: '',
  found: '',
  region: '',
  device: 'typed',
  mfaSerial: '',
  codeSource: 'ask',
  codeCommand: '',
  seed: '',
  seedHandle: '',
  code: '',
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

/** The form of a new identity, with what the user wants it to start with. */
export const newDraft = (defaults: Preferences['newIdentity']): Draft => ({
  ...emptyDraft,
  region: defaults.region,
  alsoTo: defaults.alsoTo,
  ...durationChoice(defaults.durationSeconds, durationPresets),
  autoRefresh: defaults.autoRefresh,
  renewBeforeMinutes: String(defaults.renewBeforeSeconds / 60),
});

/** The form of an identity that exists. Its secrets are not known here: their fields start empty, meaning unchanged. */
export const draftOf = (identity: IdentityView): Draft => ({
  ...emptyDraft,
  label: identity.label,
  region: identity.region,
  mfaSerial: identity.mfaSerial ?? '',
  codeSource: identity.codeSource,
  codeCommand: identity.codeCommand ?? '',
  seedRiskAccepted: identity.codeSource === 'seed',
  ...sessionDraftOf(identity, durationPresets),
});

/** The serial of the MFA device: chosen or typed, empty for none. */
export const serialOf = ({ device, mfaSerial }: Pick<Draft, 'device' | 'mfaSerial'>): string => {
  if (device === 'none' || device === 'enrol') return '';
  return device === 'typed' ? mfaSerial : device;
};

/** True when this computer is to become a device as soon as the identity is saved. */
export const wantsDevice = ({ device }: Draft): boolean => device === 'enrol';

/** True when there is a device to ask: without a serial, no code is needed. */
export const hasMfa = (draft: Draft): boolean => serialOf(draft).trim() !== '';

/** True when the user types the codes. */
export const usesTyping = (draft: Draft): boolean => hasMfa(draft) && draft.codeSource === 'ask';

/** True when Latchkey is to compute the codes. */
export const usesSeed = (draft: Draft): boolean => hasMfa(draft) && draft.codeSource === 'seed';

/** True when a program is to print the codes. */
export const usesCommand = (draft: Draft): boolean => hasMfa(draft) && draft.codeSource === 'command';

/** The seed that the draft brings, found or typed; nothing leaves the stored one. */
const seedOf = (draft: Draft): { readonly seed?: string; readonly seedHandle?: string } => {
  if (!usesSeed(draft)) return {};
  if (draft.seedHandle !== '') return { seedHandle: draft.seedHandle };
  return draft.seed.trim() === '' ? {} : { seed: draft.seed };
};

/** True when a part of the key was typed. */
export const hasTypedKey = (draft: Draft): boolean =>
  draft.accessKeyId.trim() !== '' || draft.secretAccessKey.trim() !== '';

/**
 * The key that is sent. With `id` the identity exists, and empty fields are left out so that the stored key stays; without
 * it they are sent as they are, for main to name the field that is missing.
 */
const keyPart = (draft: Draft, id: IdentityId | undefined, stored?: Draft) => {
  const { accessKeyId, secretAccessKey, found } = draft;
  const isStored =
    stored !== undefined &&
    stored.accessKeyId === accessKeyId &&
    stored.secretAccessKey === secretAccessKey &&
    stored.found === found;
  if (isStored) return {};
  if (found !== '') return { found };
  return id === undefined || hasTypedKey(draft) ? { key: { accessKeyId, secretAccessKey } } : {};
};

/** What is sent when the draft is saved; `stored` is the draft that was saved before, for a new identity. */
export const saveInputOf = (
  draft: Draft,
  id: IdentityId | undefined,
  unchecked: boolean,
  stored?: Draft,
): Input<'saveIdentity'> => ({
  ...(id === undefined ? {} : { id }),
  form: {
    label: draft.label,
    region: draft.region,
    mfaSerial: serialOf(draft),
    codeSource: hasMfa(draft) ? draft.codeSource : 'ask',
    codeCommand: usesCommand(draft) ? draft.codeCommand : '',
    ...sessionFormOf(draft),
  },
  ...keyPart(draft, id, stored),
  ...seedOf(draft),
  seedRiskAccepted: usesSeed(draft) && draft.seedRiskAccepted,
  unchecked,
  setsRegion: draft.setsRegion,
});

/** What is sent when the key is checked. */
export const checkInputOf = (draft: Draft, id: IdentityId | undefined): Input<'checkKey'> => ({
  ...(id === undefined ? {} : { id }),
  ...keyPart(draft, id),
  region: draft.region,
});

/** The fields that a patch of the draft names. */
export const draftKeysOf = (patch: Partial<Draft>): readonly (keyof Draft)[] => keysOf(patch, emptyDraft);

/** The draft without its secrets. */
export const withoutSecrets = (draft: Draft): Draft => ({
  ...draft,
  accessKeyId: '',
  secretAccessKey: '',
  seed: '',
  seedHandle: '',
  code: '',
});

/** Where an error of the form is shown. */
export type FormPlace = Field | 'seedRisk' | 'top';

/** The place of an error: its field when the form shows that field now, else the top. */
export const placeOf = (error: { code: ProblemCode; field?: Field }, draft: Draft): FormPlace => {
  if (error.code === 'seed-risk-not-accepted') return usesSeed(draft) ? 'seedRisk' : 'top';
  if (error.field === undefined) return 'top';
  if (draft.found !== '' && (error.field === 'accessKeyId' || error.field === 'secretAccessKey'))
    return 'top';
  if (error.field === 'code' && !usesTyping(draft)) return 'top';
  if (error.field === 'seed' && !usesSeed(draft)) return 'top';
  if (error.field === 'codeCommand' && !usesCommand(draft)) return 'top';
  if (error.field === 'alsoTo' && draft.alsoTo.length === 0) return 'top';
  return error.field;
};

const codeProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'mfa-code-rejected',
  'mfa-code-used',
  'mfa-code-late',
  'mfa-code-malformed',
]);
const profileProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'section-has-process',
  'section-changed',
  'long-term-key-in-section',
  'profile-assumes-role',
]);

/** The field that mends why a first session was not got. */
export const fieldToMend = (code: ProblemCode, draft: Draft): Field | undefined => {
  if (codeProblems.has(code)) {
    if (usesSeed(draft)) return 'seed';
    return usesCommand(draft) ? 'codeCommand' : 'code';
  }
  if (profileProblems.has(code)) return 'profile';
  if (code === 'mfa-serial-rejected' || code === 'mfa-required') return 'mfaSerial';
  if (code === 'seed-missing' || code === 'seed-malformed') return 'seed';
  if (code.startsWith('command-')) return 'codeCommand';
  return code === 'region-disabled' ? 'region' : undefined;
};

const ofTheKey: ReadonlySet<FormPlace> = new Set<FormPlace>(['accessKeyId', 'secretAccessKey', 'region']);
const seldom: ReadonlySet<FormPlace> = new Set<FormPlace>([
  'alsoTo',
  'durationSeconds',
  'renewBeforeSeconds',
]);

/** Whether a place is on the page of the key. */
export const isOfTheKey = (place: FormPlace): boolean => ofTheKey.has(place);

/** Whether a place is folded away at first. */
export const isFolded = (place: FormPlace): boolean => seldom.has(place);

const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'network-unreachable',
  'timed-out',
  'unexpected-answer',
  'sts-unavailable',
  'throttled',
  'certificate-refused',
  'proxy-failed',
  'proxy-login',
  'proxy-login-refused',
  'endpoint-not-offered',
  'clock-off',
]);

/** True for a failure that says nothing about the key, so that it may be saved unchecked. */
export const mayBeSavedUnchecked = (code: ProblemCode): boolean => passing.has(code);
