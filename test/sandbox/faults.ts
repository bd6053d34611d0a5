import { internalFailure, regionDisabled, serviceUnavailable, throttling, type StsError } from './errors.ts';
import type { Fault } from './model.ts';
import type { Reply } from './server.ts';

/** Which fault to play for which request. */
export class FaultPlan {
  readonly #next: Fault[] = [];
  #always: Fault | undefined;

  /** Plays a fault for the next `count` requests, after those planned already. */
  failNext(fault: Fault, count = 1): void {
    for (let left = count; left > 0; left -= 1) this.#next.push(fault);
  }

  /** Plays a fault for every request; undefined forgets it, and everything planned by `failNext`. */
  failAlways(fault: Fault | undefined): void {
    this.#always = fault;
    if (fault === undefined) this.#next.length = 0;
  }

  /** The fault for the request at hand. */
  take(): Fault | undefined {
    return this.#next.shift() ?? this.#always;
  }
}

/** How a fault is carried out. */
export type FaultEffect =
  | { readonly kind: 'error'; readonly error: StsError }
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** Do the work properly, then spoil the answer. */
  | { readonly kind: 'spoil'; readonly spoil: (reply: Reply) => Reply };

const error = (error: StsError): FaultEffect => ({ kind: 'error', error });
const reply = (reply: Reply): FaultEffect => ({ kind: 'reply', reply });
const spoil = (spoil: (reply: Reply) => Reply): FaultEffect => ({ kind: 'spoil', spoil });

const effects: Readonly<Record<Fault, (account: string) => FaultEffect>> = {
  throttle: () => error(throttling()),
  '500': () => error(internalFailure()),
  '503': () => error(serviceUnavailable()),
  'region-disabled': (account) => error(regionDisabled(account)),
  timeout: () => reply({ kind: 'silence' }),
  drop: () => reply({ kind: 'drop' }),
  'drop-after-work': () => spoil(() => ({ kind: 'drop' })),
  'half-answer': () => spoil(half),
  'captive-portal': () => reply(html(200, portalPage)),
  'captive-redirect': () => reply(html(302, redirectPage, { Location: 'http://portal.invalid/login' })),
  'empty-200': () => reply({ kind: 'answer', status: 200, headers: {}, body: '' }),
};

/** @param account of the caller, for the texts that name it */
export function effectOf(fault: Fault, account: string): FaultEffect {
  return effects[fault](account);
}

/** Nothing but the broken XML tells that something is missing: length and close are proper. */
function half(whole: Reply): Reply {
  if (whole.kind !== 'answer') return whole;
  return {
    ...whole,
    headers: { ...whole.headers, Connection: 'close' },
    body: whole.body.slice(0, whole.body.length / 2),
  };
}

function html(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return {
    kind: 'answer',
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    body,
  };
}

// The unclosed <br> and <input> are as portals write them: not XML.
const portalPage = `<!DOCTYPE html>
<html><head><title>Hotel Wi-Fi</title></head>
<body><h1>Welcome!</h1>Please accept our terms &amp; conditions.<br>
<form action="/login"><input type="submit" value="Accept"></form></body></html>
`;

const redirectPage = `<!DOCTYPE html>
<html><head><title>302 Found</title></head><body><h1>Found</h1><hr>
<a href="http://portal.invalid/login">Sign in to the network</a></body></html>
`;
