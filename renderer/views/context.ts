import type { Actions } from '../actions/actions.ts';
import type { WindowState } from '../state.ts';
import type { Moments } from '../text/moment.ts';

/** What a view needs: the state, what can be done, and how moments are written. */
export interface ViewContext {
  readonly state: WindowState;
  readonly actions: Actions;
  readonly moments: Moments;
}
