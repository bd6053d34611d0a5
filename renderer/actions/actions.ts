import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { WindowStore } from '../state.ts';
import { AdoptActions } from './adopt-actions.ts';
import { AppActions } from './app-actions.ts';
import { FileActions } from './file-actions.ts';
import { FormActions } from './form-actions.ts';
import { Navigation } from './navigation.ts';
import { SessionActions } from './session-actions.ts';
import { Toaster } from './toaster.ts';

/** Everything that the views of the main window can ask for. */
export interface Actions {
  readonly navigation: Navigation;
  readonly sessions: SessionActions;
  readonly form: FormActions;
  readonly app: AppActions;
  readonly files: FileActions;
  readonly adopt: AdoptActions;
  readonly toaster: Toaster;
}

/** Wires the actions of one window. */
export const createActions = (api: LatchkeyApi, store: WindowStore): Actions => {
  const toaster = new Toaster(store);
  const form = new FormActions(api, store, (id, isNew) => {
    navigation.saved(id, isNew);
    toaster.say(isNew ? 'Identity added.' : 'Changes saved.');
  });
  const files = new FileActions(api, store, toaster);
  const adopt = new AdoptActions(api, store, files);
  const navigation = new Navigation(store, form, adopt);
  return {
    navigation,
    form,
    toaster,
    sessions: new SessionActions(api, store, toaster),
    app: new AppActions(api, store, toaster),
    files,
    adopt,
  };
};
