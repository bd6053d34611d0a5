import { expect, it } from 'vitest';
import { languageFor } from '../../../src/texts/language.ts';

it.each([
  [['de-AT', 'es-MX', 'en'], 'es'],
  [['pt-PT'], 'pt-BR'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-TW', 'ja-JP'], 'ja'],
  [['en_US.UTF-8', 'es'], 'es'],
  [['pt_BR'], 'pt-BR'],
  [['C'], 'en'],
  [[], 'en'],
])('chooses for a system that lists %j: %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});
