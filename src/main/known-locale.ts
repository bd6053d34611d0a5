/** The locale if `Intl` knows it, else undefined for its own default: systems may call theirs "C". */
export const knownLocale = (locale: string): string | undefined => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
};
