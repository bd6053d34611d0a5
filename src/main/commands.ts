import { shell } from 'electron';
import type { CredentialsFile } from '../core/credentials/credentials-file.ts';
import type { Engine } from '../core/engine.ts';
import { parseDefaults } from '../core/identity/default-fields.ts';
import type { IdentityId } from '../core/identity/identity.ts';
import { Secret } from '../core/identity/secret.ts';
import type { KeychainWatch } from '../core/identity/keychain-watch.ts';
import type { ProxyLogin } from '../core/network/proxy.ts';
import type { NoticeAction, NoticeTarget } from '../core/notice/notice.ts';
import { problem, type Problem } from '../core/notice/problem.ts';
import { problemInWords, titleOf } from '../core/notice/words.ts';
import type { Logger, LoginItem, LoginItemState, Notifier } from '../core/ports.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { isRole, sessionOf, type SessionId } from '../core/session/session.ts';
import type { Preferences } from '../core/state/app-state.ts';
import type { Store } from '../core/state/store.ts';
import { explain, type Surroundings } from '../shared/explanation.ts';
import { getAllTargets } from '../shared/get-all.ts';
import { tryCommand } from '../shared/profile-command.ts';
import { profileLine, sessionLines, shellsOn, type Shell } from '../shared/shell-lines.ts';
import { sessionsIn, type Snapshot } from '../shared/snapshot.ts';
import type { TimedClipboard } from './timed-clipboard.ts';
import type { TrayCommand } from './tray/tray-menu.ts';
import type { AppWindow } from './windows/app-window.ts';
import type { DeviceQrWindow } from './windows/device-qr-window.ts';
import type { PromptWindows } from './windows/prompt-windows.ts';
import { message } from '../texts/message.ts';
import type { Speaking } from './call-answer.ts';
import { onceKeyOf } from '../core/notice/told-once.ts';

/** What the commands work on. */
export interface CommandPorts {
  readonly store: Store;
  readonly snapshot: () => Snapshot;
  readonly engine: Engine;
  readonly keychain: KeychainWatch;
  readonly file: CredentialsFile;
  readonly clipboard: TimedClipboard;
  readonly window: AppWindow;
  readonly prompts: PromptWindows;
  readonly deviceQr: DeviceQrWindow;
  readonly notifier: Notifier;
  readonly loginItem: LoginItem;
  readonly logFolder: string;
  /** What an explanation says of the surroundings of the app. */
  readonly surroundings: () => Promise<Surroundings>;
  readonly log: Logger;
  /** The language of now. */
  readonly speech: Speaking;
  readonly quit: () => void;
}

const platformShell = (): Shell => shellsOn(process.platform)[0] ?? 'posix';

/** Everything that a person can ask of Latchkey: tray, windows and notifications all come here. */
export class Commands {
  readonly #ports: CommandPorts;

  constructor(ports: CommandPorts) {
    this.#ports = ports;
  }

  /** Gets a session by the user's wish; one that waits for a code comes to the front instead. */
  getSession(
    id: IdentityId,
    options: { readonly replaceLongTermKey?: boolean; readonly typedCode?: string } = {},
  ): Promise<Result<void>> {
    const { prompts, engine, store } = this.#ports;
    // Whoever asks sits in front of the screen: a signal of its unlocking may be missing.
    const open = engine.screenLock.unlocked();
    prompts.focus(id);
    // A role may wait for the code of its identity.
    const session = sessionOf(store.state, id);
    if (session !== undefined && isRole(session)) prompts.focus(session.identityId);
    return open.then(() => engine.sessions.getSession(id, 'user', options));
  }

  /** Gets a session for everyone who lacks one. One unlock dialog is enough for all of them. */
  async getAllSessions(): Promise<Result<void>> {
    const { keychain, snapshot } = this.#ports;
    const usable = await keychain.check({ mayPrompt: true });
    if (!usable.ok) return usable;
    await Promise.all(getAllTargets(sessionsIn(snapshot())).map(({ id }) => this.getSession(id)));
    return ok(undefined);
  }

  /** Writes the present session again where another program changed or removed it; `path`: not in the main file. */
  writeAgain(id: IdentityId, path: string | undefined): Promise<Result<void>> {
    const { engine, prompts } = this.#ports;
    if (path !== undefined) return engine.copies.writeAgain(id, path);
    prompts.focus(id);
    return engine.sessions.writeAgain(id);
  }

  /** Leaves a profile to the other program that changed it. */
  leaveProfile(id: IdentityId, path: string | undefined): void {
    const { engine } = this.#ports;
    if (path === undefined) return engine.sessions.leave(id);
    engine.copies.leave(id, path);
    void engine.journal.save();
  }

  /** Mends a credentials file, and what waited for that goes on. */
  async repairFile(path: string | undefined): Promise<Result<void>> {
    const { engine, file } = this.#ports;
    const repaired = await engine.undo.repair(path ?? file.path);
    if (repaired.ok) await engine.fileWatch.look();
    return repaired;
  }

  async copyCode(id: IdentityId): Promise<Result<void>> {
    const { engine, clipboard } = this.#ports;
    const code = await engine.registry.copyCode(id);
    if (!code.ok) return code;
    await clipboard.copySecret(code.value);
    return ok(undefined);
  }

  /** Shows the QR picture of an identity's new MFA device, once. */
  showDeviceQr(id: IdentityId): Result<void> {
    const { engine, deviceQr } = this.#ports;
    const picture = engine.devices.takePicture(id);
    if (picture === undefined) return fail(problem('picture-gone'));
    deviceQr.show(picture);
    return ok(undefined);
  }

  /** Facts about a session for a bug report. */
  async explain(id: SessionId): Promise<Result<{ readonly text: string }>> {
    const { store, surroundings, speech } = this.#ports;
    const around = await surroundings();
    const text = explain(store.state, id, around, Date.now(), speech.t);
    return text === undefined ? fail(problem('identity-gone')) : ok({ text });
  }

  async copyExplanation(id: SessionId): Promise<Result<void>> {
    const explained = await this.explain(id);
    if (!explained.ok) return explained;
    await this.#ports.clipboard.copyText(explained.value.text);
    return ok(undefined);
  }

  /** Puts the command that shows whom a profile belongs to on the clipboard: the first one to try. */
  async copyTryCommand(id: SessionId): Promise<Result<void>> {
    const session = sessionOf(this.#ports.store.state, id);
    if (session === undefined) return fail(problem('identity-gone'));
    await this.#ports.clipboard.copyText(tryCommand(session.profile));
    return ok(undefined);
  }

  /** Copies the line that selects a session's profile; for the platform's own shell when none is named. */
  async copyProfileCommand(id: SessionId, shell: Shell = platformShell()): Promise<Result<void>> {
    const session = sessionOf(this.#ports.store.state, id);
    if (session === undefined) return fail(problem('identity-gone'));
    await this.#ports.clipboard.copyText(profileLine(session.profile, shell));
    return ok(undefined);
  }

  /** Copies the lines that hand the present session to a shell; they leave the clipboard as codes do. */
  async copySession(id: SessionId, shell: Shell): Promise<Result<void>> {
    const { engine, clipboard, log } = this.#ports;
    const held = await engine.sessions.credentials(id);
    if (!held.ok) return held;
    await clipboard.copySecret(new Secret(sessionLines(held.value.reveal(), shell)));
    log.info('session-copied', { shell });
    return ok(undefined);
  }

  /** Tries the keychain again and lets the system ask for its password. */
  unlockKeychain(): Promise<Result<void>> {
    return this.#ports.keychain.check({ mayPrompt: true });
  }

  async setPreferences(typed: Preferences): Promise<Result<void>> {
    const { store, engine, file } = this.#ports;
    const { registry, journal } = engine;
    const { paused, endpoints } = store.state.settings.preferences;
    const newIdentity = parseDefaults(typed.newIdentity, file.path);
    if (!newIdentity.ok) return newIdentity;
    const preferences = { ...typed, newIdentity: newIdentity.value };
    const saved = await registry.setPreferences(preferences);
    const { fips, dualStack } = preferences.endpoints;
    if (saved.ok && (fips !== endpoints.fips || dualStack !== endpoints.dualStack)) {
      engine.sessions.wake('network');
    }
    if (saved.ok && paused !== preferences.paused) {
      journal.record({
        tone: 'neutral',
        text: message(preferences.paused ? 'activity.paused' : 'activity.resumed'),
      });
    }
    return saved;
  }

  /** Keeps the login for a proxy, and tries again at once what the proxy stood in the way of. */
  async saveProxyLogin(request: ProxyLogin & { readonly proxy: string }): Promise<Result<void>> {
    const { proxyLogins, journal, sessions } = this.#ports.engine;
    const { proxy, user, password } = request;
    const saved = await proxyLogins.save(proxy, { user, password });
    if (!saved.ok) return saved;
    journal.record({ tone: 'neutral', text: message('activity.proxySaved', { proxy }) });
    sessions.wake('network');
    return saved;
  }

  /** Forgets the login for a proxy. */
  async forgetProxyLogin(proxy: string): Promise<Result<void>> {
    const { proxyLogins, journal } = this.#ports.engine;
    const forgotten = await proxyLogins.forget(proxy);
    if (forgotten.ok) {
      journal.record({ tone: 'neutral', text: message('activity.proxyForgotten', { proxy }) });
    }
    return forgotten;
  }

  /** Whether Latchkey starts with the user's session, as the system says now. */
  loginItem(): Promise<Result<LoginItemState>> {
    return this.#ports.loginItem.read();
  }

  /** Lets Latchkey start with the user's session, or no longer; answers what the system says then. */
  async setLoginItem(on: boolean): Promise<Result<LoginItemState>> {
    const set = await this.#ports.loginItem.set(on);
    return set.ok ? this.#ports.loginItem.read() : set;
  }

  /** Takes an alert about the app itself off the list; one that would hold for good does not come back. */
  dismissAlert(code: string): void {
    const { store, engine } = this.#ports;
    const once = onceKeyOf(code);
    store.update((state) => ({
      ...state,
      alerts: state.alerts.filter((alert) => alert.code !== code),
      announced:
        once === undefined || state.announced.includes(once) ? state.announced : [...state.announced, once],
    }));
    if (once !== undefined) void engine.journal.save();
  }

  async showLogFolder(): Promise<Result<void>> {
    const refused = await shell.openPath(this.#ports.logFolder);
    return refused === '' ? ok(undefined) : fail(problem('bug', refused));
  }

  /** Does what a button of a notification says. */
  act(action: NoticeAction): void {
    if (action.kind === 'renew') return this.#start(this.getSession(action.id));
    const { notices, journal } = this.#ports.engine;
    notices.snooze(action.key);
    void journal.save();
  }

  /** Gets a session with a code that was typed into a notification. What is wrong with it, another one tells. */
  useCode(id: SessionId, code: string): void {
    this.#start(this.#told(this.getSession(id, { typedCode: code.trim() })));
  }

  /** Follows the click on a notification. */
  follow(target: NoticeTarget): void {
    const { window, store } = this.#ports;
    switch (target.kind) {
      case 'get-session':
        return this.#start(this.getSession(target.id));
      case 'edit':
        return window.show(
          sessionOf(store.state, target.id) === undefined
            ? { name: 'list' }
            : { name: 'edit', id: target.id },
        );
      case 'show':
        return window.show({ name: 'list', focusId: target.id });
      case 'rotate':
        return window.show(
          sessionOf(store.state, target.id) === undefined
            ? { name: 'list' }
            : { name: 'rotate', id: target.id },
        );
      case 'unlock-keychain':
        window.show({ name: 'list' });
        return this.#start(this.unlockKeychain());
      case 'open-window':
        return window.show();
    }
  }

  /** Carries out an item of the tray menu. */
  fromTray(command: TrayCommand): void {
    const { window, store, quit } = this.#ports;
    switch (command.kind) {
      case 'get-session':
        return this.#start(this.getSession(command.id));
      case 'get-all-sessions':
        return this.#start(this.#told(this.getAllSessions()));
      case 'copy-code':
        return this.#start(this.#told(this.copyCode(command.id)));
      case 'copy-profile-command':
        return this.#start(this.#told(this.copyProfileCommand(command.id)));
      case 'show-session':
        return window.show({ name: 'list', focusId: command.id });
      case 'unlock-keychain':
        return this.#start(this.#told(this.unlockKeychain()));
      case 'open-doctor':
        return window.show({ name: 'doctor' });
      case 'add-identity':
        return window.show({ name: 'add' });
      case 'open-window':
        return window.show();
      case 'show-list':
        return window.show({ name: 'list' });
      case 'set-paused': {
        const { preferences } = store.state.settings;
        return this.#start(this.#told(this.setPreferences({ ...preferences, paused: command.paused })));
      }
      case 'quit':
        return quit();
    }
  }

  /** A menu cannot show what went wrong, so a notification does. */
  async #told(work: Promise<Result<void>>): Promise<Result<void>> {
    const result = await work;
    if (!result.ok) this.#tell(result.error);
    return result;
  }

  #tell(reason: Problem): void {
    this.#ports.notifier.show({
      key: `answer:${reason.code}`,
      kind: 'needs-you',
      title: titleOf(reason),
      body: problemInWords(reason),
      urgency: 'normal',
      target: { kind: 'open-window' },
      actions: [],
    });
  }

  #start(work: Promise<Result<void>>): void {
    // What goes wrong is in the state already; a crash is a fault of ours and goes to the log.
    work.catch((error: unknown) => this.#crashed(error));
  }

  #crashed(error: unknown): void {
    this.#ports.log.error('command-crashed', { error: error instanceof Error ? error.name : typeof error });
  }
}
