import type { LatchkeyApi } from '../src/shared/contract.ts';

declare global {
  interface Window {
    /** Put there by preload: the only door of this page. */
    readonly latchkey: LatchkeyApi;
  }
}

/** The door to main. */
export const latchkeyApi = (): LatchkeyApi => window.latchkey;
