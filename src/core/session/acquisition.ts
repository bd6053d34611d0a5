import { neverCancelled, type Cancellation } from '../cancellation.ts';
import type { CodeDesk } from '../code/code-desk.ts';
import type { CodeSourceKind, Identity, LongTermKey, SessionCredentials } from '../identity/identity.ts';
import { readKey } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type {
  CodeProgram,
  KeychainAccess,
  SecretStore,
  SessionTokenRequest,
  StsGateway,
  StsRequest,
} from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { remedyOf } from '../notice/problem-table.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { withClockSet } from './clock-set.ts';
import { jumpMs } from './scheduler.ts';
import { chainedMaxSeconds, type Role } from '../identity/role.ts';
import { isFed, isRole, type Session } from './session.ts';

/** What getting a session needs from its surroundings. */
export interface AcquisitionPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly codes: CodeDesk;
  readonly programs: CodeProgram;
}

/** One run of getting a session. */
export interface AcquisitionRun {
  readonly session: Session;
  /** Whose key and MFA device are used. */
  readonly identity: Identity;
  readonly access: KeychainAccess;
  readonly cancellation: Cancellation;
  /** Asks the user for a code; undefined when they cancel. `refused` says why the last one would not do. */
  readonly ask: (refused: Problem | undefined) => Promise<string | undefined>;
  /** The identity's own session, for a role that is assumed with it; `anew`: AWS takes the present one no more. */
  readonly source: (anew: boolean) => Promise<Answer>;
  /** Hears that the run waits for the next code, until when in milliseconds since the epoch. */
  readonly onWait: (until: number) => void;
  /** Hears that AWS has answered, whatever it said. */
  readonly onAnswer: (identity: Identity) => void;
  /** Hears that the program that prints the code takes its time: it may want its key touched. */
  readonly onSlow: () => void;
  /** Hears that the wait, or the prompt, is over: the program is run, or AWS is asked. */
  readonly onWork: () => void;
}

type Answer = Result<Secret<SessionCredentials>>;

/** More clock correction than this, in milliseconds, makes a second attempt worth it. */
const telltaleSkewMs = 60_000;

/**
 * Gets a session from STS: with the identity's own session where a role is assumed so, else with the long-term key and a
 * code where there is an MFA device. A computed code that AWS refuses is followed by one more, of the next step, and
 * then, where a user waits, by a question; a typed one by another question.
 */
export const acquireSession = async (ports: AcquisitionPorts, run: AcquisitionRun): Promise<Answer> => {
  if (isRole(run.session) && isFed(run.session, run.identity)) return withSource(ports, run);
  const key = await readStoredKey(ports.secrets, run.identity, run.access);
  if (!key.ok) return key;
  if (run.cancellation.cancelled) return fail(problem('cancelled'));
  const { mfaSerial } = run.identity;
  if (mfaSerial === undefined) {
    return onceMoreWhenClockWasOff(ports.store, () => send(ports, run, key.value, undefined));
  }
  const bySource: Readonly<Record<CodeSourceKind, typeof withSeed>> = {
    ask: withTypedCode,
    seed: withSeed,
    command: withProgram,
  };
  return bySource[run.identity.codeSource](ports, run, key.value, mfaSerial);
};

/** AWS ends sessions early, as when the user's key is deleted: then the session is got anew, once. */
const withSource = async (ports: AcquisitionPorts, run: AcquisitionRun): Promise<Answer> => {
  const attempt = async (anew: boolean): Promise<Answer> => {
    const source = await run.source(anew);
    if (!source.ok) return source;
    return onceMoreWhenClockWasOff(ports.store, () => send(ports, run, source.value, undefined));
  };
  const first = await attempt(false);
  return !first.ok && (first.error.code === 'source-ended' || first.error.code === 'key-rejected')
    ? attempt(true)
    : first;
};

/** The identity's long-term key from the keychain. */
export const readStoredKey = async (
  secrets: SecretStore,
  identity: Identity,
  access: KeychainAccess,
): Promise<Result<Secret<LongTermKey>>> => {
  const item = await secrets.get(identity.keyRef, access);
  if (!item.ok) return item;
  const key = item.value && readKey(item.value);
  return key === undefined ? fail(problem('key-missing')) : ok(key);
};

const withSeed = async (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: Secret<LongTermKey>,
  serial: string,
): Promise<Answer> => {
  const { identity, access, cancellation } = run;
  const seed =
    identity.seedRef === undefined ? ok(undefined) : await ports.secrets.get(identity.seedRef, access);
  if (!seed.ok) return seed;
  const { value } = seed;
  if (value === undefined) return fail(problem('seed-missing'));

  return withAutomaticCode(ports, run, key, serial, () =>
    ports.codes.computed(serial, value, cancellation, run.onWait),
  );
};

const withProgram = (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: Secret<LongTermKey>,
  serial: string,
): Promise<Answer> => {
  const { identity, cancellation } = run;
  const { codeCommand } = identity;
  if (codeCommand === undefined) {
    return Promise.resolve(fail(problem('command-malformed', undefined, 'codeCommand')));
  }
  const read = (): Promise<Result<Secret<string>>> => {
    run.onWork();
    return ports.programs.run(codeCommand, cancellation, run.onSlow);
  };
  return withAutomaticCode(ports, run, key, serial, () =>
    ports.codes.printed(serial, read, cancellation, run.onWait),
  );
};

const withAutomaticCode = async (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: Secret<LongTermKey>,
  serial: string,
  next: () => Promise<Result<Secret<string>>>,
): Promise<Answer> => {
  const attempt = async (): Promise<Answer> => {
    const code = await next();
    return code.ok ? send(ports, run, key, { serial, code: code.value }) : code;
  };
  const first = await onceMoreWhenClockWasOff(ports.store, attempt);
  const second = !first.ok && first.error.code === 'mfa-code-rejected' ? await attempt() : first;
  const isRefused = !second.ok && second.error.code === 'mfa-code-rejected';
  // It may be another device's: whoever waits for the session can look at the device itself.
  return isRefused && run.access.mayPrompt ? withTypedCode(ports, run, key, serial, second.error) : second;
};

const withTypedCode = async (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: Secret<LongTermKey>,
  serial: string,
  reason?: Problem,
): Promise<Answer> => {
  let refused = reason;
  for (;;) {
    const typed = await run.ask(refused);
    if (typed === undefined) {
      if (run.cancellation.cancelled) return fail(problem('cancelled'));
      return fail(reason ?? refused ?? problem('cancelled'));
    }
    const code = await ports.codes.typed(serial, typed);
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    if (!code.ok) {
      if (code.error.field !== 'code') return code;
      refused = code.error;
      continue;
    }
    // AWS checks the signature before the code, so a request refused for its clock has not used the code.
    const answer = await onceMoreWhenClockWasOff(ports.store, () =>
      send(ports, run, key, { serial, code: code.value }),
    );
    if (answer.ok || answer.error.code !== 'mfa-code-rejected') return answer;
    refused = { ...answer.error, field: 'code' };
  }
};

const send = async (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: StsRequest['key'],
  mfa: SessionTokenRequest['mfa'],
): Promise<Answer> => {
  const { session, identity, cancellation } = run;
  if (cancellation.cancelled) return fail(problem('cancelled'));
  run.onWork();
  const { clockSkewMs } = ports.store.state;
  const request = { key, region: identity.region, clockSkewMs, ...(mfa && { mfa }) };
  const answer = isRole(session)
    ? await ports.sts.assumeRole(
        { ...request, durationSeconds: durationOf(session, identity), role: session },
        cancellation,
      )
    : await ports.sts.getSessionToken({ ...request, durationSeconds: session.durationSeconds }, cancellation);
  learnSkew(ports.store, answer.clockSkewMs);
  if (answer.clockSkewMs !== undefined) run.onAnswer(identity);
  return cancellation.cancelled ? fail(problem('cancelled')) : answer.result;
};

/** How long a role's session is asked for, in seconds. */
const durationOf = (role: Role, identity: Identity): number =>
  isFed(role, identity) ? Math.min(role.durationSeconds, chainedMaxSeconds) : role.durationSeconds;

/** Whether AWS can be asked for the time with an identity's key: one that it rejected is not tried again. */
export const mayAskTime = (state: AppState, identity: Identity): boolean => {
  const { failure } = factsOf(state, identity.id);
  return failure === undefined || remedyOf(failure.problem).retry !== 'never';
};

/** Asks AWS for the time, with a request that needs no code. */
export const askTime = async (
  ports: Pick<AcquisitionPorts, 'store' | 'secrets' | 'sts'>,
  identity: Identity,
): Promise<void> => {
  if (!mayAskTime(ports.store.state, identity)) return;
  const key = await readStoredKey(ports.secrets, identity, { mayPrompt: false });
  if (!key.ok) return;
  const { clockSkewMs } = ports.store.state;
  const request = { key: key.value, region: identity.region, clockSkewMs };
  const answer = await ports.sts.getCallerIdentity(request, neverCancelled);
  learnSkew(ports.store, answer.clockSkewMs);
};

/** Keeps what an answer of STS told about the clock. */
export const learnSkew = (store: Store, clockSkewMs: number | undefined): void => {
  if (clockSkewMs === undefined) return;
  store.update((state) => {
    const { isClockUnsure, ...sure } = state;
    const driftMs = state.clockSkewMs - clockSkewMs;
    if (isClockUnsure === undefined && driftMs === 0) return state;
    // Its clock was set, and with it goes what is kept by that clock.
    return Math.abs(driftMs) > jumpMs ? withClockSet(sure, driftMs) : { ...sure, clockSkewMs };
  });
};

/** Runs `attempt`, and again when it failed on a clock that is now known to be off by much more than before. */
export const onceMoreWhenClockWasOff = async <T>(
  store: Store,
  attempt: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const before = store.state.clockSkewMs;
  const first = await attempt();
  const corrected = Math.abs(store.state.clockSkewMs - before) > telltaleSkewMs;
  return !first.ok && first.error.code === 'clock-off' && corrected ? attempt() : first;
};
