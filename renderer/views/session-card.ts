import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { lookOf } from '../text/phase-look.ts';
import { cardActions } from './card-actions.ts';
import { cardCopies } from './card-copies.ts';
import { leftNote } from './card-notes.ts';
import { cardRemedies } from './card-remedies.ts';
import { timeView } from './card-time.ts';
import type { ViewContext } from './context.ts';
import { menuButton } from './menu.ts';
import { problemBox } from './problem-box.ts';
import type { RemedyButton } from './remedies.ts';

/** What an identity's card and a role's do not have in common. */
export interface CardParts {
  readonly kind: 'identity' | 'role';
  /** The heading, with `label-<id>` as its id. */
  readonly heading: TemplateResult;
  /** Label of the identity whose session this one may wait for. */
  readonly source?: string;
  /** What leads to the form that mends a problem. */
  readonly edit: RemedyButton;
  readonly notes?: unknown;
  readonly facts: unknown;
}

/** One fact of a card. */
export const fact = (name: string, value: unknown): TemplateResult => html`
  <div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`;

/** The card of a session: how it stands and what can be done, for an identity's own and for a role's. */
export const sessionCard = (session: SessionView, parts: CardParts, context: ViewContext): TemplateResult => {
  const { id, problem } = session;
  const { view, now } = context.state;
  const look = lookOf(session, now, parts.source);
  const isNew = view.name === 'list' && view.focusId === id;
  return html`
    <article
      class="card card-${parts.kind} card-${look.tone} ${isNew ? 'card-new' : ''}"
      aria-labelledby="label-${id}"
    >
      <div class="card-head">
        <span class="card-disc tone-${look.tone}">${icon(look.icon)}</span>
        <div class="card-title">
          ${parts.heading}
          <p class="card-state">
            <span class="pill tone-${look.tone}">${look.word}</span>
            ${timeView(session, context)}
          </p>
        </div>
        ${cardActions(session, context)} ${menuButton(session, context)}
      </div>
      ${problem === undefined ? nothing : problemBox(problem, now, cardRemedies(session, parts.edit, context))}
      ${session.left === true ? leftNote(session, context) : nothing} ${parts.notes ?? nothing}
      <dl class="facts">${parts.facts}</dl>
      ${cardCopies(session, context)}
    </article>
  `;
};
