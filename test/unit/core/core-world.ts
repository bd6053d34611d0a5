import type { CodeDesk } from '../../../src/core/code/code-desk.ts';
import { ConfigFile } from '../../../src/core/credentials/config-file.ts';
import { createEngine, type Engine } from '../../../src/core/engine.ts';
import { codeOf, stepAt } from '../../../src/core/code/totp.ts';
import type { IdentityRegistry } from '../../../src/core/identity/identity-registry.ts';
import type { Identity, IdentityId } from '../../../src/core/identity/identity.ts';
import type { Role } from '../../../src/core/identity/role.ts';
import { printKey, printSession, sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { KeychainWatch } from '../../../src/core/identity/keychain-watch.ts';
import { phaseAt, type Phase } from '../../../src/core/session/phase.ts';
import type { SessionFacts } from '../../../src/core/session/session-facts.ts';
import { sessionOf, type Session } from '../../../src/core/session/session.ts';
import type { SessionManager } from '../../../src/core/session/session-manager.ts';
import {
  emptySavedState,
  emptySettings,
  factsOf,
  identityOf,
  initialState,
  type AppState,
  type SavedState,
  type Settings,
} from '../../../src/core/state/app-state.ts';
import type { Journal } from '../../../src/core/state/journal.ts';
import { Store } from '../../../src/core/state/store.ts';
import { FakeClock, settle } from '../../fakes/fake-clock.ts';
import { FakeCodeProgram } from '../../fakes/fake-code-program.ts';
import { FakeIam } from '../../fakes/fake-iam.ts';
import { FakeSts } from '../../fakes/fake-sts.ts';
import { MemoryCredentialsFile } from '../../fakes/memory-credentials-file.ts';
import { MemoryTextFile } from '../../fakes/memory-text-file.ts';
import { MemoryDocument } from '../../fakes/memory-document.ts';
import { MemorySecretStore } from '../../fakes/memory-secret-store.ts';
import { RecordingNotifier } from '../../fakes/recording-notifier.ts';
import { SilentLogger } from '../../fakes/silent-logger.ts';
import { projectActivity } from '../../../src/shared/projection.ts';
import type { ActivityView } from '../../../src/shared/snapshot.ts';
import { english } from '../../fakes/english.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

export const testSeed = new Secret('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
export const testKey = {
  accessKeyId: 'AKIATESTKEYAAAAA1234',
  secretAccessKey: 'abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJ+12',
};
export const testSerial = 'arn:aws:iam::123456789012:mfa/ann';
export const testCaller = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ann' };

/** An identity with a seed that renews itself: the keychain of a `CoreWorld` holds its key and seed. */
export const sampleIdentity: Identity = {
  id: 'ann',
  label: 'Ann at work',
  accessKeyIdEnd: '1234',
  keyRef: 'key:ann',
  seedRef: 'seed:ann',
  region: 'eu-central-1',
  mfaSerial: testSerial,
  codeSource: 'seed',
  profile: 'work',
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
  caller: testCaller,
};

/** The same user, who types the codes. */
export const askingIdentity: Identity = (({ seedRef: _, ...rest }) => ({
  ...rest,
  codeSource: 'ask' as const,
}))(sampleIdentity);

/** The same user, whose codes a program prints. */
export const commandIdentity: Identity = (({ seedRef: _, ...rest }) => ({
  ...rest,
  codeSource: 'command' as const,
  codeCommand: { program: 'ykman', args: ['oath', 'accounts', 'code', '-s', 'aws'] },
}))(sampleIdentity);

/** An identity without an MFA device. */
export const plainIdentity: Identity = (({ seedRef: _s, mfaSerial: _m, ...rest }) => ({
  ...rest,
  codeSource: 'ask' as const,
}))(sampleIdentity);

/** A role of the sample identity, as of AWS's default for its session, renewed by itself. */
export const sampleRole: Role = {
  id: 'admin',
  identityId: 'ann',
  label: 'Admin',
  roleArn: 'arn:aws:iam::123456789012:role/admin',
  sessionName: 'ann',
  way: 'auto',
  profile: 'admin',
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
};

/** What a world starts with. */
export interface CoreWorldOptions {
  readonly identities?: readonly Identity[];
  readonly roles?: readonly Role[];
  readonly fileText?: string;
}

/** What one run of the app creates; a restart creates it anew. */
interface CoreRun {
  readonly store: Store;
  readonly engine: Engine;
  readonly watch: KeychainWatch;
  readonly notifier: RecordingNotifier;
}

/** The whole core on fakes. What outlives the process (clock, keychain, files, STS) outlives `restart`. */
export class CoreWorld {
  readonly clock = new FakeClock();
  readonly sts = new FakeSts(this.clock);
  readonly iam = new FakeIam(this.sts);
  /** Prints what the sample device shows. */
  readonly programs = new FakeCodeProgram(this.clock, () => this.digits());
  readonly secrets = new MemorySecretStore();
  readonly log = new SilentLogger();
  readonly file: MemoryCredentialsFile;
  /** The AWS config file. */
  readonly config = new MemoryTextFile('', '/home/test/.aws/config');
  readonly #copies = new Map<string, MemoryCredentialsFile>();
  readonly settings: MemoryDocument<Settings>;
  readonly savedState = new MemoryDocument<SavedState>(emptySavedState);
  /** What `random` answers next: by default the longest wait there is. */
  chance = 0.999;
  #run: CoreRun;
  #ids = 0;

  constructor({ identities = [sampleIdentity], roles = [], fileText = '' }: CoreWorldOptions = {}) {
    this.file = new MemoryCredentialsFile(fileText);
    this.settings = new MemoryDocument<Settings>({ ...emptySettings, identities, roles });
    this.sts.users.set(testKey.accessKeyId, { ...testKey, caller: testCaller });
    this.sts.devices.set(testSerial, testSeed);
    for (const { roleArn } of roles) {
      this.sts.roles.set(roleArn, { maxDurationSeconds: 43_200, asksForMfa: true });
    }
    for (const { keyRef, seedRef } of identities) {
      this.secrets.items.set(keyRef, printKey(new Secret(testKey)).reveal());
      if (seedRef !== undefined) this.secrets.items.set(seedRef, testSeed.reveal());
    }
    this.#run = this.#create();
  }

  get store(): Store {
    return this.#run.store;
  }
  get state(): AppState {
    return this.#run.store.state;
  }
  get engine(): Engine {
    return this.#run.engine;
  }
  get journal(): Journal {
    return this.#run.engine.journal;
  }
  /** What happened, in words, newest first. */
  get activity(): readonly ActivityView[] {
    return this.state.activity.map((entry) => projectActivity(entry, english));
  }
  get codes(): CodeDesk {
    return this.#run.engine.codes;
  }
  get sessions(): SessionManager {
    return this.#run.engine.sessions;
  }
  get registry(): IdentityRegistry {
    return this.#run.engine.registry;
  }
  get watch(): KeychainWatch {
    return this.#run.watch;
  }
  get notifier(): RecordingNotifier {
    return this.#run.notifier;
  }

  /** The app ends as a crash ends it, and starts again from what was saved. */
  restart(): void {
    this.#run.engine.sessions.dispose();
    this.#run.engine.rotation.dispose();
    this.#run.engine.keyAges.dispose();
    this.#run.engine.screenLock.dispose();
    this.#run.watch.dispose();
    this.settings.abandon();
    this.savedState.abandon();
    for (const file of [this.file, ...this.#copies.values()]) file.textFile.abandon();
    this.#run = this.#create();
    this.#run.engine.sessions.start();
    this.#run.engine.rotation.start();
    void this.#run.engine.screenLock.start();
    void this.#run.engine.forgetting.resume();
    void this.#run.engine.devices.resume();
  }

  /** Another credentials file, empty at first. */
  copy(path: string): MemoryCredentialsFile {
    const file = this.#copies.get(path) ?? new MemoryCredentialsFile('', path);
    this.#copies.set(path, file);
    return file;
  }

  identity(id: IdentityId = 'ann'): Identity {
    const identity = identityOf(this.state, id);
    if (identity === undefined) throw new Error(`no identity ${id}`);
    return identity;
  }

  facts(id: IdentityId = 'ann'): SessionFacts {
    return factsOf(this.state, id);
  }

  phase(id: IdentityId = 'ann'): Phase {
    const session = sessionOf(this.state, id);
    if (session === undefined) throw new Error(`no session ${id}`);
    return phaseAt(session, this.facts(id), this.clock.now());
  }

  /** The temporary access key ID in the credentials file. */
  keyInFile(profile = 'work'): string | undefined {
    return this.file.profile(profile)?.['aws_access_key_id'];
  }

  /** The digits that the sample device shows, `ahead` steps from now. */
  digits(ahead = 0): string {
    return codeOf(testSeed, stepAt(this.sts.now()) + ahead).reveal();
  }

  /** Puts a session into state, keychain and file, as an earlier run would have left it. */
  async givenSession(leftMs = hourMs, identity: Session = sampleIdentity): Promise<void> {
    const { id, profile } = identity;
    const session = new Secret({
      accessKeyId: 'ASIAEARLIERSESSION00',
      secretAccessKey: 'earlier-secret-aaaaaaaaaaaaaaaaaaaaaaaa',
      sessionToken: 'earlier-token==',
      expiresAt: this.clock.now() + leftMs,
    });
    this.sts.admit(session, testCaller);
    const obtainedAt = this.clock.now() + leftMs - identity.durationSeconds * 1000;
    this.secrets.items.set(sessionAccount(id), printSession(session, obtainedAt).reveal());
    await this.file.write(profile, session);
    const section = { profile, fingerprint: this.file.fingerprintOf(session) };
    const { expiresAt } = session.reveal();
    this.store.update((state) => ({
      ...state,
      sessions: {
        ...state.sessions,
        [id]: { current: { expiresAt, obtainedAt, profile, written: true }, section },
      },
    }));
    await this.journal.save();
    await settle();
  }

  #create(): CoreRun {
    const { clock, sts, iam, secrets, log, file, settings } = this;
    const store = new Store(initialState(settings.saved, this.savedState.saved, []));
    const notifier = new RecordingNotifier();
    const engine = createEngine({
      store,
      settings,
      savedState: this.savedState,
      secrets,
      sts,
      iam,
      programs: this.programs,
      file,
      fileAt: (path) => this.copy(path),
      config: new ConfigFile(this.config),
      notifier,
      clock,
      random: () => this.chance,
      log,
      computerName: 'Sam’s laptop.local',
      newId: () => `new${(this.#ids += 1)}`,
    });
    const watch = new KeychainWatch(store, secrets, clock, () => engine.sessions.wake('keychain'));
    return { store, engine, watch, notifier };
  }
}

/** The whole core on fakes, not started yet. */
export const coreWorld = (options: CoreWorldOptions = {}): CoreWorld => new CoreWorld(options);

export { settle };
