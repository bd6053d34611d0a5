/** What AWS told about the age of an identity's access key. */
export interface KeyAge {
  /** Which key: a changed one has another keychain account. */
  readonly keyRef: string;
  /** Milliseconds since the epoch, by AWS's clock; absent where AWS would not tell. */
  readonly createdAt?: number;
  /** When AWS was asked last, in milliseconds since the epoch. */
  readonly askedAt: number;
}
