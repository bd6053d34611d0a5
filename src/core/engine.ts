import { CodeDesk } from './code/code-desk.ts';
import { SeedShelf } from './code/seed-shelf.ts';
import { CommandTrial } from './code/command-trial.ts';
import { ChangeBook } from './credentials/change-book.ts';
import { ChangeUndo } from './credentials/change-undo.ts';
import type { ConfigFile } from './credentials/config-file.ts';
import type { CredentialsFile } from './credentials/credentials-file.ts';
import { ProfileWriter } from './credentials/profile-writer.ts';
import { IdentityRegistry } from './identity/identity-registry.ts';
import { RoleImport } from './identity/role-import.ts';
import { RoleRegistry } from './identity/role-registry.ts';
import { IamDesk } from './identity/iam-desk.ts';
import { KeyAdoption } from './identity/key-adoption.ts';
import { KeychainExchange } from './identity/keychain-exchange.ts';
import { DeviceDesk } from './mfa-device/device-desk.ts';
import { DeviceLookup } from './mfa-device/device-lookup.ts';
import { ProxyLogins } from './network/proxy-logins.ts';
import { NoticeDesk } from './notice/notice-desk.ts';
import type {
  Clock,
  CodeProgram,
  DocumentStore,
  IamGateway,
  Logger,
  Notifier,
  Random,
  SecretStore,
  StsGateway,
} from './ports.ts';
import { KeyAges } from './rotation/key-ages.ts';
import { KeyRotation } from './rotation/key-rotation.ts';
import { KeySwitch } from './rotation/key-switch.ts';
import { UserIam } from './rotation/user-iam.ts';
import { CopyDesk } from './session/copy-desk.ts';
import { ExpiredSessions } from './session/expired-sessions.ts';
import { FileWatch } from './session/file-watch.ts';
import { ProfileMove } from './session/profile-move.ts';
import { ScreenLock } from './session/screen-lock.ts';
import { SessionForgetting } from './session/session-forgetting.ts';
import { SessionManager } from './session/session-manager.ts';
import { SessionReturn } from './session/session-return.ts';
import { SessionWithdrawal } from './session/session-withdrawal.ts';
import type { SavedState, Settings } from './state/app-state.ts';
import { Journal } from './state/journal.ts';
import { SettingsBook } from './state/settings-book.ts';
import type { Store } from './state/store.ts';
import { Transfer } from './transfer/transfer.ts';

/** What the core needs from its surroundings. */
export interface EnginePorts {
  readonly store: Store;
  readonly settings: DocumentStore<Settings>;
  readonly savedState: DocumentStore<SavedState>;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly iam: IamGateway;
  readonly programs: CodeProgram;
  readonly file: CredentialsFile;
  /** The credentials file at a path besides the main one. */
  readonly fileAt: (path: string) => CredentialsFile;
  readonly config: ConfigFile;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** What this computer is called; any text. */
  readonly computerName: string;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

/** The core, put together. */
export interface Engine {
  readonly journal: Journal;
  readonly codes: CodeDesk;
  readonly commandTrial: CommandTrial;
  readonly seeds: SeedShelf;
  readonly notices: NoticeDesk;
  readonly sessions: SessionManager;
  readonly registry: IdentityRegistry;
  readonly roles: RoleRegistry;
  readonly roleImport: RoleImport;
  readonly copies: CopyDesk;
  readonly adoption: KeyAdoption;
  readonly undo: ChangeUndo;
  readonly fileWatch: FileWatch;
  readonly proxyLogins: ProxyLogins;
  readonly iamDesk: IamDesk;
  readonly deviceLookup: DeviceLookup;
  readonly rotation: KeyRotation;
  readonly devices: DeviceDesk;
  readonly keyAges: KeyAges;
  readonly screenLock: ScreenLock;
  readonly forgetting: SessionForgetting;
  readonly transfer: Transfer;
}

/** Puts the core together on its ports. Nothing is started yet. */
export const createEngine = (ports: EnginePorts): Engine => {
  const { store, secrets, clock, log, newId } = ports;
  const journal = new Journal(store, ports.savedState, clock, log);
  const codes = new CodeDesk(store, journal, clock);
  const seeds = new SeedShelf({ clock, newId });
  const notices = new NoticeDesk(store, ports.notifier, clock);
  const exchange = new KeychainExchange(store, secrets, journal);
  const changes = new ChangeBook(store, journal, clock, newId);
  const writer = new ProfileWriter({ store, secrets, exchange, changes, journal, newId });
  const shared = { ...ports, journal, codes, seeds, notices, exchange, changes, writer };
  const copies = new CopyDesk(shared);
  const expired = new ExpiredSessions({ ...shared, copies });
  const sessions = new SessionManager({ ...shared, copies, expired });
  const iamDesk = new IamDesk(ports);
  const withdrawal = new SessionWithdrawal(shared);
  const comeback = new SessionReturn(shared);
  const settings = new SettingsBook(store, ports.settings);
  const move = new ProfileMove({ ...shared, copies, sessions });
  const registry = new IdentityRegistry({ ...shared, settings, copies, move, sessions });
  const roles = new RoleRegistry({ ...shared, settings, copies, move, sessions });
  return {
    journal,
    codes,
    commandTrial: new CommandTrial(ports.programs),
    seeds,
    notices,
    sessions,
    registry,
    roles,
    roleImport: new RoleImport({ ...shared, roles }),
    copies,
    adoption: new KeyAdoption({ ...shared, registry, sessions }),
    undo: new ChangeUndo({ ...shared, sessions, copies }),
    fileWatch: new FileWatch({ ...shared, copies }),
    iamDesk,
    deviceLookup: new DeviceLookup({ ...ports, iamDesk }),
    keyAges: new KeyAges({ ...shared, iamDesk }),
    rotation: new KeyRotation({
      ...shared,
      userIam: new UserIam({ store, iamDesk, sessions }),
      keySwitch: new KeySwitch({ ...shared, settings, sessions }),
    }),
    devices: new DeviceDesk({ ...shared, settings, sessions, iamDesk }),
    proxyLogins: new ProxyLogins({ ...shared, settings }),
    screenLock: new ScreenLock({ store, sessions, copies, withdrawal, comeback }),
    forgetting: new SessionForgetting({ ...shared, sessions, copies }),
    transfer: new Transfer({ ...shared, settings, sessions, move }),
  };
};
