import { shellsOn } from '../src/shared/shell-lines.ts';

/** The shells that lines are copied for, the one that this computer's user most likely has first. */
export const userShells = shellsOn(/^win/i.test(globalThis.navigator?.platform ?? '') ? 'win32' : '');
