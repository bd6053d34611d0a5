import type { SessionView } from './snapshot.ts';

const canStart = ({ phase, problem, left }: SessionView): boolean => {
  // What is another program's, or may be, takes the user's word for that very profile.
  if (left === true || problem?.remedy === 'write-again' || problem?.remedy === 'replace-long-term-key')
    return false;
  if (phase.activity === 'idle' || phase.activity === 'failing') return true;
  // What was given up for good needs a change first: a rejected key is not to be hammered.
  return phase.activity === 'blocked' && problem?.retry !== 'never';
};

/** Whom "get all sessions" is for: those that can start and are not active yet; when all are active, all of them. */
export const getAllTargets = (sessions: readonly SessionView[]): readonly SessionView[] => {
  const startable = sessions.filter((session) => canStart(session));
  const lacking = startable.filter(({ phase }) => phase.validity !== 'active');
  return lacking.length > 0 ? lacking : startable;
};
