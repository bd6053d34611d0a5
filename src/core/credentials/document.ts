import { kindOfLine, linesOf } from './line.ts';

/**
 * A shared credentials or config file: its text, and where in it the sections are. It is never printed anew: a change
 * cuts the text of one section out and puts another in, so that every other byte stays. Where botocore and the AWS SDK
 * for JavaScript read the same bytes differently, the document has a fault instead of a guess.
 */
export interface CredentialsDocument {
  readonly text: string;
  /** The file's own line end: that of its first line. */
  readonly eol: string;
  /** Names of the sections, each with its place among them. Of a document with a fault, only those before it. */
  readonly sections: ReadonlyMap<string, number>;
  /** Where each section's header starts, in order; the first section ends where the second starts. */
  readonly starts: readonly number[];
  readonly fault?: DocumentFault;
}

/** Part of a text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a main reader cannot read the file, and where. */
export interface DocumentFault {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const hash = 0x23;
const colon = 0x3a;
const semicolon = 0x3b;
const equals = 0x3d;
const openingBracket = 0x5b;
const tilde = 0x7e;
const byteOrderMark = 0xfeff;

/** Of a section with more keys than this, the keys are looked up in a set. */
const fewKeys = 32;

/**
 * Finds the sections of a file's text, and the first reason for which one of the two main readers would fail or read
 * something else. One pass over the text, and hardly a copy of it: files of 10,000 profiles are to cost milliseconds.
 *
 * One loop without objects of its own: a function that runs once an hour is cold each time, and a loop this plain is
 * compiled within its first thousand lines.
 */
export const parseDocument = (text: string): CredentialsDocument => {
  const sections = new Map<string, number>();
  const starts: number[] = [];
  const { length } = text;
  const hasReturns = text.includes('\r');
  const stray = hasReturns ? strayReturn(text) : Infinity;
  const nul = indexIn(text, '\0');
  const unreadable = Math.min(stray, nul);
  // Of the keys in the present section: a number that is the same for equal ones, and where the line starts.
  const keySigns: number[] = [];
  const keyStarts: number[] = [];
  let keyCount = 0;
  let manyKeys: Set<string> | undefined;
  let inEntry = false;
  let reason: string | undefined;
  let start = 0;

  for (let next = 0; start < length; start = next) {
    const first = text.charCodeAt(start);
    if (first === newline) {
      next = start + 1;
      continue;
    }
    const found = text.indexOf('\n', start);
    next = found < 0 ? length : found + 1;
    if (unreadable < next) {
      reason = stray < next ? 'a carriage return inside a line' : 'a NUL character';
      break;
    }
    if (first === hash || first === semicolon) continue;
    let end = found < 0 ? length : found;
    if (hasReturns && text.charCodeAt(end - 1) === carriageReturn) end -= 1;
    if (start === end) continue;

    if (first === openingBracket) {
      const name = headerName(text, start, end);
      if (name === undefined) reason = notALine(starts);
      else if (sections.has(name)) reason = `the section [${name}] stands twice`;
      else if (name === '__proto__') reason = 'a section of this name cannot be read by every tool';
      if (name === undefined || reason !== undefined) break;
      sections.set(name, starts.length);
      starts.push(start);
      inEntry = false;
      keyCount = 0;
      manyKeys = undefined;
      continue;
    }

    // Nearly every line is a plain `key = value`: the key becomes a number on the way, and nothing is copied.
    let sign = 0;
    let at = start;
    let code = first;
    while (code > space && code <= tilde && code !== equals && code !== colon) {
      sign = mixed(sign, code);
      at += 1;
      code = text.charCodeAt(at);
    }
    const plainEnd = at;
    while (code === space) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (plainEnd === start || (code !== equals && code !== colon)) {
      const line = text.slice(start, end);
      const kind = kindOfLine(line, inEntry);
      if (first === byteOrderMark) reason = 'a byte order mark stands before the text';
      else if (kind.type === 'unknown') reason = isIndented(line) ? indented(starts) : notALine(starts);
      // botocore reads on, the SDK for JavaScript starts a section.
      else if (kind.type === 'continuation' && line.trim().startsWith('[')) reason = 'an indented section';
      if (reason !== undefined) break;
      if (kind.type !== 'entry') continue;
      sign = signOf(kind.key);
    }
    if (starts.length === 0) {
      reason = notALine(starts);
      break;
    }
    inEntry = true;
    if (manyKeys === undefined) {
      for (let known = 0; known < keyCount; known += 1) {
        if (keySigns[known] !== sign) continue;
        if (keyAt(text, keyStarts[known] ?? 0) === keyAt(text, start)) reason = twice(keyAt(text, start));
      }
      if (reason !== undefined) break;
      keySigns[keyCount] = sign;
      keyStarts[keyCount] = start;
      keyCount += 1;
      if (keyCount > fewKeys)
        manyKeys = new Set(keyStarts.slice(0, keyCount).map((from) => keyAt(text, from)));
    } else {
      const key = keyAt(text, start);
      if (manyKeys.has(key)) {
        reason = twice(key);
        break;
      }
      manyKeys.add(key);
    }
  }
  const document = { text, eol: firstEol(text), sections, starts };
  return reason === undefined ? document : { ...document, fault: { line: lineAt(text, start), reason } };
};

/** Takes a character into a key's number: 30 bits, which engines keep without an object; the same for both cases. */
const mixed = (sign: number, code: number): number => (Math.imul(sign, 31) + (code | 0x20)) & 0x3fff_ffff;

const signOf = (key: string): number => {
  let sign = 0;
  for (let at = 0; at < key.length; at += 1) sign = mixed(sign, key.charCodeAt(at));
  return sign;
};

/** The key, in lower case, of the entry whose line starts there. */
const keyAt = (text: string, start: number): string => {
  const found = text.indexOf('\n', start);
  const kind = kindOfLine(text.slice(start, found < 0 ? undefined : found), false);
  return kind.type === 'entry' ? kind.key : '';
};

const twice = (key: string): string => `the key ${key} stands twice in its section`;

const notALine = (starts: readonly number[]): string =>
  starts.length === 0 ? 'text before the first section' : 'neither a section nor a key with a value';

const isIndented = (line: string): boolean => /^\s/.test(line);

const indented = (starts: readonly number[]): string =>
  starts.length === 0
    ? notALine(starts)
    : 'an indented line with no value above it, which not every tool reads';

/** The name in a header; undefined when the line is none after all. */
const headerName = (text: string, start: number, end: number): string | undefined => {
  const close = text.indexOf(']', start);
  if (close === end - 1 && close > start + 1) return text.slice(start + 1, close);
  const kind = kindOfLine(text.slice(start, end), false);
  return kind.type === 'header' ? kind.section : undefined;
};

/** Like indexOf, but infinity when there is none. */
const indexIn = (text: string, sign: string): number => {
  const at = text.indexOf(sign);
  return at < 0 ? Infinity : at;
};

/** The first carriage return that is no part of a line end; infinity when there is none. */
const strayReturn = (text: string): number => {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== newline) return at;
  }
  return Infinity;
};

const firstEol = (text: string): string => {
  const end = text.indexOf('\n');
  return end > 0 && text.charCodeAt(end - 1) === carriageReturn ? '\r\n' : '\n';
};

/** The number of the line, counted from 1, that holds the character at that place. */
const lineAt = (text: string, at: number): number => {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
};

/** Where a section is, from its header to the next one; undefined when there is none. */
export const spanOf = (
  { text, sections, starts }: CredentialsDocument,
  section: string,
): Span | undefined => {
  const place = sections.get(section);
  const start = place === undefined ? undefined : starts[place];
  return place === undefined || start === undefined
    ? undefined
    : { start, end: starts[place + 1] ?? text.length };
};

/** The text of a section, header included; undefined when there is none. */
export const sectionText = (document: CredentialsDocument, section: string): string | undefined => {
  const span = spanOf(document, section);
  return span && document.text.slice(span.start, span.end);
};

/** The keys and values of a section; undefined when there is no such section. */
export const entriesOf = (
  document: CredentialsDocument,
  section: string,
): ReadonlyMap<string, string> | undefined => {
  const text = sectionText(document, section);
  if (text === undefined) return undefined;
  const entries = new Map<string, string>();
  for (const { kind } of linesOf(text)) {
    if (kind.type === 'entry') entries.set(kind.key, kind.value);
  }
  return entries;
};
