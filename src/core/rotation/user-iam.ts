import type { IamDesk, IamQuestion } from '../identity/iam-desk.ts';
import type { IdentityId } from '../identity/identity.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess } from '../ports.ts';
import { fail, type Result } from '../result.ts';
import type { SessionManager } from '../session/session-manager.ts';
import { identityOf } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** What asking IAM by a user's wish needs. */
export interface UserIamPorts {
  readonly store: Store;
  readonly iamDesk: IamDesk;
  readonly sessions: SessionManager;
}

/** Asks IAM for an identity; where AWS wants MFA and a user waits, a session is got first, with a code. */
export class UserIam {
  readonly #ports: UserIamPorts;

  constructor(ports: UserIamPorts) {
    this.#ports = ports;
  }

  /** The answer to a question. With `access.mayPrompt` a user waits for it. */
  async ask<T>(id: IdentityId, access: KeychainAccess, question: IamQuestion<T>): Promise<Result<T>> {
    const { store, iamDesk, sessions } = this.#ports;
    const identity = identityOf(store.state, id);
    if (identity === undefined) return fail(problem('identity-gone'));
    const answer = await iamDesk.ask(identity, access, question);
    const isWanted = !answer.ok && answer.error.code === 'mfa-session-needed';
    if (!isWanted || !access.mayPrompt || identity.mfaSerial === undefined) return answer;
    const got = await sessions.getSession(id, 'user');
    if (!got.ok) return got;
    // While a code was typed, another key may have been entered.
    const present = identityOf(store.state, id);
    if (present?.keyRef !== identity.keyRef) return fail(problem('identity-changed'));
    return iamDesk.ask(present, access, question);
  }
}
