import type { ProblemCode } from '../notice/problem.ts';
import type { Clock, Dispose, Network } from '../ports.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** How often the network is looked at while it stands in the way, in milliseconds. */
const lookMs = 3000;

/** What another network may mend. */
const mendable: ReadonlySet<ProblemCode> = new Set([
  'network-unreachable',
  'timed-out',
  'unexpected-answer',
  'certificate-refused',
  'proxy-failed',
  'proxy-login',
  'proxy-login-refused',
  'endpoint-not-offered',
  'sts-unavailable',
]);

const waitsForNetwork = ({ sessions }: AppState): boolean =>
  Object.values(sessions).some(
    ({ failure }) => failure?.retryAt !== undefined && mendable.has(failure.problem.code),
  );

/** While a session waits for the network, looks whether that is another one now. Else it does nothing at all. */
export class NetworkWatch {
  readonly #store: Store;
  readonly #network: Network;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  /** The network as it was when last looked at; undefined while nobody waits for one. */
  #seen: string | undefined;
  #stopTimer: Dispose | undefined;
  #unsubscribe: Dispose | undefined;

  /** `onChange` runs when there is a network that was not there before. */
  constructor(store: Store, network: Network, clock: Clock, onChange: () => void) {
    this.#store = store;
    this.#network = network;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  start(): void {
    this.#unsubscribe ??= this.#store.subscribe(() => this.#follow());
    this.#follow();
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#rest();
  }

  /** Begins to look when a session waits for the network, and ends when none does any more. */
  #follow(): void {
    if (this.#unsubscribe === undefined) return;
    if (!waitsForNetwork(this.#store.state)) return this.#rest();
    // The network as it is when a session fails is the one that it failed in.
    this.#seen ??= this.#network.look();
    this.#stopTimer ??= this.#clock.after(lookMs, () => this.#look());
  }

  #look(): void {
    this.#stopTimer = undefined;
    const before = this.#seen;
    const now = this.#network.look();
    this.#seen = now;
    if (now !== '' && now !== before) this.#onChange();
    this.#follow();
  }

  #rest(): void {
    this.#seen = undefined;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }
}
