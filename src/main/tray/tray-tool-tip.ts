import { message, type Message } from '../../texts/message.ts';
import type { Translator } from '../../texts/translator.ts';
import { sessionsIn, type SessionView, type Snapshot } from '../../shared/snapshot.ts';
import { isOtherDay } from './session-words.ts';

/** The tool tip of the icon: what is wrong, what ends next, and whether renewing is paused. */
export const toolTip = (snapshot: Snapshot, now: number, t: Translator): string =>
  t.say(message('tray.toolTip', { words: wordsOf(snapshot, now, t) }));

const wordsOf = (snapshot: Snapshot, now: number, t: Translator): Message | string => {
  if (snapshot.keychain !== undefined) return snapshot.keychain.title;
  if (snapshot.identities.length === 0) return message('tray.toolTip.empty');
  const sessions = sessionsIn(snapshot);
  const parts = [
    troubleIn(sessions),
    nextIn(sessions, now, t),
    snapshot.preferences.paused ? message('tray.toolTip.paused') : undefined,
  ].filter((part) => part !== undefined);
  const [first, ...others] = parts;
  if (first === undefined) return message('tray.toolTip.none');
  return others.reduce((one, other) => message('tray.toolTip.and', { one, other }), first);
};

const troubleIn = (sessions: readonly SessionView[]): Message | undefined => {
  const found = sessions.find(({ phase }) => phase.activity === 'blocked' || phase.activity === 'failing');
  if (found === undefined) return undefined;
  const { label, problem } = found;
  if (problem === undefined) return message('tray.toolTip.needsYou', { label });
  return message('tray.toolTip.trouble', { label, problem: problem.title });
};

const nextIn = (sessions: readonly SessionView[], now: number, t: Translator): Message | undefined => {
  const next = sessions
    .filter(({ expiresAt, phase }) => expiresAt !== undefined && phase.validity !== 'expired')
    .toSorted((a, b) => (a.expiresAt ?? 0) - (b.expiresAt ?? 0))[0];
  if (next?.expiresAt === undefined) return undefined;
  const words = { label: next.label, time: t.times.moment(next.expiresAt, now) };
  return isOtherDay(next.expiresAt, now, t)
    ? message('tray.toolTip.nextDay', words)
    : message('tray.toolTip.next', words);
};
