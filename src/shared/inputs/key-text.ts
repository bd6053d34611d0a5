import { findingOf, isTemporaryId, type FoundPair, type KeyFinding } from './key-finding.ts';
import { marksIn, type Mark } from './key-marks.ts';

// Copied from web pages and chats: characters that nobody sees.
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const header = /^[^\S\n]*\[[^\S\n]*(?:profile[^\S\n]+)?([^\]\n]+?)[^\S\n]*\]/gm;

/**
 * Finds a long-term access key in any text that people paste: both values in any order, on one line or several, bare or
 * with what the AWS console, the CLI's JSON, table or YAML, a shell's `export`, a credentials file or a table of a web
 * page writes round them.
 *
 * A secret with its label before it wins over everything that only looks like one; what calls itself something else
 * (`path = …`, `"commit": …`), hashes and paths are none. Several pairs are answered only where each ID has its secret
 * beside it in the same order; else nobody is to guess: `ambiguous`. Temporary keys are left out, or named when there is
 * nothing else. For files use `keysIn`, which reads CSV too.
 */
export const keyPairIn = (pasted: string): KeyFinding => {
  const text = pasted.replace(unseen, '').replaceAll('\\/', '/').replaceAll(/\r\n?/g, '\n');
  const marks = sureMarks(marksIn(text));
  const ids = marks.filter(({ kind }) => kind === 'id');
  const secrets = marks.filter(({ kind }) => kind === 'secret');
  const [id] = ids;
  const [secret] = secrets;
  if (id === undefined) {
    if (secret === undefined) return { kind: 'nothing' };
    return secrets.length === 1
      ? { kind: 'secret-only', secretAccessKey: secret.value }
      : { kind: 'ambiguous' };
  }
  if (secret === undefined) {
    const lasting = ids.filter(({ value }) => !isTemporaryId(value));
    const [only, ...more] = lasting;
    if (only === undefined) return { kind: 'temporary' };
    return more.length === 0 ? { kind: 'id-only', accessKeyId: only.value } : { kind: 'ambiguous' };
  }
  const pairs = pairsOf(marks, text);
  return pairs === undefined ? { kind: 'ambiguous' } : findingOf(pairs);
};

/** All IDs, and of the secrets those in the least doubt. */
const sureMarks = (marks: readonly Mark[]): readonly Mark[] => {
  const least = Math.min(...marks.filter(({ kind }) => kind === 'secret').map(({ doubt }) => doubt));
  return marks.filter(({ kind, doubt }) => kind === 'id' || doubt === least);
};

/** The marks two by two, when each two are an ID and a secret, always in the same order. */
const pairsOf = (marks: readonly Mark[], text: string): readonly FoundPair[] | undefined => {
  const pairs: FoundPair[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const [one, other] = [marks[at], marks[at + 1]];
    if (one === undefined || other === undefined || one.kind === other.kind) return undefined;
    if (one.kind !== marks[0]?.kind) return undefined;
    const [id, secret] = one.kind === 'id' ? [one, other] : [other, one];
    const name = profileAt(text, one.at);
    pairs.push({
      accessKeyId: id.value,
      secretAccessKey: secret.value,
      ...(name !== undefined && { name }),
    });
  }
  return pairs;
};

/** The section of a credentials file that a place lies in. */
const profileAt = (text: string, at: number): string | undefined =>
  [...text.slice(0, at).matchAll(header)].at(-1)?.[1];
