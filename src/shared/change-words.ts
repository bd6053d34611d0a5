import { canUndo, type ChangeRecord } from '../core/credentials/change-record.ts';
import type { ShownEntry } from '../core/credentials/profile-section.ts';
import type { ChangeView } from './snapshot.ts';
import type { Translator } from '../texts/translator.ts';

/** A change of a file in words, with what went and what came. `all`: those that it may be one of. */
export const projectChange = (
  record: ChangeRecord,
  t: Translator,
  all: readonly ChangeRecord[] = [record],
): ChangeView => {
  const { id, at, path, profile, undoneAt } = record;
  return {
    id,
    at,
    title: t(titleOf(record)),
    path,
    ...(profile !== undefined && { profile }),
    lines: linesOf(record),
    ...(undoneAt !== undefined && { undoneAt }),
    ...(canUndo(record, all) && { undo: t(undoOf(record)) }),
  };
};

const titleOf = ({ kind, before, keptRef }: ChangeRecord) => {
  switch (kind) {
    case 'session-written':
      if (keptRef !== undefined) return 'change.keyReplaced';
      return before === undefined ? 'change.writtenToNew' : 'change.written';
    case 'session-removed':
      return 'change.removed';
    case 'repaired':
      return 'change.repaired';
    case 'region-set':
      return 'change.regionSet';
  }
};

const undoOf = ({ kind, keptRef, before }: ChangeRecord) => {
  switch (kind) {
    case 'repaired':
      return 'change.undoRepaired';
    case 'region-set':
      return 'change.undoRegion';
    case 'session-written':
    case 'session-removed':
      break;
  }
  if (keptRef !== undefined) return 'change.undoKey';
  return before?.some(({ key }) => key === 'aws_session_token') === true
    ? 'change.undoOverSession'
    : 'change.undoWritten';
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
