import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/core/credentials/document.ts';
import { kindOfLine } from '../../src/core/credentials/line.ts';

interface Reading {
  readonly sections: readonly string[];
  readonly starts: readonly number[];
  readonly faultLine?: number;
}

/** The document model as one would write it without a thought of speed: line by line. */
const read = (text: string): Reading => {
  const sections: string[] = [];
  const starts: number[] = [];
  let keys = new Set<string>();
  let inEntry = false;
  let start = 0;
  const lines = text.split('\n');
  for (const [index, whole] of lines.entries()) {
    const faulty = { sections, starts, faultLine: index + 1 };
    const isLast = index === lines.length - 1;
    if (isLast && whole === '') break;
    const line = !isLast && whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (/[\r\0]/.test(line) || line.startsWith('\uFEFF')) return faulty;
    const kind = kindOfLine(line, inEntry);
    switch (kind.type) {
      case 'unknown':
        return faulty;
      case 'continuation':
        if (line.trim().startsWith('[')) return faulty;
        break;
      case 'header':
        if (sections.includes(kind.section) || kind.section === '__proto__') return faulty;
        sections.push(kind.section);
        starts.push(start);
        keys = new Set();
        inEntry = false;
        break;
      case 'entry':
        if (sections.length === 0 || keys.has(kind.key)) return faulty;
        keys.add(kind.key);
        inEntry = true;
        break;
      case 'blank':
      case 'comment':
        break;
    }
    start += whole.length + 1;
  }
  return { sections, starts };
};

/** What the document model makes of a text, in the same form. */
const parsed = (text: string): Reading => {
  const { sections, starts, fault } = parseDocument(text);
  return { sections: [...sections.keys()], starts, ...(fault && { faultLine: fault.line }) };
};

const headers = [
  '[a]',
  '[b] # note',
  '[a] ]',
  '[]',
  '[',
  '[c',
  '[__proto__]',
  '[ a ]',
  '[é]',
  '[a];x',
  '[d]\t; y',
];
const keys = [
  'k = 1',
  'K=1',
  'k: 2',
  'k',
  '= 1',
  'k l = 1',
  'k  = ',
  'é = 1',
  'É = 1',
  'xİ=',
  'xi̇=',
  '\u212A = 1',
];
const oddSigns = [
  'v = a\u2028b',
  'v\u2028= 1',
  '\u2028',
  '\u00a0',
  '\u00a0w = 1',
  '\uFEFF',
  '\uFEFF[e]',
  'a\0b = 1',
];
const oddLetters = ['k\r= 1', '\r', 'ſ = 1', 's = 1', '~=1', '\u007f=1', '\u001c=1', '[a]=1'];
const others = [' cont', '\t[x]', '  # c', '#', ';', ' ; ', '', ' ', '\t', '  s = 1'];
const piece = fc.constantFrom(...headers, ...keys, ...oddSigns, ...oddLetters, ...others);
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '');

test('the document is read as a plain reader would read it', () => {
  const texts = fc.oneof(
    fc.array(fc.tuple(piece, eol), { maxLength: 12 }).map((all) => `[z]\n${all.flat().join('')}`),
    fc.array(fc.tuple(piece, eol), { maxLength: 8 }).map((all) => all.flat().join('')),
    fc
      .array(fc.constantFrom('[', ']', '=', ':', '\n', '\r', ' ', '#', 'a', 'A', '\0', 'é'), {
        maxLength: 40,
      })
      .map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(parsed(text)).toEqual(read(text));
    }),
    { numRuns: 5000 },
  );
});

test('a section of many keys is read so too', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((number) => `key${number}`),
    fc.constantFrom('É', 'é', 'İ', 'i̇', 'K', '\u212A', 'two words'),
  );
  const section = fc
    .array(fc.tuple(key, fc.constantFrom(' = v', '=v', ': v', ' =')), { minLength: 20, maxLength: 60 })
    .map((entries) => entries.map((parts) => parts.join('')).join('\n'));
  fc.assert(
    fc.property(section, section, (one, other) => {
      const text = `[a]\n${one}\n[b]\n${other}`;
      expect(parsed(text)).toEqual(read(text));
    }),
    { numRuns: 500 },
  );
});
