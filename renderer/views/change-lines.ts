import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ChangeView } from '../../src/shared/snapshot.ts';

type Line = ChangeView['lines'][number];

const signs: Readonly<Record<Line['sign'], readonly [shown: string, spoken: string, look: string]>> = {
  // The minus sign is as wide as the plus sign; a hyphen is not.
  '-': ['−', 'Gone:', 'gone'],
  '+': ['+', 'New:', 'new'],
};

/** What went and what came, line by line; told apart by sign, by words for screen readers, and by colour. */
export const changeLines = (lines: ChangeView['lines']): TemplateResult => html`
  <ol class="diff" aria-label="Lines">
    ${lines.map(({ sign, key, value }) => {
      const [shown, spoken, look] = signs[sign];
      return html`
        <li class="diff-line diff-${look}">
          <span class="diff-sign" aria-hidden="true">${shown}</span>
          <span class="only-spoken">${spoken}</span>
          <code>${value === '' ? key : `${key} = ${value}`}</code>
        </li>
      `;
    })}
  </ol>
`;
