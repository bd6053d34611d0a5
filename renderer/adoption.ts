import type { IdentityId } from '../src/core/identity/identity.ts';
import type { CallError, FoundKeyView } from '../src/shared/contract.ts';

/** The region offered for a key whose profile names none: the one that AWS's own tools suggest. */
export const usualRegion = 'us-east-1';

/** One profile with a long-term key, as the window shows it. */
export interface KeyRow {
  readonly key: FoundKeyView;
  /** Whether the last look at the file still found the key there. */
  readonly inFile: boolean;
  /** As typed, at first as found. */
  readonly region: string;
  readonly mfaSerial: string;
  readonly moving: boolean;
  /** Why moving the key failed. */
  readonly error: CallError | undefined;
  /** The identity that the key was moved to from here. */
  readonly movedTo: IdentityId | undefined;
}

/** What is known about long-term keys in the credentials file. */
export interface Adoption {
  readonly look: 'never' | 'busy' | 'done';
  /** Why the last look failed. */
  readonly error: CallError | undefined;
  readonly rows: readonly KeyRow[];
}

/** Before anybody looked. */
export const noAdoption: Adoption = { look: 'never', error: undefined, rows: [] };

const newRow = (key: FoundKeyView): KeyRow => ({
  key,
  inFile: true,
  region: key.region ?? usualRegion,
  mfaSerial: key.mfaSerial ?? '',
  moving: false,
  error: undefined,
  movedTo: undefined,
});

/**
 * The rows after another look. What was typed stays, and so does a row whose key was moved or is being moved from here,
 * though it is no longer found: the user is to see how it ended.
 */
export const rowsAfterLook = (
  before: readonly KeyRow[],
  found: readonly FoundKeyView[],
): readonly KeyRow[] => {
  const known = before.flatMap((row): readonly KeyRow[] => {
    const key = found.find(({ profile }) => profile === row.key.profile);
    if (key === undefined) {
      return row.moving || row.movedTo !== undefined ? [{ ...row, inFile: false }] : [];
    }
    // Another key in the same profile is another matter, of which nothing was typed yet.
    return [key.accessKeyIdEnd === row.key.accessKeyIdEnd ? { ...row, key, inFile: true } : newRow(key)];
  });
  const added = found.filter(({ profile }) => !before.some(({ key }) => key.profile === profile));
  return [...known, ...added.map((key) => newRow(key))];
};

/** The rows when the view is opened anew: without the outcomes of the last visit. */
export const rowsOfNewVisit = (before: readonly KeyRow[]): readonly KeyRow[] =>
  before
    .filter(({ inFile, moving }) => inFile || moving)
    .map((row) => ({ ...row, movedTo: undefined, error: undefined }));

/** The keys that could be moved now. */
export const movableRows = ({ rows }: Adoption): readonly KeyRow[] =>
  rows.filter(({ inFile, movedTo, key }) => inFile && movedTo === undefined && key.identityId === undefined);

/** How many keys could be moved now. */
export const movableCount = (adoption: Adoption): number => movableRows(adoption).length;
