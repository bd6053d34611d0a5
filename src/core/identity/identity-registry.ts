import { neverCancelled } from '../cancellation.ts';
import type { CodeDesk } from '../code/code-desk.ts';
import { parseSeed, type Seed } from '../code/seed.ts';
import type { SeedShelf } from '../code/seed-shelf.ts';
import { codeOf, startOf, stepAt } from '../code/totp.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { failedInWords } from '../notice/words.ts';
import type { ConfigFile } from '../credentials/config-file.ts';
import type { ChangeBook } from '../credentials/change-book.ts';
import type { CredentialsFile } from '../credentials/credentials-file.ts';
import type { CopyDesk } from '../session/copy-desk.ts';
import type { KeychainAccess, Logger, SecretStore, StsGateway } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { learnSkew, onceMoreWhenClockWasOff, readStoredKey } from '../session/acquisition.ts';
import type { SessionManager } from '../session/session-manager.ts';
import type { ProfileMove } from '../session/profile-move.ts';
import type { Session, SessionId } from '../session/session.ts';
import { identityOf, type Preferences, type Settings } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import { endOf, parseAccessKey } from './access-key.ts';
import { parseDraft, type IdentityDraft } from './identity-draft.ts';
import { isRoot, type Caller, type Identity, type IdentityId, type LongTermKey } from './identity.ts';
import { accountsOf, type KeychainExchange } from './keychain-exchange.ts';
import { newKeyAccount, newSeedAccount, printKey, sessionAccount } from './keychain-items.ts';
import { withMove, type Move } from './list-order.ts';
import { parseRegion } from './region.ts';
import type { Role } from './role.ts';
import { isProfileTaken, oddPath, removedInWords } from './registry-rules.ts';
import type { Secret } from './secret.ts';
import { message } from '../../texts/message.ts';

/** What the registry needs. */
export interface IdentityRegistryPorts {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly exchange: KeychainExchange;
  readonly file: CredentialsFile;
  readonly config: ConfigFile;
  readonly copies: CopyDesk;
  readonly move: ProfileMove;
  readonly changes: ChangeBook;
  readonly codes: CodeDesk;
  /** Seeds that were found in pictures. */
  readonly seeds: SeedShelf;
  readonly journal: Journal;
  readonly sessions: SessionManager;
  readonly log: Logger;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

/** A key pair as it was typed. */
export interface TypedKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A wish to add an identity, or with `id` to change one. Absent key or seed: the stored one stays. */
export interface SaveRequest {
  readonly id?: IdentityId | undefined;
  readonly form: IdentityDraft;
  readonly key?: TypedKey | undefined;
  readonly seed?: string | undefined;
  /** A seed that was found in a picture, in place of a typed one. */
  readonly seedHandle?: string | undefined;
  /** The user accepted that a seed beside the key weakens the second factor. */
  readonly seedRiskAccepted: boolean;
  /** Save although AWS could not be asked whose key this is. */
  readonly unchecked: boolean;
  /** Also set the region of the profile in the config file, where it has none. */
  readonly setsRegion?: boolean | undefined;
  /** The key was found in the profile, and may make way for the session. */
  readonly adopted?: boolean | undefined;
}

/** The code of a seed now. */
export interface PreviewedCode {
  readonly code: Secret<string>;
  /** Milliseconds since the epoch, by this computer's clock. */
  readonly validUntil: number;
  readonly label?: string;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/** Problems that say nothing about the key, so that it may be saved unchecked. */
const saysNothingOfTheKey = new Set<Problem['code']>([
  'network-unreachable',
  'timed-out',
  'unexpected-answer',
  'sts-unavailable',
  'throttled',
  'certificate-refused',
  'proxy-failed',
  'proxy-login',
  'proxy-login-refused',
  'endpoint-not-offered',
  'clock-off',
]);

/** Adds, changes and removes identities: settings and keychain change together or not at all. */
export class IdentityRegistry {
  readonly #ports: IdentityRegistryPorts;
  readonly #keychain: KeychainExchange;

  constructor(ports: IdentityRegistryPorts) {
    this.#ports = ports;
    this.#keychain = ports.exchange;
  }

  /** Asks AWS whom a typed key, or else the stored key of an identity, belongs to. Saves nothing. */
  async check(request: {
    readonly id?: IdentityId | undefined;
    readonly key?: TypedKey | undefined;
    readonly region: string;
  }): Promise<Result<Caller>> {
    const region = parseRegion(request.region);
    if (!region.ok) return region;
    const key = request.key === undefined ? await this.#storedKey(request.id) : parseAccessKey(request.key);
    return key.ok ? this.#callerOf(key.value, region.value) : key;
  }

  /** The present code of a found or typed seed, or else of an identity's stored one. Its step is not used up by looking. */
  async previewCode(request: {
    readonly id?: IdentityId | undefined;
    readonly seed?: string | undefined;
    readonly seedHandle?: string | undefined;
  }): Promise<Result<PreviewedCode>> {
    const seed =
      givenSeed(request, this.#ports.seeds) ??
      // Repeated by a timer while a form is open, so no dialog may come of it.
      (await this.#storedSeed(request.id, { mayPrompt: false }));
    if (!seed.ok) return seed;
    const { codes, store } = this.#ports;
    const step = stepAt(codes.now());
    const { base32, label } = seed.value;
    try {
      const code = codeOf(base32, step);
      return ok({ code, validUntil: startOf(step + 1) - store.state.clockSkewMs, ...(label && { label }) });
    } catch {
      return fail(problem('seed-malformed', undefined, 'seed'));
    }
  }

  /** The present code of an identity for pasting elsewhere; its step counts as used. */
  async copyCode(id: IdentityId): Promise<Result<Secret<string>>> {
    const seed = await this.#storedSeed(id, userAccess);
    if (!seed.ok) return seed;
    const device = identityOf(this.#ports.store.state, id)?.mfaSerial;
    if (device === undefined) return fail(problem('seed-missing'));
    return this.#ports.codes.copied(device, seed.value.base32);
  }

  /** Saves an identity: all of it, or nothing and the reason. */
  async save(request: SaveRequest): Promise<Result<{ readonly id: IdentityId }>> {
    const { store, file, newId } = this.#ports;
    const before = request.id === undefined ? undefined : identityOf(store.state, request.id);
    if (request.id !== undefined && before === undefined) return fail(problem('identity-gone'));
    const key = this.#keyToStore(request, before);
    if (!key.ok) return key;
    // A new key may be another user's: whether that one is root shows when AWS was asked.
    const knownRoot = key.value === undefined && before?.caller !== undefined && isRoot(before.caller);
    const fields = parseDraft(request.form, knownRoot);
    if (!fields.ok) return fields;
    if (isProfileTaken(store.state.settings, fields.value.profile, request.id)) {
      return fail(problem('profile-in-use', undefined, 'profile'));
    }
    const odd = oddPath(fields.value.alsoTo, file.path);
    if (odd !== undefined) return fail(problem('path-malformed', odd, 'alsoTo'));
    const seed = seedToStore(request, fields.value.codeSource, before, this.#ports.seeds);
    if (!seed.ok) return seed;

    const caller = await this.#checkedCaller(request, key.value, fields.value.region, before);
    if (!caller.ok) return caller;
    if (caller.value !== undefined && isRoot(caller.value)) {
      const limited = parseDraft(request.form, true);
      if (!limited.ok) return limited;
    }

    const keepsSeed = fields.value.codeSource === 'seed';
    const seedRef = seed.value ? newSeedAccount(newId()) : keepsSeed ? before?.seedRef : undefined;
    const keyParts = key.value
      ? { keyRef: newKeyAccount(newId()), accessKeyIdEnd: endOf(key.value.reveal().accessKeyId) }
      : before && { keyRef: before.keyRef, accessKeyIdEnd: before.accessKeyIdEnd };
    if (keyParts === undefined) return fail(problem('key-id-malformed', undefined, 'accessKeyId'));
    const after: Identity = {
      ...fields.value,
      ...keyParts,
      id: before?.id ?? newId(),
      ...(seedRef && { seedRef }),
      // A new key in its place has never lain in the clear.
      ...((request.adopted ?? (before?.adopted === true && key.value === undefined)) && {
        adopted: true as const,
      }),
      ...(caller.value && { caller: caller.value }),
    };
    const stored = await this.#exchange(before, after, [
      ...(key.value ? [{ account: after.keyRef, value: printKey(key.value) }] : []),
      ...(seed.value && seedRef ? [{ account: seedRef, value: seed.value.base32 }] : []),
    ]);
    if (!stored.ok) return stored;
    await this.#follow(before, after);
    if (request.setsRegion === true) await this.#setRegion(after);
    return ok({ id: after.id });
  }

  /** Removes an identity with its roles and keychain items; with `removeProfile` also their sessions from the file. */
  async remove(id: IdentityId, options: { readonly removeProfile: boolean }): Promise<Result<void>> {
    const { store, copies, move, sessions, journal, log } = this.#ports;
    const identity = identityOf(store.state, id);
    if (identity === undefined) return ok(undefined);
    const gone = this.#allOf(identity);
    for (const session of gone) await sessions.stop(session.id);
    const foreign = new Set<SessionId>();
    for (const session of options.removeProfile ? gone : []) {
      const cleared = await move.clear(session);
      if (!cleared.ok) return cleared;
      if (cleared.value.isForeign) foreign.add(session.id);
    }
    const accounts = [...accountsOf(identity), ...gone.map((session) => sessionAccount(session.id))];
    const saved = await this.#keychain.around(accounts, userAccess, async () => {
      const changed = await this.#ports.settings.change((settings) =>
        ok({
          ...settings,
          identities: settings.identities.filter((other) => other.id !== id),
          roles: settings.roles.filter(({ identityId }) => identityId !== id),
        }),
      );
      // Before their items are deleted, or a session that is under way would be kept after that.
      if (changed.ok) for (const session of gone) sessions.forget(session.id);
      return changed;
    });
    if (!saved.ok) return saved;
    for (const session of gone) {
      const { label, profile } = session;
      // Not before: while there is the identity, its session would be written there again.
      if (options.removeProfile) await copies.remove(session, session.alsoTo ?? []);
      const text = removedInWords(profile, options.removeProfile, foreign.has(session.id));
      journal.record({ tone: 'neutral', label, profile, text });
      log.info('identity-removed', { profile });
    }
    await journal.save();
    return ok(undefined);
  }

  /** Saves what the user set for the app as a whole. */
  setPreferences(preferences: Preferences): Promise<Result<void>> {
    return this.#ports.settings.change((settings) => ok({ ...settings, preferences }));
  }

  /** Moves an identity, or a role among those of its identity, in the list. */
  move(move: Move): Promise<Result<void>> {
    return this.#ports.settings.change((settings) => withMove(settings, move));
  }

  /** Deletes keychain items that nothing refers to; those that cannot be deleted now stay noted for another time. */
  deleteOrphans(access: KeychainAccess): Promise<void> {
    return this.#keychain.deleteOrphans(access);
  }

  #keyToStore(request: SaveRequest, before: Identity | undefined): Result<Secret<LongTermKey> | undefined> {
    if (request.key === undefined && before !== undefined) return ok(undefined);
    return parseAccessKey(request.key ?? { accessKeyId: '', secretAccessKey: '' });
  }

  /** Whom a new key belongs to, or what was known of the old one; undefined when it may stay unknown. */
  async #checkedCaller(
    request: SaveRequest,
    key: Secret<LongTermKey> | undefined,
    region: string,
    before: Identity | undefined,
  ): Promise<Result<Caller | undefined>> {
    if (key === undefined) return ok(before?.caller);
    const caller = await this.#callerOf(key, region);
    if (caller.ok) return caller;
    return request.unchecked && saysNothingOfTheKey.has(caller.error.code) ? ok(undefined) : caller;
  }

  async #callerOf(key: Secret<LongTermKey>, region: string): Promise<Result<Caller>> {
    const { sts, store } = this.#ports;
    const answer = await onceMoreWhenClockWasOff(store, async () => {
      const { clockSkewMs } = store.state;
      const called = await sts.getCallerIdentity({ key, region, clockSkewMs }, neverCancelled);
      learnSkew(store, called.clockSkewMs);
      return called.result;
    });
    return answer.ok ? answer : fail(atField(answer.error));
  }

  async #storedKey(id: IdentityId | undefined): Promise<Result<Secret<LongTermKey>>> {
    const identity = id === undefined ? undefined : identityOf(this.#ports.store.state, id);
    if (identity === undefined) return fail(problem('key-id-malformed', undefined, 'accessKeyId'));
    return readStoredKey(this.#ports.secrets, identity, userAccess);
  }

  async #storedSeed(id: IdentityId | undefined, access: KeychainAccess): Promise<Result<Seed>> {
    const seedRef = id === undefined ? undefined : identityOf(this.#ports.store.state, id)?.seedRef;
    if (seedRef === undefined) return fail(problem('seed-missing', undefined, 'seed'));
    const item = await this.#ports.secrets.get(seedRef, access);
    if (!item.ok) return item;
    return item.value === undefined
      ? fail(problem('seed-missing', undefined, 'seed'))
      : ok({ base32: item.value });
  }

  /** Stores new secrets, then saves the settings that refer to them; what was in use before is deleted then. */
  async #exchange(
    before: Identity | undefined,
    after: Identity,
    items: readonly { readonly account: string; readonly value: Secret<string> }[],
  ): Promise<Result<void>> {
    const { exchange, sessions } = this.#ports;
    const accounts = [...items.map(({ account }) => account), ...(before ? accountsOf(before) : [])];
    return this.#keychain.around(accounts, userAccess, async () => {
      for (const { account, value } of items) {
        const stored = await exchange.store(account, value, userAccess);
        if (!stored.ok) return stored;
      }
      const saved = await this.#ports.settings.change((settings) => withIdentity(settings, before, after));
      // Only now, or what is cancelled could start anew with what the identity was before.
      if (saved.ok) for (const session of this.#allOf(after)) await sessions.stop(session.id);
      return saved;
    });
  }

  /** Brings session and profile in line with a saved identity. */
  async #follow(before: Identity | undefined, after: Identity): Promise<void> {
    const { sessions, move, journal, log } = this.#ports;
    const text = message(before === undefined ? 'activity.added' : 'activity.changed');
    journal.record({ tone: 'neutral', label: after.label, profile: after.profile, text });
    log.info(before === undefined ? 'identity-added' : 'identity-changed', { profile: after.profile });
    // What was given up for its roles may have been the key's fault.
    for (const { id } of this.#rolesOf(after)) sessions.forgive(id);
    const isOther = before !== undefined && !isSameUser(before, after);
    await move.follow(before, after, isOther);
    // What another user assumed is not this one's.
    for (const role of isOther ? this.#rolesOf(after) : []) await move.follow(role, role, true);
  }

  #rolesOf({ id }: Identity): readonly Role[] {
    return this.#ports.store.state.settings.roles.filter(({ identityId }) => identityId === id);
  }

  #allOf(identity: Identity): readonly Session[] {
    return [identity, ...this.#rolesOf(identity)];
  }

  /** Sets the region in the config file; the identity is saved all the same when that fails. */
  async #setRegion({ profile, region, label }: Identity): Promise<void> {
    const { config, changes, journal } = this.#ports;
    const after = [{ key: 'region', value: region }];
    const set = await changes.around((note) =>
      config.setRegion(profile, region, (wasThere) =>
        note({ kind: 'region-set', path: config.path, profile, after, ...(wasThere && { before: [] }) }),
      ),
    );
    if (!set.ok) {
      const text = failedInWords(message('activity.regionNotSet', { path: config.path }), set.error);
      journal.record({ tone: 'bad', label, profile, text });
    }
    await journal.save();
  }
}

/** The settings with the identity added or changed, unless another change was quicker and stands against it. */
const withIdentity = (
  settings: Settings,
  before: Identity | undefined,
  after: Identity,
): Result<Settings> => {
  const { identities } = settings;
  if (isProfileTaken(settings, after.profile, after.id)) {
    return fail(problem('profile-in-use', undefined, 'profile'));
  }
  if (before === undefined) return ok({ ...settings, identities: [...identities, after] });
  const present = identities.find(({ id }) => id === after.id);
  if (present === undefined) return fail(problem('identity-gone'));
  if (present !== before) return fail(problem('identity-changed'));
  return ok({
    ...settings,
    identities: identities.map((identity) => (identity.id === after.id ? after : identity)),
  });
};

/** Whether a session from before the change is still the identity's own. */
const isSameUser = (before: Identity, after: Identity): boolean =>
  before.keyRef === after.keyRef || (before.caller !== undefined && before.caller.arn === after.caller?.arn);

const seedToStore = (
  request: SaveRequest,
  codeSource: Identity['codeSource'],
  before: Identity | undefined,
  seeds: SeedShelf,
): Result<Seed | undefined> => {
  if (codeSource !== 'seed') return ok(undefined);
  const seed = givenSeed(request, seeds);
  if (seed === undefined && before?.seedRef !== undefined) return ok(undefined);
  if (seed === undefined || (request.seedHandle === undefined && request.seed?.trim() === '')) {
    return fail(problem('seed-missing', undefined, 'seed'));
  }
  if (!seed.ok) return seed;
  return request.seedRiskAccepted ? seed : fail(problem('seed-risk-not-accepted', undefined, 'seed'));
};

/** The seed that a request came with: found in a picture or typed. */
const givenSeed = (
  { seed, seedHandle }: Pick<SaveRequest, 'seed' | 'seedHandle'>,
  seeds: SeedShelf,
): Result<Seed> | undefined => {
  if (seedHandle !== undefined) return seeds.get(seedHandle);
  return seed === undefined ? undefined : parseSeed(seed);
};

/** Says which field of the form mends what AWS refused. */
const atField = (refused: Problem): Problem => {
  if (refused.code === 'key-rejected') return { ...refused, field: 'accessKeyId' };
  if (refused.code === 'secret-key-wrong') return { ...refused, field: 'secretAccessKey' };
  if (refused.code === 'region-disabled') return { ...refused, field: 'region' };
  return refused;
};
