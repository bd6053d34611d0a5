import { randomUUID } from 'node:crypto';
import { hostname, release } from 'node:os';
import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, session, shell, type Tray } from 'electron';
import { ProgramCode } from '../adapters/codes/program-code.ts';
import { settingsFormat, stateFormat } from '../adapters/files/formats.ts';
import { JsonDocument } from '../adapters/files/json-document.ts';
import { FileWatcher } from '../adapters/files/file-watcher.ts';
import {
  configPath,
  credentialsPath,
  SharedCredentialsFile,
} from '../adapters/files/shared-credentials-file.ts';
import { SharedTextFile } from '../adapters/files/shared-text-file.ts';
import { KeychainStore } from '../adapters/keychain/keychain-store.ts';
import { FileLogger } from '../adapters/log/file-logger.ts';
import { AwsIamGateway } from '../adapters/iam/aws-iam-gateway.ts';
import { AwsStsGateway } from '../adapters/sts/aws-sts-gateway.ts';
import { endpointOverride } from '../adapters/sts/endpoint.ts';
import { systemClock as clock } from '../adapters/system-clock.ts';
import { tighten } from '../adapters/files/tighten.ts';
import { ConfigFile } from '../core/credentials/config-file.ts';
import { Doctor } from '../core/doctor/doctor.ts';
import type { DoctorFacts } from '../core/doctor/doctor-ports.ts';
import { createEngine } from '../core/engine.ts';
import { KeychainWatch } from '../core/identity/keychain-watch.ts';
import { NetworkWatch } from '../core/network/network-watch.ts';
import { problem, type Problem, type ProblemCode } from '../core/notice/problem.ts';
import type { DocumentStore, Logger } from '../core/ports.ts';
import { fail, ok } from '../core/result.ts';
import { initialState, withoutSettings, type AppState } from '../core/state/app-state.ts';
import { sessionsOf } from '../core/session/session.ts';
import { Store } from '../core/state/store.ts';
import { eventChannel } from '../shared/contract.ts';
import type { Surroundings } from '../shared/explanation.ts';
import { projectSnapshot, type AppFacts } from '../shared/projection.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { CaptureWindows } from './capture/capture-windows.ts';
import { ScreenCapture } from './capture/screen-capture.ts';
import { ScreenPictures } from './capture/screen-pictures.ts';
import { Commands } from './commands.ts';
import { DoctorDesk } from './doctor-desk.ts';
import { DesktopNotifier } from './desktop-notifier.ts';
import { windowHandlers } from './handlers.ts';
import { serveCalls } from './ipc.ts';
import { followLock, followShutdown } from './lock-follower.ts';
import { ChromiumTransport } from './platform/chromium-transport.ts';
import { panelIsDark } from './platform/desktop.ts';
import { systemLoginItem } from './platform/login-item.ts';
import { startKeychainChild } from './platform/keychain-child.ts';
import { systemFileDialogs } from './platform/file-dialogs.ts';
import { systemForDoctor } from './platform/doctor-system.ts';
import { systemNetwork } from './platform/system-network.ts';
import { systemSecrets } from './platform/system-secrets.ts';
import { TimedClipboard } from './timed-clipboard.ts';
import { TransferDesk } from './transfer-desk.ts';
import { trayIconPath } from './tray/tray-icon.ts';
import { knownLocale } from './known-locale.ts';
import { trayView } from './tray/tray-menu.ts';
import { TrayOwner } from './tray/tray-owner.ts';
import { readClipboard } from './seeds/clipboard-seed.ts';
import { SeedReader } from './seeds/seed-reader.ts';
import { Speech } from './speech.ts';
import { Unhurried } from './unhurried.ts';
import { AppWindow } from './windows/app-window.ts';
import { denyPermissions, lockDownPages } from './windows/page-security.ts';
import { DeviceQrWindow } from './windows/device-qr-window.ts';
import { PromptWindows } from './windows/prompt-windows.ts';
import { serveRenderer } from './windows/renderer-protocol.ts';
import { lookForTray, needsTrayExtension } from './tray/missing-tray.ts';
import { ActivityWriter } from './activity-writer.ts';
import { askForPath } from './platform/save-dialog.ts';

/** How long taking sessions out of the files may take at the end, in milliseconds. */
const removalLimitMs = 5000;

/** How long quitting may take else, in milliseconds, before the process ends all the same. */
const quitLimitMs = 800;

/** The running app, as its lifecycle sees it. */
export interface Latchkey {
  /** A second start of the program, or a click on its icon in the dock. */
  openWindow(): void;
  /** How long `dispose` may take, in milliseconds, before the process is to end all the same. */
  readonly disposeLimitMs: number;
  /** Ends everything at once, and takes the sessions out of the files if the user likes that; may be called twice. */
  dispose(): Promise<void>;
}

/** Files of the app, by where they lie in the package. */
export interface AppFiles {
  readonly assets: string;
  readonly renderer: string;
  readonly preload: string;
  readonly keychain: string;
}

/** Puts the app together: the only place that creates adapters and hands them to the core. */
export const compose = async (tray: Tray, places: AppFiles): Promise<Latchkey> => {
  const logFolder = app.getPath('logs');
  const log = new FileLogger(logFolder, clock);
  const endpoint = endpointOverride(process.env);
  const iamEndpoint = endpointOverride(process.env, 'IAM');
  const file = new SharedCredentialsFile(credentialsPath(process.env));
  // Electron would show a dialog for an exception that nobody caught. Sessions are to be renewed all the same.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (reason: unknown) => {
      log.error(event, { error: reason instanceof Error ? (reason.stack ?? reason.message) : typeof reason });
    });
  }
  log.info('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  });

  const userData = app.getPath('userData');
  const settings = new JsonDocument(join(userData, 'settings.json'), settingsFormat, clock);
  const savedState = new JsonDocument(join(userData, 'state.json'), stateFormat, clock);
  const [loadedSettings, loadedState] = await Promise.all([
    loadOr(settings, settingsFormat.initial, 'settings-moved-aside', log),
    loadOr(savedState, stateFormat.initial, 'state-moved-aside', log),
  ]);
  const alerts = [loadedSettings.trouble, loadedState.trouble].filter((trouble) => trouble !== undefined);
  // SECURITY: without the settings nobody knows which keychain items are in use, so none may pass for an orphan: for now
  // when they cannot be read, for good when they were put aside.
  const { trouble } = loadedSettings;
  const isAside = trouble?.code === 'settings-moved-aside';
  const saved = isAside ? withoutSettings(loadedState.value) : loadedState.value;
  const store = new Store({
    ...initialState(loadedSettings.value, saved, alerts),
    ...(trouble !== undefined && !isAside && { isSettingsUnknown: true as const }),
  });
  const facts: AppFacts = {
    version: app.getVersion(),
    credentialsFile: file.path,
    logFolder,
    ...(endpoint && { endpoint }),
    ...(iamEndpoint && { iamEndpoint }),
  };
  const locale = knownLocale(app.getSystemLocale());
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const speech = await Speech.begin(
    store.state.settings.preferences.language,
    () => app.getPreferredSystemLanguages(),
    hourCycle === undefined ? {} : { hourCycle },
  );
  const snapshot = (): Snapshot => projectSnapshot(store.state, facts, clock.now(), speech.t);

  const icon = join(places.assets, 'icon.png');
  const notifier = new DesktopNotifier(icon, speech, {
    onClick: (target) => commands.follow(target),
    onAction: (action) => commands.act(action),
    onCode: (id, code) => commands.useCode(id, code),
  });
  const keychainStore = new KeychainStore({ spawn: () => startKeychainChild(places.keychain), clock });
  const secrets = systemSecrets(keychainStore, process.platform);
  const aws = {
    clock,
    endpoints: () => store.state.settings.preferences.endpoints,
    transport: new ChromiumTransport((proxy, challenge) => engine.proxyLogins.borrow(proxy, challenge)),
  };
  const sts = new AwsStsGateway({ ...aws, endpoint });
  const iam = new AwsIamGateway({ ...aws, endpoint: iamEndpoint });
  const programs = new ProgramCode({ environment: process.env, home: app.getPath('home'), clock });
  const files = new Map<string, SharedCredentialsFile>();
  const fileAt = (path: string): SharedCredentialsFile => {
    // A folder that is not there may be one that is not mounted: nothing is made in its place.
    const known = files.get(path) ?? new SharedCredentialsFile(path, { makesFolders: false });
    files.set(path, known);
    return known;
  };
  const engine = createEngine({
    store,
    settings,
    savedState,
    secrets,
    sts,
    iam,
    programs,
    file,
    fileAt,
    config: new ConfigFile(new SharedTextFile(configPath(process.env), { isPrivate: false })),
    notifier,
    clock,
    random: Math.random,
    log,
    computerName: hostname(),
    newId: randomUUID,
  });
  const { journal, sessions, registry, rotation, fileWatch } = engine;
  const deleteOrphans = (): Promise<void> => registry.deleteOrphans({ mayPrompt: false });
  const keychain = new KeychainWatch(store, secrets, clock, () => {
    sessions.wake('keychain');
    void deleteOrphans();
  });
  const network = new NetworkWatch(store, systemNetwork, clock, () => {
    sessions.wake('network');
    rotation.wake();
    void engine.devices.resume();
  });

  const screenPictures = new ScreenPictures(randomUUID);
  // Chromium's network and storage for pages cost memory, so they are set up with the first window.
  let prepared = false;
  const prepare = (): void => {
    if (prepared) return;
    prepared = true;
    denyPermissions(session.defaultSession);
    serveRenderer(session.defaultSession, places.renderer, screenPictures);
  };
  const windowSetting = { preload: places.preload, icon, prepare, speech };
  const window = new AppWindow(windowSetting, () => engine.seeds.dispose());
  const capture = new ScreenCapture({
    clock,
    window: () => window.open,
    windows: new CaptureWindows(windowSetting),
    pictures: screenPictures,
  });
  const seedReader = new SeedReader(engine.seeds, registry, {
    clipboard: readClipboard,
    screen: () => capture.pick(),
  });
  const deviceQr = new DeviceQrWindow(windowSetting, () => speech.t);
  const prompts = new PromptWindows(windowSetting, (id) => sessions.cancel(id));
  const clipboard = new TimedClipboard(clock);
  const surroundings = async (): Promise<Surroundings> => ({
    version: facts.version,
    electron: process.versions.electron,
    platform: `${process.platform} ${process.arch} ${release()}`,
    home: app.getPath('home'),
    credentialsFile: facts.credentialsFile,
    usesProxy: (await session.defaultSession.resolveProxy('https://sts.amazonaws.com/')) !== 'DIRECT',
    overridesEndpoint: endpoint !== undefined,
    documents: { settings: settingsFormat.version, state: stateFormat.version },
  });
  const loginItem = systemLoginItem(process.platform, () => speech.t('settings.loginItemComment'));
  const doctorFacts: DoctorFacts = {
    version: facts.version,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    system: `${process.platform} ${release()} ${process.arch}`,
    credentialsFile: file.path,
    configFile: configPath(process.env),
    ...(endpoint && endpoint.problem === undefined && { endpoint: endpoint.url }),
  };
  const doctor = new Doctor({
    store,
    secrets,
    sts,
    iamDesk: engine.iamDesk,
    clock,
    loginItem,
    system: systemForDoctor(doctorFacts, process.env),
  });
  const doctorDesk = new DoctorDesk({
    doctor,
    engine,
    keychain,
    loginItem,
    clipboard,
    configFile: doctorFacts.configFile,
    home: app.getPath('home'),
    t: () => speech.t,
    show: (view) => window.open?.webContents.send(eventChannel('doctor'), view),
    tighten,
    openFile: async (path) => {
      const refused = await shell.openPath(path);
      return refused === '' ? ok(undefined) : fail(problem('file-unreadable', refused));
    },
  });
  const transferDesk = new TransferDesk(
    store,
    engine.transfer,
    systemFileDialogs(
      () => window.open,
      () => speech.t,
    ),
  );
  const commands: Commands = new Commands({
    store,
    snapshot,
    engine,
    keychain,
    file,
    clipboard,
    window,
    prompts,
    deviceQr,
    notifier,
    loginItem,
    logFolder,
    surroundings,
    log,
    speech,
    quit: () => app.quit(),
  });
  const trayOwner = new TrayOwner(tray, {
    iconPath: (shown) => trayIconPath(places.assets, process.platform, shown, panelIsDark()),
    onCommand: (command) => commands.fromTray(command),
    clock,
    platform: process.platform,
  });

  const activityWriter = new ActivityWriter({
    snapshot,
    speech,
    askForPath: (defaultPath, ending) =>
      askForPath(window.open, {
        defaultPath,
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      }),
    copy: (text) => clipboard.copyText(text),
    folder: () => app.getPath('documents'),
  });

  lockDownPages();
  serveCalls(
    windowHandlers(
      snapshot,
      store,
      engine,
      commands,
      seedReader,
      capture,
      activityWriter,
      speech,
      doctorDesk,
      transferDesk,
    ),
    speech,
    log,
  );

  const draw = (redraw = false): void => {
    try {
      const view = snapshot();
      nativeTheme.themeSource = view.preferences.theme;
      trayOwner.show(trayView(view, clock.now(), speech.t), redraw);
      prompts.follow(view);
      window.open?.webContents.send(eventChannel('snapshot'), view);
      prompts.send(eventChannel('snapshot'), view);
    } catch (error) {
      // What cannot be shown must not stop the sessions from being renewed.
      log.error('drawing-failed', { error: error instanceof Error ? error.message : typeof error });
    }
  };
  // After the work that a change belongs to is under way; and a menu of a thousand sessions takes its time.
  const drawing = new Unhurried(() => draw(), clock);
  const unsubscribe = store.subscribe(() => drawing.ask());
  const setLogLevel = (): void => {
    log.level = store.state.settings.preferences.logLevel;
  };
  setLogLevel();
  const unsubscribeLog = store.subscribe(setLogLevel);
  const redraw = (): void => draw(true);
  const unsubscribeSpeech = store.subscribe(() => {
    void speech.follow(store.state.settings.preferences.language).then((isOther) => {
      if (!isOther) return;
      redraw();
      doctorDesk.show();
    });
  });
  nativeTheme.on('updated', redraw);
  const onResume = (): void => {
    sessions.wake('resume');
    rotation.wake();
  };
  powerMonitor.on('resume', onResume);

  const watcher = new FileWatcher(() => void fileWatch.look(), log);
  let watchedFor: AppState['settings'] | undefined;
  const watchFiles = (): void => {
    if (store.state.settings === watchedFor) return;
    watchedFor = store.state.settings;
    const kept = sessionsOf(watchedFor);
    const paths = kept.length === 0 ? [] : [file.path, ...kept.flatMap(({ alsoTo = [] }) => alsoTo)];
    void watcher.watch([...new Set(paths)]);
  };
  const unwatch = store.subscribe(watchFiles);

  const unfollow = [followLock(store, engine.screenLock, log), followShutdown(store)];

  draw();
  sessions.start();
  void engine.screenLock.start();
  void engine.forgetting.resume();
  rotation.start();
  engine.keyAges.start();
  network.start();
  watchFiles();
  const others = sessionsOf(store.state.settings).flatMap(({ alsoTo = [] }) => alsoTo);
  void Promise.all([file, ...others.map((path) => fileAt(path))].map((one) => one.tidy())).then(() =>
    fileWatch.look(),
  );
  // Nobody knows any more which sessions there were: those that need nobody are got anew.
  if (loadedState.trouble !== undefined) sessions.startAfresh();
  const forgetTray = needsTrayExtension(process.platform, process.env)
    ? lookForTray({
        store,
        clock,
        standing: async () => (await import('./platform/linux-desktop.ts')).trayHostStanding(),
        openWindow: () => window.show(),
      })
    : () => {};
  const nothingSetUp = store.state.settings.identities.length === 0;
  const isOpen = !store.state.settings.preferences.startHidden;
  if (isOpen || nothingSetUp || alerts.length > 0) window.show();
  void keychain.start().then(async () => {
    // Without a keychain nothing works: say so where it can be read, not only in a notification.
    if (store.state.keychain !== undefined) window.show({ name: 'list' });
    else {
      void engine.devices.resume();
      await deleteOrphans();
    }
  });

  return {
    openWindow: () => window.show(),
    get disposeLimitMs() {
      return store.state.settings.preferences.onQuit === 'remove' ? removalLimitMs : quitLimitMs;
    },
    dispose: async () => {
      unsubscribe();
      unsubscribeSpeech();
      unsubscribeLog();
      unwatch();
      for (const stop of unfollow) stop();
      forgetTray();
      watcher.dispose();
      drawing.dispose();
      nativeTheme.off('updated', redraw);
      powerMonitor.off('resume', onResume);
      keychain.dispose();
      network.dispose();
      sessions.dispose();
      rotation.dispose();
      engine.keyAges.dispose();
      programs.dispose();
      doctor.stop();
      prompts.dispose();
      capture.dispose();
      deviceQr.dispose();
      engine.seeds.dispose();
      engine.devices.dispose();
      window.dispose();
      trayOwner.dispose();
      // SECURITY: not after the files, which may take longer than there is time.
      const clearing = clipboard.clear();
      // Nothing is started any more, so what is in the files now is all there is.
      await engine.screenLock.quit();
      const saving = journal.save();
      keychainStore.dispose();
      await Promise.all([clearing, saving]);
      log.info('quit');
      await log.close();
    },
  };
};

/** What a document of Latchkey's own gave at the start. */
interface Start<T> {
  readonly value: T;
  /** Why it is not what was saved last; absent when it is. */
  readonly trouble?: Problem;
}

/** Loads a document of Latchkey's own; whatever goes wrong, the app starts all the same. */
const loadOr = async <T>(
  document: DocumentStore<T>,
  initial: T,
  movedAside: ProblemCode,
  log: Logger,
): Promise<Start<T>> => {
  const loaded = await document.load();
  if (!loaded.ok) {
    log.error('document-unreadable', { code: loaded.error.code });
    return { value: initial, trouble: loaded.error };
  }
  const { value, movedTo } = loaded.value;
  if (movedTo === undefined) return { value };
  log.warn('document-moved-aside', { code: movedAside });
  return { value, trouble: problem(movedAside, movedTo) };
};
