import { neverCancelled, type Cancellation } from '../cancellation.ts';
import { endOf } from '../identity/access-key.ts';
import { isRoot, type Identity, type IdentityId } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { newKeyAccount, printKey, readKey } from '../identity/keychain-items.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { remedyOf } from '../notice/problem-table.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { AccessKeyInfo, Clock, KeychainAccess, SecretStore, StsGateway } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { learnSkew, readStoredKey } from '../session/acquisition.ts';
import { identityOf } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { KeySwitch } from './key-switch.ts';
import { pause, withPatience } from './patience.ts';
import type { UserIam } from './user-iam.ts';
import { atStage, turnedRound, type Rotation, type RotationKey, type RotationStage } from './rotation.ts';

/** What the steps of a rotation need. */
export interface RotationStepPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly userIam: UserIam;
  readonly exchange: KeychainExchange;
  readonly keySwitch: KeySwitch;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** One run of a rotation. */
export interface RotationRun {
  readonly id: IdentityId;
  readonly access: KeychainAccess;
  readonly cancellation: Cancellation;
  /** The end of the inactive key that the user wants deleted to make room. */
  readonly makesRoomOf?: string | undefined;
  /** Shows a stage that is not worth a save. */
  readonly show: (rotation: Rotation) => void;
}

/** What came of a step. */
export type StepEnd =
  /** Noted, and gone on from there. */
  | { readonly kind: 'next'; readonly rotation: Rotation }
  /** It stands still. */
  | { readonly kind: 'stop'; readonly rotation: Rotation; readonly reason: Problem }
  /** Nothing is left to do or to know. */
  | { readonly kind: 'end'; readonly outcome: Outcome };

/**
 * How a rotation ended: the key that was given up is `deleted`, or was `gone` already; or there is no new key, because
 * `none` was made or it was `discarded`.
 */
export type Outcome = 'deleted' | 'gone' | 'none' | 'discarded' | 'stopped';

type Step = (ports: RotationStepPorts, run: RotationRun, rotation: Rotation) => Promise<StepEnd>;

const next = (rotation: Rotation, stage: RotationStage, more: Partial<Rotation> = {}): StepEnd => ({
  kind: 'next',
  rotation: { ...atStage(rotation, stage), ...more },
});
const end = (outcome: Outcome): StepEnd => ({ kind: 'end', outcome });
const stop = (rotation: Rotation, reason: Problem): StepEnd => ({ kind: 'stop', rotation, reason });

/** How often AWS has to accept a new key, in a row, and after what pause in milliseconds: one of its machines is not all. */
const confirmations = 2;
const confirmPauseMs = 2000;

/** A key that was made a moment ago may not be listed yet; pauses before looking again, in milliseconds. */
const lookAgainMs = [4000, 8000];

const isPassing = (reason: Problem): boolean =>
  // A key that was made or turned on just now is unknown to part of AWS.
  reason.code === 'key-rejected' || (remedyOf(reason).retry === 'backoff' && !isKeychainProblem(reason));

/** Whether a refused request may have been carried out all the same. */
const mayHaveWorked = ({ code }: Problem): boolean =>
  code === 'timed-out' ||
  code === 'network-unreachable' ||
  code === 'unexpected-answer' ||
  code === 'iam-unavailable' ||
  code === 'iam-busy' ||
  code === 'certificate-refused' ||
  code === 'proxy-failed' ||
  code === 'bug';

const listKeys = (
  { userIam }: RotationStepPorts,
  { id, access, cancellation }: RotationRun,
): Promise<Result<readonly AccessKeyInfo[]>> =>
  userIam.ask(id, access, (iam, request) => iam.listAccessKeys(request, cancellation));

const deleteKey = (
  { userIam }: RotationStepPorts,
  { id, access }: RotationRun,
  accessKeyId: string,
): Promise<Result<void>> =>
  userIam.ask(id, access, (iam, request) => iam.deleteAccessKey({ ...request, accessKeyId }, neverCancelled));

/** The whole ID of a key, from the keychain; undefined when it is not there. */
const storedId = async (
  { secrets }: RotationStepPorts,
  { keyRef }: RotationKey,
  access: KeychainAccess,
): Promise<Result<string | undefined>> => {
  const item = await secrets.get(keyRef, access);
  return item.ok ? ok(item.value && readKey(item.value)?.reveal().accessKeyId) : item;
};

/** The whole ID of the key that the identity uses now. */
const usedId = async (ports: RotationStepPorts, run: RotationRun): Promise<Result<string>> => {
  const identity = identityOf(ports.store.state, run.id);
  if (identity === undefined) return fail(problem('identity-gone'));
  const key = await readStoredKey(ports.secrets, identity, run.access);
  return key.ok ? ok(key.value.reveal().accessKeyId) : key;
};

/**
 * The key that is to be turned off or deleted, as AWS lists it; undefined when AWS has it no more. Never the one in use:
 * that one has the other keychain account, and another ID.
 */
const listed = async (
  ports: RotationStepPorts,
  run: RotationRun,
  key: RotationKey,
): Promise<Result<AccessKeyInfo | undefined>> => {
  const used = await usedId(ports, run);
  if (!used.ok) return used;
  const id = await storedId(ports, key, run.access);
  if (!id.ok) return id;
  const keys = await withPatience(ports.clock, run.cancellation, isPassing, () => listKeys(ports, run));
  if (!keys.ok) return keys;
  // A list without the key that is in use is another user's.
  if (!keys.value.some(({ accessKeyId }) => accessKeyId === used.value)) {
    return fail(problem('access-key-gone'));
  }
  const others = keys.value.filter(({ accessKeyId }) => accessKeyId !== used.value);
  return ok(
    others.find(({ accessKeyId }) =>
      id.value === undefined ? endOf(accessKeyId) === key.end : accessKeyId === id.value,
    ),
  );
};

const checking: Step = async (ports, run, rotation) => {
  const identity = identityOf(ports.store.state, run.id);
  if (identity === undefined) return end('stopped');
  if (identity.caller !== undefined && isRoot(identity.caller)) return stop(rotation, problem('root-key'));
  const keychain = await ports.secrets.probe(run.access);
  if (!keychain.ok) return stop(rotation, keychain.error);
  const used = await usedId(ports, run);
  if (!used.ok) return stop(rotation, used.error);
  const keys = await listKeys(ports, run);
  if (!keys.ok) return stop(rotation, keys.error);
  if (run.cancellation.cancelled) return end('stopped');
  if (!keys.value.some(({ accessKeyId }) => accessKeyId === used.value)) {
    return stop(rotation, problem('access-key-gone'));
  }
  const other = keys.value.find(({ accessKeyId }) => accessKeyId !== used.value);
  if (other !== undefined) {
    const obstacle = {
      end: endOf(other.accessKeyId),
      isActive: other.isActive,
      createdAt: other.createdAt,
    };
    const stopped = { ...rotation, obstacle };
    // Only the very key that the user has named, and only while nobody uses it.
    if (other.isActive || run.makesRoomOf !== obstacle.end) return stop(stopped, problem('access-key-limit'));
    const deleted = await deleteKey(ports, run, other.accessKeyId);
    if (!deleted.ok && deleted.error.code !== 'access-key-gone') return stop(stopped, deleted.error);
  }
  return next(rotation, 'creating', { to: { keyRef: newKeyAccount(ports.newId()) } });
};

const creating: Step = async (ports, run, rotation) => {
  const { userIam, exchange } = ports;
  const { to } = rotation;
  if (to === undefined) return next(rotation, 'checking');
  const made = await userIam.ask(run.id, run.access, (iam, request) =>
    iam.createAccessKey(request, neverCancelled),
  );
  if (!made.ok) {
    return mayHaveWorked(made.error)
      ? { kind: 'next', rotation: { ...atStage(rotation, 'unsure'), problem: made.error } }
      : stop(withoutNew(rotation), made.error);
  }
  const { accessKeyId } = made.value.reveal();
  const known = { ...rotation, to: { ...to, end: endOf(accessKeyId) } };
  // Before anything else, a save included: AWS tells the secret this once.
  run.show({ ...atStage(known, 'storing'), running: true });
  const stored = await exchange.store(to.keyRef, printKey(made.value), run.access);
  if (stored.ok) return next(known, 'verifying');
  const deleted = await deleteKey(ports, run, accessKeyId);
  return deleted.ok || deleted.error.code === 'access-key-gone'
    ? stop(withoutNew(rotation), stored.error)
    : stop({ ...atStage(known, 'lost') }, stored.error);
};

/** The rotation as it was before there was a new key. */
const withoutNew = (rotation: Rotation): Rotation => {
  const { to: _, ...rest } = atStage(rotation, 'checking');
  return rest;
};

const unsure: Step = async (ports, run, rotation) => {
  const { to, problem: reason } = rotation;
  if (to === undefined) return stop(withoutNew(rotation), reason ?? problem('cancelled'));
  const stored = await storedId(ports, to, run.access);
  if (!stored.ok) return stop(rotation, stored.error);
  if (stored.value !== undefined) {
    return next(rotation, 'verifying', { to: { ...to, end: endOf(stored.value) } });
  }
  const used = await usedId(ports, run);
  if (!used.ok) return stop(rotation, used.error);
  for (const pauseMs of [...lookAgainMs, undefined]) {
    const keys = await listKeys(ports, run);
    if (!keys.ok) return stop(rotation, keys.error);
    const other = keys.value.find(({ accessKeyId }) => accessKeyId !== used.value);
    if (other !== undefined) {
      return next(rotation, 'lost', { to: { ...to, end: endOf(other.accessKeyId) } });
    }
    if (pauseMs !== undefined) await pause(ports.clock, pauseMs, run.cancellation);
  }
  // AWS made none.
  return reason === undefined ? end('none') : stop(withoutNew(rotation), reason);
};

const verifying: Step = async (ports, run, rotation) => {
  const { store, sts, secrets, clock } = ports;
  const identity = identityOf(store.state, run.id);
  if (identity === undefined || rotation.to === undefined) return end('stopped');
  const item = await secrets.get(rotation.to.keyRef, run.access);
  if (!item.ok) return stop(rotation, item.error);
  const key = item.value && readKey(item.value);
  if (key === undefined) return stop(atStage(rotation, 'lost'), problem('key-missing'));
  for (let confirmed = 0; confirmed < confirmations; confirmed += 1) {
    if (confirmed > 0) await pause(clock, confirmPauseMs, run.cancellation);
    const caller = await withPatience(clock, run.cancellation, isPassing, async () => {
      const { clockSkewMs } = store.state;
      const request = { key, region: identity.region, clockSkewMs };
      const answer = await sts.getCallerIdentity(request, run.cancellation);
      learnSkew(store, answer.clockSkewMs);
      return answer.result;
    });
    if (run.cancellation.cancelled) return stop(rotation, problem('cancelled'));
    if (!caller.ok) {
      const isUnknown = caller.error.code === 'key-rejected' && rotation.back === undefined;
      return stop(rotation, isUnknown ? problem('new-key-not-ready') : caller.error);
    }
    if (!isSameUser(identity, caller.value.arn)) return stop(rotation, problem('unexpected-answer'));
  }
  return next(rotation, 'switching', {
    to: { ...rotation.to, end: endOf(key.reveal().accessKeyId) },
  });
};

const isSameUser = ({ caller }: Identity, arn: string): boolean => caller === undefined || caller.arn === arn;

const switching: Step = async ({ keySwitch }, run, rotation) => {
  if (rotation.to === undefined) return end('stopped');
  const switched = await keySwitch.to(run.id, rotation.from, rotation.to, run.access);
  return switched.ok ? next(rotation, 'deactivating') : stop(rotation, switched.error);
};

/** AWS's time, in milliseconds since the epoch. */
const awsTime = ({ clock, store }: RotationStepPorts): number => clock.now() + store.state.clockSkewMs;

const dayMs = 24 * 60 * 60_000;

const deactivating: Step = async (ports, run, rotation) => {
  const { userIam, clock } = ports;
  const found = await listed(ports, run, rotation.from);
  if (!found.ok) return stop(rotation, found.error);
  if (found.value === undefined) return end('gone');
  const { accessKeyId } = found.value;
  const off = await withPatience(clock, run.cancellation, isPassing, () =>
    userIam.ask(run.id, run.access, (iam, request) =>
      iam.updateAccessKey({ ...request, accessKeyId, isActive: false }, neverCancelled),
    ),
  );
  if (!off.ok) return off.error.code === 'access-key-gone' ? end('gone') : stop(rotation, off.error);
  const { deletion } = rotation;
  if (deletion === 0) return next(rotation, 'deleting', { deleteAt: awsTime(ports) });
  return next(rotation, 'waiting', {
    ...(deletion !== 'never' && { deleteAt: awsTime(ports) + deletion * dayMs }),
  });
};

const activating: Step = async (ports, run, rotation) => {
  const { userIam, clock } = ports;
  if (rotation.to === undefined) return end('gone');
  const found = await listed(ports, run, rotation.to);
  if (!found.ok) return stop(rotation, found.error);
  // There is no way back: what there is, is waited with as before.
  if (found.value === undefined) return end('gone');
  const { accessKeyId } = found.value;
  const on = await withPatience(clock, run.cancellation, isPassing, () =>
    userIam.ask(run.id, run.access, (iam, request) =>
      iam.updateAccessKey({ ...request, accessKeyId, isActive: true }, neverCancelled),
    ),
  );
  return on.ok ? next(rotation, 'verifying') : stop(rotation, on.error);
};

const deleting: Step = async (ports, run, rotation) => {
  const found = await listed(ports, run, rotation.from);
  if (!found.ok) return stop(rotation, found.error);
  if (found.value === undefined) return end('gone');
  if (found.value.isActive) {
    const { deleteAt: _, ...rest } = atStage(rotation, 'waiting');
    return stop(rest, problem('old-key-in-use'));
  }
  // AWS has just told the time: this computer's clock may have been set.
  if (rotation.deleteAt !== undefined && awsTime(ports) < rotation.deleteAt) return next(rotation, 'waiting');
  const { accessKeyId } = found.value;
  const deleted = await deleteKey(ports, run, accessKeyId);
  return deleted.ok || deleted.error.code === 'access-key-gone'
    ? end('deleted')
    : stop(rotation, deleted.error);
};

/** Deletes the new key of a rotation that was given up, or one whose secret nobody has. */
const discarding: Step = async (ports, run, rotation) => {
  if (rotation.to === undefined) return end('discarded');
  const found = await listed(ports, run, rotation.to);
  if (!found.ok) return stop(rotation, found.error);
  if (found.value === undefined) return end('discarded');
  const deleted = await deleteKey(ports, run, found.value.accessKeyId);
  return deleted.ok || deleted.error.code === 'access-key-gone'
    ? end('discarded')
    : stop(rotation, deleted.error);
};

/** What is done at each stage; at the others it rests. */
export const steps: Readonly<Partial<Record<RotationStage, Step>>> = {
  checking,
  creating,
  unsure,
  activating,
  verifying,
  switching,
  deactivating,
  deleting,
  discarding,
};

/** The rotation from which giving up goes on. */
export const givenUp = (rotation: Rotation): Rotation =>
  rotation.back === true ? turnedRound(rotation, 'deactivating') : atStage(rotation, 'discarding');
