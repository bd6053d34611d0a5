import { describe, expect, it } from 'vitest';
import { problemTable } from '../../../src/core/notice/problem-table.ts';
import { loadCatalogue, type Catalogue, type Key } from '../../../src/texts/catalogue.ts';
import { en } from '../../../src/texts/en/index.ts';
import { languages, localeFor } from '../../../src/texts/language.ts';
import { stretchesOf, type Entry } from '../../../src/texts/template.ts';
import { filesIn, literalsIn } from './sources.ts';
import { wordsIn } from './spoken-words.ts';

const keys = Object.keys(en).filter((key): key is Key => key in en);

const formsOf = (entry: Entry): readonly (readonly [string, string])[] =>
  typeof entry === 'string' ? [['', entry]] : Object.entries(entry);

const placeholdersIn = (template: string): readonly string[] =>
  stretchesOf(template).flatMap((part) => ('name' in part ? [part.name] : []));

const allPlaceholders = (entry: Entry): readonly string[] =>
  [...new Set(formsOf(entry).flatMap(([, form]) => placeholdersIn(form)))].toSorted();

describe('the keys', () => {
  const literals = filesIn('src', 'renderer')
    .filter((file) => !/^src\/texts\/[^/]+\//u.test(file))
    .flatMap((file) => literalsIn(file));
  const whole = new Set(
    literals.flatMap(({ parts: [first, ...more] }) => (more.length === 0 ? [first] : [])),
  );
  // `problem.${code}.title` stands for all keys that it can be.
  const families = literals
    .map(({ parts }) => parts)
    .filter((parts) => parts.length > 1 && /^[a-zA-Z]+\./u.test(parts[0] ?? '') && parts.every(isKeyPart))
    .map(
      (parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', String.raw`\.`)).join('.+')}$`, 'u'),
    );

  it('are all used', () => {
    const unused = keys.filter((key) => !whole.has(key) && !families.some((family) => family.test(key)));
    expect(unused).toEqual([]);
  });

  it('of problems are those of the table', () => {
    const told = keys.filter((key) => key.startsWith('problem.')).toSorted();
    const asked = Object.keys(problemTable).flatMap((code) => [
      `problem.${code}.text`,
      `problem.${code}.title`,
    ]);
    expect(told).toEqual(asked.toSorted());
  });

  it('begin with their area', () => {
    expect(keys.filter((key) => !/^[a-zA-Z]+(?:\.[\w-]+)+$/u.test(key))).toEqual([]);
  });
});

describe.each(languages)('the texts in %s', async (language) => {
  const texts: Catalogue = await loadCatalogue(language);
  // What is not translated yet is English, and judged as that.
  const locale = localeFor(texts === en ? 'en' : language);

  it('are those of the English catalogue', () => {
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
  });

  it('have the same places for values', () => {
    const differ = keys.filter((key) => {
      const wanted = allPlaceholders(en[key]);
      return JSON.stringify(allPlaceholders(texts[key])) !== JSON.stringify(wanted);
    });
    expect(differ).toEqual([]);
  });

  it('have the plurals that the language needs, and no others', () => {
    const rules = new Intl.PluralRules(locale);
    const known = new Set<string>(rules.resolvedOptions().pluralCategories);
    // Those that numbers of sessions, days and files can have.
    const needed = [...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)))];
    const wrong = keys.filter((key) => {
      const entry = texts[key];
      if (typeof entry === 'string') return typeof en[key] !== 'string' && needed.length > 1;
      const forms = Object.keys(entry);
      return needed.some((one) => !forms.includes(one)) || forms.some((one) => !known.has(one));
    });
    expect(wrong).toEqual([]);
  });

  it('are not empty, and have no space at their ends, nor two in a row', () => {
    const odd = keys.filter((key) =>
      formsOf(texts[key]).some(([, form]) => form === '' || form !== form.trim() || /\s{2}/u.test(form)),
    );
    expect(odd).toEqual([]);
  });
});

/** Names, and what only programs or programmers read: in a process list, an answer to a page of ours, a list of names. */
const noTexts: ReadonlySet<string> = new Set([
  // Names of places, as AWS's own tools write them.
  'renderer/form/regions.ts: São Paulo',
  'renderer/form/regions.ts: Cape Town',
  'renderer/form/regions.ts: Hong Kong',
  'renderer/form/regions.ts: Tel Aviv',
  'renderer/form/regions.ts: European Sovereign Cloud, Germany',
  'src/adapters/aws/aws-problem.ts: Deserialization error',
  'src/adapters/codes/program-environment.ts: HOME USER LOGNAME TMPDIR TZ LANG LANGUAGE',
  'src/adapters/codes/program-environment.ts: GNUPGHOME PASSWORD_STORE_DIR PASSWORD_STORE_ENABLE_EXTENSIONS PASSWORD_STORE_EXTENSIONS_DIR',
  'src/adapters/codes/program-environment.ts: SYSTEMROOT WINDIR COMSPEC PATHEXT USERPROFILE USERNAME APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES TEMP TMP',
  // Said on the terminal when not even the texts could be loaded.
  'src/main/index.ts: Latchkey could not start: …\n',
  'src/main/platform/doctor-system.ts: Windows Credential Manager',
  'src/main/platform/keychain-child.ts: Latchkey keychain',
  'src/main/windows/renderer-protocol.ts: Not found',
]);

describe('texts outside the catalogue', () => {
  const folders = ['src/core', 'src/shared', 'src/main', 'src/adapters', 'renderer'];
  const found = filesIn(...folders).flatMap((file) =>
    literalsIn(file)
      .flatMap((literal) => wordsIn(literal).map((words) => `${file}: ${words}`))
      .filter((one) => !noTexts.has(one)),
  );

  it('there are none', () => {
    expect(found).toEqual([]);
  });

  it('would be found', () => {
    const html = { file: 'x', tag: 'html', isForProgrammers: false };
    expect(wordsIn({ ...html, parts: ['<p class="a">', ' left</p>'] })).toEqual(['left']);
    expect(wordsIn({ ...html, parts: ['<button aria-label="Close ', '">×</button>'] })).toEqual(['Close']);
    expect(wordsIn({ ...html, parts: ['<p id="', '" @click=', '>', '</p>'] })).toEqual([]);
    const plain = { file: 'x', isForProgrammers: false };
    expect(wordsIn({ ...plain, parts: ['Nothing happened yet'] })).toEqual(['Nothing happened yet']);
    expect(wordsIn({ ...plain, parts: ['ctrl+Enter'] })).toEqual([]);
  });
});

function isKeyPart(part: string): boolean {
  return /^[\w.-]*$/u.test(part);
}
