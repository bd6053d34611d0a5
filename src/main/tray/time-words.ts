const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Time of day as the user's system writes it; with the day when it is not today. */
export const clockTime = (at: number, now: number, locale?: string): string => {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  if (sameDay) return time;
  return `${new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at)} ${time}`;
};

/**
 * How long is left, coarse enough that a menu need not be rebuilt every minute: hours above two, ten minutes above
 * twenty, then minutes.
 */
export const coarseTimeLeft = (spanMs: number): string => {
  if (spanMs >= 2 * hourMs) return `${Math.floor(spanMs / hourMs)} h left`;
  if (spanMs < minuteMs) return 'less than a minute left';
  const minutes = Math.floor(spanMs / minuteMs);
  return `${minutes >= 20 ? Math.floor(minutes / 10) * 10 : minutes} min left`;
};

/** The locale if `Intl` knows it, else undefined for its own default: systems may call theirs "C". */
export const knownLocale = (locale: string): string | undefined => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
};
