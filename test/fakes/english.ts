import { en } from '../../src/texts/en/index.ts';
import { translatorOf } from '../../src/texts/translator.ts';

/** The English texts, as the app writes them in London with 24 hours. */
export const english = translatorOf('en', en, { hourCycle: 'h23', timeZone: 'UTC' });
