import { parseDocument } from '../../src/core/credentials/document.ts';
import { withSession } from '../../src/core/credentials/profile-section.ts';
import type { SessionCredentials } from '../../src/core/identity/identity.ts';
import { linesOf, sampleSession } from '../../test/contract/credentials-file.sample.ts';
import { findIni } from './ini-package.ts';
import { editLines } from './line-editor.ts';

const session = sampleSession('BENCH', 400);

/** The keys and values that every program is told to set: those that Latchkey writes. */
export const newValues: ReadonlyMap<string, string> = new Map(
  linesOf(session)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [key = '', value = ''] = line.split(/ = (.*)/);
      return [key, value] as const;
    }),
);

/** Parse, set, print: the one place in the benchmark that knows how Latchkey's document is called. */
const latchkey = (text: string, profile: string, credentials: SessionCredentials): string =>
  withSession(parseDocument(text), profile, credentials);

/** A program in JavaScript that answers a file's text with the new values in a profile. */
export type Editor = (text: string, profile: string) => string;

const ini = findIni();
/** The version of the npm package `ini` that takes part; undefined when there is none here. */
export const iniVersion = ini?.version;

/** Those that run in this process. */
export const editors: Readonly<Record<string, Editor>> = {
  latchkey: (text, profile) => latchkey(text, profile, session.reveal()),
  lines: (text, profile) => editLines(text, profile, newValues),
  ...(ini && { ini: (text: string, profile: string) => ini.edit(text, profile, newValues) }),
};

/**
 * Milliseconds that one update takes, as the mean of some repeats. Each starts from a text of its own, so that nothing
 * the engine noted about an earlier one helps.
 */
export const timeEditor = (editor: Editor, bytes: Buffer, profile: string, repeats: number): number => {
  const texts = Array.from({ length: repeats }, () => bytes.toString('utf8'));
  const start = performance.now();
  // Reading a character makes the engine join a text that it only noted down as pieces: that is part of printing.
  for (const text of texts) editor(text, profile).charCodeAt(0);
  return (performance.now() - start) / repeats;
};
