import { ok, type Result } from '../../src/core/result.ts';
import { MemoryDocument } from './memory-document.ts';

/** A document in memory that copies only when it is read: fast enough for months of saves of what never changes. */
export class LightDocument<T> extends MemoryDocument<T> {
  #value: { readonly last: T } | undefined;

  override get saved(): T {
    return this.#value === undefined ? super.saved : structuredClone(this.#value.last);
  }

  /** How many bytes a file would have. */
  get bytes(): number {
    return Buffer.byteLength(JSON.stringify(this.saved));
  }

  override async save(value: T): Promise<Result<void>> {
    this.#value = { last: value };
    this.saves += 1;
    return ok(undefined);
  }
}
