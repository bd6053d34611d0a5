import type { GreyPicture } from '../../adapters/qr/qr-picture.ts';
import type { IdentityRegistry } from '../../core/identity/identity-registry.ts';
import { parseSeedLabel } from '../../core/code/seed-label.ts';
import { parseSeed, type Seed } from '../../core/code/seed.ts';
import type { SeedShelf } from '../../core/code/seed-shelf.ts';
import { problem, type Problem } from '../../core/notice/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FoundSeed } from '../../shared/inputs/found-seed.ts';

/** Where seeds are looked for besides a picture that is at hand. */
export interface SeedSources {
  /** A picture or a text that was copied; undefined when there is neither. */
  readonly clipboard: () => Promise<GreyPicture | string | undefined>;
  /** The part of a screen that the user picks. */
  readonly screen: () => Promise<Result<GreyPicture>>;
}

/** Reads seeds out of pictures. SECURITY: they are put on main's shelf; what is answered leads to none of them. */
export class SeedReader {
  readonly #shelf: SeedShelf;
  readonly #registry: Pick<IdentityRegistry, 'previewCode'>;
  readonly #sources: SeedSources;

  constructor(shelf: SeedShelf, registry: Pick<IdentityRegistry, 'previewCode'>, sources: SeedSources) {
    this.#shelf = shelf;
    this.#registry = registry;
    this.#sources = sources;
  }

  /** The seeds in the QR codes of a picture. */
  async fromPicture(picture: GreyPicture): Promise<Result<readonly FoundSeed[]>> {
    // Loaded by the first picture: most days there is none.
    const { textsInPicture } = await import('../../adapters/qr/qr-picture.ts');
    const seeds = seedsIn(await textsInPicture(picture, isLink));
    return seeds.ok ? this.#shelve(seeds.value) : seeds;
  }

  /** The seed on the clipboard: in a picture, as a link or bare. */
  async fromClipboard(): Promise<Result<readonly FoundSeed[]>> {
    const copied = await this.#sources.clipboard();
    if (copied === undefined) return fail(atSeed('clipboard-empty'));
    if (typeof copied !== 'string') return this.fromPicture(copied);
    const seed = parseSeed(copied);
    if (seed.ok) return this.#shelve([seed.value]);
    return isLink(copied) ? seed : fail(atSeed('clipboard-empty'));
  }

  /** The seeds on a part of the screen that the user picks. */
  async fromScreen(): Promise<Result<readonly FoundSeed[]>> {
    const picked = await this.#sources.screen();
    return picked.ok ? this.fromPicture(picked.value) : picked;
  }

  async #shelve(seeds: readonly Seed[]): Promise<Result<readonly FoundSeed[]>> {
    const found: FoundSeed[] = [];
    for (const seed of seeds) {
      const handle = this.#shelf.keep(seed);
      const preview = await this.#registry.previewCode({ seedHandle: handle });
      if (!preview.ok) {
        this.#shelf.drop(handle);
        return preview;
      }
      found.push({
        ...(seed.label !== undefined && parseSeedLabel(seed.label, seed.issuer)),
        handle,
        preview: { ...preview.value, code: preview.value.code.reveal() },
      });
    }
    return ok(found);
  }
}

const isLink = (text: string): boolean => /^\s*otpauth:/i.test(text);
const atSeed = (code: Problem['code']): Problem => problem(code, undefined, 'seed');

/** The seeds of the links among the texts of QR codes, or why there is none. */
const seedsIn = (texts: readonly string[]): Result<readonly Seed[]> => {
  if (texts.length === 0) return fail(atSeed('qr-not-found'));
  const links = texts.filter(isLink).map(parseSeed);
  const seeds = links.flatMap((link) => (link.ok ? [link.value] : []));
  if (seeds.length > 0) return ok(seeds);
  const [refused] = links;
  return refused === undefined || refused.ok ? fail(atSeed('qr-not-otpauth')) : refused;
};
