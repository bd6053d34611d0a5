import { adopt } from './adopt.ts';
import { changes } from './changes.ts';
import { common } from './common.ts';
import { dialog } from './dialog.ts';
import { form } from './form.ts';
import { mfaDevice } from './mfa-device.ts';
import { prompt } from './prompt.ts';
import { proxy } from './proxy.ts';
import { roleImport } from './role-import.ts';
import { list } from './list.ts';
import { role } from './role.ts';
import { settings } from './settings.ts';
import { window } from './window.ts';

/** All texts in English: the catalogue that the others are translations of. One file per part of the app. */
export const en = {
  ...adopt,
  ...changes,
  ...common,
  ...dialog,
  ...form,
  ...list,
  ...mfaDevice,
  ...prompt,
  ...proxy,
  ...role,
  ...roleImport,
  ...settings,
  ...window,
} as const;
