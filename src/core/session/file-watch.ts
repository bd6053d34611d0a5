import {
  foreignCodes,
  foreignProblem,
  type CredentialsFile,
  type SectionReport,
} from '../credentials/credentials-file.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Clock, Logger } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionFacts } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import { sessionOf, sessionsOf, type SessionId } from './session.ts';
import { textOf, titleOf } from '../notice/words.ts';
import { message } from '../../texts/message.ts';

/** What the watch needs. */
export interface FileWatchPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly fileAt: (path: string) => CredentialsFile;
  readonly copies: CopyDesk;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/** What may be wrong with a profile because of other programs, and is right again when they mend it. */
export const byOthers: ReadonlySet<Problem['code']> = new Set([
  ...foreignCodes,
  'file-malformed',
  'file-repairable',
]);

/** Notices when another program changed or removed a section that Latchkey keeps, or spoilt the file it is in. */
export class FileWatch {
  readonly #ports: FileWatchPorts;
  #looking: Promise<void> | undefined;
  #again = false;
  /** Sessions whose operation is waited for. */
  readonly #waiting = new Set<SessionId>();

  constructor(ports: FileWatchPorts) {
    this.#ports = ports;
  }

  /** Compares the files with what Latchkey wrote. While it does so, a second call makes it look once more. */
  look(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookUntilStill();
    return this.#looking;
  }

  async #lookUntilStill(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#lookAtAll();
      }
    } finally {
      this.#looking = undefined;
    }
  }

  async #lookAtAll(): Promise<void> {
    const { store, file } = this.#ports;
    // Read once for all: with a thousand sessions it is a large file, and each renewal of one makes the watch look.
    const before = store.state;
    let survey: ReturnType<CredentialsFile['survey']> | undefined;
    const look: Look = async (profile) => {
      const found = await (survey ??= file.survey());
      return found.ok ? ok(found.value(profile)) : found;
    };
    for (const { id } of sessionsOf(store.state.settings)) {
      if (factsOf(store.state, id).operation !== undefined) this.#lookAfter(id);
      await this.#lookAtMain(id, factsOf(before, id), look);
      for (const path of sessionOf(this.#ports.store.state, id)?.alsoTo ?? []) {
        await this.#lookAtCopy(id, path);
      }
    }
  }

  /** Looks again when what is under way for a session has ended. */
  #lookAfter(id: SessionId): void {
    const { store } = this.#ports;
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    const stop = store.subscribe(() => {
      if (factsOf(store.state, id).operation !== undefined) return;
      stop();
      this.#waiting.delete(id);
      void this.look();
    });
  }

  /** `facts`: as they were before the file was read. */
  async #lookAtMain(id: SessionId, facts: SessionFacts, look: Look): Promise<void> {
    const { store, clock, journal, log } = this.#ports;
    const session = sessionOf(store.state, id);
    if (session === undefined || facts.operation !== undefined) return;
    const { label, profile } = session;
    const known = facts.failure?.problem;
    // What waits for a change of the key or the settings goes on waiting for that.
    if (known !== undefined && remedyOf(known).retry === 'never') return;
    const wasOthers = known !== undefined && byOthers.has(known.code);
    // Of a profile that was renamed just now, the old one is expected to be gone.
    const expects = facts.section?.profile === profile ? facts.section.fingerprint : undefined;
    const isKept = expects !== undefined && facts.left !== true && this.#isKept(facts);
    if (!isKept && !wasOthers) return;
    const found = await troubleIn(() => look(profile), profile, expects);
    if (factsOf(store.state, id) !== facts) {
      this.#again = true;
      return;
    }
    if (found === undefined) {
      if (!wasOthers) return;
      changeFacts(store, id, ({ failure: _, ...rest }) => rest);
      await journal.save();
      return;
    }
    // What was never in the file, or has ended, is no news.
    if (found === 'unknown' || !isKept || known?.code === found.code) return;
    log.warn('profile-changed-by-others', { profile, code: found.code });
    const text = message('activity.problem', { title: titleOf(found), text: textOf(found) });
    journal.record({ tone: 'bad', label, profile, text });
    const failure = { problem: found, since: clock.now(), attempts: 0, byUser: false };
    changeFacts(store, id, (rest) => ({ ...rest, failure }));
    await journal.save();
  }

  async #lookAtCopy(id: SessionId, path: string): Promise<void> {
    const { store, fileAt, copies, journal } = this.#ports;
    const session = sessionOf(store.state, id);
    const facts = factsOf(store.state, id);
    const copy = facts.copies?.[path];
    if (session === undefined || !this.#isKept(facts) || copy?.left === true) return;
    if (copy?.retryAt !== undefined) {
      // It may be there now: nobody is to wait for the next try then.
      const there = await fileAt(path).inspect(session.profile);
      if (there.ok) copies.retryNow(id, path);
      return;
    }
    if (copy?.section?.profile !== session.profile) return;
    const { profile, fingerprint } = copy.section;
    // Unlike the main file's, its folder may just not be there now.
    const found = await troubleIn(() => fileAt(path).inspect(profile), profile, fingerprint);
    if (factsOf(store.state, id).copies?.[path] !== copy) {
      this.#again = true;
      return;
    }
    if (found === 'unknown' || found?.code === copy.problem?.code) return;
    if (found === undefined && !(copy.problem && byOthers.has(copy.problem.code))) return;
    copies.noteForeign(id, path, found);
    if (found !== undefined) {
      const text = message('activity.foundIn', { path, title: titleOf(found) });
      journal.record({ tone: 'bad', label: session.label, profile, text });
    }
    await journal.save();
  }

  /** Whether there is a session in force that the files are to hold. */
  #isKept({ current, operation }: SessionFacts): boolean {
    return (
      operation === undefined && current?.written === true && this.#ports.clock.now() < current.expiresAt
    );
  }
}

/** Tells what a section holds. */
type Look = (profile: string) => Promise<Result<SectionReport>>;

/** What is wrong with a section, which with `expects` is to hold just that; `unknown` when it cannot be read now. */
const troubleIn = async (
  look: () => Promise<Result<SectionReport>>,
  profile: string,
  expects: string | undefined,
): Promise<Problem | 'unknown' | undefined> => {
  const report = await look();
  if (!report.ok) return byOthers.has(report.error.code) ? report.error : 'unknown';
  const foreign = foreignProblem(report.value, expects, profile);
  const holdsKey = report.value.kind === 'long-term';
  return foreign ?? (holdsKey ? problem('long-term-key-in-section', profile) : undefined);
};
