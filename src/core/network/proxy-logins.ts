import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import {
  isProxy,
  parseLogin,
  printLogin,
  proxyAccount,
  readLogin,
  type Proxy,
  type ProxyLogin,
} from './proxy.ts';

/** What the logins need. */
export interface ProxyLoginsPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly exchange: KeychainExchange;
  readonly settings: SettingsBook;
}

/** What became of a login that was lent: `unknown` when the request ended without the proxy's word. */
export type LoanOutcome = 'accepted' | 'refused' | 'unknown';

/** A saved login, lent to one request. */
export interface ProxyLoan {
  readonly login: Secret<ProxyLogin>;
  /** To be called once the request knows: the next one waits for it. Calls after the first count for nothing. */
  settle(outcome: LoanOutcome): void;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/**
 * The logins that proxies ask for: kept in the keychain, one for each address, and lent to one request at a time. One
 * that was refused is not lent again before it was changed: proxies, too, lock out who tries too often.
 */
export class ProxyLogins {
  readonly #ports: ProxyLoginsPorts;
  readonly #refused = new Set<Proxy>();
  /** How each proxy asked last. */
  readonly #challenges = new Map<Proxy, string>();
  /** How often a login was changed: a late word on the one before says nothing about the present one. */
  readonly #changes = new Map<Proxy, number>();
  readonly #queues = new Map<Proxy, Promise<void>>();

  constructor(ports: ProxyLoginsPorts) {
    this.#ports = ports;
  }

  /**
   * The login saved for a proxy, once no other request tries it; `challenge`: how it asks, scheme and realm. Fails with `proxy-login` when there is none, with
   * `proxy-login-refused` when the proxy did not take it, and with what the keychain says when it cannot be read.
   */
  async borrow(proxy: Proxy, challenge?: string): Promise<Result<ProxyLoan>> {
    if (challenge !== undefined) this.#challenges.set(proxy, challenge);
    const release = await this.#turn(proxy);
    const changes = this.#changes.get(proxy);
    const login = await this.#read(proxy, challenge);
    if (!login.ok) {
      release();
      return login;
    }
    let settled = false;
    const settle = (outcome: LoanOutcome): void => {
      if (settled) return;
      settled = true;
      if (outcome === 'refused' && this.#changes.get(proxy) === changes) this.#refused.add(proxy);
      release();
    };
    return ok({ login: login.value, settle });
  }

  /** Saves what the user typed for a proxy, in place of what was saved before. */
  async save(proxy: Proxy, typed: ProxyLogin): Promise<Result<void>> {
    if (!isProxy(proxy)) return fail(problem('bug'));
    const parsed = parseLogin(typed);
    if (!parsed.ok) return parsed;
    const challenge = this.#challenges.get(proxy);
    const login = new Secret({ ...parsed.value.reveal(), ...(challenge !== undefined && { challenge }) });
    const { exchange } = this.#ports;
    const account = proxyAccount(proxy);
    const saved = await exchange.around([account], userAccess, async () => {
      const stored = await exchange.store(account, printLogin(login), userAccess);
      if (!stored.ok) return stored;
      return this.#change((proxies) => [...new Set([...proxies, proxy])]);
    });
    if (saved.ok) this.#changed(proxy);
    return saved;
  }

  /** Forgets the login for a proxy; one that is gone from the keychain already is forgotten all the same. */
  async forget(proxy: Proxy): Promise<Result<void>> {
    if (!isProxy(proxy)) return fail(problem('bug'));
    const forgotten = await this.#ports.exchange.around([proxyAccount(proxy)], userAccess, () =>
      this.#change((proxies) => proxies.filter((other) => other !== proxy)),
    );
    if (forgotten.ok) this.#changed(proxy);
    return forgotten;
  }

  /** Waits until no other request tries the login of the proxy; the answer ends this one's turn. */
  async #turn(proxy: Proxy): Promise<() => void> {
    const before = this.#queues.get(proxy);
    let release = (): void => {};
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#queues.set(proxy, mine);
    await before;
    return () => {
      release();
      if (this.#queues.get(proxy) === mine) this.#queues.delete(proxy);
    };
  }

  async #read(proxy: Proxy, challenge: string | undefined): Promise<Result<Secret<ProxyLogin>>> {
    const { store, secrets } = this.#ports;
    if (!store.state.settings.proxies.includes(proxy)) return fail(problem('proxy-login', proxy));
    if (this.#refused.has(proxy)) return fail(problem('proxy-login-refused', proxy));
    // SECURITY: a proxy's question is no reason to unlock the keychain: only a user's action is.
    const item = await secrets.get(proxyAccount(proxy), { mayPrompt: false });
    if (!item.ok) return item;
    const login = item.value && readLogin(item.value);
    if (login === undefined) return fail(problem('proxy-login', proxy));
    // SECURITY: another network may have a proxy of that name, and ask in a way that shows the password.
    const saved = login.reveal().challenge;
    const isOther = saved !== undefined && challenge !== undefined && saved !== challenge;
    return isOther ? fail(problem('proxy-login', proxy)) : ok(login);
  }

  #change(change: (proxies: readonly Proxy[]) => readonly Proxy[]): Promise<Result<void>> {
    return this.#ports.settings.change((settings) => ok({ ...settings, proxies: change(settings.proxies) }));
  }

  #changed(proxy: Proxy): void {
    this.#refused.delete(proxy);
    this.#changes.set(proxy, (this.#changes.get(proxy) ?? 0) + 1);
  }
}
