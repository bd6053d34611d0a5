import { firstDefaults, type IdentityDefaults } from '../identity/identity-defaults.ts';
import type { Identity, IdentityId } from '../identity/identity.ts';
import type { Role } from '../identity/role.ts';
import type { DeviceNote, DeviceWork } from '../mfa-device/device-note.ts';
import type { Ledger } from '../code/ledger.ts';
import type { Problem } from '../notice/problem.ts';
import type { KeyAge } from '../rotation/key-age.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { SessionId } from '../session/session.ts';
import type { Language } from '../../texts/language.ts';
import { noSession, type SessionFacts } from '../session/session-facts.ts';
import type { ChangeRecord } from '../credentials/change-record.ts';
import type { Message } from '../../texts/message.ts';
import type { NoticeSwitches } from '../notice/notice.ts';

/** What the user can set for the app as a whole. */
export interface Preferences {
  readonly paused: boolean;
  /** The switch for all of them; `notices` has one per kind. */
  readonly notifications: boolean;
  readonly notices: NoticeSwitches;
  readonly theme: 'system' | 'light' | 'dark';
  /** `system`: the first of the system's languages that Latchkey speaks. */
  readonly language: 'system' | Language;
  /** Whether a session is removed from the credentials file a day after it has ended. */
  readonly removesExpired: boolean;
  readonly endpoints: EndpointChoice;
  /** While the screen is locked: go on, renew nothing, or also take the sessions out of the files. */
  readonly onLock: 'nothing' | 'pause' | 'remove';
  /** Whether the sessions stay in the files when Latchkey ends. */
  readonly onQuit: 'keep' | 'remove';
  /** Whether Latchkey starts without a window, in the tray only. */
  readonly startHidden: boolean;
  /** The least weight that an event must have to be written to the log. */
  readonly logLevel: LogLevel;
  /** Whether the list shows identities under the accounts that they belong to. */
  readonly groupsByAccount: boolean;
  /** What the form of a new identity starts with. */
  readonly newIdentity: IdentityDefaults;
}

/** How much the log holds: everything, warnings and errors, or errors only. */
export type LogLevel = 'info' | 'warn' | 'error';

/** Which of AWS's endpoints are asked, where AWS offers them. */
export interface EndpointChoice {
  /** Those with cryptography validated under FIPS 140. */
  readonly fips: boolean;
  /** Those that have IPv6 addresses as well. */
  readonly dualStack: boolean;
}

/** What `settings.json` holds: nothing secret. */
export interface Settings {
  readonly identities: readonly Identity[];
  readonly roles: readonly Role[];
  readonly preferences: Preferences;
  /** Proxies that a login is kept for in the keychain, as `host:port`. */
  readonly proxies: readonly string[];
}

/** One line of "what happened". */
export interface ActivityEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tone: 'good' | 'neutral' | 'bad';
  /** Label of the identity concerned; absent for the app itself. */
  readonly label?: string;
  /** The profile concerned, as it was called then. */
  readonly profile?: string;
  /** What happened, or what Latchkey did. Earlier versions noted it in words. */
  readonly text: Message | string;
  readonly why?: Message;
}

/** What `state.json` holds: what a restart must know, nothing secret. */
export interface SavedState {
  readonly sessions: Readonly<Record<SessionId, Omit<SessionFacts, 'operation'>>>;
  readonly ledger: Ledger;
  /** STS's clock minus this computer's, in milliseconds, as last measured. */
  readonly clockSkewMs: number;
  /** Keys of the notices that were shown and still matter. */
  readonly announced: readonly string[];
  /** By key: until when a notice was put off, in milliseconds since the epoch. */
  readonly snoozed: Readonly<Record<string, number>>;
  readonly activity: readonly ActivityEntry[];
  /** Keychain accounts that no identity refers to (any more), to be deleted. */
  readonly orphans: readonly string[];
  /** What Latchkey changed in files of the user's, newest first. */
  readonly changes: readonly ChangeRecord[];
  /** Changes of access keys that are under way, by identity. */
  readonly rotations: Readonly<Record<IdentityId, Rotation>>;
  /** How old the access keys are, by identity. */
  readonly keyAges: Readonly<Record<IdentityId, KeyAge>>;
  /** What was begun with MFA devices in AWS, and is not ended yet. */
  readonly devices: readonly DeviceNote[];
}

/** A keychain that cannot be used now. */
export interface KeychainTrouble {
  readonly problem: Problem;
  readonly since: number;
}

/** Everything that Latchkey knows, but for secrets. One writer at a time, through the store. */
export interface AppState {
  readonly settings: Settings;
  readonly sessions: Readonly<Record<SessionId, SessionFacts>>;
  readonly ledger: Ledger;
  readonly announced: readonly string[];
  /** By key: until when a notice was put off, in milliseconds since the epoch. */
  readonly snoozed: Readonly<Record<string, number>>;
  readonly activity: readonly ActivityEntry[];
  readonly orphans: readonly string[];
  readonly changes: readonly ChangeRecord[];
  readonly rotations: Readonly<Record<IdentityId, Rotation>>;
  readonly keyAges: Readonly<Record<IdentityId, KeyAge>>;
  readonly devices: readonly DeviceNote[];
  /** What is under way with MFA devices. Not saved: it died with the process. */
  readonly deviceWork?: Readonly<Record<IdentityId, DeviceWork>>;
  /** Identities whose new device can still be shown to a phone. Not saved. */
  readonly devicePictures?: readonly IdentityId[];
  readonly keychain?: KeychainTrouble;
  /** What the user should know about the app itself until it is dismissed. */
  readonly alerts: readonly Problem[];
  /** STS's clock minus this computer's, in milliseconds, as last measured. */
  readonly clockSkewMs: number;
  /** True from the start, and when the clock ran ahead, by sleep or because it was set, until AWS has told the time. */
  readonly isClockUnsure?: true;
  /** Set when the settings could not be read: nobody knows then which keychain items are in use. */
  readonly isSettingsUnknown?: true;
  /** Set while the screen is locked, as far as that can be told. Not saved: a new start finds out anew. */
  readonly locked?: true;
  /** Set from the moment the app ends. */
  readonly quitting?: true;
}

const everyNotice: NoticeSwitches = {
  expiring: true,
  expired: true,
  'needs-you': true,
  touch: true,
  failing: true,
  keychain: true,
  file: true,
  'key-age': true,
};

/** Preferences of a new installation. */
export const defaultPreferences: Preferences = {
  paused: false,
  notifications: true,
  notices: everyNotice,
  theme: 'system',
  language: 'system',
  removesExpired: true,
  endpoints: { fips: false, dualStack: false },
  onLock: 'nothing',
  onQuit: 'keep',
  startHidden: true,
  logLevel: 'info',
  groupsByAccount: false,
  newIdentity: firstDefaults,
};

/** Settings of a new installation. */
export const emptySettings: Settings = {
  identities: [],
  roles: [],
  preferences: defaultPreferences,
  proxies: [],
};

/** State of a new installation. */
export const emptySavedState: SavedState = {
  sessions: {},
  ledger: {},
  clockSkewMs: 0,
  announced: [],
  snoozed: {},
  activity: [],
  orphans: [],
  changes: [],
  rotations: {},
  keyAges: {},
  devices: [],
};

/** The state at start, from what was saved. */
export const initialState = (
  settings: Settings,
  saved: SavedState,
  alerts: readonly Problem[],
): AppState => ({
  settings,
  ...saved,
  alerts,
  isClockUnsure: true,
});

// Most sessions have none, and are taken as they are: this runs with each save.
const withoutOperation = (facts: SessionFacts): Omit<SessionFacts, 'operation'> => {
  if (facts.operation === undefined) return facts;
  const { operation: _, ...kept } = facts;
  return kept;
};

/** The part that a restart must know. Operations are not: they died with the process. */
export const savedPart = (state: AppState): SavedState => ({
  sessions: Object.fromEntries(
    Object.entries(state.sessions).map(([id, facts]) => [id, withoutOperation(facts)]),
  ),
  ledger: state.ledger,
  clockSkewMs: state.clockSkewMs,
  announced: state.announced,
  snoozed: state.snoozed,
  activity: state.activity,
  orphans: state.orphans,
  changes: state.changes,
  rotations: Object.fromEntries(
    Object.entries(state.rotations).map(([id, { running: _, ...rotation }]) => [id, rotation]),
  ),
  keyAges: state.keyAges,
  // Why one is left is found out anew.
  devices: state.devices.map(({ problem: _, ...note }) => note),
});

/**
 * What was saved, when the settings that it belongs to had to be put aside. SECURITY: the user may put them back, and
 * nobody knows until then which keychain items are in use; so nothing may name one as to be deleted.
 */
export const withoutSettings = (saved: SavedState): SavedState => ({
  ...saved,
  orphans: [],
  rotations: {},
  devices: saved.devices.map(({ seedRef: _, ...note }) => note),
});

/** The identity with that id, if it (still) exists. */
export const identityOf = (state: AppState, id: IdentityId): Identity | undefined =>
  state.settings.identities.find((identity) => identity.id === id);

/** The facts of a session. */
export const factsOf = (state: AppState, id: SessionId): SessionFacts => state.sessions[id] ?? noSession;

/** The state with other facts for one session. */
export const withFacts = (state: AppState, id: SessionId, facts: SessionFacts): AppState =>
  factsOf(state, id) === facts ? state : { ...state, sessions: { ...state.sessions, [id]: facts } };
