import type { FoundPair, KeyFinding } from '../../src/shared/inputs/key-finding.ts';
import { focusIds } from '../focus-ids.ts';
import type { Draft } from '../form/draft.ts';
import { textOfFile } from '../inputs/file-text.ts';
import type { WindowStore } from '../state.ts';
import type { FormHolder } from './form-holder.ts';

/** A longer file is none of the AWS console's; in bytes, for UTF-16 too. */
const keyFileLimit = 524_288;

/** What the form does with a key that is brought to it. */
export interface KeyReceiver {
  readonly edit: (patch: Partial<Draft>) => void;
  readonly check: () => Promise<void>;
}

/** Brings a key into the form without typing: from a text, a file, or a profile of the credentials file. */
export class KeyIntake {
  readonly #store: WindowStore;
  readonly #holder: FormHolder;
  readonly #form: KeyReceiver;

  constructor(store: WindowStore, holder: FormHolder, form: KeyReceiver) {
    this.#store = store;
    this.#holder = holder;
    this.#form = form;
  }

  /** Takes over a key that was pasted, dropped or read from a file, and checks it; says what else was found. */
  take(finding: KeyFinding): void {
    const { form } = this.#holder;
    if (form === undefined || form.saving) return;
    if (finding.kind === 'pair') {
      this.choose(finding.pair);
      return;
    }
    if (finding.kind === 'id-only') this.#form.edit({ accessKeyId: finding.accessKeyId, found: '' });
    if (finding.kind === 'secret-only')
      this.#form.edit({ secretAccessKey: finding.secretAccessKey, found: '' });
    this.#holder.patch({ finding });
    if (finding.kind === 'id-only') this.#holder.focus(focusIds.field('secretAccessKey'));
    if (finding.kind === 'secret-only') this.#holder.focus(focusIds.field('accessKeyId'));
  }

  /** Takes over the key in a file, such as the AWS console's. */
  async takeFile(file: Blob): Promise<void> {
    const opened = this.#holder.form?.pristine;
    const text = file.size > keyFileLimit ? '' : textOfFile(new Uint8Array(await file.arrayBuffer()));
    // CSV takes a reader of its own, which most people never need.
    const { keysIn } = await import('../../src/shared/inputs/key-csv.ts');
    if (this.#holder.form?.pristine === opened) this.take(keysIn(text));
  }

  /** Uses one of the keys that were found. */
  choose({ accessKeyId, secretAccessKey, name }: FoundPair): void {
    this.#holder.patch({ finding: undefined, error: undefined });
    this.#form.edit({ accessKeyId, secretAccessKey, found: '' });
    this.#holder.patch({ pairName: name });
    void this.#form.check();
  }

  /** Uses the key that lies in a profile of the credentials file. */
  chooseFound(profile: string): void {
    const { adoption } = this.#store.state;
    const row = adoption.rows.find(({ key }) => key.profile === profile);
    if (row === undefined) return;
    this.#holder.patch({ finding: undefined, error: undefined });
    this.#form.edit({
      found: profile,
      accessKeyId: '',
      secretAccessKey: '',
      region: row.region,
      ...(row.mfaSerial !== '' && { mfaSerial: row.mfaSerial }),
    });
    void this.#form.check();
  }
}
