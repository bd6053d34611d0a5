import type { AppState } from '../state/app-state.ts';
import type { CopyFacts, SessionFacts } from './session-facts.ts';

/**
 * The state after this computer's clock was set by `driftMs` (negative: back): what is kept by it moves along, and so does
 * its distance to STS's. AWS's time did not change.
 */
export const withClockSet = (state: AppState, driftMs: number): AppState => ({
  ...state,
  clockSkewMs: state.clockSkewMs - driftMs,
  sessions: Object.fromEntries(
    Object.entries(state.sessions).map(([id, facts]) => [id, movedBy(facts, driftMs)]),
  ),
});

const movedBy = (known: SessionFacts, driftMs: number): SessionFacts => {
  const { current, copies, failure } = known;
  // A retry would else be put off by as much as the clock was set back. Since when it fails stays: notices are known by it.
  const facts =
    failure?.retryAt === undefined
      ? known
      : { ...known, failure: { ...failure, retryAt: failure.retryAt + driftMs } };
  if (current === undefined) return facts;
  const { expiresAt, obtainedAt, keptAs = obtainedAt } = current;
  const session = { expiresAt: expiresAt + driftMs, obtainedAt: obtainedAt + driftMs, keptAs };
  return {
    ...facts,
    current: { ...current, ...session },
    ...(copies && {
      copies: Object.fromEntries(
        Object.entries(copies).map(([path, copy]) => [path, copyMovedBy(copy, driftMs)]),
      ),
    }),
  };
};

/** A copy is known to hold a session by when that was obtained. */
const copyMovedBy = ({ obtainedAt, retryAt, ...copy }: CopyFacts, driftMs: number): CopyFacts => ({
  ...copy,
  ...(obtainedAt !== undefined && { obtainedAt: obtainedAt + driftMs }),
  ...(retryAt !== undefined && { retryAt: retryAt + driftMs }),
});
