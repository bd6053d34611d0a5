import type { CallError, Reply } from '../src/shared/contract.ts';

const unanswered: CallError = {
  code: 'bug',
  title: 'Something went wrong in Latchkey',
  text: 'The background part did not answer. Quit Latchkey and start it again.',
};

/** The reply, or a failed one when the call itself broke: views need to know one way of failing only. */
export const answer = async <T>(reply: Promise<Reply<T>>): Promise<Reply<T>> => {
  try {
    return await reply;
  } catch {
    return { ok: false, error: unanswered };
  }
};
