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

// White space inside the brackets is part of the name for both readers. A comment must stand apart (the SDK for
// JavaScript) and hold no bracket (botocore reads up to the last one).
const headerPattern = /^\[([^\]]+)\](?:\s+[#;][^\]]*|\s*)$/;
// Some control characters are white space to Python alone, which would take them for none of the key.
const entryPattern = /^([^=:\s\p{Cc}][^=:\p{Cc}]*?)\s*[=:]\s*(.*?)\s*$/su;

/** What one line means; `inEntry` tells whether a value stands above it, which an indented line would continue. */
export const kindOfLine = (text: string, inEntry: boolean): LineKind => {
  if (text.trim() === '') return { type: 'blank' };
  if (/^\s*[#;]/.test(text)) return { type: 'comment' };
  // An indented line belongs to the value above it in botocore, whatever it looks like.
  if (/^\s/.test(text)) return inEntry ? { type: 'continuation' } : { type: 'unknown' };
  const header = headerPattern.exec(text);
  if (header?.[1] !== undefined) return { type: 'header', section: header[1] };
  // Of anything else in brackets botocore makes a section, and the SDK for JavaScript an entry.
  if (text.startsWith('[')) return { type: 'unknown' };
  const entry = entryPattern.exec(text);
  return entry?.[1] === undefined
    ? { type: 'unknown' }
    : { type: 'entry', key: entry[1].toLowerCase(), value: entry[2] ?? '' };
};

/** Splits a text into lines. Any text is accepted, and prints back as it was. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let inEntry = false;
  for (const [, lineText = '', eol = ''] of text.matchAll(/([^\n]*?)(\r?\n|$)/g)) {
    if (lineText === '' && eol === '') continue;
    const kind = kindOfLine(lineText, inEntry);
    if (kind.type === 'header') inEntry = false;
    if (kind.type === 'entry') inEntry = true;
    lines.push({ text: lineText, eol, kind });
  }
  return lines;
};

/** The text of lines. */
export const printLines = (lines: readonly Line[]): string =>
  lines.map((line) => line.text + line.eol).join('');
