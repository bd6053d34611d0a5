import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import { inSentences, message } from '../../src/texts/message.ts';
import type { Message } from '../../src/texts/message.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { isUsable, lookOf, validityNow } from './phase-look.ts';

/** Each session with the word for its phase. */
const told = ({ identities }: Snapshot, now: number): readonly (readonly [SessionView, Message])[] =>
  identities.flatMap((identity) =>
    [identity, ...identity.roles].map(
      (session) => [session, lookOf(session, now, identity.label).word] as const,
    ),
  );

const sentence = (of: SessionView, state: Message, now: number): Message => {
  const session = of.label;
  const problem = of.problem?.title;
  const until = of.expiresAt !== undefined && isUsable(validityNow(of, now)) ? of.expiresAt : undefined;
  if (until === undefined) {
    return problem === undefined
      ? message('window.said', { session, state })
      : message('window.saidProblem', { session, state, problem });
  }
  const moment = { at: until };
  return problem === undefined
    ? message('window.saidUntil', { session, state, moment })
    : message('window.saidUntilProblem', { session, state, moment, problem });
};

/** What a screen reader is told when phases change between two snapshots; empty when none did. */
export const announcementOf = (
  before: Snapshot | undefined,
  after: Snapshot,
  now: number,
  t: Translator,
): string => {
  if (before === undefined) return '';
  const old = new Map(told(before, now).map(([{ id }, word]) => [id, word.key]));
  const sentences = told(after, now)
    .filter(([{ id }, word]) => old.has(id) && old.get(id) !== word.key)
    .map(([session, word]) => sentence(session, word, now));
  return t.say(inSentences(...sentences), now);
};
