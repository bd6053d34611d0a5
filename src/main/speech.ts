import { languageFor, type Language } from '../texts/language.ts';
import type { MomentFormat } from '../texts/times.ts';
import { loadTranslator, type Translator } from '../texts/translator.ts';

/** The language that Latchkey speaks now, which the user can change while it runs. */
export class Speech {
  readonly #system: () => readonly string[];
  readonly #format: MomentFormat;
  #translator: Translator;
  /** Grows with each wish, so that one that was overtaken does not take effect. */
  #wish = 0;

  private constructor(system: () => readonly string[], format: MomentFormat, translator: Translator) {
    this.#system = system;
    this.#format = format;
    this.#translator = translator;
  }

  /** Begins to speak. `system` tells the system's languages, best first. */
  static async begin(
    wanted: 'system' | Language,
    system: () => readonly string[],
    format: MomentFormat,
  ): Promise<Speech> {
    const language = wanted === 'system' ? languageFor(system()) : wanted;
    return new Speech(system, format, await loadTranslator(language, format));
  }

  /** Puts texts into words. */
  get t(): Translator {
    return this.#translator;
  }

  /** Goes over to another language, if it is another; answers whether it did. */
  async follow(wanted: 'system' | Language): Promise<boolean> {
    const language = wanted === 'system' ? languageFor(this.#system()) : wanted;
    const wish = (this.#wish += 1);
    if (language === this.#translator.language) return false;
    const translator = await loadTranslator(language, this.#format);
    if (wish !== this.#wish) return false;
    this.#translator = translator;
    return true;
  }
}
