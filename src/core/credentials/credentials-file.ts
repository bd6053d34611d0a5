import type { LongTermKey, SessionCredentials } from '../identity/identity.ts';
import { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { TextFile } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseDocument, type CredentialsDocument } from './document.ts';
import {
  credentialsIn,
  credentialsOf,
  longTermKeyIn,
  sectionKind,
  shownEntries,
  withLongTermKey,
  withoutSession,
  withSession,
  type SectionKind,
  type ShownEntry,
} from './profile-section.ts';
import { repaired } from './repair.ts';

/** Makes a name of a secret that tells it from others and gives nothing of it away. */
export type Fingerprint = (secret: Secret<string>) => string;

/** What a profile's section holds now. */
export interface SectionReport {
  readonly kind: SectionKind;
  /** Tells its credentials from others; absent when it has none. */
  readonly fingerprint?: string;
}

/** What a change does to a profile's section. */
export interface SectionDiff {
  readonly before: SectionReport;
  /** Its entries before and after, as they may be shown and kept; absent where there is no section. */
  readonly shown: () => { readonly before?: readonly ShownEntry[]; readonly after?: readonly ShownEntry[] };
}

/** What came of a change of a section. */
export interface SectionChanged {
  /** True when others were able to read the file, and no longer are. */
  readonly tightened: boolean;
}

/** Under which conditions a section is changed. */
export interface SectionOptions {
  /** The credentials that must be there: with others, or none, nothing is written (`section-changed`). */
  readonly expects?: string | undefined;
  /** Hears what is about to change; its failure stops the change. */
  readonly keep?: ((diff: SectionDiff) => Promise<Result<void>>) | undefined;
}

/** A profile with a long-term key in the clear. */
export interface FoundKey {
  readonly profile: string;
  readonly key: Secret<LongTermKey>;
}

/** A mended text, and what it was before. */
export interface Repair {
  readonly before: Secret<string>;
  /** Fingerprint of the whole mended text. */
  readonly after: string;
}

/** A credentials file: profiles in a text that other programs write to as well. Only the named section is touched. */
export class CredentialsFile {
  readonly #text: TextFile;
  readonly #fingerprint: Fingerprint;

  constructor(text: TextFile, fingerprint: Fingerprint) {
    this.#text = text;
    this.#fingerprint = fingerprint;
  }

  /** Path of the file, as configured (symlinks not resolved). */
  get path(): string {
    return this.#text.path;
  }

  /** What the section holds now, or why the file could not be written. Changes nothing. */
  async inspect(profile: string): Promise<Result<SectionReport>> {
    const report = await this.look(profile);
    if (!report.ok) return report;
    const writable = await this.#text.checkWritable();
    return writable.ok ? report : writable;
  }

  /** What the section holds now, whether or not the file could be written. */
  async look(profile: string): Promise<Result<SectionReport>> {
    const document = await this.#read();
    return document.ok ? ok(this.#report(document.value, profile)) : document;
  }

  /** Tells what any section holds, all as of now: for many of them, with one reading. */
  async survey(): Promise<Result<(profile: string) => SectionReport>> {
    const document = await this.#read();
    return document.ok ? ok((profile) => this.#report(document.value, profile)) : document;
  }

  /** The fingerprint of a section that holds the session. */
  fingerprintOf(session: Secret<SessionCredentials>): string {
    return this.#fingerprint(credentialsOf(session.reveal()));
  }

  /**
   * Writes the session to the profile's section. Refuses one with a long-term key (`long-term-key-in-section`) unless it
   * is the one that the session may replace, and one that a program fills (`section-has-process`).
   */
  write(
    profile: string,
    credentials: Secret<SessionCredentials>,
    options: SectionOptions & { readonly replaces?: Secret<LongTermKey> | undefined } = {},
  ): Promise<Result<SectionChanged>> {
    return this.#change(profile, options, (document) => {
      const kind = sectionKind(document, profile);
      if (kind === 'process') return fail(problem('section-has-process', profile, 'profile'));
      if (kind === 'long-term' && !isSameKey(longTermKeyIn(document, profile), options.replaces)) {
        return fail(problem('long-term-key-in-section', profile));
      }
      return ok(withSession(document, profile, credentials.reveal()));
    });
  }

  /** Removes what Latchkey wrote from the profile's section; leaves sections that are not Latchkey's alone. */
  remove(
    profile: string,
    options: SectionOptions & { readonly keepsHeader?: boolean | undefined } = {},
  ): Promise<Result<SectionChanged>> {
    return this.#change(profile, options, (document) =>
      ok(withoutSession(document, profile, options.keepsHeader)),
    );
  }

  /** Puts a long-term key back in the place of what Latchkey wrote. */
  restoreKey(
    profile: string,
    key: Secret<LongTermKey>,
    options: SectionOptions = {},
  ): Promise<Result<SectionChanged>> {
    return this.#change(profile, options, (document) => {
      const kind = sectionKind(document, profile);
      // A start that was cut short may have done it before.
      if (isSameKey(longTermKeyIn(document, profile), key)) return ok(document.text);
      // Anything else was put there by another program since.
      if (kind !== 'ours' && kind !== 'absent' && kind !== 'other') {
        return fail(problem('section-changed', profile));
      }
      return ok(withLongTermKey(document, profile, key.reveal()));
    });
  }

  /** The long-term key in a profile's section; undefined when there is none. */
  async longTermKey(profile: string): Promise<Result<Secret<LongTermKey> | undefined>> {
    const document = await this.#read();
    return document.ok ? ok(longTermKeyIn(document.value, profile)) : document;
  }

  /** All profiles with a long-term key in the clear, in the order of the file. */
  async longTermKeys(): Promise<Result<readonly FoundKey[]>> {
    const document = await this.#read();
    if (!document.ok) return document;
    const profiles = [...document.value.sections.keys()];
    return ok(
      profiles.flatMap((profile) => {
        const key = longTermKeyIn(document.value, profile);
        return key === undefined ? [] : [{ profile, key }];
      }),
    );
  }

  /**
   * Mends what keeps main readers from reading the file, where nothing is lost by it; else says what is wrong. `mend` makes
   * the mended text, undefined when it cannot; without one, it is what every reader needs.
   */
  async repair(
    keep: (repair: Repair) => Promise<Result<void>>,
    mend: (text: string) => string | undefined = repaired,
  ): Promise<Result<void>> {
    const edited = await this.#text.edit((text) => {
      const mended = mend(text);
      if (mended === undefined) {
        const document = this.#parse(text);
        return document.ok ? fail(problem('file-changed', this.path)) : document;
      }
      // Of a sound file it is the same text, and nothing is done.
      return ok({
        text: mended,
        value: { before: new Secret(text), after: this.#fingerprint(new Secret(mended)) },
      });
    }, keep);
    return edited.ok ? ok(undefined) : edited;
  }

  /** Puts a whole text back, if the file still has the text with that fingerprint; else `file-changed`. */
  async revert(before: Secret<string>, after: string): Promise<Result<void>> {
    const edited = await this.#text.edit((text) =>
      text === before.reveal() || this.#fingerprint(new Secret(text)) === after
        ? ok({ text: before.reveal(), value: undefined })
        : fail(problem('file-changed', this.path)),
    );
    return edited.ok ? ok(undefined) : edited;
  }

  async #change(
    profile: string,
    { expects, keep }: SectionOptions,
    change: (document: CredentialsDocument) => Result<string>,
  ): Promise<Result<SectionChanged>> {
    // The text is mostly the same when it is asked for again, under the lock.
    let last: Result<CredentialsDocument> | undefined;
    const edited = await this.#text.edit((text) => {
      const document = last?.ok && last.value.text === text ? last : this.#parse(text);
      last = document;
      if (!document.ok) return document;
      const before = this.#report(document.value, profile);
      const foreign = foreignProblem(before, expects, profile);
      if (foreign !== undefined) return fail(foreign);
      const changed = change(document.value);
      if (!changed.ok) return changed;
      const shown = shownOf(document.value, changed.value, profile);
      return ok({ text: changed.value, value: { before, shown } });
    }, keep);
    return edited.ok ? ok({ tightened: edited.value.tightened }) : edited;
  }

  #report(document: CredentialsDocument, profile: string): SectionReport {
    const credentials = credentialsIn(document, profile);
    const kind = sectionKind(document, profile);
    return credentials === undefined ? { kind } : { kind, fingerprint: this.#fingerprint(credentials) };
  }

  async #read(): Promise<Result<CredentialsDocument>> {
    const text = await this.#text.read();
    return text.ok ? this.#parse(text.value) : text;
  }

  #parse(text: string): Result<CredentialsDocument> {
    const document = parseDocument(text);
    const { fault } = document;
    if (fault === undefined) return ok(document);
    const code = repaired(text) === undefined ? 'file-malformed' : 'file-repairable';
    return fail(problem(code, `${this.path}, line ${fault.line}: ${fault.reason}`));
  }
}

const shownOf =
  (document: CredentialsDocument, text: string, profile: string): SectionDiff['shown'] =>
  () => {
    const before = shownEntries(document, profile);
    const after = shownEntries(parseDocument(text), profile);
    return { ...(before && { before }), ...(after && { after }) };
  };

/** Fingerprint of a section from which Latchkey took its session: what is there now is another program's. */
export const noCredentials = '';

/** What another program did to a section since Latchkey wrote what has that fingerprint; undefined when nothing. */
export const foreignProblem = (
  { kind, fingerprint }: SectionReport,
  expects: string | undefined,
  profile: string,
): Problem | undefined => {
  if (expects === undefined || (fingerprint ?? noCredentials) === expects) return undefined;
  if (kind === 'long-term') return problem('long-term-key-in-section', profile);
  return problem(fingerprint === undefined ? 'section-removed' : 'section-changed', profile);
};

/** What `foreignProblem` says of a section that is another program's now. */
export const foreignCodes: ReadonlySet<Problem['code']> = new Set([
  'section-changed',
  'section-removed',
  'long-term-key-in-section',
]);

/** Whether both are the same key pair. */
export const isSameKey = (
  one: Secret<LongTermKey> | undefined,
  other: Secret<LongTermKey> | undefined,
): boolean => {
  const [a, b] = [one?.reveal(), other?.reveal()];
  return (
    a !== undefined &&
    b !== undefined &&
    a.accessKeyId === b.accessKeyId &&
    a.secretAccessKey === b.secretAccessKey
  );
};
