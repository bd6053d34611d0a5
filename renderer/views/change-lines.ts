import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ChangeView } from '../../src/shared/snapshot.ts';
import type { Key } from '../../src/texts/catalogue.ts';
import type { Translator } from '../../src/texts/translator.ts';

type Line = ChangeView['lines'][number];

const signs = {
  // The minus sign is as wide as the plus sign; a hyphen is not.
  '-': ['−', 'changes.gone', 'gone'],
  '+': ['+', 'changes.new', 'new'],
} as const satisfies Record<Line['sign'], readonly [shown: string, spoken: Key, look: string]>;

/** What went and what came, line by line; told apart by sign, by words for screen readers, and by colour. */
export const changeLines = (lines: ChangeView['lines'], t: Translator): TemplateResult => html`
  <ol class="diff" aria-label=${t('changes.lines')}>
    ${lines.map(({ sign, key, value }) => {
      const [shown, spoken, look] = signs[sign];
      return html`
        <li class="diff-line diff-${look}">
          <span class="diff-sign" aria-hidden="true">${shown}</span>
          <span class="only-spoken">${t(spoken)}</span>
          <code>${value === '' ? key : `${key} = ${value}`}</code>
        </li>
      `;
    })}
  </ol>
`;
