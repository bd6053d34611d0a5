import type { Translator } from '../../src/texts/translator.ts';
import type { Actions } from '../actions/actions.ts';
import type { WindowState } from '../state.ts';
import type { Moments } from '../text/moment.ts';

/** What a view needs: the state, what can be done, and how moments are written. */
export interface ViewContext {
  /** Puts texts into the user's language. */
  readonly t: Translator;
  readonly state: WindowState;
  readonly actions: Actions;
  readonly moments: Moments;
}
