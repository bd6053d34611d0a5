import type { Cancellation } from '../cancellation.ts';
import type { CodeDesk } from '../code/code-desk.ts';
import type { Identity, LongTermKey, SessionCredentials } from '../identity/identity.ts';
import { readKey } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore, SessionTokenRequest, StsGateway } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Store } from '../state/store.ts';

/** What getting a session needs from its surroundings. */
export interface AcquisitionPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly codes: CodeDesk;
}

/** One run of getting a session. */
export interface AcquisitionRun {
  readonly identity: Identity;
  readonly access: KeychainAccess;
  readonly cancellation: Cancellation;
  /** Asks the user for a code; undefined when they cancel. `refused` says why the last one would not do. */
  readonly ask: (refused: Problem | undefined) => Promise<string | undefined>;
  /** Hears that the run waits for the next code, until when in milliseconds since the epoch. */
  readonly onWait: (until: number) => void;
  /** Hears that the wait, or the prompt, is over and AWS is asked. */
  readonly onSend: () => void;
}

type Answer = Result<Secret<SessionCredentials>>;

/** More clock correction than this, in milliseconds, makes a second attempt worth it. */
const telltaleSkewMs = 60_000;

/**
 * Gets a session from STS: reads the key, gets a code where the identity has an MFA device, sends the request.
 * A computed code that AWS refuses is followed by one more, of the next step; a typed one by another question.
 */
export const acquireSession = async (ports: AcquisitionPorts, run: AcquisitionRun): Promise<Answer> => {
  const key = await readStoredKey(ports.secrets, run.identity, run.access);
  if (!key.ok) return key;
  if (run.cancellation.cancelled) return fail(problem('cancelled'));
  const { mfaSerial } = run.identity;
  if (mfaSerial === undefined) {
    return onceMoreWhenClockWasOff(ports.store, () => send(ports, run, key.value, undefined));
  }
  return run.identity.codeSource === 'seed'
    ? withSeed(ports, run, key.value, mfaSerial)
    : withTypedCode(ports, run, key.value, mfaSerial);
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

  const attempt = async (): Promise<Answer> => {
    const code = await ports.codes.computed(serial, value, cancellation, run.onWait);
    return code.ok ? send(ports, run, key, { serial, code: code.value }) : code;
  };
  const first = await onceMoreWhenClockWasOff(ports.store, attempt);
  return !first.ok && first.error.code === 'mfa-code-rejected' ? attempt() : first;
};

const withTypedCode = async (
  ports: AcquisitionPorts,
  run: AcquisitionRun,
  key: Secret<LongTermKey>,
  serial: string,
): Promise<Answer> => {
  let refused: Problem | undefined;
  for (;;) {
    const typed = await run.ask(refused);
    if (typed === undefined) return fail(problem('cancelled'));
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
  key: Secret<LongTermKey>,
  mfa: SessionTokenRequest['mfa'],
): Promise<Answer> => {
  if (run.cancellation.cancelled) return fail(problem('cancelled'));
  run.onSend();
  const { region, durationSeconds } = run.identity;
  const { clockSkewMs } = ports.store.state;
  const answer = await ports.sts.getSessionToken(
    { key, region, durationSeconds, clockSkewMs, ...(mfa && { mfa }) },
    run.cancellation,
  );
  learnSkew(ports.store, answer.clockSkewMs);
  return run.cancellation.cancelled ? fail(problem('cancelled')) : answer.result;
};

/** Keeps what an answer of STS told about the clock. */
export const learnSkew = (store: Store, clockSkewMs: number | undefined): void => {
  if (clockSkewMs === undefined || clockSkewMs === store.state.clockSkewMs) return;
  store.update((state) => ({ ...state, clockSkewMs }));
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
