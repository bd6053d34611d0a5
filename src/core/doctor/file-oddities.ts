import { kindOfLine } from '../credentials/line.ts';

/** Whether a text is that of a credentials file or of a config file: their headers differ. */
export type AwsFileKind = 'credentials' | 'config';

/**
 * What can stand in these files that botocore and the AWS SDK for JavaScript read differently, or that one of them cannot
 * read at all; and what makes tools take other credentials than the eye.
 */
export const oddityKinds = [
  'invalid-utf8',
  'byte-order-mark',
  'cr-only',
  'duplicate-section',
  'duplicate-key',
  'indented-section',
  'default-section',
  'before-first-section',
  'not-understood',
  'colon',
  'key-case',
  'inline-comment',
  'quotes',
  'name-with-space',
  'profile-prefix',
  'nested-credentials',
  'nested',
  'stale-token',
  'process-beside-keys',
  'role-beside-keys',
] as const;

/** One of them. */
export type OddityKind = (typeof oddityKinds)[number];

/** One place where such a thing stands. */
export interface Oddity {
  readonly kind: OddityKind;
  /** Counted from 1. */
  readonly line: number;
  /** Name of the section or key, where it may be shown. */
  readonly name?: string;
}

/** Keys whose values are credentials. */
const credentialKeys: ReadonlySet<string> = new Set([
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'aws_security_token',
]);

const byteOrderMark = '\uFEFF';

/** An entry with its key as it is written, and the sign behind it. */
const entryPattern = /^([^=:\s][^=:]*?)\s*([=:])\s*(.*?)\s*$/su;

/** Finds them all, in the order of the lines. Any text is accepted. */
export const findOddities = (text: string, file: AwsFileKind): readonly Oddity[] => {
  const found: Oddity[] = [];
  if (text.startsWith(byteOrderMark)) found.push({ kind: 'byte-order-mark', line: 1 });
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const stray = /\r(?!\n)/.exec(body);
  if (stray !== null) found.push({ kind: 'cr-only', line: lineAt(body, stray.index) });
  const scan = new Scan(file, found);
  for (const [index, line] of body
    .replaceAll(/\r(?!\n)/g, '\n')
    .split(/\r?\n/)
    .entries()) {
    scan.take(line, index + 1);
  }
  scan.end();
  return found.toSorted((a, b) => a.line - b.line);
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** A section as far as it was read. */
interface OpenSection {
  readonly name: string;
  readonly line: number;
  readonly keys: Map<string, number>;
}

/** Reads a file line by line. */
class Scan {
  readonly #file: AwsFileKind;
  readonly #found: Oddity[];
  readonly #sections = new Set<string>();
  #section: OpenSection | undefined;
  /** The entry that an indented line would go on. */
  #entry: { readonly key: string; readonly isEmpty: boolean; isNested: boolean } | undefined;

  constructor(file: AwsFileKind, found: Oddity[]) {
    this.#file = file;
    this.#found = found;
  }

  take(text: string, line: number): void {
    const kind = kindOfLine(text, this.#entry !== undefined);
    if (kind.type === 'blank' || kind.type === 'comment') return;
    if (/^\s+\[[^\]]+\]\s*$/.test(text)) {
      this.#note('indented-section', line, text.trim().slice(1, -1));
      return;
    }
    switch (kind.type) {
      case 'header':
        return this.#header(kind.section, line);
      case 'continuation':
        return this.#continuation(line);
      case 'unknown':
        return this.#note(this.#section === undefined ? 'before-first-section' : 'not-understood', line);
      case 'entry':
        return this.#section === undefined
          ? this.#note('before-first-section', line)
          : this.#entryLine(text, line, this.#section);
    }
  }

  /** What is known of a section only when all of it was read. */
  end(): void {
    const section = this.#section;
    if (section === undefined) return;
    const { keys, name } = section;
    const stale = keys.get('aws_security_token');
    if (stale !== undefined) this.#note('stale-token', stale, name);
    if (!keys.has('aws_access_key_id')) return;
    const process = keys.get('credential_process');
    if (process !== undefined) this.#note('process-beside-keys', process, name);
    const role = keys.get('role_arn');
    if (role !== undefined) this.#note('role-beside-keys', role, name);
  }

  #header(name: string, line: number): void {
    this.end();
    this.#entry = undefined;
    if (this.#sections.has(name)) this.#note('duplicate-section', line, name);
    this.#sections.add(name);
    this.#section = { name, line, keys: new Map() };
    if (name === 'DEFAULT') return this.#note('default-section', line, name);
    if (this.#file === 'credentials') {
      if (/^profile\s/.test(name)) this.#note('profile-prefix', line, name);
      else if (/\s/.test(name)) this.#note('name-with-space', line, name);
      return;
    }
    const isKnown = name === 'default' || /^(profile|sso-session|services)\s/.test(name);
    if (!isKnown && !['preview', 'plugins'].includes(name)) this.#note('profile-prefix', line, name);
    else if (/^profile\s+[^"'\s]+\s+\S/.test(name)) this.#note('name-with-space', line, name);
  }

  #continuation(line: number): void {
    const entry = this.#entry;
    if (entry === undefined || entry.isNested) return;
    entry.isNested = true;
    if (credentialKeys.has(entry.key)) this.#note('nested-credentials', line, entry.key);
    else if (entry.isEmpty) this.#note('nested', line, entry.key);
  }

  #entryLine(text: string, line: number, { keys }: OpenSection): void {
    const [, written = '', sign = '', value = ''] = entryPattern.exec(text) ?? [];
    const key = written.toLowerCase();
    this.#entry = { key, isEmpty: value === '', isNested: false };
    if (keys.has(key)) this.#note('duplicate-key', line, key);
    else keys.set(key, line);
    if (sign === ':') this.#note('colon', line, key);
    if (written !== key) this.#note('key-case', line, written);
    if (/\s[#;]/.test(value)) this.#note('inline-comment', line, key);
    // A program's path may well stand in quotes.
    if (/^(["']).*\1$/.test(value) && value.length > 1 && key !== 'credential_process') {
      this.#note('quotes', line, key);
    }
  }

  /** SECURITY: of a line that is none, or an odd key, nothing is shown: it may be a secret in the wrong place. */
  #note(kind: OddityKind, line: number, name?: string): void {
    const isFit =
      name !== undefined && /^[\w\-./%@:+ ]{1,64}$/.test(name) && !/[A-Za-z0-9+/]{16,}/.test(name);
    this.#found.push(isFit ? { kind, line, name } : { kind, line });
  }
}
