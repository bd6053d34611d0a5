import { createHash } from 'node:crypto';

/** One of the two places for the parts of a secret: a new value is put into the one that the present value is not in. */
export type Slot = 'a' | 'b';

/** What stands under a secret's own name when the secret itself lies in parts. */
export interface PartsHead {
  readonly slot: Slot;
  readonly count: number;
  /** Length of the whole secret in bytes of UTF-8. */
  readonly bytes: number;
  /** SHA-256 of the whole secret, base64url: parts that were mixed up, cut short or replaced do not pass for it. */
  readonly digest: string;
}

const mark = 'latchkey-parts ';
const form = /^1 ([ab]) ([1-9]\d{0,6}) ([1-9]\d{0,9}) ([\w-]{43})$/;

/** Whether an item is a head, or something that could be taken for one: no secret is stored as it is that looks so. */
export const isHeadLike = (item: string): boolean => item.startsWith(mark);

/** The head of a secret in so many parts. */
export const headOf = (secret: string, slot: Slot, count: number): PartsHead => ({
  slot,
  count,
  bytes: bytesOf(secret),
  digest: createHash('sha256').update(secret).digest('base64url'),
});

/** A head as the keychain holds it. */
export const printHead = ({ slot, count, bytes, digest }: PartsHead): string =>
  `${mark}1 ${slot} ${count} ${bytes} ${digest}`;

/** A head from the keychain; undefined when it is none, or one of a later layout. */
export const readHead = (item: string): PartsHead | undefined => {
  if (!isHeadLike(item)) return undefined;
  const [, slot, count, bytes, digest] = form.exec(item.slice(mark.length)) ?? [];
  if ((slot !== 'a' && slot !== 'b') || digest === undefined) return undefined;
  return { slot, count: Number(count), bytes: Number(bytes), digest };
};

/** Whether these parts, put together, are what the head was made for. */
export const isWhole = ({ slot, count, bytes, digest }: PartsHead, secret: string): boolean => {
  const head = headOf(secret, slot, count);
  return head.bytes === bytes && head.digest === digest;
};

/** The name of a part, counted from 0. */
export const partAccount = (account: string, slot: Slot, index: number): string =>
  `${account}#${slot}${index}`;

/** The other one. */
export const otherSlot = (slot: Slot): Slot => (slot === 'a' ? 'b' : 'a');

/** Length in bytes of UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Cuts a text into parts of at most `limitBytes` (at least 4) in UTF-8, between characters. */
export const splitText = (text: string, limitBytes: number): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  let end = 0;
  let bytes = 0;
  // A text is walked through by code points, so that no surrogate pair is cut in two.
  for (const character of text) {
    const more = bytesOf(character);
    if (bytes + more > limitBytes) {
      parts.push(text.slice(start, end));
      start = end;
      bytes = 0;
    }
    bytes += more;
    end += character.length;
  }
  return end > start ? [...parts, text.slice(start, end)] : parts;
};
