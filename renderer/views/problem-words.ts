import { html } from 'lit-html';
import type { Translator } from '../../src/texts/translator.ts';
import { rich } from './rich.ts';

/** What went wrong in one line: its title in bold, what it means, and the exact words of others where there are some. */
export const problemWords = (
  t: Translator,
  {
    title,
    text,
    detail,
  }: { readonly title: string; readonly text: string; readonly detail?: string | undefined },
): readonly unknown[] => {
  const bold = html`<strong>${title}</strong>`;
  return detail === undefined
    ? rich(t, 'window.problem', { title: bold, text })
    : rich(t, 'window.problemWithDetail', { title: bold, text, detail });
};
