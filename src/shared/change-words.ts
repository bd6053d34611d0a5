import { canUndo, type ChangeRecord } from '../core/credentials/change-record.ts';
import type { ShownEntry } from '../core/credentials/profile-section.ts';
import type { ChangeView } from './snapshot.ts';

/** A change of a file in words, with what went and what came. */
export const projectChange = (record: ChangeRecord, all: readonly ChangeRecord[] = [record]): ChangeView => {
  const { id, at, path, profile, undoneAt } = record;
  return {
    id,
    at,
    title: titleOf(record),
    path,
    ...(profile !== undefined && { profile }),
    lines: linesOf(record),
    ...(undoneAt !== undefined && { undoneAt }),
    ...(canUndo(record, all) && { undo: undoOf(record) }),
  };
};

const titleOf = ({ kind, before, keptRef }: ChangeRecord): string => {
  switch (kind) {
    case 'session-written':
      if (keptRef !== undefined) return 'Long-term key replaced by a session';
      return before === undefined ? 'Session written to a new profile' : 'Session written to a profile';
    case 'session-removed':
      return 'Session taken out';
    case 'repaired':
      return 'File mended';
    case 'region-set':
      return 'Region set';
  }
};

const undoOf = ({ kind, keptRef, before }: ChangeRecord): string => {
  switch (kind) {
    case 'repaired':
      return 'Puts the file back as it was, mistakes and all, if nothing has changed it since, not even a renewal.';
    case 'region-set':
      return 'Takes the region out of the config file again.';
    case 'session-written':
    case 'session-removed':
      break;
  }
  if (keptRef !== undefined) {
    return 'Takes the session out, and writes the long-term key from the keychain back in the clear. Latchkey then leaves the profile alone.';
  }
  return before?.some(({ key }) => key === 'aws_session_token') === true
    ? 'Takes the session out. The temporary credentials from before were not kept. Latchkey then leaves the profile alone.'
    : 'Takes the session out. Latchkey then leaves the profile alone.';
};

const linesOf = ({ before = [], after = [] }: ChangeRecord): ChangeView['lines'] => {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [gone, come] = [valueOf(before, key), valueOf(after, key)];
    // Of a secret only the length is known: that it is the same says nothing.
    if (gone === come && gone?.startsWith('(') === false) return [];
    return [
      ...(gone === undefined ? [] : [{ sign: '-' as const, key, value: gone }]),
      ...(come === undefined ? [] : [{ sign: '+' as const, key, value: come }]),
    ];
  });
};

const valueOf = (entries: readonly ShownEntry[], key: string): string | undefined =>
  entries.find((entry) => entry.key === key)?.value;
