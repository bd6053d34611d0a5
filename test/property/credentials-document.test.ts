import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, parseDocument } from '../../src/core/credentials/document.ts';
import { linesOf, printLines } from '../../src/core/credentials/line.ts';
import { sectionKind, withoutSession, withSession } from '../../src/core/credentials/profile-section.ts';
import type { SessionCredentials } from '../../src/core/identity/identity.ts';

const session: SessionCredentials = {
  accessKeyId: 'ASIANEW',
  secretAccessKey: 'secret',
  sessionToken: 'token==',
  expiresAt: Date.UTC(2026, 2, 1, 13),
};
const set = (text: string, credentials = session): string =>
  withSession(parseDocument(text), 'work', credentials);
const remove = (text: string): string => withoutSession(parseDocument(text), 'work');

const eol = fc.constantFrom('\n', '\r\n');
const filler = fc.constantFrom('', '  ', '\t', '# note', ' ; note', '#[work]');
const entries = [
  'region = eu-west-1',
  'Output : json # note',
  's3 =\n  max = 1\n\n  min = 2',
  'credential_process=/bin/x --all',
];
const ourEntries = [
  'aws_access_key_id = ASIAOLD',
  'AWS_SECRET_ACCESS_KEY=old',
  'aws_session_token: old\n more',
  'aws_security_token =\tstale',
  'X_Security_Token_Expires = 2020',
];
const manager = fc.constantFrom('manager = latchkey', 'manager=latchkey', 'manager = other', '# none');
const section = (header: string): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.shuffledSubarray(entries),
      fc.shuffledSubarray(ourEntries),
      manager,
      fc.array(filler, { maxLength: 4 }),
    )
    .chain(([some, ours, manager, fillers]) =>
      fc
        .shuffledSubarray([...some, ...ours, manager, ...fillers], {
          minLength: some.length + ours.length + 1 + fillers.length,
        })
        .map((lines) => [header, ...lines]),
    );
/** Files as people have them: sections in any order, line ends of both kinds and perhaps none at the end. */
const fileOf = (...headers: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(filler, { maxLength: 3 }),
      fc.shuffledSubarray([...headers]).chain((some) => fc.tuple(...some.map(section))),
      fc.boolean(),
      fc.infiniteStream(eol),
    )
    .map(([top, sections, ends, eols]) => {
      const lines = [...top, ...sections.flat()].flatMap((line) => line.split('\n'));
      const text = lines.map((line) => line + eols.next().value).join('');
      return ends ? text : text.replace(/\r?\n$/, '');
    });
const sound = (text: string): boolean => parseDocument(text).fault === undefined;
const soundFile = fileOf('[a]', '[work]', '[b] # note', '[ work ]').filter(sound);
const kindIn = (text: string): string => sectionKind(parseDocument(text), 'work');
const fileWithWork = soundFile.filter((text) => kindIn(text) !== 'absent');
const fileWithoutWork = fileOf('[a]', '[b] # note', '[ work ]').filter(sound);

const isOurs = (text: string): boolean =>
  /^(aws_access_key_id|aws_secret_access_key|aws_session_token|x_security_token_expires|manager|aws_security_token)\s*[=:]/i.test(
    text,
  );
/** Every line but those that are Latchkey's to change: bytes, ends included. */
const foreignLines = (text: string): readonly string[] => {
  let inWork = false;
  let inOurs = false;
  return linesOf(text)
    .filter(({ text, kind }) => {
      if (kind.type === 'header') inWork = kind.section === 'work';
      if (kind.type === 'header' || kind.type === 'entry') inOurs = inWork && isOurs(text);
      return !(inOurs && (kind.type === 'entry' || kind.type === 'continuation'));
    })
    .map(({ text, eol }) => text + eol);
};

test('any text prints back as it was', () => {
  const pieces = fc.constantFrom('\r', '\n', '\r\n', '[', ']', '=', ' ', '#', '\u2028', '\uFEFF', 'a');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
        soundFile,
      ),
      (text) => {
        expect(printLines(linesOf(text))).toBe(text);
        expect(parseDocument(text).text).toBe(text);
      },
    ),
    { numRuns: 1000 },
  );
});

/** The text with an end to its last line, as it gets one when something follows. */
const ended = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : text + parseDocument(text).eol;

test('writing to a section leaves every line that is not ours as it was', () => {
  fc.assert(
    fc.property(fileWithWork, (text) => {
      expect(foreignLines(ended(set(text)))).toEqual(foreignLines(ended(text)));
    }),
    { numRuns: 500 },
  );
});

test('writing a new section leaves all that was there before it', () => {
  fc.assert(
    fc.property(fileWithoutWork, (text) => {
      expect(set(text).startsWith(text)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what was written is what tools read, and nothing stale beside it', () => {
  fc.assert(
    fc.property(soundFile, (text) => {
      const after = parseDocument(set(text));
      expect(after.fault).toBeUndefined();
      const entries = entriesOf(after, 'work');
      expect(entries?.get('aws_access_key_id')).toBe('ASIANEW');
      expect(entries?.get('aws_session_token')).toBe('token==');
      expect(entries?.get('x_security_token_expires')).toBe('2026-03-01T13:00:00Z');
      expect(entries?.has('aws_security_token')).toBe(false);
      // The SDK for JavaScript reads `=` only, and keys in lower case.
      expect(after.text).toMatch(/^aws_session_token\s*=\s*token==\r?$/m);
    }),
    { numRuns: 500 },
  );
});

test('writing twice is writing once, and the last one counts', () => {
  fc.assert(
    fc.property(soundFile, (text) => {
      expect(set(set(text, { ...session, accessKeyId: 'ASIABEFORE' }))).toBe(set(text));
    }),
    { numRuns: 500 },
  );
});

test('writing and removing gives back the very same bytes', () => {
  fc.assert(
    fc.property(fileWithoutWork, (text) => {
      expect(remove(set(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('removing takes our keys and nothing else', () => {
  const telling = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => line.trim()).filter((line) => line !== '' && line !== '[work]');
  fc.assert(
    fc.property(
      fileWithWork.filter((text) => kindIn(text) === 'ours'),
      (text) => {
        const after = remove(text);
        expect(telling(foreignLines(after))).toEqual(telling(foreignLines(text)));
        expect(entriesOf(parseDocument(after), 'work')?.has('aws_session_token') ?? false).toBe(false);
        expect(parseDocument(after).fault).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});

test('removing leaves a section of somebody else alone', () => {
  fc.assert(
    fc.property(
      soundFile.filter((text) => kindIn(text) !== 'ours'),
      (text) => {
        expect(remove(text)).toBe(text);
      },
    ),
    { numRuns: 300 },
  );
});

test('no value can add a line', () => {
  const value = fc
    .tuple(fc.string(), fc.constantFrom('\n', '\r', '\0', ' ', '\u2028', '\t'), fc.string())
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      value,
      fc.constantFrom('accessKeyId', 'secretAccessKey', 'sessionToken'),
      soundFile,
      (value, key, text) => {
        expect(() => set(text, { ...session, [key]: value })).toThrow(RangeError);
      },
    ),
    { numRuns: 300 },
  );
});
