import { parseDocument } from '../credentials/document.ts';
import { repaired } from '../credentials/repair.ts';
import { findOddities, type AwsFileKind, type OddityKind } from './file-oddities.ts';

/** Makes of a line what is meant by it: several lines, one, or none. */
type LineMend = (line: string) => readonly string[];

const entry = /^([^=:\s][^=:]*?)(\s*)([=:])(\s*)(.*)$/su;

const onEntries =
  (
    change: (parts: {
      key: string;
      before: string;
      sign: string;
      after: string;
      value: string;
    }) => readonly string[],
  ): LineMend =>
  (line) => {
    const [, key, before = '', sign = '', after = '', value = ''] = entry.exec(line) ?? [];
    const isEntry = key !== undefined && !/^[#;[]/.test(line);
    return isEntry ? change({ key, before, sign, after, value }) : [line];
  };

const lineMends: Partial<Readonly<Record<OddityKind, LineMend>>> = {
  colon: onEntries(({ key, sign, before, after, value }) => [
    sign === ':' ? `${key} = ${value}` : key + before + sign + after + value,
  ]),
  'key-case': onEntries(({ key, before, sign, after, value }) => [
    key.toLowerCase() + before + sign + after + value,
  ]),
  // The comment gets a line of its own: nothing that was written is lost.
  'inline-comment': onEntries(({ key, before, sign, after, value }) => {
    const [, kept = value, comment] = /^(.*?)\s+([#;].*)$/s.exec(value) ?? [];
    const plain = key + before + sign + after + kept;
    return comment === undefined ? [plain] : [comment, plain];
  }),
  quotes: onEntries(({ key, before, sign, after, value }) => {
    const inner = /^(["'])(.*)\1\s*$/s.exec(value)?.[2];
    const isProgram = key.toLowerCase() === 'credential_process';
    return [key + before + sign + after + (inner === undefined || isProgram ? value : inner)];
  }),
  'indented-section': (line) => [/^\s+\[[^\]]+\]\s*$/.test(line) ? line.trim() : line],
  'stale-token': onEntries(({ key, before, sign, after, value }) =>
    key.toLowerCase() === 'aws_security_token' ? [] : [key + before + sign + after + value],
  ),
};

/** Those that `repaired` mends. */
const repairable: ReadonlySet<OddityKind> = new Set([
  'byte-order-mark',
  'duplicate-section',
  'duplicate-key',
]);

/**
 * The text without one kind of oddity; undefined when it cannot be mended so that both main readers read it as it was
 * meant, and nothing else of it changes.
 */
export const mended = (text: string, kind: OddityKind, file: AwsFileKind): string | undefined => {
  const next = attempt(text, kind);
  if (next === undefined || next === text) return undefined;
  const before = countOf(text, file);
  const after = countOf(next, file);
  const isBetter = (after.get(kind) ?? 0) === 0;
  // A mend that breaks something else is none: a key in lower case may then stand twice.
  const breaks = [...after].some(([other, count]) => other !== kind && count > (before.get(other) ?? 0));
  const isReadable = parseDocument(text).fault !== undefined || parseDocument(next).fault === undefined;
  return isBetter && !breaks && isReadable ? next : undefined;
};

const attempt = (text: string, kind: OddityKind): string | undefined => {
  if (repairable.has(kind)) return repaired(text);
  if (kind === 'cr-only') return text.replaceAll(/\r(?!\n)/g, '\n');
  const mend = lineMends[kind];
  return mend === undefined ? undefined : onLines(text, mend);
};

/** The text with each line changed, and every line end kept. */
const onLines = (text: string, mend: LineMend): string =>
  [...text.matchAll(/([^\n]*?)(\r?\n|$)/g)]
    .map(([, line = '', eol = '']) =>
      line === ''
        ? eol
        : mend(line)
            .map((one, at, all) => one + (eol === '' && at < all.length - 1 ? '\n' : eol))
            .join(''),
    )
    .join('');

const countOf = (text: string, file: AwsFileKind): ReadonlyMap<OddityKind, number> => {
  const counts = new Map<OddityKind, number>();
  for (const { kind } of findOddities(text, file)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
};
