import { Secret } from '../../core/identity/secret.ts';
import { isStorable } from '../../core/keychain-protocol.ts';
import type { KeychainAccess, SecretStore } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { TaskQueue } from '../files/task-queue.ts';
import {
  bytesOf,
  headOf,
  isHeadLike,
  isWhole,
  otherSlot,
  partAccount,
  printHead,
  readHead,
  splitText,
  type PartsHead,
  type Slot,
} from './secret-parts.ts';

/**
 * The most that an item of the Windows Credential Manager holds, `CRED_MAX_CREDENTIAL_BLOB_SIZE`: 5 × 512 bytes. keytar
 * hands a value over as UTF-8 without an end mark, so these are bytes of UTF-8, not letters of UTF-16.
 *
 * https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw
 */
export const windowsItemBytes = 2560;

const quiet: KeychainAccess = { mayPrompt: false };

/** What was found under an account. */
interface Found {
  /** What stands under the account's own name. */
  readonly item: Secret<string> | undefined;
  readonly head: PartsHead | undefined;
}

/**
 * A keychain whose items may only be so large. What fits is one item, as in any other keychain. What does not lies in
 * parts under names of its own, with a head under the account's name that says which parts.
 *
 * The head is the switch: parts are written before it, into the slot of the two that the present value is not in, and
 * old parts are deleted after it. Whichever call is the last one before a crash, the account has the old value or the
 * new one. What is left over then is deleted by the next `set` or `delete` of the account, whether or not there is a
 * head: parts are written upwards and deleted downwards, so that those of a slot can be found by counting up from 0.
 *
 * A value whose parts are not all there, or not its own, is none: reading answers undefined.
 */
export class ChunkedSecretStore implements SecretStore {
  readonly #items: SecretStore;
  readonly #limitBytes: number;
  // One queue for all accounts: the keychain makes one call at a time anyway.
  readonly #queue = new TaskQueue();

  /** `limitBytes`: the most that an item may hold, in UTF-8; at least 100, so that a head fits. */
  constructor(items: SecretStore, limitBytes: number) {
    this.#items = items;
    this.#limitBytes = limitBytes;
  }

  get(account: string, access: KeychainAccess): Promise<Result<Secret<string> | undefined>> {
    return this.#queue.run(async () => {
      const found = await this.#look(account, access);
      if (!found.ok) return found;
      const { item, head } = found.value;
      if (item === undefined || !isHeadLike(item.reveal())) return ok(item);
      return head === undefined ? ok(undefined) : this.#join(account, head, access);
    });
  }

  set(account: string, value: Secret<string>, access: KeychainAccess): Promise<Result<void>> {
    return this.#queue.run(async () => {
      const text = value.reveal();
      const isSmall = bytesOf(text) <= this.#limitBytes && !isHeadLike(text);
      // What cannot be stored at all is refused by the store itself, before anything changes.
      if (!isStorable(text)) return this.#items.set(account, value, access);
      const found = await this.#look(account, access);
      if (!found.ok) return found;
      const head = isSmall ? undefined : await this.#putParts(account, text, found.value.head, access);
      if (head?.ok === false) return head;
      const item = head === undefined ? value : new Secret(printHead(head.value));
      const set = await this.#items.set(account, item, access);
      if (!set.ok) return set;
      // The value is stored: what cannot be tidied up now is tidied up next time.
      await this.#clear(account, found.value.head, head?.value, quiet);
      return ok(undefined);
    });
  }

  delete(account: string, access: KeychainAccess): Promise<Result<void>> {
    return this.#queue.run(async () => {
      const found = await this.#look(account, access);
      if (!found.ok) return found;
      const deleted = await this.#items.delete(account, access);
      return deleted.ok ? this.#clear(account, found.value.head, undefined, access) : deleted;
    });
  }

  probe(access: KeychainAccess): Promise<Result<void>> {
    return this.#items.probe(access);
  }

  async #look(account: string, access: KeychainAccess): Promise<Result<Found>> {
    const item = await this.#items.get(account, access);
    return item.ok ? ok({ item: item.value, head: item.value && readHead(item.value.reveal()) }) : item;
  }

  async #join(
    account: string,
    head: PartsHead,
    access: KeychainAccess,
  ): Promise<Result<Secret<string> | undefined>> {
    const parts: string[] = [];
    for (let index = 0; index < head.count; index += 1) {
      const part = await this.#items.get(partAccount(account, head.slot, index), access);
      if (!part.ok) return part;
      if (part.value === undefined) return ok(undefined);
      parts.push(part.value.reveal());
    }
    const secret = parts.join('');
    return ok(isWhole(head, secret) ? new Secret(secret) : undefined);
  }

  async #putParts(
    account: string,
    text: string,
    before: PartsHead | undefined,
    access: KeychainAccess,
  ): Promise<Result<PartsHead>> {
    const slot: Slot = before === undefined ? 'a' : otherSlot(before.slot);
    const parts = splitText(text, this.#limitBytes);
    for (const [index, part] of parts.entries()) {
      const set = await this.#items.set(partAccount(account, slot, index), new Secret(part), access);
      if (!set.ok) return set;
    }
    return ok(headOf(text, slot, parts.length));
  }

  /** Deletes all parts of an account but those that `kept` names. */
  async #clear(
    account: string,
    before: PartsHead | undefined,
    kept: PartsHead | undefined,
    access: KeychainAccess,
  ): Promise<Result<void>> {
    for (const slot of ['a', 'b'] as const) {
      const first = kept?.slot === slot ? kept.count : 0;
      // As many as the head of before knew of, although one of them may be gone; and those that nobody knows of.
      const known = before?.slot === slot ? before.count : 0;
      const end = await this.#endOf(account, slot, Math.max(first, known), access);
      if (!end.ok) return end;
      for (let index = end.value - 1; index >= first; index -= 1) {
        const deleted = await this.#items.delete(partAccount(account, slot, index), access);
        if (!deleted.ok) return deleted;
      }
    }
    return ok(undefined);
  }

  /** The first index, counted up from `start`, under which there is no part. */
  async #endOf(account: string, slot: Slot, start: number, access: KeychainAccess): Promise<Result<number>> {
    for (let index = start; ; index += 1) {
      const part = await this.#items.get(partAccount(account, slot, index), access);
      if (!part.ok) return part;
      if (part.value === undefined) return ok(index);
    }
  }
}
