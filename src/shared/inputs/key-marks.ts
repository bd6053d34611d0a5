/** An access key ID or a possible secret, where it stands in a text. */
export interface Mark {
  readonly kind: 'id' | 'secret';
  readonly value: string;
  readonly at: number;
  /** How surely it is what it seems; the lowest is the best. Only secrets are in doubt. */
  readonly doubt: number;
}

// IAM API reference, AccessKey: an ID has 16 to 128 word characters; AKIA is long-term, ASIA temporary.
const idPattern = /(?<![\w/+])A[KS]IA[A-Z0-9]{12,124}(?![\w/+])/g;
// AWS promises no alphabet and no length, and has used this one for all of its secrets.
const secretPattern = /(?<![A-Za-z0-9/+~._-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=]|[._~-]\w)/g;
// With its label before it, a secret may look like anything that AWS could print.
const labelledPattern =
  /secret[\s_-]?(?:access[\s_-]?)?key\b[^\S\n]*(?:\[[^\]\n]*\][^\S\n]*)?["'`]?[^\S\n]*(?:[=:|,>][^\S\n]*|[^\S\n]+)["'`]?([\x21-\x7e]{30,256})/gi;

const sureLabel = /secret[\s_-]?(access[\s_-]?)?key/i;
// "Secret" as the console and people write it; a label in another language still leaves the value's looks.
const looseLabel = /secr[eèé]t|segret|geheim|rahasia|gizli|シークレット|秘密|私有|机密|機密|비밀|보안/i;
// `name = value`, `"name": value` or a line `name: value`: whatever it is, it calls itself something else.
const otherLabel = /(?:[\w.-]+[^\S\n]*=|["'][\w.-]+["'][^\S\n]*:|^[\s>*-]*[\w.-]+:)[^\S\n]*["'`]?$/;
const hash = /^[0-9a-f]+$|^[0-9A-F]+$/;
const path = /^\/(?:home|Users|root|usr|var|opt|etc|mnt|srv|tmp|private|Library|Applications)\//;

const doubts = { sure: 0, called: 1, bare: 2, otherwise: 3 } as const;
const valueEnd = /["'`,;|)\]}>]+$/;

/** Access key IDs and possible secrets of a text, each value once, in the order of the text. */
export const marksIn = (text: string): readonly Mark[] => {
  const ids = [...text.matchAll(idPattern)].map(({ 0: value, index }): Mark => {
    return { kind: 'id', value, at: index, doubt: doubts.sure };
  });
  const labelled = [...text.matchAll(labelledPattern)].flatMap(({ 0: whole, 1: raw = '', index }) => {
    const value = raw.replace(valueEnd, '');
    const at = index + whole.length - raw.length;
    const isId = ids.some((id) => id.at >= at && id.at < at + raw.length);
    return isId || value.length < 30 ? [] : [{ kind: 'secret', value, at, doubt: doubts.sure } as const];
  });
  const taken = [...ids, ...labelled].toSorted((a, b) => a.at - b.at);
  const seeming = [...text.matchAll(secretPattern)]
    .filter(({ index }) => !taken.some(({ at, value }) => index < at + value.length && at < index + 40))
    .flatMap(({ 0: value, index }): readonly Mark[] => {
      const doubt = doubtOf(value, labelBefore(text, index, taken));
      return doubt === doubts.otherwise ? [] : [{ kind: 'secret', value, at: index, doubt }];
    });
  return [...taken, ...seeming]
    .toSorted((a, b) => a.at - b.at)
    .filter((mark, place, all) => all.findIndex(({ value }) => value === mark.value) === place);
};

const doubtOf = (value: string, label: string): number => {
  if (sureLabel.test(label)) return doubts.sure;
  if (looseLabel.test(label)) return doubts.called;
  return otherLabel.test(label) || hash.test(value) || path.test(value) ? doubts.otherwise : doubts.bare;
};

/** What stands before a value: on its line, or else on the line above, as web pages print it. */
const labelBefore = (text: string, at: number, taken: readonly Mark[]): string => {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = taken.findLast((mark) => mark.at < at && mark.at >= lineStart);
  const from = before === undefined ? lineStart : before.at + before.value.length;
  const onLine = text.slice(from, at);
  if (/[^\s"'`,;|]/.test(onLine)) {
    // The last of several fields; a comma parts fields only where quoted names follow, as in JSON.
    return onLine.split(/[;|\t{}]|,(?=\s*["'])/).findLast((part) => /[^\s"'`,]/.test(part)) ?? '';
  }
  if (before !== undefined) return '';
  const above = text.slice(0, lineStart).trimEnd();
  const start = above.lastIndexOf('\n') + 1;
  return taken.some((mark) => mark.at >= start && mark.at < lineStart) ? '' : above.slice(start);
};
