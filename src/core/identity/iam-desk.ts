import type { IamGateway, IamRequest, KeychainAccess, SecretStore, StsAnswer } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { problem, type ProblemCode } from '../notice/problem.ts';
import { learnSkew, onceMoreWhenClockWasOff, readStoredKey } from '../session/acquisition.ts';
import { factsOf } from '../state/app-state.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../state/store.ts';
import type { Identity } from './identity.ts';
import { readSession, sessionAccount } from './keychain-items.ts';

/** What is needed to ask IAM something for an identity. */
export interface IamDeskPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly iam: IamGateway;
  readonly clock: Clock;
}

/** A question to IAM: to be asked with the request that is handed in. */
export type IamQuestion<T> = (iam: IamGateway, request: IamRequest) => Promise<StsAnswer<T>>;

/** A session with less than this left, in milliseconds, is not begun anything with. */
const leastLifeMs = 60_000;

/** AWS took the session no more: it was ended early, or is not one with MFA after all. */
const ended: ReadonlySet<ProblemCode> = new Set([
  'source-ended',
  'key-rejected',
  'mfa-session-needed',
] as const);

/**
 * Asks IAM for an identity: with its session where that was got with MFA, since policies mostly want one, else with its
 * long-term key. (STS API reference: no IAM with a session that was got without.)
 */
export class IamDesk {
  readonly #ports: IamDeskPorts;

  constructor(ports: IamDeskPorts) {
    this.#ports = ports;
  }

  /** Whether there is a session with MFA that IAM can be asked with. */
  hasSession(identity: Identity): boolean {
    const { store, clock } = this.#ports;
    const { current } = factsOf(store.state, identity.id);
    return (
      current !== undefined &&
      identity.mfaSerial !== undefined &&
      current.withoutMfa === undefined &&
      current.revoked === undefined &&
      current.lost === undefined &&
      current.expiresAt - clock.now() > leastLifeMs
    );
  }

  /** The answer to a question; it is asked once more with the key when AWS takes the session no more. */
  async ask<T>(identity: Identity, access: KeychainAccess, question: IamQuestion<T>): Promise<Result<T>> {
    const session = await this.#session(identity, access);
    if (session.ok) {
      const answer = await this.askWith(session.value, identity.region, question);
      if (answer.ok || !ended.has(answer.error.code)) return answer;
    }
    const key = await readStoredKey(this.#ports.secrets, identity, access);
    return key.ok ? this.askWith(key.value, identity.region, question) : key;
  }

  /** The answer to a question that is asked with a certain key. */
  askWith<T>(key: IamRequest['key'], region: string, question: IamQuestion<T>): Promise<Result<T>> {
    const { store, iam } = this.#ports;
    return onceMoreWhenClockWasOff(store, async () => {
      const answer = await question(iam, { key, region, clockSkewMs: store.state.clockSkewMs });
      learnSkew(store, answer.clockSkewMs);
      return answer.result;
    });
  }

  async #session(identity: Identity, access: KeychainAccess): Promise<Result<IamRequest['key']>> {
    const { current } = factsOf(this.#ports.store.state, identity.id);
    if (current === undefined || !this.hasSession(identity)) return fail(problem('session-missing'));
    const item = await this.#ports.secrets.get(sessionAccount(identity.id), access);
    if (!item.ok) return item;
    const session = item.value && readSession(item.value, current.keptAs ?? current.obtainedAt);
    return session === undefined ? fail(problem('session-missing')) : ok(session);
  }
}
