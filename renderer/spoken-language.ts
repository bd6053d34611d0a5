import type { Snapshot } from '../src/shared/snapshot.ts';
import { loadTranslator, type Translator } from '../src/texts/translator.ts';
import { userFormat } from './user-format.ts';

/** What is spoken in a window, and what main wants to be. */
interface Spoken {
  readonly t: Translator;
  readonly snapshot: Snapshot | undefined;
}

/** Goes over to the language that the snapshot names, when it is another; until its texts are there the old ones stay. */
export const followLanguage = async (spoken: () => Spoken, speak: (t: Translator) => void): Promise<void> => {
  const { t, snapshot } = spoken();
  if (snapshot === undefined || snapshot.language === t.language) return;
  const next = await loadTranslator(snapshot.language, userFormat());
  // The user may have gone on to a third meanwhile.
  const now = spoken();
  if (now.snapshot?.language === next.language && now.t.language !== next.language) speak(next);
};
