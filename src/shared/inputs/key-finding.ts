/** A long-term key pair that was found in a text, and whose it is where the text says so. */
export interface FoundPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** A user name (CSV file) or the name of a profile (credentials file). */
  readonly name?: string;
}

/** What a text holds of access keys, or what is in the way of using it. */
export type KeyFinding =
  /** One pair, ready to be used. */
  | { readonly kind: 'pair'; readonly pair: FoundPair }
  /** At least two pairs that are told apart surely: the user chooses. */
  | { readonly kind: 'several'; readonly pairs: readonly FoundPair[] }
  /** The ID is there, the secret is not. */
  | { readonly kind: 'id-only'; readonly accessKeyId: string }
  /** Something that is a secret by its label or its looks, without an ID. */
  | { readonly kind: 'secret-only'; readonly secretAccessKey: string }
  /** Keys, but it is not sure which secret belongs to which ID. */
  | { readonly kind: 'ambiguous' }
  /** Only keys that end by themselves (ASIA…). */
  | { readonly kind: 'temporary' }
  /** A file of the AWS console with a password for the console and no key. */
  | { readonly kind: 'password-only' }
  | { readonly kind: 'nothing' };

/** What pairs come to: none that lasts, one, or a choice. The same pair twice counts once. */
export const findingOf = (pairs: readonly FoundPair[]): KeyFinding => {
  const distinct = pairs.filter(
    (pair, place) =>
      pairs.findIndex(
        (other) => other.accessKeyId === pair.accessKeyId && other.secretAccessKey === pair.secretAccessKey,
      ) === place,
  );
  const lasting = distinct.filter(({ accessKeyId }) => !isTemporaryId(accessKeyId));
  const [first, ...more] = lasting;
  if (first === undefined) return distinct.length > 0 ? { kind: 'temporary' } : { kind: 'nothing' };
  return more.length === 0 ? { kind: 'pair', pair: first } : { kind: 'several', pairs: lasting };
};

/** Whether an access key ID is that of a temporary key (IAM user guide, "Unique identifiers"). */
export const isTemporaryId = (accessKeyId: string): boolean => accessKeyId.startsWith('ASIA');
