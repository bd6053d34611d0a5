import type { FakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import * as rotations from '../../fakes/sample-rotations.ts';
import * as samples from '../../fakes/sample-snapshot.ts';

declare global {
  interface Window {
    /** The fake behind `window.latchkey`. */
    fake: FakeLatchkeyApi;
    samples: typeof samples;
    rotations: typeof rotations;
  }
}

// Stands in for preload: runs before the page's own script.
window.samples = samples;
window.rotations = rotations;
window.fake = fakeLatchkeyApi(samples.emptySnapshot());
Object.defineProperty(window, 'latchkey', { value: window.fake.api });
