import type { IdentityId } from '../src/core/identity/identity.ts';
import type { LoginItemState } from '../src/core/ports.ts';
import type { SessionId } from '../src/core/session/session.ts';
import type { CallError, CheckedKey, CodePreview, FoundDevicesView, View } from '../src/shared/contract.ts';
import type { KeyFinding } from '../src/shared/inputs/key-finding.ts';
import type { DoctorView } from '../src/shared/doctor-view.ts';
import type { ImportView } from '../src/shared/import-view.ts';
import type { Snapshot } from '../src/shared/snapshot.ts';
import type { Translator } from '../src/texts/translator.ts';
import type { MfaDeviceDialog } from './mfa-device.ts';
import { newRotationVisit } from './actions/rotation-actions.ts';
import type { RotationVisit } from './actions/rotation-actions.ts';
import { noAdoption } from './adoption.ts';
import type { Adoption } from './adoption.ts';
import type { Draft } from './form/draft.ts';
import type { SeedInputState } from './inputs/seed-input.ts';
import type { RoleDraft } from './form/role-draft.ts';
import { noRoleImport } from './role-import.ts';
import type { RoleImport } from './role-import.ts';
import { Store } from './store.ts';
import { everyActivity } from '../src/shared/activity-filter.ts';
import type { ActivityFilter } from '../src/shared/activity-filter.ts';

/** Outcome of a check of the typed key. */
export type KeyCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'passed'; readonly found: CheckedKey }
  | { readonly kind: 'failed'; readonly error: CallError };

/** The code that the typed seed gives. */
export type SeedPreview =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly shown: CodePreview }
  | { readonly kind: 'failed'; readonly error: CallError };

/** What came of trying the typed command. */
export type CommandTrial =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'failed'; readonly error: CallError };

/** What AWS tells of the MFA devices of the user whose key it is. */
export type DeviceLook =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | ({ readonly kind: 'done' } & FoundDevicesView);

/** The part of the identity form that is shown: a new identity is set up in steps, an old one is changed at once. */
export type FormPart = 'all' | 'key' | 'rest' | 'done';

/** The identity form. */
export interface FormState {
  /** The identity being edited; absent for a new one until it is saved. */
  readonly id: IdentityId | undefined;
  readonly part: FormPart;
  readonly draft: Draft;
  /** The draft as it was when the form opened. */
  readonly pristine: Draft;
  /** The draft as a new identity was saved, when only its first session is missing. */
  readonly stored: Draft | undefined;
  /** Name and profile that were put in for the user. */
  readonly suggested: Pick<Draft, 'label' | 'profile'>;
  readonly error: CallError | undefined;
  readonly saving: boolean;
  /** Set while the first session of a saved identity is got. */
  readonly getting: boolean;
  /** Go on although AWS could not be asked about the key. */
  readonly unchecked: boolean;
  /** Whether the seldom needed fields are shown. */
  readonly unfolded: boolean;
  /** What the last paste, drop or file came to, as long as it is not used. */
  readonly finding: KeyFinding | undefined;
  /** The user or profile that the text with the key named. */
  readonly pairName: string | undefined;
  /** Set when the command to try was copied. */
  readonly copied: boolean;
  readonly check: KeyCheck;
  readonly devices: DeviceLook;
  readonly preview: SeedPreview;
  readonly trial: CommandTrial;
  /** How bringing in the seed without typing stands. */
  readonly seedInput: SeedInputState;
}

/** The form of a role. */
export interface RoleFormState {
  /** The role being edited; absent for a new one. */
  readonly id: SessionId | undefined;
  /** Whose role it is. */
  readonly identityId: IdentityId;
  readonly draft: RoleDraft;
  /** The draft as it was when the form opened. */
  readonly pristine: RoleDraft;
  readonly error: CallError | undefined;
  readonly saving: boolean;
  /** Whether the seldom needed fields are shown. */
  readonly unfolded: boolean;
}

/** The question for the login of a proxy. */
export interface ProxyDialog {
  readonly kind: 'proxy-login';
  readonly proxy: string;
  /** The identity whose session the proxy stands in the way of. */
  readonly id: IdentityId | undefined;
  readonly user: string;
  readonly password: string;
  readonly error: CallError | undefined;
  readonly saving: boolean;
}

/** A file of settings that is open to be imported. */
export interface TransferState {
  readonly shown: ImportView;
  /** Profiles of the identities that are to be taken over. */
  readonly chosen: readonly string[];
  readonly preferences: boolean;
  readonly saving: boolean;
  readonly error: CallError | undefined;
}

/** Whether anything of the file is to be taken over. */
export const importable = ({ chosen, preferences }: TransferState): boolean =>
  chosen.length > 0 || preferences;

/** The question that is asked over the view. */
export type Dialog =
  | ProxyDialog
  | MfaDeviceDialog
  | { readonly kind: 'remove'; readonly id: SessionId; readonly removeProfile: boolean }
  | { readonly kind: 'replace-long-term-key'; readonly id: SessionId }
  | { readonly kind: 'forget'; readonly id: SessionId }
  | { readonly kind: 'explain'; readonly id: SessionId; readonly text: string }
  | { readonly kind: 'undo-change'; readonly change: string }
  | { readonly kind: 'discard'; readonly to: View };

/** The menu of a card, while it is open. */
export interface OpenMenu {
  readonly id: SessionId;
  /** The entry whose own entries are shown; undefined for those of the menu itself. */
  readonly within: string | undefined;
  /** Where the focus is to go in what has just been opened. */
  readonly focus: 'first' | 'last' | { readonly entry: string };
}

/** An identity that is being dragged, and where it would go now. */
export interface Drag {
  readonly id: SessionId;
  readonly over: { readonly id: SessionId; readonly edge: 'before' | 'after' } | undefined;
}

/** A short message at the bottom of the window. */
export interface Toast {
  readonly text: string;
  readonly bad: boolean;
}

/** Everything that the main window shows. */
export interface WindowState {
  /** Puts texts into the user's language. */
  readonly t: Translator;
  /** The clock of this rendering, in milliseconds since the epoch. */
  readonly now: number;
  readonly snapshot: Snapshot | undefined;
  /** Why there is no snapshot. */
  readonly loadError: CallError | undefined;
  readonly view: View;
  /** The form that is open: of an identity, or of a role. */
  readonly form: FormState | undefined;
  readonly roleForm: RoleFormState | undefined;
  /** Which lines of what happened are shown. */
  readonly activityFilter: ActivityFilter;
  readonly adoption: Adoption;
  readonly roleImport: RoleImport;
  readonly rotation: RotationVisit;
  /** Whether Latchkey starts with the user's session; undefined until the system was asked. */
  readonly loginItem: LoginItemState | undefined;
  /** What the last look at everything found so far. */
  readonly doctor: DoctorView | undefined;
  readonly transfer: TransferState | undefined;
  readonly dialog: Dialog | undefined;
  readonly menu: OpenMenu | undefined;
  /** What is searched in the list; empty when nothing is. */
  readonly search: string;
  readonly drag: Drag | undefined;
  /** The identities whose cards are off the screen, as the browser tells. */
  readonly offScreen: ReadonlySet<SessionId>;
  readonly toast: Toast | undefined;
  /** What a screen reader is told about phases. */
  readonly announcement: string;
  /** Id of the element to focus as soon as it is there. */
  readonly focusOn: string | undefined;
}

/** The store of the main window. */
export type WindowStore = Store<WindowState>;

/** A store as it is before the first snapshot. */
export const newWindowStore = (t: Translator): WindowStore =>
  new Store<WindowState>({
    t,
    now: Date.now(),
    snapshot: undefined,
    loadError: undefined,
    view: { name: 'list' },
    form: undefined,
    roleForm: undefined,
    activityFilter: everyActivity,
    adoption: noAdoption,
    roleImport: noRoleImport,
    rotation: newRotationVisit,
    loginItem: undefined,
    doctor: undefined,
    transfer: undefined,
    dialog: undefined,
    menu: undefined,
    search: '',
    drag: undefined,
    offScreen: new Set(),
    toast: undefined,
    announcement: '',
    focusOn: undefined,
  });
