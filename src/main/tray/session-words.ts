import { message, type Message } from '../../texts/message.ts';
import type { Translator } from '../../texts/translator.ts';
import type { SessionView } from '../../shared/snapshot.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Label and state of a session in words, as in "Work: active until 18:42 (3 h left)": what a screen reader reads, too. */
export const headline = (view: SessionView, now: number, t: Translator): string =>
  escapeMnemonic(t.say(message('tray.line', { label: view.label, state: stateOf(view, now, t) })));

/** Whether a moment is of another day, so that its text begins with the day. */
export const isOtherDay = (at: number, now: number, { times }: Translator): boolean =>
  times.moment(at, now) !== times.time(at);

const stateOf = (view: SessionView, now: number, t: Translator): Message => {
  const { activity, validity } = view.phase;
  if (activity === 'needs-code') return message('tray.state.needsCode');
  if (activity === 'refreshing') {
    return message(view.waitingUntil === undefined ? 'tray.state.refreshing' : 'tray.state.nextCode');
  }
  const state = validityOf(view, now, t);
  if (activity === 'blocked') return message('tray.state.blocked', { state });
  if (activity === 'failing') return message('tray.state.failing', { state });
  return validity === 'expiring' ? message('tray.state.expiring', { state }) : state;
};

const validityOf = ({ phase, expiresAt }: SessionView, now: number, t: Translator): Message => {
  if (expiresAt === undefined || phase.validity === 'none') return message('tray.state.none');
  const time = t.times.moment(expiresAt, now);
  if (phase.validity === 'expired') {
    return message(isOtherDay(expiresAt, now, t) ? 'tray.state.expiredDay' : 'tray.state.expired', { time });
  }
  return message('tray.state.active', { time, left: leftOf(expiresAt - now, t) });
};

/**
 * How long is left, coarse enough that a menu need not be rebuilt every minute: hours above two, ten minutes above
 * twenty, then minutes.
 */
const leftOf = (spanMs: number, t: Translator): Message => {
  if (spanMs < minuteMs) return message('tray.leftLittle');
  const step = spanMs >= 2 * hourMs ? hourMs : spanMs >= 20 * minuteMs ? 10 * minuteMs : minuteMs;
  const span = t.times.duration((Math.floor(spanMs / step) * step) / 1000);
  return message('tray.left', { span });
};

/** A menu reads `&` as the mark of an access key. */
const escapeMnemonic = (label: string): string => label.replaceAll('&', '&&');
