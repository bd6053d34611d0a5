import { DBusError, Variant } from '@jellybrick/dbus-next';
import type { KeychainQuestion, KeychainRefusal } from '../core/keychain-protocol.ts';
import { BusLostError, SessionBus } from './session-bus.ts';
import type { Remote } from './session-bus.ts';

/**
 * The Secret Service of a Linux desktop (gnome-keyring, KWallet, KeePassXC), asked over D-Bus before keytar is: keytar
 * cannot tell "locked" from "missing", cannot be told not to prompt, and waits for ever for a dialog that nobody answers.
 *
 * https://specifications.freedesktop.org/secret-service-spec/latest/
 */
const SERVICE: Remote = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
};

/** The object path that stands for "none". */
const NONE = '/';

/** What was found out about the keychain. */
export type Readiness =
  | { readonly ready: true; /** Whether an item with that name is there. */ readonly found: boolean }
  | { readonly ready: false; readonly refusal: KeychainRefusal };

/** Called with true when a dialog is about to open, and with false when it was answered. */
export type PromptListener = (prompting: boolean) => void;

/** The attributes under which keytar stores and looks up an item. */
export type ItemAttributes = Readonly<Record<string, string>>;

/**
 * Makes sure that keytar can do `question` without a dialog. When the question allows dialogs, those that are needed
 * (unlock, create the default keyring) are shown and waited for here.
 */
export async function readySecretService(
  question: KeychainQuestion,
  attributes: ItemAttributes,
  onPrompt: PromptListener,
): Promise<Readiness> {
  try {
    return await SessionBus.with((bus) => new Preparation(bus, question, onPrompt).run(attributes));
  } catch (error) {
    return { ready: false, refusal: busFault(error) };
  }
}

class Preparation {
  readonly #bus: SessionBus;
  readonly #question: KeychainQuestion;
  readonly #onPrompt: PromptListener;

  constructor(bus: SessionBus, question: KeychainQuestion, onPrompt: PromptListener) {
    this.#bus = bus;
    this.#question = question;
    this.#onPrompt = onPrompt;
  }

  async run(attributes: ItemAttributes): Promise<Readiness> {
    // Not `/org/freedesktop/secrets/aliases/default`: asked by alias, a missing keyring is an error whose name depends
    // on the implementation. A service that is not running is started by the bus on this call.
    const collection = asPath((await this.#bus.call(SERVICE, 'ReadAlias', 's', 'default'))[0]);
    if (collection === NONE) {
      if (!(await this.#createDefault()))
        return refuse('keychain-absent', 'There is no default keyring yet.');
    } else if (await this.#isLocked(collection)) {
      if (!(await this.#unlock([collection]))) return refuse('keychain-locked', 'The keyring is locked.');
    }
    const { op } = this.#question;
    if (op === 'probe' || op === 'set') return { ready: true, found: false };

    // Single items can be locked too, and items in other keyrings: keytar looks into all of them.
    const [open, locked] = (await this.#bus.call(SERVICE, 'SearchItems', 'a{ss}', attributes)).map(asPaths);
    const isOpen = open !== undefined && open.length > 0;
    const isLocked = locked !== undefined && locked.length > 0;
    // Reading takes an open item when there is one; deleting takes all.
    if (isLocked && !(op === 'get' && isOpen) && !(await this.#unlock(locked))) {
      return refuse('keychain-locked', 'The keyring item is locked.');
    }
    return { ready: true, found: isOpen || isLocked };
  }

  async #isLocked(path: string): Promise<boolean> {
    const remote = { ...SERVICE, path, interface: 'org.freedesktop.DBus.Properties' };
    const [locked] = await this.#bus.call(remote, 'Get', 'ss', 'org.freedesktop.Secret.Collection', 'Locked');
    return locked instanceof Variant && locked.value === true;
  }

  /** Creates the default keyring where there is none, as libsecret does; only for what needs one. */
  async #createDefault(): Promise<boolean> {
    const { op, mayPrompt } = this.#question;
    if (!mayPrompt || op === 'get' || op === 'delete') return false;
    const properties = { 'org.freedesktop.Secret.Collection.Label': new Variant('s', 'Default keyring') };
    const [, prompt] = await this.#bus.call(SERVICE, 'CreateCollection', 'a{sv}s', properties, 'default');
    return this.#prompt(asPath(prompt));
  }

  async #unlock(paths: readonly string[]): Promise<boolean> {
    if (!this.#question.mayPrompt) return false;
    const [, prompt] = await this.#bus.call(SERVICE, 'Unlock', 'ao', paths);
    return this.#prompt(asPath(prompt));
  }

  /**
   * Shows a dialog and waits for its end; false when it was dismissed or could not be shown.
   *
   * A dialog that nobody answers is left open: taking it away (`Prompt.Dismiss`) ends the whole daemon of gnome-keyring
   * 42, and an answer that comes late still unlocks.
   */
  async #prompt(path: string): Promise<boolean> {
    if (path === NONE) return true;
    const remote = { ...SERVICE, path, interface: 'org.freedesktop.Secret.Prompt' };
    const completed = await this.#bus.listen(remote, 'Completed');
    this.#onPrompt(true);
    try {
      await this.#bus.call(remote, 'Prompt', 's', '');
      const [dismissed] = await completed.first;
      return dismissed === false;
    } finally {
      this.#onPrompt(false);
    }
  }
}

const refuse = (code: KeychainRefusal['code'], detail: string): Readiness => ({
  ready: false,
  refusal: { code, detail },
});

/** What an error on the way to the Secret Service means. */
function busFault(error: unknown): KeychainRefusal {
  const text = error instanceof Error ? error.message : '';
  // The address of the bus is in the environment: an error before any connection means that there is no desktop session.
  if (error instanceof BusLostError) {
    return { code: 'keychain-absent', detail: `There is no D-Bus session to reach a keychain. (${text})` };
  }
  if (error instanceof DBusError && /\.(ServiceUnknown|NameHasNoOwner)$|\.Spawn\./.test(error.type)) {
    return {
      code: 'keychain-absent',
      detail: `No Secret Service is running, such as gnome-keyring. (${text})`,
    };
  }
  return { code: 'keychain-failed', detail: `The Secret Service failed. (${text})` };
}

/** Object paths come from another process: what is none is taken for "none". */
const asPath = (value: unknown): string => (typeof value === 'string' ? value : NONE);

const asPaths = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
