import type { FakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import * as doctor from '../../fakes/sample-doctor.ts';
import * as rotations from '../../fakes/sample-rotations.ts';
import * as samples from '../../fakes/sample-snapshot.ts';
import { spoken } from '../../fakes/spoken.ts';
import type { Language } from '../../../src/texts/language.ts';
import { loadTranslator } from '../../../src/texts/translator.ts';

declare global {
  interface Window {
    /** The fake behind `window.latchkey`. */
    fake: FakeLatchkeyApi;
    samples: typeof samples;
    rotations: typeof rotations;
    doctor: typeof doctor;
    /** Makes samples in a language; what is pushed after that is in it. */
    speak: (language: Language) => Promise<void>;
  }
}

// Stands in for preload: runs before the page's own script.
window.samples = samples;
window.rotations = rotations;
window.doctor = doctor;
window.speak = async (language) => {
  spoken.t = await loadTranslator(language, { hourCycle: 'h23' });
  window.fake.pushSnapshot(samples.emptySnapshot());
};
window.fake = fakeLatchkeyApi(samples.emptySnapshot());
Object.defineProperty(window, 'latchkey', { value: window.fake.api });
