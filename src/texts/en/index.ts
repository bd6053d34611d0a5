import { activity } from './activity.ts';
import { adopt } from './adopt.ts';
import { change } from './change.ts';
import { changes } from './changes.ts';
import { common } from './common.ts';
import { dialog } from './dialog.ts';
import { explain } from './explain.ts';
import { doctor } from './doctor.ts';
import { form } from './form.ts';
import { list } from './list.ts';
import { mfaDevice } from './mfa-device.ts';
import { notice } from './notice.ts';
import { problem } from './problem.ts';
import { inputs } from './inputs.ts';
import { prompt } from './prompt.ts';
import { proxy } from './proxy.ts';
import { roleImport } from './role-import.ts';
import { role } from './role.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { tray } from './tray.ts';
import { rotation } from './rotation.ts';
import { transfer } from './transfer.ts';
import { window } from './window.ts';

/** All texts in English: the catalogue that the others are translations of. One file per part of the app. */
export const en = {
  ...activity,
  ...adopt,
  ...change,
  ...changes,
  ...common,
  ...dialog,
  ...explain,
  ...doctor,
  ...form,
  ...list,
  ...mfaDevice,
  ...notice,
  ...problem,
  ...inputs,
  ...prompt,
  ...proxy,
  ...roleImport,
  ...role,
  ...settings,
  ...setup,
  ...tray,
  ...rotation,
  ...transfer,
  ...window,
} as const;
