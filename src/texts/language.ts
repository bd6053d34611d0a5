/** The languages that Latchkey speaks, as BCP 47 tags: those in which AWS's own pages on MFA sessions are read. */
export const languages = ['en', 'es', 'ja', 'pt-BR', 'zh-CN'] as const;

/** One of them. */
export type Language = (typeof languages)[number];

/** What each language calls itself: a person who is in the wrong one must find the way back. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
  'zh-CN': '简体中文',
};

/** The locale that a language's times, numbers and lists are written in: our English is Britain's. */
export const localeFor = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/**
 * The first of the wanted languages (BCP 47 tags, best first, as the system lists them) that Latchkey speaks; English
 * when it speaks none. Any Portuguese is served by Brazil's; Chinese only where it is written in simplified characters,
 * which nobody who reads traditional ones would take for theirs.
 */
export const languageFor = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const found = spoken(tag);
    if (found !== undefined) return found;
  }
  return 'en';
};

const spoken = (tag: string): Language | undefined => {
  const locale = localeOf(tag);
  if (locale === undefined) return undefined;
  const { language, script } = locale.maximize();
  if (language === 'zh') return script === 'Hans' ? 'zh-CN' : undefined;
  return languages.find((one) => new Intl.Locale(one).language === language);
};

const localeOf = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    // Not a language tag, such as "C" or "POSIX".
    return undefined;
  }
};
