import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { WindowStore } from '../state.ts';
import { AdoptActions } from './adopt-actions.ts';
import { AppActions } from './app-actions.ts';
import { DoctorActions } from './doctor-actions.ts';
import { FileActions } from './file-actions.ts';
import { FormActions } from './form-actions.ts';
import { ListActions } from './list-actions.ts';
import { MenuActions } from './menu-actions.ts';
import { MfaDeviceActions } from './mfa-device-actions.ts';
import { Navigation } from './navigation.ts';
import { ProxyActions } from './proxy-actions.ts';
import { RoleFormActions } from './role-form-actions.ts';
import { RoleImportActions } from './role-import-actions.ts';
import { SettingsActions } from './settings-actions.ts';
import { RotationActions } from './rotation-actions.ts';
import { SessionActions } from './session-actions.ts';
import { TransferActions } from './transfer-actions.ts';
import { Toaster } from './toaster.ts';
import { ActivityActions } from './activity-actions.ts';

/** Everything that the views of the main window can ask for. */
export interface Actions {
  readonly navigation: Navigation;
  readonly sessions: SessionActions;
  readonly menu: MenuActions;
  readonly list: ListActions;
  readonly form: FormActions;
  readonly roleForm: RoleFormActions;
  readonly activity: ActivityActions;
  readonly app: AppActions;
  readonly settings: SettingsActions;
  readonly doctor: DoctorActions;
  readonly transfer: TransferActions;
  readonly files: FileActions;
  readonly adopt: AdoptActions;
  readonly roleImport: RoleImportActions;
  readonly proxies: ProxyActions;
  readonly mfaDevice: MfaDeviceActions;
  readonly rotation: RotationActions;
  readonly toaster: Toaster;
}

/** Wires the actions of one window. */
export const createActions = (api: LatchkeyApi, store: WindowStore): Actions => {
  const toaster = new Toaster(store);
  const mfaDevice = new MfaDeviceActions(api, store, toaster);
  const form = new FormActions(api, store, {
    saved: (id, isNew) => {
      navigation.saved(id, isNew);
      // A new one has had a page of its own to say so.
      if (!isNew) toaster.say(store.state.t('setup.changed'));
    },
    enrol: (id) => mfaDevice.askEnrol(id),
  });
  const roleForm = new RoleFormActions(api, store, (id, isNew) => {
    navigation.saved(id, isNew);
    toaster.say(store.state.t(isNew ? 'window.roleAdded' : 'setup.changed'));
  });
  const files = new FileActions(api, store, toaster);
  const adopt = new AdoptActions(api, store, files);
  const roleImport = new RoleImportActions(api, store);
  const app = new AppActions(api, store, toaster);
  const settings = new SettingsActions(api, store, toaster, app);
  const proxies = new ProxyActions(api, store, toaster);
  const doctor = new DoctorActions(api, store, toaster, proxies, () => navigation);
  const rotation = new RotationActions(api, store, toaster);
  const navigation: Navigation = new Navigation(store, {
    form,
    roleForm,
    adopt,
    roleImport,
    settings,
    doctor,
    rotation,
  });
  return {
    navigation,
    form,
    roleForm,
    toaster,
    menu: new MenuActions(store),
    list: new ListActions(api, store, toaster),
    sessions: new SessionActions(api, store, toaster),
    activity: new ActivityActions(api, store, toaster),
    app,
    settings,
    doctor,
    transfer: new TransferActions(api, store, toaster, () => navigation),
    files,
    adopt,
    roleImport,
    mfaDevice,
    proxies,
    rotation,
  };
};
