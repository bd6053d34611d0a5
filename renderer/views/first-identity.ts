import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { movableCount } from '../adoption.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { addButton } from './list-head.ts';

const lookButton = ({ t, actions }: ViewContext, found: number): TemplateResult => html`
  <button
    type="button"
    class="button ${found > 0 ? 'button-primary' : ''}"
    id=${focusIds.lookForKeys}
    @click=${() => actions.navigation.go({ name: 'adopt' })}
  >
    ${icon('key')}${found === 0 ? t('list.firstLook') : t('list.firstMove', { count: found })}
  </button>
`;

const invitation = (count: number, { t }: ViewContext): TemplateResult => html`
  <div class="invitation" role="status">
    ${
      count === 0
        ? nothing
        : html`<p class="note note-warn">
            ${icon('alert')}
            <span>
              <strong>${t('list.firstFound', { count })}</strong>
              ${t('list.firstFoundHint', { count })}
            </span>
          </p>`
    }
  </div>
`;

/** The list while there is no identity: what one is, and the ways to the first. */
export const firstIdentityView = (context: ViewContext): TemplateResult => {
  const found = movableCount(context.state.adoption);
  const { t } = context;
  return html`
    <section class="empty">
      <span class="empty-picture">${icon('key')}</span>
      <h1 id=${focusIds.title} tabindex="-1">${t('list.firstTitle')}</h1>
      <p>${t('list.firstHint')}</p>
      ${invitation(found, context)}
      <div class="empty-actions">${addButton(context, found === 0)} ${lookButton(context, found)}</div>
    </section>
  `;
};
