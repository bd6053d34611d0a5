import { english } from '../../test/fakes/english.ts';
import { ConfigFile } from '../../src/core/credentials/config-file.ts';
import { createEngine } from '../../src/core/engine.ts';
import { printKey, printSession, sessionAccount } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import {
  emptySavedState,
  emptySettings,
  initialState,
  type SavedState,
  type Settings,
} from '../../src/core/state/app-state.ts';
import { Store } from '../../src/core/state/store.ts';
import { projectSnapshot } from '../../src/shared/projection.ts';
import { FakeClock } from '../../test/fakes/fake-clock.ts';
import { FakeCodeProgram } from '../../test/fakes/fake-code-program.ts';
import { FakeIam } from '../../test/fakes/fake-iam.ts';
import { FakeSts } from '../../test/fakes/fake-sts.ts';
import { LightDocument } from '../../test/fakes/light-document.ts';
import { MemoryCredentialsFile } from '../../test/fakes/memory-credentials-file.ts';
import { MemorySecretStore } from '../../test/fakes/memory-secret-store.ts';
import { MemoryTextFile } from '../../test/fakes/memory-text-file.ts';
import { RecordingNotifier } from '../../test/fakes/recording-notifier.ts';
import { SilentLogger } from '../../test/fakes/silent-logger.ts';
import { factsUntil, makeFleet, sessionsIn, type Member } from './fleet.ts';

/** What the core did between a wake-up and the moment at which all sessions were new. */
export interface CoreWake {
  /** Processor time of the core and its fakes, in milliseconds; drawing once for each turn included. */
  readonly cpuMs: number;
  /** Changes of the state. */
  readonly changes: number;
  readonly saves: number;
  /** Time that passed on the clock of the fakes, in milliseconds. */
  readonly passedMs: number;
}

const sleepMs = 3 * 60 * 60_000;

/** Lets so many sessions of a core on fakes end in a sleep, and waits until all are new after the wake-up. */
export const measureCoreWake = async (count: number): Promise<CoreWake> => {
  const fleet = makeFleet(count);
  const clock = new FakeClock();
  const { store, engine, document } = await prepare(fleet, clock);
  engine.sessions.start();
  await clock.advance(1000);
  let changes = 0;
  let drawing: NodeJS.Immediate | undefined;
  const facts = { version: '', credentialsFile: '', logFolder: '' };
  store.subscribe(() => {
    changes += 1;
    drawing ??= setImmediate(() => {
      drawing = undefined;
      projectSnapshot(store.state, facts, clock.now(), english);
    });
  });
  const sessions = sessionsIn(fleet);
  const areNew = (): boolean =>
    sessions.every(({ id }) => {
      const { current, operation } = store.state.sessions[id] ?? {};
      return operation === undefined && current?.written === true && current.expiresAt > clock.now();
    });
  const savesBefore = document.saves;
  clock.jump(sleepMs);
  const wokeAt = clock.now();
  const before = process.cpuUsage();
  engine.sessions.wake('resume');
  while (!areNew()) await clock.advance(1000);
  const { user, system } = process.cpuUsage(before);
  engine.sessions.dispose();
  return {
    cpuMs: (user + system) / 1000,
    changes,
    saves: document.saves - savesBefore,
    passedMs: clock.now() - wokeAt,
  };
};

const prepare = async (fleet: readonly Member[], clock: FakeClock) => {
  const sts = new FakeSts(clock);
  const secrets = new MemorySecretStore();
  const sessions = sessionsIn(fleet);
  const expiresAt = clock.now() + 3_600_000;
  const text: string[] = [];
  const known: [string, ReturnType<typeof factsUntil>][] = [];
  const file = new MemoryCredentialsFile('');
  for (const { user, identity, roles } of fleet) {
    const { account, accessKeyId, secretAccessKey, mfa } = user;
    const arn = `arn:aws:iam::${account}:user/${user.name}`;
    sts.users.set(accessKeyId, { secretAccessKey, caller: { accountId: account, arn } });
    const seed = new Secret(mfa?.seed ?? '');
    sts.devices.set(mfa?.serial ?? '', seed);
    secrets.items.set(identity.keyRef, printKey(new Secret({ accessKeyId, secretAccessKey })).reveal());
    secrets.items.set(identity.seedRef ?? '', seed.reveal());
    for (const { roleArn } of roles) {
      sts.roles.set(roleArn, { maxDurationSeconds: 43_200, asksForMfa: true });
    }
  }
  for (const [place, session] of sessions.entries()) {
    const credentials = {
      accessKeyId: `ASIAEARLIER${String(place).padStart(9, '0')}`,
      secretAccessKey: `earlier-secret-${place}-`.padEnd(40, 'a'),
      sessionToken: `earlier-token-${place}-`.padEnd(412, 'a'),
      expiresAt,
    };
    const facts = factsUntil(session, expiresAt, file.fingerprintOf(new Secret(credentials)));
    known.push([session.id, facts]);
    const item = printSession(new Secret(credentials), facts.current?.obtainedAt ?? 0);
    secrets.items.set(sessionAccount(session.id), item.reveal());
    text.push(
      `[${session.profile}]\naws_access_key_id = ${credentials.accessKeyId}\n` +
        `aws_secret_access_key = ${credentials.secretAccessKey}\naws_session_token = ${credentials.sessionToken}\n`,
    );
  }
  file.text = text.join('\n');
  const settings = {
    ...emptySettings,
    identities: fleet.map(({ identity }) => identity),
    roles: fleet.flatMap(({ roles }) => roles),
  };
  const saved = { ...emptySavedState, sessions: Object.fromEntries(known) };
  const store = new Store(initialState(settings, saved, []));
  const document = new LightDocument<SavedState>(saved);
  let ids = 0;
  const engine = createEngine({
    store,
    settings: new LightDocument<Settings>(settings),
    savedState: document,
    secrets,
    sts,
    iam: new FakeIam(sts),
    programs: new FakeCodeProgram(clock, () => ''),
    file,
    fileAt: () => file,
    config: new ConfigFile(new MemoryTextFile('')),
    notifier: new RecordingNotifier(),
    clock,
    random: () => 0.5,
    log: new SilentLogger(),
    computerName: 'bench',
    newId: () => `new${(ids += 1)}`,
  });
  return { store, engine, document };
};
