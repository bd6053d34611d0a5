import type { Preferences } from '../src/shared/snapshot.ts';

/** Shows the page light, dark, or like the system (also while nothing is known yet). */
export const applyTheme = (theme: Preferences['theme'] = 'system'): void => {
  document.documentElement.dataset['theme'] = theme;
};
