import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../src/core/ports.ts';

/** What the contract keeps. */
export interface SampleDocument {
  readonly words: readonly string[];
}

/** What there is before anything was saved. */
export const initialDocument: SampleDocument = { words: ['initial'] };

/** A store that nothing was saved to. */
export interface DocumentStoreSubject {
  readonly store: DocumentStore<SampleDocument>;
  /** The same document after a restart. */
  reopen(): DocumentStore<SampleDocument>;
  close(): Promise<void>;
}

const fine = { ok: true, value: undefined };

/** What every DocumentStore does, wherever the document is kept. */
export function documentStoreContract(name: string, open: () => Promise<DocumentStoreSubject>): void {
  describe(`DocumentStore: ${name}`, () => {
    let subject: DocumentStoreSubject;

    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    const reloaded = () => subject.reopen().load();

    it('starts with the default', async () => {
      expect(await subject.store.load()).toEqual({ ok: true, value: { value: initialDocument } });
    });

    it('keeps what was saved across a restart', async () => {
      const words = ['plain', '', 'Zoë 🔑 שלום', '"quoted"\n\ttwice\\', '\u2028'];
      await subject.store.load();
      expect(await subject.store.save({ words })).toEqual(fine);
      expect(await reloaded()).toEqual({ ok: true, value: { value: { words } } });
    });

    it('saves in order, and the last one stays', async () => {
      await subject.store.load();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, turn) => subject.store.save({ words: [`turn ${turn}`] })),
      );
      expect(results).toEqual(results.map(() => fine));
      expect(await reloaded()).toEqual({ ok: true, value: { value: { words: ['turn 19'] } } });
    });

    it('saves what was true when it was told to', async () => {
      const words = ['then'];
      const saving = subject.store.save({ words });
      words[0] = 'later';
      await saving;
      expect(await reloaded()).toEqual({ ok: true, value: { value: { words: ['then'] } } });
    });

    it('goes back to an earlier value', async () => {
      for (const word of ['one', 'two', 'one']) await subject.store.save({ words: [word] });
      expect(await reloaded()).toEqual({ ok: true, value: { value: { words: ['one'] } } });
    });
  });
}
