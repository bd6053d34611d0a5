import type { SessionId } from '../src/core/session/session.ts';
import type { FormPlace } from './form/draft.ts';

/** A part of an id: what stands in a name may not stand in an id that others refer to. */
const part = (name: string): string => encodeURIComponent(name);

/** Ids of the elements that the focus is moved to. */
export const focusIds = {
  title: 'view-title',
  add: 'add-identity',
  search: 'search',
  primary: (id: SessionId): string => `primary-${id}`,
  /** The button of a session's menu, from which most of what concerns it begins. */
  menu: (id: SessionId): string => `menu-${id}`,
  importRoles: 'import-roles',
  field: (place: FormPlace): string => `field-${place}`,
  addPath: 'add-path',
  path: (at: number): string => `path-${at}`,
  save: 'save-identity',
  setupDone: 'setup-done',
  lookForKeys: 'look-for-keys',
  showChanges: 'show-changes',
  openDoctor: 'open-doctor',
  importSettings: 'import-settings',
  /** Where another file for new identities is typed. */
  defaultFile: 'setting-file',
  keyField: (profile: string, field: 'region' | 'mfaSerial'): string => `key-${part(profile)}-${field}`,
  /** The way from a key that was moved to its identity. */
  moved: (profile: string): string => `moved-${part(profile)}`,
  /** The choice of the identity for a role of the config file. */
  roleHolder: (profile: string): string => `role-holder-${part(profile)}`,
  /** The way from a role that was imported to its card. */
  imported: (profile: string): string => `imported-${part(profile)}`,
  mfaDeviceNo: 'mfa-device-no',
  mfaDeviceYes: 'mfa-device-yes',
  change: (id: string): string => `change-${part(id)}`,
} as const;
