import { newValues } from './editors.ts';

/** Whether an edited file differs from the original in nothing but the lines of the keys that were set. */
export const sameElsewhere = (before: string, after: string, profile: string): boolean =>
  elsewhere(before, profile) === elsewhere(after, profile);

/** Whether the profile holds all new values, in the way in which every tool reads them. */
export const holdsValues = (text: string, profile: string): boolean => {
  const section = sectionOf(text, profile).split(/\r?\n/);
  return [...newValues].every(([key, value]) => section.includes(`${key} = ${value}`));
};

const elsewhere = (text: string, profile: string): string => {
  const section = sectionOf(text, profile);
  const kept = section.replaceAll(new RegExp(`^(${[...newValues.keys()].join('|')}) = .*\n`, 'gm'), '');
  return text.replace(section, () => kept);
};

const sectionOf = (text: string, profile: string): string => {
  const start = text.indexOf(`[${profile}]\n`);
  const end = text.indexOf('\n[', start);
  return start < 0 ? '' : text.slice(start, end < 0 ? undefined : end + 1);
};
