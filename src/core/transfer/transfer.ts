import { parseDefaults } from '../identity/default-fields.ts';
import { newKeyAccount } from '../identity/keychain-items.ts';
import type { Identity } from '../identity/identity.ts';
import type { Role } from '../identity/role.ts';
import { noticesFor } from '../notice/notices.ts';
import { problem } from '../notice/problem.ts';
import type { Clock, Logger } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ProfileMove } from '../session/profile-move.ts';
import type { SessionManager } from '../session/session-manager.ts';
import type { Session } from '../session/session.ts';
import { factsOf, withFacts, type Settings } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import { message } from '../../texts/message.ts';
import { merged, planImport, type PlannedIdentity } from './import-plan.ts';
import type { TransferDocument } from './transfer-document.ts';

/** What taking over settings needs. */
export interface TransferPorts {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly sessions: SessionManager;
  readonly move: ProfileMove;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Logger;
  /** The main credentials file. */
  readonly file: { readonly path: string };
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

/** What of a file is to be taken over. */
export interface ImportChoice {
  /** Profiles of the identities to add, or to replace what is here. */
  readonly profiles: readonly string[];
  readonly preferences: boolean;
}

/** What was taken over. */
export interface ImportOutcome {
  readonly added: number;
  readonly replaced: number;
}

/** A session that was changed, as it was and as it is; one that was added was nothing before. */
interface Followed {
  readonly before?: Session;
  readonly after: Session;
}

/** Takes over the settings that were exported here or elsewhere: all that was chosen, or nothing and the reason. */
export class Transfer {
  readonly #ports: TransferPorts;

  constructor(ports: TransferPorts) {
    this.#ports = ports;
  }

  /** What a file would add and change. */
  plan(document: TransferDocument): readonly PlannedIdentity[] {
    const { store, file } = this.#ports;
    return planImport(document, store.state.settings, file.path);
  }

  /** Takes over what was chosen. New identities have no key yet: each says so, and where to enter it. */
  async apply(document: TransferDocument, choice: ImportChoice): Promise<Result<ImportOutcome>> {
    const { settings, sessions, move, journal, log, file } = this.#ports;
    const followed: Followed[] = [];
    let outcome: ImportOutcome = { added: 0, replaced: 0 };
    const saved = await settings.change((present) => {
      const wanted = new Set(choice.profiles);
      // The first of two with one profile counts.
      const chosen = planImport(document, present, file.path).filter(({ profile }) => wanted.delete(profile));
      if (chosen.some(({ standing }) => standing === 'taken' || standing === 'odd')) {
        return fail(problem('identity-changed'));
      }
      let next = present;
      for (const one of chosen) next = this.#with(next, one, followed);
      outcome = {
        added: chosen.filter(({ standing }) => standing === 'new').length,
        replaced: chosen.filter(({ standing }) => standing === 'differs').length,
      };
      const { preferences } = document;
      if (!choice.preferences || preferences === undefined) return ok(next);
      const newIdentity = parseDefaults(preferences.newIdentity, file.path);
      return ok({
        ...next,
        preferences: {
          ...preferences,
          // Whether sessions are renewed now is for this computer to say.
          paused: present.preferences.paused,
          newIdentity: newIdentity.ok ? newIdentity.value : present.preferences.newIdentity,
        },
      });
    });
    if (!saved.ok) return saved;
    for (const { before, after } of followed) {
      if (before === undefined) continue;
      await sessions.stop(after.id);
      await move.follow(before, after, grantOf(before) !== grantOf(after));
    }
    this.#markKeyless(followed);
    const { added, replaced } = outcome;
    journal.record({ tone: 'neutral', text: message('transfer.imported', { added, replaced }) });
    log.info('settings-imported', { added, replaced });
    await journal.save();
    return ok(outcome);
  }

  #with(settings: Settings, one: PlannedIdentity, followed: Followed[]): Settings {
    const { newId } = this.#ports;
    const { fields, present, standing } = one;
    if (fields === undefined || standing === 'same') return settings;
    const after: Identity =
      present === undefined
        ? { ...fields, id: newId(), keyRef: newKeyAccount(newId()), accessKeyIdEnd: '' }
        : merged(present, fields);
    followed.push({ ...(present && { before: present }), after });
    const roles = one.roleFields.map((role): Role => {
      const next = { ...role.fields, id: role.present?.id ?? newId(), identityId: after.id };
      followed.push({ ...(role.present && { before: role.present }), after: next });
      return next;
    });
    const others = settings.roles.filter((role) => !roles.some(({ id }) => id === role.id));
    const identities =
      present === undefined
        ? [...settings.identities, after]
        : settings.identities.map((identity) => (identity === present ? after : identity));
    return { ...settings, identities, roles: [...others, ...roles] };
  }

  /** Says at each new identity that its key is missing. The person who imports sees it there: no notification of it. */
  #markKeyless(followed: readonly Followed[]): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    const failure = { problem: problem('key-missing'), since: now, attempts: 1, byUser: false };
    const fresh = followed.filter(({ before, after }) => before === undefined && 'keyRef' in after);
    store.update((state) => {
      const known = new Set(noticesFor(state, now).map(({ key }) => key));
      let next = state;
      for (const { after } of fresh) {
        next = withFacts(next, after.id, { ...factsOf(next, after.id), failure });
      }
      const told = noticesFor(next, now)
        .map(({ key }) => key)
        .filter((key) => !known.has(key));
      return { ...next, announced: [...next.announced, ...told] };
    });
  }
}

/** What a session is good for: one that was got with more does not outlive the change. */
const grantOf = (session: Session): string =>
  'roleArn' in session
    ? JSON.stringify([session.roleArn, session.sourceIdentity, session.tags, session.policyArns])
    : '';
