import type { IdentityId } from '../identity/identity.ts';
import type { ShownEntry } from './profile-section.ts';

/**
 * What Latchkey changed in a file of the user's, other than renewing a session of its own, with what it takes to go
 * back. SECURITY: holds no secret. A key that had to make way is in the keychain; temporary credentials are not kept.
 */
export interface ChangeRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
  readonly kind: ChangeKind;
  /** Absent for a change of the file as a whole. */
  readonly profile?: string;
  readonly identityId?: IdentityId;
  /** The entries that Latchkey touches, secrets shortened; absent where there was no section. */
  readonly before?: readonly ShownEntry[];
  readonly after?: readonly ShownEntry[];
  /** Keychain account of what had to make way: a long-term key, or the text of a file before it was mended. */
  readonly keptRef?: string;
  /** Of a mended text: its fingerprint afterwards. */
  readonly textAfter?: string;
  /** When the user went back; milliseconds since the epoch. */
  readonly undoneAt?: number;
}

/** What kind of change it was. */
export type ChangeKind = 'session-written' | 'session-removed' | 'repaired' | 'region-set';

/** So many changes are kept; of those beyond, only what holds the user's own in the keychain. */
const changesKept = 50;

/** Keychain account of something that had to make way. */
export const keptAccount = (unique: string): string => `kept:${unique}`;

/** Whether something of the user's that is nowhere else hangs on the record. */
export const holdsKept = ({ keptRef, undoneAt }: ChangeRecord): boolean =>
  undoneAt === undefined && keptRef?.startsWith('kept:') === true;

/** Whether the user can go back. What is gone with a session that was removed is no loss: it was temporary. */
export const canUndo = (record: ChangeRecord, all: readonly ChangeRecord[] = [record]): boolean => {
  if (record.undoneAt !== undefined) return false;
  // One after the other, the newest first: going back twice at once would skip what was there in between.
  const place = all.findIndex(({ id }) => id === record.id);
  const isCovered = all
    .slice(0, Math.max(place, 0))
    .some(
      ({ kind, path, profile, undoneAt }) =>
        kind === 'session-written' &&
        undoneAt === undefined &&
        path === record.path &&
        profile === record.profile,
    );
  if (isCovered) return false;
  switch (record.kind) {
    case 'session-written':
    case 'region-set':
      return true;
    case 'repaired':
      return record.keptRef !== undefined;
    case 'session-removed':
      return false;
  }
};

/** The list with one more record; the oldest go. */
export const withRecord = (
  records: readonly ChangeRecord[],
  record: ChangeRecord,
): readonly ChangeRecord[] => {
  const all = [record, ...records.filter(({ id }) => id !== record.id)];
  // A key may be nowhere else; the text of a file before it was mended is of no use for long.
  return all.filter((one, place) => place < changesKept || (holdsKept(one) && one.kind !== 'repaired'));
};
