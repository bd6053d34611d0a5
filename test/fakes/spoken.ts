import type { Translator } from '../../src/texts/translator.ts';
import { english } from './english.ts';

/** The language that samples are in: English, unless a page of pictures chooses another. */
export const spoken: { t: Translator } = { t: english };
