import type { AppState } from '../state/app-state.ts';

/**
 * What is kept back for now: nothing; renewals; or the sessions themselves, which then are in no file, only in the
 * keychain.
 */
export type Hold = 'nothing' | 'pause' | 'remove';

/** What is kept back by the user's wish while the screen is locked, and at the end of the app. */
export const holdOf = ({
  locked,
  quitting,
  settings: { preferences },
}: Pick<AppState, 'locked' | 'quitting' | 'settings'>): Hold => {
  if (quitting === true && preferences.onQuit === 'remove') return 'remove';
  return locked === true ? preferences.onLock : 'nothing';
};
