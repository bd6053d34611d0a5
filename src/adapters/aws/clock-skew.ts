import type { MiddlewareStack } from '@smithy/types';
import { z } from 'zod';
import type { Clock } from '../../core/ports.ts';

/** An answer that is unsure by more than this, in milliseconds, tells nothing: the computer slept meanwhile, or its clock was set. */
const mostUncertainMs = 30_000;

/** Dates in answers have a resolution of a second: a smaller difference than this, in milliseconds, says nothing. */
const skewResolutionMs = 2000;

/** STS's clock minus this computer's, and how far off that may be, in milliseconds. */
interface MeasuredSkew {
  readonly skewMs: number;
  readonly uncertaintyMs: number;
}

/** A client of the AWS SDK, as far as its answers can be listened to. */
export interface DatedClient<I extends object, O extends object> {
  readonly middlewareStack: MiddlewareStack<I, O>;
}

/**
 * Listens to the Date headers of a client's answers. The answer tells, once a request is over, AWS's clock minus this
 * computer's in milliseconds: `assumedMs`, which the request was signed with, while that is about right, and nothing
 * when no answer told the time.
 */
export const measureSkew = <I extends object, O extends object>(
  client: DatedClient<I, O>,
  clock: Clock,
  assumedMs: number,
): (() => number | undefined) => {
  let measured: MeasuredSkew | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const sentAt = clock.now();
      const answer = await next(args);
      measured = skewOf(answer.response, sentAt, clock.now());
      return answer;
    },
    // Innermost, so that answers which turn into errors are seen too.
    { step: 'deserialize', priority: 'low', name: 'measureSkew' },
  );
  return () => {
    if (measured === undefined || measured.uncertaintyMs > mostUncertainMs) return undefined;
    const { skewMs, uncertaintyMs } = measured;
    const isTelling = Math.abs(skewMs - assumedMs) > skewResolutionMs + uncertaintyMs;
    return isTelling ? skewMs : assumedMs;
  };
};

/** Undefined when the answer is not AWS's own, whose date nobody vouches for. */
const skewOf = (response: unknown, sentAt: number, receivedAt: number): MeasuredSkew | undefined => {
  const parsed = datedAnswer.safeParse(response);
  if (!parsed.success) return undefined;
  const thereMs = Date.parse(parsed.data.headers.date);
  if (Number.isNaN(thereMs)) return undefined;
  return {
    // The date is cut to the second, and was written some time between request and answer.
    skewMs: Math.round(thereMs + 500 - (sentAt + receivedAt) / 2),
    // Much when the computer slept meanwhile, or its clock was set: then the answer says little.
    uncertaintyMs: Math.abs(receivedAt - sentAt) / 2,
  };
};

const datedAnswer = z.object({ headers: z.object({ date: z.string(), 'x-amzn-requestid': z.string() }) });
