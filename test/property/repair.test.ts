import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, parseDocument } from '../../src/core/credentials/document.ts';
import { linesOf } from '../../src/core/credentials/line.ts';
import { repaired } from '../../src/core/credentials/repair.ts';

const headers = ['[a]', '[a] # note', '[b]', '[ a ]', ' [b]', '[__proto__]'];
const entries = ['k = 1', 'k=1', 'K = 1', 'k: 1', 'k = 2', 'l = 1', 'm =', '\u00a0x = 1'];
const others = ['  n = 1', '  more', '# c', '  # c', '', '  ', 'nonsense'];
const line = fc.constantFrom(...headers, ...entries, ...others);
const hostile = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF'),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 14 }),
    fc.boolean(),
  )
  .map(([mark, lines, ends]) => {
    const text = mark + lines.map((parts) => parts.join('')).join('');
    return ends ? text : text.replace(/\r?\n$/, '');
  });
const mendable = hostile
  .map((text) => ({ text, mended: repaired(text) }))
  .filter((one): one is { text: string; mended: string } => one.mended !== undefined);

/** How a lenient reader of Python's kind takes a text: sections merged, the last value of a key counts. */
const lenientlyRead = (text: string): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let key: string | undefined;
  for (const { text: line, kind } of linesOf(text.replace(/^\uFEFF/, ''))) {
    if (kind.type === 'header') {
      section = sections.get(kind.section) ?? new Map<string, string>();
      sections.set(kind.section, section);
      key = undefined;
    }
    if (kind.type === 'entry') {
      ({ key } = kind);
      section?.set(key, kind.value);
    }
    if (kind.type === 'continuation' && key !== undefined) {
      section?.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
    }
  }
  return sections;
};

/** Each line of a text that says something, and how often. Headers and entries count once in their section. */
const said = (text: string): readonly string[] => {
  const notes: string[] = [];
  const entries = new Set<string>();
  let section = '';
  let key = '';
  for (const { text: line, kind } of linesOf(text.replace(/^\uFEFF/, ''))) {
    if (kind.type === 'header') {
      ({ section } = kind);
      entries.add(`[${section}]`);
    }
    if (kind.type === 'entry') {
      key = `${section} ${line.replaceAll(/\s/g, '')}`;
      entries.add(key);
    }
    if (kind.type === 'continuation') entries.add(`${key} ${line.trim()}`);
    if (kind.type === 'comment') notes.push(line.trim());
    if (kind.type === 'header' && line.includes('#')) notes.push(line.slice(line.indexOf('#')));
  }
  return [...entries, ...new Set(notes)].toSorted();
};

test('a mended text has no fault, and nothing was lost of it', () => {
  fc.assert(
    fc.property(mendable, ({ text, mended }) => {
      expect(parseDocument(mended).fault).toBeUndefined();
      expect(said(mended)).toEqual(said(text));
      expect(repaired(mended)).toBe(mended);
    }),
    { numRuns: 2000 },
  );
});

test('a mended text says of each profile what a lenient reader made of it before', () => {
  fc.assert(
    fc.property(mendable, ({ text, mended }) => {
      const before = lenientlyRead(text);
      expect(lenientlyRead(mended)).toEqual(before);
      const document = parseDocument(mended);
      expect([...document.sections.keys()]).toEqual([...before.keys()]);
      for (const [name, entries] of before) {
        expect([...(entriesOf(document, name) ?? new Map()).keys()]).toEqual([...entries.keys()]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a sound text stays as it is', () => {
  fc.assert(
    fc.property(
      hostile.filter((text) => parseDocument(text).fault === undefined),
      (text) => {
        expect(repaired(text)).toBe(text);
      },
    ),
    { numRuns: 1000 },
  );
});
