import type { Translator } from '../../src/texts/translator.ts';
import type { Actions } from '../actions/actions.ts';
import type { WindowState } from '../state.ts';

/** What a view needs: the texts, the state, and what can be done. */
export interface ViewContext {
  /** Puts texts into the user's language. */
  readonly t: Translator;
  readonly state: WindowState;
  readonly actions: Actions;
}
