import { common } from './common.ts';
import { form } from './form.ts';
import { role } from './role.ts';
import { window } from './window.ts';

/** All texts in English: the catalogue that the others are translations of. One file per part of the app. */
export const en = { ...common, ...form, ...role, ...window } as const;
