import { sessionsIn } from '../src/shared/snapshot.ts';
import type { Snapshot } from '../src/shared/snapshot.ts';
import { nextChangeMs } from './text/duration.ts';
import type { WindowState } from './state.ts';

/** A clock that may be off or jump is looked at again after a minute at the latest. */
const longestMs = 60_000;

/** The moments that the list counts down to. */
const deadlinesIn = (snapshot: Snapshot): readonly number[] => [
  ...snapshot.identities.flatMap(({ deviceWork }) => deviceWork?.until ?? []),
  ...sessionsIn(snapshot).flatMap(({ expiresAt, waitingUntil, problem }) =>
    [expiresAt, waitingUntil, problem?.retryAt].filter((at) => at !== undefined),
  ),
];

/** When rotations that stand still are tried again. */
const retriesIn = ({ identities }: Snapshot): readonly number[] =>
  identities.map(({ rotation }) => rotation?.problem?.retryAt).filter((at) => at !== undefined);

/** Milliseconds from `now` until some countdown on the screen says something else; undefined when there is none. */
export const nextTickMs = (
  { snapshot, view, form }: Pick<WindowState, 'snapshot' | 'view' | 'form'>,
  now: number,
): number | undefined => {
  const preview = form?.preview;
  const shown =
    preview?.kind === 'code'
      ? [preview.shown.validUntil]
      : snapshot === undefined
        ? []
        : view.name === 'list'
          ? deadlinesIn(snapshot)
          : view.name === 'rotate'
            ? retriesIn(snapshot)
            : [];
  const changes = shown.map((at) => nextChangeMs(at - now)).filter((ms) => ms !== undefined);
  if (changes.length === 0) return undefined;
  return Math.min(longestMs, ...changes);
};

/** Where the ticker hears whether the page can be seen: `document`, or a stand-in. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** The one timer of the window. It runs only while the page can be seen and something counts down. */
export class Ticker {
  readonly #visibility: Visibility;
  readonly #tick: () => void;
  readonly #onVisibility = (): void => {
    if (this.#visibility.hidden) clearTimeout(this.#timer);
    else this.#tick();
  };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `tick` is to render anew, and to call `schedule` after that. */
  constructor(visibility: Visibility, tick: () => void) {
    this.#visibility = visibility;
    this.#tick = tick;
    visibility.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Replaces the timer by one that fires in `delayMs`; undefined: by none. */
  schedule(delayMs: number | undefined): void {
    clearTimeout(this.#timer);
    if (delayMs !== undefined && !this.#visibility.hidden) this.#timer = setTimeout(this.#tick, delayMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#visibility.removeEventListener('visibilitychange', this.#onVisibility);
  }
}
