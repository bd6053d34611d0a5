import papaparse from 'papaparse';
import { findingOf, type FoundPair, type KeyFinding } from './key-finding.ts';
import { keyPairIn } from './key-text.ts';

// The header of the files that the AWS console has offered over the years, without case, spaces and signs.
const columns = {
  accessKeyId: ['accesskeyid', 'accesskey', 'awsaccesskeyid'],
  secretAccessKey: ['secretaccesskey', 'secretkey', 'awssecretkey', 'awssecretaccesskey'],
  name: ['username', 'user', 'iamuser', 'name'],
  password: ['password'],
} as const;

type Column = keyof typeof columns;

/** A longer file is none of the AWS console's. Characters. */
export const keyFileLimit = 262_144;

/**
 * Finds access keys in the text of a file, or in whatever was pasted: the CSV files of the AWS console
 * (`…_accessKeys.csv`, `credentials.csv`, `rootkey.csv`, new and old; with byte order mark, CRLF, quotes, semicolons or
 * tabs, one user or many, each with `name`), and all that `keyPairIn` understands.
 */
export const keysIn = (text: string): KeyFinding => {
  if (text.length > keyFileLimit) return { kind: 'nothing' };
  return inCsv(text.replace(/^\uFEFF/, '').trim()) ?? keyPairIn(text);
};

/** Undefined when no header tells what the columns are. */
const inCsv = (text: string): KeyFinding | undefined => {
  const { data } = papaparse.parse(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const [header = [], ...rows] = data;
  const at = (column: Column): number => {
    const names: readonly string[] = columns[column];
    return header.findIndex((cell) => names.includes(cell.replaceAll(/[^a-z]/gi, '').toLowerCase()));
  };
  const places = { id: at('accessKeyId'), secret: at('secretAccessKey'), name: at('name') };
  if (places.id === -1 || places.secret === -1) {
    return places.id === -1 && places.name !== -1 && at('password') !== -1
      ? { kind: 'password-only' }
      : undefined;
  }
  const cell = (row: readonly string[], place: number): string => row[place]?.trim() ?? '';
  const pairs = rows.flatMap((row): readonly FoundPair[] => {
    const [accessKeyId, secretAccessKey, name] = [places.id, places.secret, places.name].map((place) =>
      cell(row, place),
    );
    if (!accessKeyId || !secretAccessKey || !/^A[KS]IA[A-Z0-9]+$/.test(accessKeyId)) return [];
    return [{ accessKeyId, secretAccessKey, ...(name && { name }) }];
  });
  if (pairs.length > 0) return findingOf(pairs);
  // A user of the console may have a password and no key.
  return at('password') === -1 ? undefined : { kind: 'password-only' };
};
