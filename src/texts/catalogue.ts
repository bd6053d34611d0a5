import type { en } from './en/index.ts';
import type { Language } from './language.ts';
import type { Value } from './message.ts';
import type { Entry, PlaceholdersOf } from './template.ts';

type English = typeof en;

/** Names of all texts, as `area.name`. */
export type Key = keyof English;

/** All texts in one language. */
export type Catalogue = Readonly<Record<Key, Entry>>;

/** Names of the values that the text of a key asks for: those of its English one. */
export type NamesIn<K extends Key> = English[K] extends string
  ? PlaceholdersOf<English[K]>
  : PlaceholdersOf<English[K][keyof English[K]]> | 'count';

/** The values for a key, as the rest of a function's parameters: none where its text asks for none. */
export type ValuesOf<K extends Key, V = Value> = [NamesIn<K>] extends [never]
  ? readonly [values?: undefined]
  : readonly [values: Readonly<Record<NamesIn<K>, V>>];

/** Each language is a chunk of its own, so that only the one that is read is loaded. */
const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
  ja: async () => (await import('./ja/index.ts')).ja,
  'pt-BR': async () => (await import('./pt-BR/index.ts')).ptBR,
  'zh-CN': async () => (await import('./zh-CN/index.ts')).zhCN,
};

/** Loads the texts of a language. */
export const loadCatalogue = (language: Language): Promise<Catalogue> => loaders[language]();
