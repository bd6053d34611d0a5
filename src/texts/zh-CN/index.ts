import { activity } from './activity.ts';
import { adopt } from './adopt.ts';
import { change } from './change.ts';
import { changes } from './changes.ts';
import { common } from './common.ts';
import { detail } from './detail.ts';
import { dialog } from './dialog.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { form } from './form.ts';
import { inputs } from './inputs.ts';
import { list } from './list.ts';
import { mfaDevice } from './mfa-device.ts';
import { notice } from './notice.ts';
import { problem } from './problem.ts';
import { prompt } from './prompt.ts';
import { proxy } from './proxy.ts';
import { roleImport } from './role-import.ts';
import { role } from './role.ts';
import { rotation } from './rotation.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { transfer } from './transfer.ts';
import { tray } from './tray.ts';
import { window } from './window.ts';

/** All texts in simplified Chinese. */
export const zhCN = {
  ...activity,
  ...adopt,
  ...change,
  ...changes,
  ...common,
  ...detail,
  ...dialog,
  ...doctor,
  ...explain,
  ...form,
  ...inputs,
  ...list,
  ...mfaDevice,
  ...notice,
  ...problem,
  ...prompt,
  ...proxy,
  ...roleImport,
  ...role,
  ...rotation,
  ...settings,
  ...setup,
  ...transfer,
  ...tray,
  ...window,
} as const;
