import type { CallError, LatchkeyApi, Reply } from '../../src/shared/contract.ts';
import type { FoundSeed } from '../../src/shared/inputs/found-seed.ts';
import type { HandedOver } from './handed-over.ts';
import { greyPictureOf } from './picture.ts';

/** How bringing in a seed stands. The seeds themselves are in main. */
export type SeedInputState =
  | { readonly kind: 'none' }
  /** Under way: a picture is looked at, or the user picks a part of the screen. */
  | { readonly kind: 'busy'; readonly from: 'picture' | 'screen' }
  | { readonly kind: 'found'; readonly seed: FoundSeed }
  | { readonly kind: 'several'; readonly seeds: readonly FoundSeed[] }
  /** Not a picture. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CallError };

/** What a form lends to the input of its seed. */
export interface SeedInputForm {
  /** Where the state is kept; undefined when no form is open. */
  readonly state: () => SeedInputState | undefined;
  readonly show: (state: SeedInputState) => void;
  /** The seed to save is that of this handle from now on; undefined: it is none that was found. */
  readonly take: (handle: string | undefined) => void;
  /** A text was dropped: a link or a bare seed for the field, as if it had been typed. */
  readonly typed: (text: string) => void;
}

/** The calls that bring seeds in. */
export type SeedCalls = Pick<
  LatchkeyApi,
  'readSeedPicture' | 'seedFromClipboard' | 'captureSeed' | 'dropSeed'
>;

/** The input before anything was brought. */
export const noSeedInput: SeedInputState = { kind: 'none' };

/** Brings a seed in without typing: pictures that are dropped, chosen, pasted or captured from the screen. */
export class SeedInput {
  readonly #api: SeedCalls;
  readonly #form: SeedInputForm;

  constructor(api: SeedCalls, form: SeedInputForm) {
    this.#api = api;
    this.#form = form;
  }

  /** Looks at what was dropped or pasted, or at a file that was chosen; a text goes to the field. */
  async take({ files, text }: HandedOver): Promise<void> {
    const [file] = files;
    if (file === undefined) {
      if (text.trim() !== '') this.#form.typed(text.trim());
      return;
    }
    await this.#look('picture', async () => {
      const picture = await greyPictureOf(file);
      return picture === undefined ? notAPicture : this.#api.readSeedPicture({ picture });
    });
  }

  /** Looks at what is on the clipboard. */
  paste(): Promise<void> {
    return this.#look('picture', () => this.#api.seedFromClipboard(undefined));
  }

  /** Lets the user pick a part of the screen. */
  capture(): Promise<void> {
    return this.#look('screen', () => this.#api.captureSeed(undefined));
  }

  /** Takes one of several seeds; the others are forgotten. */
  choose(seed: FoundSeed): void {
    const state = this.#form.state();
    if (state?.kind !== 'several') return;
    this.#drop(state.seeds.filter((other) => other !== seed));
    this.#form.take(seed.handle);
    this.#form.show({ kind: 'found', seed });
  }

  /** Forgets what was found: another is wanted, a seed was typed, or the form closes. */
  clear(): void {
    const state = this.#form.state();
    if (state === undefined || state.kind === 'none') return;
    this.#drop(seedsOf(state));
    if (state.kind === 'found') this.#form.take(undefined);
    this.#form.show(noSeedInput);
  }

  async #look(from: 'picture' | 'screen', ask: () => Promise<Reply<readonly FoundSeed[]>>): Promise<void> {
    const before = this.#form.state();
    if (before === undefined || before.kind === 'busy') return;
    const busy = { kind: 'busy', from } as const;
    this.#form.show(busy);
    const looked = await ask();
    const seeds = looked.ok ? looked.value : [];
    if (this.#form.state() !== busy) {
      // The form was closed meanwhile: nobody wants them any more.
      this.#drop(seeds);
      return;
    }
    const [first, ...more] = seeds;
    if (!looked.ok || first === undefined) {
      if (looked.ok) this.#fail(before, { kind: 'unreadable' });
      else if (looked.error.code === 'cancelled') this.#form.show(before);
      else this.#fail(before, { kind: 'failed', error: looked.error });
      return;
    }
    this.#drop(seedsOf(before));
    if (more.length > 0) {
      if (before.kind === 'found') this.#form.take(undefined);
      this.#form.show({ kind: 'several', seeds: [first, ...more] });
    } else {
      this.#form.take(first.handle);
      this.#form.show({ kind: 'found', seed: first });
    }
  }

  #fail(before: SeedInputState, failed: SeedInputState): void {
    this.#drop(seedsOf(before));
    if (before.kind === 'found') this.#form.take(undefined);
    this.#form.show(failed);
  }

  #drop(seeds: readonly FoundSeed[]): void {
    for (const { handle } of seeds) void this.#api.dropSeed({ handle });
  }
}

/** Main answers at least one seed, or why there is none. */
const notAPicture: Reply<readonly FoundSeed[]> = { ok: true, value: [] };

const seedsOf = (state: SeedInputState): readonly FoundSeed[] => {
  if (state.kind === 'found') return [state.seed];
  return state.kind === 'several' ? state.seeds : [];
};
