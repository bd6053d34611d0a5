import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { lookOf } from '../text/phase-look.ts';
import { cardActions } from './card-actions.ts';
import { cardCopies } from './card-copies.ts';
import { leftNote } from './card-notes.ts';
import { cardRemedies } from './card-remedies.ts';
import { stateView } from './card-time.ts';
import type { ViewContext } from './context.ts';
import { menuButton } from './menu.ts';
import { problemBox } from './problem-box.ts';
import type { RemedyButton } from './remedies.ts';

/** What an identity's card and a role's do not have in common. */
export interface CardParts {
  readonly kind: 'identity' | 'role';
  readonly heading: TemplateResult;
  /** The session of the identity whose codes it takes. */
  readonly holder: SessionView;
  /** Label of the identity whose session this one may wait for. */
  readonly source?: string;
  /** What leads to the form that mends a problem. */
  readonly edit: RemedyButton;
  readonly notes?: unknown;
  readonly facts: unknown;
  /** What the card is dragged by. */
  readonly grip?: unknown;
}

/** One fact of a card. What it is about is told to screen readers; the eye knows it by its place. */
export const fact = (name: string, value: unknown): TemplateResult => html`
  <div class="fact">
    <dt class="only-spoken">${name}</dt>
    <dd>${value}</dd>
  </div>
`;

/** The heading of a card, which gives it its name. */
export const heading = (level: 2 | 3 | 4, { id, label }: SessionView): TemplateResult => {
  if (level === 2) return html`<h2 id="label-${id}">${label}</h2>`;
  return level === 3 ? html`<h3 id="label-${id}">${label}</h3>` : html`<h4 id="label-${id}">${label}</h4>`;
};

/** The card of a session: how it stands and what can be done, for an identity's own and for a role's. */
export const sessionCard = (session: SessionView, parts: CardParts, context: ViewContext): TemplateResult => {
  const { id, problem } = session;
  const { view, now } = context.state;
  const look = lookOf(session, now, parts.source);
  const isNew = view.name === 'list' && view.focusId === id;
  const { fix, buttons } = cardRemedies(session, parts.edit, context);
  return html`
    <article class="card card-${parts.kind} ${isNew ? 'card-new' : ''}" aria-labelledby="label-${id}">
      <div class="card-row">
        ${parts.grip ?? nothing}
        <span class="card-disc tone-${look.tone}">${icon(look.icon)}</span>
        <div class="card-who">
          ${parts.heading}
          <dl class="facts">${parts.facts}</dl>
        </div>
        <div class="card-now">
          ${stateView(session, parts.holder, parts.source, context)} ${cardActions(session, fix, context)}
        </div>
        ${menuButton(session, context)}
      </div>
      ${problem === undefined ? nothing : problemBox(problem, now, buttons, context.t)}
      ${session.left === true ? leftNote(session, context) : nothing} ${parts.notes ?? nothing}
      ${cardCopies(session, context)}
    </article>
  `;
};
