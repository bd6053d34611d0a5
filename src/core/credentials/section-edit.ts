import { sectionText, spanOf, type CredentialsDocument } from './document.ts';
import { linesOf, printLines, type Line } from './line.ts';

/** What a change does to one section. */
export interface SectionChange {
  /** Entries that the section has afterwards: replaced in place, or added in this order after the last of them. */
  readonly set: ReadonlyMap<string, string>;
  /** Keys, in lower case, whose entries are dropped with the lines that continue them. */
  readonly drop: ReadonlySet<string>;
}

/** The text of the file after a change of one section, which is appended when there is none. All else stays. */
export const withEntries = (
  document: CredentialsDocument,
  section: string,
  change: SectionChange,
): string => {
  for (const value of change.set.values()) {
    // SECURITY: a line break in a value could add sections of its own.
    if (!fitsOneLine(value)) throw new RangeError('a value holds characters that no value may have');
  }
  const before = sectionText(document, section);
  return before === undefined
    ? appended(document, section, change.set)
    : spliced(document, section, printLines(changed(linesOf(before), change, document.eol)));
};

/** Whether a value that is written on one line is read again as it is. */
export const fitsOneLine = (value: string): boolean =>
  value !== '' && value.trim() === value && !/[\p{Cc}\u2028\u2029]/u.test(value);

/**
 * The text of the file without some entries of a section; of a section that has nothing left but blank lines, nothing
 * stays, unless its header has a note or is to be kept. A section that was appended and is removed leaves the very bytes that were there before.
 */
export const withoutEntries = (
  document: CredentialsDocument,
  section: string,
  drop: ReadonlySet<string>,
  keepsHeader = false,
): string => {
  const before = sectionText(document, section);
  if (before === undefined) return document.text;
  const rest = withoutKeys(linesOf(before), drop);
  // A note behind the name is the user's own.
  const isBare = rest[0]?.text.trim() === `[${section}]`;
  // The header alone, or with blank lines that stand before the next section, says nothing any more.
  const body = rest.slice(1);
  return keepsHeader || !isBare || body.some(({ kind }) => kind.type !== 'blank')
    ? spliced(document, section, printLines(rest))
    : unappended(document, section, body);
};

const spliced = (document: CredentialsDocument, section: string, replacement: string): string => {
  const span = spanOf(document, section);
  if (span === undefined) return document.text;
  return document.text.slice(0, span.start) + replacement + document.text.slice(span.end);
};

const entryLine = (key: string, value: string, eol: string): Line => ({
  text: `${key} = ${value}`,
  eol,
  kind: { type: 'entry', key, value },
});

/**
 * Appends a section. One blank line before it says that the file ended with a line end; none says that it did not, so
 * that removing the section can give back the very same bytes.
 */
const appended = (
  { text, eol }: CredentialsDocument,
  section: string,
  entries: ReadonlyMap<string, string>,
): string => {
  const lines = [`[${section}]`, ...[...entries].map(([key, value]) => `${key} = ${value}`)];
  return `${text}${text === '' ? '' : eol}${lines.map((line) => line + eol).join('')}`;
};

const unappended = (document: CredentialsDocument, section: string, blanks: readonly Line[]): string => {
  const span = spanOf(document, section);
  if (span === undefined) return document.text;
  const before = document.text.slice(0, span.start);
  const after = document.text.slice(span.end);
  // In the middle of the file the blank lines after the section go with it; those before stay and part its neighbours.
  if (after !== '' || blanks.length > 0) return before + after;
  return before.replace(/\r?\n$/, '');
};

/** Replaces values in place, adds missing keys after the last of them, and drops what is to be dropped. */
const changed = (section: readonly Line[], { set, drop }: SectionChange, eol: string): readonly Line[] => {
  const present = new Set(section.map(({ kind }) => (kind.type === 'entry' ? kind.key : '')));
  const missing = [...set].filter(([key]) => !present.has(key));
  const kept = withoutKeys(section, drop, set);
  const lastOwn = kept.findLastIndex(({ kind }) => kind.type === 'entry' && set.has(kind.key));
  const at = Math.max(lastOwn, 0) + 1;
  const head = kept
    .slice(0, at)
    .map((line) => (line.eol === '' && missing.length > 0 ? { ...line, eol } : line));
  const tail = kept.slice(at);
  const lines = [...head, ...missing.map(([key, value]) => entryLine(key, value, eol)), ...tail];
  const endsFile = section.at(-1)?.eol === '' && tail.length === 0;
  return endsFile
    ? lines.map((line, index) => (index === lines.length - 1 ? { ...line, eol: '' } : line))
    : lines;
};

/** Drops entries (with the lines that continue them) and gives others a new value, keeping their spelling. */
const withoutKeys = (
  section: readonly Line[],
  drop: ReadonlySet<string>,
  values: ReadonlyMap<string, string> = new Map(),
): readonly Line[] => {
  const lines: Line[] = [];
  let changing = false;
  for (const line of section) {
    if (line.kind.type === 'continuation' && changing) continue;
    if (line.kind.type !== 'entry') {
      if (line.kind.type === 'header') changing = false;
      lines.push(line);
      continue;
    }
    const { key } = line.kind;
    const value = values.get(key);
    changing = drop.has(key) || value !== undefined;
    if (drop.has(key)) continue;
    lines.push(value === undefined ? line : withValue(line, key, value));
  }
  return lines;
};

const withValue = (line: Line, key: string, value: string): Line => {
  const lead = /^[^=:]*[=:]\s*/.exec(line.text)?.[0] ?? `${key} = `;
  // The SDK for JavaScript knows neither `:` nor capitals, so such a line is written anew.
  const readable = lead.startsWith(key) && lead.includes('=') && !lead.includes(':');
  return { ...line, text: (readable ? lead : `${key} = `) + value, kind: { type: 'entry', key, value } };
};
