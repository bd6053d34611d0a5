import type { Identity, IdentityId } from '../identity/identity.ts';
import type { Ledger } from '../code/ledger.ts';
import type { Problem } from '../notice/problem.ts';
import { noSession, type SessionFacts } from '../session/session-facts.ts';
import type { ChangeRecord } from '../credentials/change-record.ts';

/** What the user can set for the app as a whole. */
export interface Preferences {
  readonly paused: boolean;
  readonly notifications: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether a session is removed from the credentials file a day after it has ended. */
  readonly removesExpired: boolean;
}

/** What `settings.json` holds: nothing secret. */
export interface Settings {
  readonly identities: readonly Identity[];
  readonly preferences: Preferences;
}

/** One line of "what happened". */
export interface ActivityEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tone: 'good' | 'neutral' | 'bad';
  /** Label of the identity concerned; absent for the app itself. */
  readonly label?: string;
  readonly text: string;
}

/** What `state.json` holds: what a restart must know, nothing secret. */
export interface SavedState {
  readonly sessions: Readonly<Record<IdentityId, Omit<SessionFacts, 'operation'>>>;
  readonly ledger: Ledger;
  /** Keys of the notices that were shown and still matter. */
  readonly announced: readonly string[];
  readonly activity: readonly ActivityEntry[];
  /** Keychain accounts that no identity refers to (any more), to be deleted. */
  readonly orphans: readonly string[];
  /** What Latchkey changed in files of the user's, newest first. */
  readonly changes: readonly ChangeRecord[];
}

/** A keychain that cannot be used now. */
export interface KeychainTrouble {
  readonly problem: Problem;
  readonly since: number;
}

/** Everything that Latchkey knows, but for secrets. One writer at a time, through the store. */
export interface AppState {
  readonly settings: Settings;
  readonly sessions: Readonly<Record<IdentityId, SessionFacts>>;
  readonly ledger: Ledger;
  readonly announced: readonly string[];
  readonly activity: readonly ActivityEntry[];
  readonly orphans: readonly string[];
  readonly changes: readonly ChangeRecord[];
  readonly keychain?: KeychainTrouble;
  /** What the user should know about the app itself until it is dismissed. */
  readonly alerts: readonly Problem[];
  /** STS's clock minus this computer's, in milliseconds, as last measured. */
  readonly clockSkewMs: number;
}

/** Preferences of a new installation. */
export const defaultPreferences: Preferences = {
  paused: false,
  notifications: true,
  theme: 'system',
  removesExpired: true,
};

/** Settings of a new installation. */
export const emptySettings: Settings = { identities: [], preferences: defaultPreferences };

/** State of a new installation. */
export const emptySavedState: SavedState = {
  sessions: {},
  ledger: {},
  announced: [],
  activity: [],
  orphans: [],
  changes: [],
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
  clockSkewMs: 0,
});

/** The part that a restart must know. Operations are not: they died with the process. */
export const savedPart = (state: AppState): SavedState => ({
  sessions: Object.fromEntries(
    Object.entries(state.sessions).map(([id, { operation: _, ...facts }]) => [id, facts]),
  ),
  ledger: state.ledger,
  announced: state.announced,
  activity: state.activity,
  orphans: state.orphans,
  changes: state.changes,
});

/** The identity with that id, if it (still) exists. */
export const identityOf = (state: AppState, id: IdentityId): Identity | undefined =>
  state.settings.identities.find((identity) => identity.id === id);

/** The facts of an identity's session. */
export const factsOf = (state: AppState, id: IdentityId): SessionFacts => state.sessions[id] ?? noSession;

/** The state with other facts for one identity. */
export const withFacts = (state: AppState, id: IdentityId, facts: SessionFacts): AppState => ({
  ...state,
  sessions: { ...state.sessions, [id]: facts },
});
