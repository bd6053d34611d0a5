import type { Catalogue } from './catalogue.ts';
import { localeFor, type Language } from './language.ts';
import { stretchesOf } from './template.ts';

const second = 1000;
const minute = 60 * second;
const dayMs = 86_400_000;
/** From here on a countdown shows seconds; in milliseconds. */
const secondsFromMs = 2 * minute;

/** How this computer's user writes moments: 12 or 24 hours are theirs to choose, whatever the language. */
export interface MomentFormat {
  readonly hourCycle?: 'h11' | 'h12' | 'h23' | 'h24';
  /** IANA name; the computer's own when absent. */
  readonly timeZone?: string;
}

/** Times and numbers in one language. */
export interface Times {
  /** Clock time: "18:40". */
  readonly time: (at: number) => string;
  /** Clock time with as much of the date as `now` makes necessary: "18:40", "tomorrow 06:40", "Sat 22 Nov 06:40". */
  readonly moment: (at: number, now: number) => string;
  /** The day: "Today", "Yesterday", "Saturday 22 November". */
  readonly day: (at: number, now: number) => string;
  /** Time left, from milliseconds: days and hours, hours and minutes, and seconds in the last two minutes. Never negative. */
  readonly timeLeft: (leftMs: number) => string;
  /** A span in its two biggest units but seconds below a minute only, rounded; from milliseconds. */
  readonly span: (spanMs: number) => string;
  /** A duration in hours and minutes, from seconds. */
  readonly duration: (seconds: number) => string;
}

type Unit = 'seconds' | 'minutes' | 'hours' | 'days';

/** Makes the times of a language. */
export const timesIn = (language: Language, catalogue: Catalogue, format: MomentFormat): Times => {
  const locale = localeFor(language);
  const zone = format.timeZone === undefined ? {} : { timeZone: format.timeZone };
  const isTwelve = format.hourCycle === 'h11' || format.hourCycle === 'h12';
  const lazily = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  // Formats take a while to make, and most are never asked for.
  const clock = lazily(
    () =>
      new Intl.DateTimeFormat(locale, {
        ...zone,
        hour: isTwelve ? 'numeric' : '2-digit',
        minute: '2-digit',
        ...(format.hourCycle && { hourCycle: format.hourCycle }),
      }),
  );
  const date = lazily(
    () => new Intl.DateTimeFormat('en-GB', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );
  const short = lazily(
    () => new Intl.DateTimeFormat(locale, { ...zone, weekday: 'short', day: 'numeric', month: 'short' }),
  );
  const long = lazily(
    () => new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' }),
  );
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  const filled = (template: string, values: Readonly<Record<string, string>>): string =>
    stretchesOf(template)
      .map((part) => ('words' in part ? part.words : (values[part.name] ?? '')))
      .join('');
  const textOf = (key: keyof Catalogue): string => {
    const entry = catalogue[key];
    return typeof entry === 'string' ? entry : entry.other;
  };
  // A no-break space keeps "11 h" together when a line breaks.
  const unit = (count: number, of: Unit): string =>
    filled(textOf(`common.${of}`), { number: String(count) }).replaceAll(' ', '\u00A0');
  const parts = (bigger: number, big: Unit, smaller: number, small: Unit): string => {
    if (bigger === 0) return unit(smaller, small);
    if (smaller === 0) return unit(bigger, big);
    return filled(textOf('common.span'), { bigger: unit(bigger, big), smaller: unit(smaller, small) });
  };

  /** Calendar days from `now` to `at`: two dates without a zone differ by whole days, whatever daylight saving does. */
  const daysFrom = (now: number, at: number): number => {
    const dayNumber = (of: number): number => {
      const found = date().formatToParts(of);
      const part = (type: Intl.DateTimeFormatPartTypes): number =>
        Number(found.find((one) => one.type === type)?.value);
      return Date.UTC(part('year'), part('month') - 1, part('day')) / dayMs;
    };
    return dayNumber(at) - dayNumber(now);
  };

  const plain = (text: string): string => (language === 'en' ? text.replaceAll(',', '') : text);
  const capital = (text: string): string =>
    text === '' ? text : text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  const time = (at: number): string => clock().format(at);
  const duration = (seconds: number): string => {
    const minutes = Math.floor(seconds / 60);
    return parts(Math.floor(minutes / 60), 'hours', minutes % 60, 'minutes');
  };
  return {
    time,
    moment: (at, now) => {
      const days = daysFrom(now, at);
      if (days === 0) return time(at);
      const day = Math.abs(days) === 1 ? relative().format(days, 'day') : plain(short().format(at));
      return filled(textOf('common.dayAndTime'), { day, time: time(at) });
    },
    day: (at, now) => {
      const days = daysFrom(now, at);
      return capital(days === 0 || days === -1 ? relative().format(days, 'day') : plain(long().format(at)));
    },
    timeLeft: (leftMs) => {
      const left = Math.max(0, leftMs);
      if (left >= secondsFromMs) return duration(Math.floor(left / second));
      const seconds = Math.floor(left / second);
      return parts(Math.floor(seconds / 60), 'minutes', seconds % 60, 'seconds');
    },
    span: (spanMs) => {
      const seconds = Math.max(0, Math.round(spanMs / second));
      if (seconds < 60) return unit(seconds, 'seconds');
      const minutes = Math.round(seconds / 60);
      if (minutes < 60) return unit(minutes, 'minutes');
      const hours = Math.floor(minutes / 60);
      if (hours < 48) return parts(hours, 'hours', minutes % 60, 'minutes');
      return parts(Math.floor(hours / 24), 'days', hours % 24, 'hours');
    },
    duration,
  };
};
