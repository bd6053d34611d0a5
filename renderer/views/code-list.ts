import { html } from 'lit-html';
import type { Translator } from '../../src/texts/translator.ts';

/** Names as code, listed as the language does it: "a, b and c". */
export const codeList = (t: Translator, names: readonly string[]): readonly unknown[] => {
  // What the language puts between them is found with stand-ins, since names may hold commas themselves.
  const standIns = names.map((_, at) => String.fromCodePoint(0xe000 + at));
  return t
    .list(standIns)
    .split(/([\ue000-\uf8ff])/u)
    .map((part) => {
      const at = standIns.indexOf(part);
      return at < 0 ? part : html`<code>${names[at]}</code>`;
    });
};
