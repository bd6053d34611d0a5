/** Words for moments on this computer's clock. */
export interface Moments {
  /** Clock time: "18:40". */
  readonly time: (at: number) => string;
  /** Clock time with as much of the date as `now` makes necessary: "18:40", "tomorrow 06:40", "Sat 22 Nov 06:40". */
  readonly moment: (at: number, now: number) => string;
  /** The day: "Today", "Yesterday", "Saturday 22 November". */
  readonly day: (at: number, now: number) => string;
}

/** How moments are written. The app speaks English; 12 or 24 hours are the user's choice. */
export interface MomentFormat {
  readonly hourCycle: 'h11' | 'h12' | 'h23' | 'h24';
  /** IANA name; the computer's own when absent. */
  readonly timeZone?: string;
}

/** The format of this computer's user. */
export const userFormat = (): MomentFormat => ({
  hourCycle: new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23',
});

const dayMs = 86_400_000;

/** Makes the words for one format. */
export const momentsIn = (format: MomentFormat): Moments => {
  const zone = format.timeZone === undefined ? {} : { timeZone: format.timeZone };
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...zone,
    hour: format.hourCycle === 'h11' || format.hourCycle === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: format.hourCycle,
  });
  const date = new Intl.DateTimeFormat('en-GB', {
    ...zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const short = new Intl.DateTimeFormat('en-GB', {
    ...zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const long = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long', day: 'numeric', month: 'long' });

  /** Calendar days from `now` to `at`: two dates without a zone differ by whole days, whatever daylight saving does. */
  const daysFrom = (now: number, at: number): number => {
    const dayNumber = (of: number): number => {
      const part = (type: Intl.DateTimeFormatPartTypes): number =>
        Number(date.formatToParts(of).find((found) => found.type === type)?.value);
      return Date.UTC(part('year'), part('month') - 1, part('day')) / dayMs;
    };
    return dayNumber(at) - dayNumber(now);
  };

  const time = (at: number): string => clock.format(at);
  const plain = (text: string): string => text.replaceAll(',', '');
  return {
    time,
    moment: (at, now) => {
      const days = daysFrom(now, at);
      if (days === 0) return time(at);
      if (days === 1) return `tomorrow ${time(at)}`;
      if (days === -1) return `yesterday ${time(at)}`;
      return `${plain(short.format(at))} ${time(at)}`;
    },
    day: (at, now) => {
      const days = daysFrom(now, at);
      if (days === 0) return 'Today';
      return days === -1 ? 'Yesterday' : plain(long.format(at));
    },
  };
};
