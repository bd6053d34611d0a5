import { CancellationSource } from '../cancellation.ts';
import type { IdentityId } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { remedyOf } from '../notice/problem-table.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { Clock, Dispose, KeychainAccess, Logger } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { identityOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { RotationTold } from './rotation-told.ts';
import {
  givenUp,
  steps,
  type Outcome,
  type RotationRun,
  type RotationStepPorts,
  type StepEnd,
} from './rotation-steps.ts';
import {
  accountsOfRotation,
  atStage,
  decisionsFor,
  rotationOf,
  turnedRound,
  withRotation,
  type DeletionChoice,
  type Rotation,
  type RotationDecision,
} from './rotation.ts';

/** What key rotation needs. */
export interface KeyRotationPorts extends RotationStepPorts {
  readonly journal: Journal;
  readonly exchange: KeychainExchange;
  readonly clock: Clock;
  readonly store: Store;
  readonly log: Logger;
}

/** A wish to change an identity's access key for a new one. */
export interface RotationRequest {
  readonly id: IdentityId;
  readonly deletion: DeletionChoice;
  /** The end of the inactive key that is to be deleted, so that there is room for a new one. */
  readonly makesRoomOf?: string | undefined;
}

/** How often is looked, at least, whether an old key is due, in milliseconds: timers stand still during sleep. */
const lookMs = 60 * 60_000;
const firstRetryMs = 60_000;

const byUser: KeychainAccess = { mayPrompt: true };
const byTimer: KeychainAccess = { mayPrompt: false };

/**
 * Changes an access key for a new one: make it, store it, read it back, see that AWS accepts it, use it, turn the old one
 * off, and delete that one later. Each step is noted before it is begun, so that a crash or a failure at any of them leaves
 * a working key and something to go on from. Begun by the user only; one run per identity at a time.
 */
export class KeyRotation {
  readonly #ports: KeyRotationPorts;
  readonly #told: RotationTold;
  readonly #runs = new Map<
    IdentityId,
    { readonly cancellation: CancellationSource; done: Promise<Result<void>> }
  >();
  #stopTimer: Dispose | undefined;
  #unsubscribe: Dispose | undefined;
  #seen: unknown;
  #disposed = false;

  constructor(ports: KeyRotationPorts) {
    this.#ports = ports;
    this.#told = new RotationTold(ports.journal, ports.log);
  }

  /** Takes up what an earlier run of the app left, without any dialog, and waits for what is due later. */
  start(): void {
    const { store } = this.#ports;
    // SECURITY: without the settings nobody knows which keys are in use.
    if (store.state.isSettingsUnknown === true || this.#unsubscribe !== undefined) return;
    this.#unsubscribe = store.subscribe(() => this.#follow());
    this.#follow();
    for (const [id, rotation] of Object.entries(store.state.rotations)) {
      // A failed check has left nothing, and whoever read of it has gone.
      if (rotation.stage === 'checking') this.#forget(id);
      else if (rotation.stage === 'creating' || rotation.stage === 'storing') {
        this.#set(id, atStage(rotation, 'unsure'));
      }
    }
    for (const [id, rotation] of Object.entries(store.state.rotations)) {
      if (rotation.stage !== 'waiting') void this.#run(id, byTimer);
    }
    this.#arm();
  }

  /** Stops working; what is under way is taken up at the next start. */
  dispose(): void {
    this.#disposed = true;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    for (const { cancellation } of this.#runs.values()) cancellation.cancel();
    this.#runs.clear();
  }

  /** Looks at once what is due, as after sleep or when AWS can be reached again. */
  wake(): void {
    if (this.#unsubscribe !== undefined) this.#look();
  }

  /** Begins a rotation. Ends when it rests: the old key is off, or it cannot go on. */
  async begin({ id, deletion, makesRoomOf }: RotationRequest): Promise<Result<void>> {
    const { store, clock } = this.#ports;
    const identity = identityOf(store.state, id);
    if (identity === undefined) return fail(problem('identity-gone'));
    const before = rotationOf(store.state, id);
    const running = this.#runs.get(id);
    if (running !== undefined) return running.done;
    if (before !== undefined && before.stage !== 'checking') return fail(problem('rotation-under-way'));
    const { keyRef, accessKeyIdEnd, adopted } = identity;
    this.#set(id, {
      stage: 'checking',
      startedAt: clock.now(),
      deletion,
      from: { keyRef, end: accessKeyIdEnd, ...(adopted === true && { adopted }) },
    });
    return this.#run(id, byUser, makesRoomOf);
  }

  /** Carries out what the user decided about a rotation; one that is not to be had any more does nothing. */
  async decide(id: IdentityId, decision: RotationDecision): Promise<Result<void>> {
    const { store, clock } = this.#ports;
    const present = rotationOf(store.state, id);
    if (present === undefined || !decisionsFor(present).includes(decision)) return ok(undefined);
    const running = this.#runs.get(id);
    running?.cancellation.cancel();
    await running?.done;
    const rotation = rotationOf(store.state, id);
    // It may have come further before it heard of it.
    if (rotation === undefined || !decisionsFor(rotation).includes(decision)) return ok(undefined);
    if (decision === 'leave') return this.#leave(id, rotation);
    const from: Readonly<Record<Exclude<RotationDecision, 'leave'>, () => Rotation>> = {
      'go-on': () =>
        rotation.stage === 'waiting'
          ? atStage(rotation, rotation.problem?.code === 'old-key-in-use' ? 'deactivating' : 'deleting')
          : rotation,
      'give-up': () => givenUp(rotation),
      'go-back': () => turnedRound(rotation, 'activating'),
      'delete-old': () => ({
        ...atStage(rotation, 'deleting'),
        deleteAt: clock.now() + store.state.clockSkewMs,
      }),
      'delete-lost': () => atStage(rotation, 'discarding'),
    };
    this.#set(id, from[decision]());
    return this.#run(id, byUser);
  }

  #run(id: IdentityId, access: KeychainAccess, makesRoomOf?: string): Promise<Result<void>> {
    const cancellation = new CancellationSource();
    const show = (rotation: Rotation): void => this.#set(id, rotation);
    const run: RotationRun = { id, access, cancellation, makesRoomOf, show };
    const entry = { cancellation, done: Promise.resolve<Result<void>>(ok(undefined)) };
    this.#runs.set(id, entry);
    entry.done = this.#work(run)
      .catch((error: unknown): Result<void> => {
        // A fault of ours must not leave it "under way" for ever.
        this.#ports.log.error('rotation-crashed', {
          error: error instanceof Error ? error.name : typeof error,
        });
        const rotation = rotationOf(this.#ports.store.state, id);
        if (rotation !== undefined) this.#stand(id, rotation, problem('bug'));
        return fail(problem('bug'));
      })
      .finally(() => {
        if (this.#runs.get(id) === entry) this.#runs.delete(id);
        this.#arm();
      });
    return entry.done;
  }

  async #work(run: RotationRun): Promise<Result<void>> {
    const { store, journal } = this.#ports;
    for (;;) {
      const rotation = rotationOf(store.state, run.id);
      const step = rotation && steps[rotation.stage];
      if (rotation === undefined || step === undefined) return ok(undefined);
      this.#set(run.id, { ...withoutStop(rotation), running: true });
      const noted = await journal.save();
      // A step that is not noted could not be gone on from.
      if (!noted.ok) {
        this.#stand(run.id, rotation, noted.error);
        return noted;
      }
      const came = await step(this.#ports, run, rotation);
      if (this.#disposed) return fail(problem('cancelled'));
      const left = await this.#took(run, rotation, came);
      if (left !== undefined) return left;
    }
  }

  /** Notes what came of a step; answers when the run is over. */
  async #took(run: RotationRun, before: Rotation, came: StepEnd): Promise<Result<void> | undefined> {
    const { store, journal } = this.#ports;
    const { id } = run;
    // The identity was removed, or given another key by hand.
    if (rotationOf(store.state, id) === undefined) return fail(problem('identity-gone'));
    if (came.kind === 'end') {
      await this.#end(id, before, came.outcome);
      return ok(undefined);
    }
    if (came.kind === 'stop') {
      this.#stand(id, came.rotation, came.reason);
      this.#told.stopped(this.#label(id), came.rotation, came.reason, run.access.mayPrompt);
      await journal.save();
      return fail(came.reason);
    }
    const { running: _, ...rotation } = came.rotation;
    const isAtRest = steps[rotation.stage] === undefined;
    this.#set(id, isAtRest ? rotation : { ...rotation, running: true });
    this.#told.came(this.#label(id), before, rotation);
    if (isAtRest) await journal.save();
    return undefined;
  }

  /** It stands still, with the reason; what passes by itself is tried again. */
  #stand(id: IdentityId, { running: _, ...rotation }: Rotation, reason: Problem): void {
    const attempts = (rotation.attempts ?? 0) + 1;
    const passes =
      remedyOf(reason).retry === 'backoff' ||
      isKeychainProblem(reason) ||
      // A session may be there by then.
      reason.code === 'mfa-session-needed';
    const retries = passes && rotation.stage !== 'checking' && reason.code !== 'cancelled';
    const delayMs = Math.min(firstRetryMs * 2 ** Math.min(attempts - 1, 10), lookMs);
    const { retryAt: _r, ...rest } = rotation;
    this.#set(id, {
      ...rest,
      problem: reason,
      attempts,
      ...(retries && { retryAt: this.#ports.clock.now() + delayMs }),
    });
  }

  async #end(id: IdentityId, rotation: Rotation, outcome: Outcome): Promise<void> {
    this.#told.ended(this.#label(id), rotation, outcome);
    this.#forget(id);
    await this.#ports.exchange.deleteOrphans(byTimer);
  }

  /** The user leaves things as they are: from here on it is theirs, and they are told what is left. */
  async #leave(id: IdentityId, rotation: Rotation): Promise<Result<void>> {
    this.#told.left(this.#label(id), rotation);
    this.#forget(id);
    await this.#ports.exchange.deleteOrphans(byUser);
    return ok(undefined);
  }

  /** Drops a rotation; keychain items that only it held are noted to be deleted, in the same change. */
  #forget(id: IdentityId): void {
    this.#ports.store.update((state) => {
      const rotation = rotationOf(state, id);
      if (rotation === undefined) return state;
      const orphans = [...new Set([...state.orphans, ...accountsOfRotation(rotation)])];
      return { ...withRotation(state, id, undefined), orphans };
    });
  }

  /** Ends rotations of identities that were removed or given another key by hand. */
  #follow(): void {
    const { store } = this.#ports;
    const { settings, rotations } = store.state;
    if (this.#seen === settings) return;
    this.#seen = settings;
    for (const [id, rotation] of Object.entries(rotations)) {
      const keyRef = identityOf(store.state, id)?.keyRef;
      if (keyRef !== undefined && accountsOfRotation(rotation).includes(keyRef)) continue;
      this.#runs.get(id)?.cancellation.cancel();
      this.#told.left(this.#label(id), rotation);
      this.#forget(id);
      void this.#ports.exchange.deleteOrphans(byTimer);
    }
  }

  /** Starts what is due by now. */
  #look(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const [id, rotation] of Object.entries(store.state.rotations)) {
      const at = this.#dueAt(rotation);
      if (at === undefined || at > now || this.#runs.has(id)) continue;
      if (rotation.stage === 'waiting') this.#set(id, { ...rotation, stage: 'deleting' });
      void this.#run(id, byTimer);
    }
    this.#arm();
  }

  /** When something is done by itself, in milliseconds since the epoch by this computer's clock. */
  #dueAt({ stage, retryAt, deleteAt, problem: reason, running }: Rotation): number | undefined {
    if (running === true) return undefined;
    if (reason !== undefined) {
      const now = this.#ports.clock.now();
      // One that is further away than it ever was at first comes from a clock that was set since.
      return retryAt !== undefined && retryAt - now > lookMs ? now : retryAt;
    }
    return stage === 'waiting' && deleteAt !== undefined
      ? deleteAt - this.#ports.store.state.clockSkewMs
      : undefined;
  }

  #arm(): void {
    const { store, clock } = this.#ports;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    if (this.#disposed) return;
    const all = Object.values(store.state.rotations)
      .map((rotation) => this.#dueAt(rotation))
      .filter((at) => at !== undefined);
    if (all.length === 0) return;
    const delayMs = Math.min(Math.max(Math.min(...all) - clock.now(), 0), lookMs);
    this.#stopTimer = clock.after(delayMs, () => {
      this.#stopTimer = undefined;
      this.#look();
    });
  }

  #set(id: IdentityId, rotation: Rotation): void {
    this.#ports.store.update((state) => withRotation(state, id, rotation));
  }

  #label(id: IdentityId): string | undefined {
    return identityOf(this.#ports.store.state, id)?.label;
  }
}

const withoutStop = ({ retryAt: _r, ...rotation }: Rotation): Rotation => {
  // How it came to be unsure is still told if it comes to nothing.
  if (rotation.stage === 'unsure') return rotation;
  const { problem: _p, ...rest } = rotation;
  return rest;
};
