import { problem, type Problem } from '../core/notice/problem.ts';
import { detailIn, textOf, titleOf } from '../core/notice/words.ts';
import type { Logger } from '../core/ports.ts';
import type { Result } from '../core/result.ts';
import {
  calls,
  type Call,
  type CallError,
  type CallName,
  type Input,
  type Output,
  type Reply,
} from '../shared/contract.ts';
import type { Translator } from '../texts/translator.ts';

/** The language of now: it may change while a call is under way. */
export interface Speaking {
  readonly t: Translator;
}

/** What main does for each call of the contract. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Result<Output<N>>> | Result<Output<N>>;
};

/** Decodes one call and answers it, in words of the language; never throws. */
export const answer = async (
  handlers: Handlers,
  speech: Speaking,
  log: Logger,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown>> => {
  if (!isCallName(name)) {
    log.warn('call-refused', { reason: 'name' });
    return refusal(problem('bug'), speech.t);
  }
  try {
    const result = await dispatch(handlers, name, input);
    return result.ok ? result : refusal(result.error, speech.t);
  } catch (error) {
    log.error('call-crashed', { call: name, error: error instanceof Error ? error.name : typeof error });
    return refusal(problem('bug'), speech.t);
  }
};

/** The reply to a call that failed: a code, and words to show. */
export const refusal = (
  reason: Problem,
  t: Translator,
): { readonly ok: false; readonly error: CallError } => {
  const [title, text] = [t.say(titleOf(reason)), t.say(textOf(reason))];
  const { code, field } = reason;
  const detail = detailIn(reason, t);
  const error = { code, title, text, ...(field && { field }), ...(detail !== undefined && { detail }) };
  return { ok: false, error };
};

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

const table: { readonly [N in CallName]: Call<Input<N>, Output<N>> } = calls;

/** One call with what belongs to it: the type of the pair ties the handler to the schema that decodes its input. */
const dispatch = <N extends CallName>(handlers: Pick<Handlers, N>, name: N, input: unknown) => {
  const decode = table[name].input;
  return handlers[name](decode.parse(input));
};
