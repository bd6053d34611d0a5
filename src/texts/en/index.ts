import { common } from './common.ts';

/** All texts in English: the catalogue that the others are translations of. One file per part of the app. */
export const en = { ...common } as const;
