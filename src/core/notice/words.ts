import type { Translator } from '../../texts/translator.ts';
import { inSentences, message, type Message } from '../../texts/message.ts';
import type { Failure } from '../session/session-facts.ts';
import type { Problem } from './problem.ts';

const minuteMs = 60_000;

/** What a problem is called. The type of the key sees to it that each code has its texts. */
export const titleOf = ({ code }: Problem): Message => message(`problem.${code}.title`);

/** What happened, and what the user can do. */
export const textOf = ({ code }: Problem): Message => message(`problem.${code}.text`);

/** What a problem is, and what the user can do, in one line with what is known of the case besides. */
export const problemInWords = (problem: Problem): Message => {
  const detail = problem.note ?? problem.detail;
  return detail === undefined
    ? textOf(problem)
    : message('notice.withDetail', { text: textOf(problem), detail });
};

/** What is known of the case besides, in words: Latchkey's own, or as others said them. */
export const detailIn = ({ note, detail }: Problem, t: Translator): string | undefined =>
  note === undefined ? detail : t.say(note);

/** What did not work, and behind it why. */
export const failedInWords = (what: Message, why: Problem): Message => inSentences(what, problemInWords(why));

/** What happens next after a failure. */
export const nextStepInWords = ({ retryAt }: Failure, now: number): Message => {
  if (retryAt === undefined) return message('notice.waitsForYou');
  const spanMs = retryAt - now;
  return spanMs < minuteMs ? message('notice.retriesNow') : message('notice.retriesIn', { span: { spanMs } });
};
