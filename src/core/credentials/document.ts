/**
 * The shared credentials file as lines that print back byte for byte. Where botocore and the AWS SDK for JavaScript
 * read the same bytes differently, the document reports a fault instead of guessing.
 */
export interface CredentialsDocument {
  readonly lines: readonly Line[];
  readonly eol: string;
}

/** A line with its own line end, and what it means. */
export interface Line {
  readonly text: string;
  readonly eol: string;
  readonly kind: LineKind;
}

/** What a line is. Keys are in lower case, as botocore reads them. */
export type LineKind =
  | { readonly type: 'blank' }
  | { readonly type: 'comment' }
  | { readonly type: 'header'; readonly section: string }
  | { readonly type: 'entry'; readonly key: string; readonly value: string }
  | { readonly type: 'continuation' }
  | { readonly type: 'unknown' };

/** Why a main reader cannot read the file, and where. */
export interface DocumentFault {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

// White space inside the brackets is part of the name for both readers. A comment must stand apart (the SDK for
// JavaScript) and hold no bracket (botocore reads up to the last one).
const headerPattern = /^\[([^\]]+)\](?:\s+[#;][^\]]*|\s*)$/;
const entryPattern = /^([^=:\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/;

/** Splits a file's text into lines. Any text is accepted; `faultOf` tells whether it may be edited. */
export const parseDocument = (text: string): CredentialsDocument => {
  const lines: Line[] = [];
  let inEntry = false;
  for (const [, lineText = '', eol = ''] of text.matchAll(/([^\n]*?)(\r?\n|$)/g)) {
    if (lineText === '' && eol === '') continue;
    const kind = kindOf(lineText, inEntry);
    if (kind.type === 'header') inEntry = false;
    if (kind.type === 'entry') inEntry = true;
    lines.push({ text: lineText, eol, kind });
  }
  return { lines, eol: lines.find((line) => line.eol !== '')?.eol ?? '\n' };
};

const kindOf = (text: string, inEntry: boolean): LineKind => {
  if (text.trim() === '') return { type: 'blank' };
  if (/^\s*[#;]/.test(text)) return { type: 'comment' };
  // An indented line belongs to the value above it in botocore, whatever it looks like.
  if (/^\s/.test(text)) return inEntry ? { type: 'continuation' } : { type: 'unknown' };
  const header = headerPattern.exec(text);
  if (header?.[1] !== undefined) return { type: 'header', section: header[1] };
  const entry = entryPattern.exec(text);
  return entry?.[1] === undefined
    ? { type: 'unknown' }
    : { type: 'entry', key: entry[1].toLowerCase(), value: entry[2] ?? '' };
};

/** The bytes again, as text. */
export const printDocument = ({ lines }: CredentialsDocument): string =>
  lines.map((line) => line.text + line.eol).join('');

/** The first reason for which one of the two main readers would fail or read something else; undefined when none. */
export const faultOf = ({ lines }: CredentialsDocument): DocumentFault | undefined => {
  const sections = new Set<string>();
  let keys = new Set<string>();
  let inSection = false;
  for (const [index, { text, kind }] of lines.entries()) {
    const fault = (reason: string): DocumentFault => ({ line: index + 1, reason });
    if (text.startsWith('\uFEFF')) return fault('a byte order mark stands before the text');
    if (text.includes('\0')) return fault('a NUL character');
    if (text.includes('\r')) return fault('a carriage return inside a line');
    if (kind.type === 'header') {
      if (sections.has(kind.section)) return fault(`the section [${kind.section}] stands twice`);
      if (kind.section === '__proto__') return fault('a section of this name cannot be read by every tool');
      sections.add(kind.section);
      keys = new Set();
      inSection = true;
    } else if (kind.type === 'entry') {
      if (!inSection) return fault('text before the first section');
      if (keys.has(kind.key)) return fault(`the key ${kind.key} stands twice in its section`);
      keys.add(kind.key);
    } else if (kind.type === 'unknown') {
      return fault(inSection ? 'neither a section nor a key with a value' : 'text before the first section');
    } else if (kind.type === 'continuation' && text.trim().startsWith('[')) {
      // botocore reads on, the SDK for JavaScript starts a section.
      return fault('an indented section');
    }
  }
  return undefined;
};

/** First and one-past-last line of a section, header included. */
export const sectionRange = (
  { lines }: CredentialsDocument,
  section: string,
): { readonly start: number; readonly end: number } | undefined => {
  const start = lines.findIndex(({ kind }) => kind.type === 'header' && kind.section === section);
  if (start < 0) return undefined;
  const next = lines.findIndex(({ kind }, index) => index > start && kind.type === 'header');
  return { start, end: next < 0 ? lines.length : next };
};

/** The keys and values of a section; undefined when there is no such section. */
export const entriesOf = (
  document: CredentialsDocument,
  section: string,
): ReadonlyMap<string, string> | undefined => {
  const range = sectionRange(document, section);
  if (range === undefined) return undefined;
  const entries = new Map<string, string>();
  for (const { kind } of document.lines.slice(range.start, range.end)) {
    if (kind.type === 'entry') entries.set(kind.key, kind.value);
  }
  return entries;
};
