import type { ActivityView } from './snapshot.ts';

/** Which lines of what happened are shown, copied and exported. */
export interface ActivityFilter {
  /** Label of the session concerned; absent for all. */
  readonly label?: string | undefined;
  readonly tone?: ActivityView['tone'] | undefined;
  /** Words that a line must have, in any order and case. */
  readonly text: string;
}

/** All lines. */
export const everyActivity: ActivityFilter = { text: '' };

/** The lines that pass. */
export const filterActivity = (
  lines: readonly ActivityView[],
  { label, tone, text }: ActivityFilter,
): readonly ActivityView[] => {
  const words = folded(text).split(/\s+/u);
  return lines.filter((line) => {
    if (label !== undefined && line.label !== label) return false;
    if (tone !== undefined && line.tone !== tone) return false;
    const said = folded([line.label, line.profile, line.text, line.why].join(' '));
    return words.every((word) => said.includes(word));
  });
};

/** Without case and accents, and wide letters as narrow ones: as people search. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
