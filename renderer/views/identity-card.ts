import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { Activity } from '../../src/core/session/phase.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { secondsLeft, timeLeft } from '../text/duration.ts';
import { isUsable, lookOf, validityNow } from '../text/phase-look.ts';
import { userNameOf } from '../text/user-name.ts';
import type { ViewContext } from './context.ts';
import { cardCopies } from './card-copies.ts';
import { cardNotes } from './card-notes.ts';
import { problemBox } from './problem-box.ts';
import { fileRemedies, leaveRemedy } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';

/** The one main thing to do with an identity now. */
interface PrimaryAction {
  readonly label: string;
  readonly run: () => void;
  /** It is the next step, not merely possible. */
  readonly urged: boolean;
  readonly busy: boolean;
}

const primaryOf = (identity: IdentityView, { state, actions }: ViewContext): PrimaryAction => {
  const validity = validityNow(identity, state.now);
  const usable = isUsable(validity);
  const label = usable ? 'Renew' : 'Get session';
  const run = (): void => void actions.sessions.get(identity.id);
  const again: PrimaryAction = { label: 'Try again', run, urged: true, busy: false };
  const byActivity: Readonly<Record<Activity, () => PrimaryAction>> = {
    idle: () => ({ label, run, urged: validity !== 'active', busy: false }),
    // The button stays where it is while something is under way: a double click must not hit "Cancel".
    refreshing: () => ({ label: usable ? 'Renewing…' : 'Getting…', run: () => {}, urged: false, busy: true }),
    'needs-code': () => ({ label: 'Enter code', run, urged: true, busy: false }),
    // Trying again mends no file: the problem box has what does.
    failing: () => (identity.problem?.remedy === 'repair-file' ? { ...again, urged: false } : again),
    blocked: () =>
      identity.problem?.remedy === 'get-session' ? again : { label, run, urged: false, busy: false },
  };
  return byActivity[identity.phase.activity]();
};

/** The buttons in the problem box. A "Try again" is not among them: the card's own main button does that. */
const remediesOf = (identity: IdentityView, context: ViewContext): readonly RemedyButton[] => {
  const { actions } = context;
  if (identity.problem === undefined) return [];
  const { remedy } = identity.problem;
  const buttons: Readonly<Partial<Record<Remedy, RemedyButton>>> = {
    'edit-identity': {
      label: 'Edit identity',
      run: () => actions.navigation.go({ name: 'edit', id: identity.id }),
    },
    'replace-long-term-key': { label: 'Replace it…', run: () => actions.sessions.askReplace(identity.id) },
    'unlock-keychain': { label: 'Unlock', run: () => void actions.app.unlockKeychain() },
  };
  const button = buttons[remedy];
  if (remedy === 'replace-long-term-key' && button !== undefined) {
    return [leaveRemedy(identity.id, undefined, context, identity.label), button];
  }
  return button === undefined
    ? fileRemedies(remedy, identity.id, undefined, context, identity.label)
    : [button];
};

const timeView = (identity: IdentityView, { state: { now }, moments }: ViewContext) => {
  const { expiresAt, waitingUntil } = identity;
  const waiting =
    waitingUntil === undefined
      ? nothing
      : html`<span class="card-note">
          Next code in <span class="number">${secondsLeft(waitingUntil - now)}&nbsp;s</span>
        </span>`;
  if (expiresAt === undefined) return waiting;
  if (!isUsable(validityNow(identity, now))) {
    const cleared = identity.cleared === true ? ', and was taken out of the file' : '';
    return html`<span class="card-note">Ended ${moments.moment(expiresAt, now)}${cleared}</span>${waiting}`;
  }
  return html`
    <span class="card-left number">${timeLeft(expiresAt - now)}</span>
    <span class="card-note">left, until ${moments.moment(expiresAt, now)}</span>
    ${waiting}
  `;
};

const renewalOf = (identity: IdentityView, { state, moments }: ViewContext): string => {
  if (identity.phase.activity === 'refreshing') return 'Under way';
  if (identity.renewsAt !== undefined) return moments.moment(identity.renewsAt, state.now);
  if (state.snapshot?.preferences.paused === true) return 'Paused';
  if (!identity.autoRefresh) return 'Off';
  if (identity.mfaSerial !== undefined && identity.codeSource === 'ask') return 'With your code';
  return identity.problem === undefined ? 'Not yet' : 'On hold';
};

const fact = (name: string, value: string, tag = false): TemplateResult => html`
  <div class="fact">
    <dt>${name}</dt>
    <dd>${tag ? html`<code>${value}</code>` : value}</dd>
  </div>
`;

/** One identity of the list. */
export const identityCard = (identity: IdentityView, context: ViewContext): TemplateResult => {
  const { id, label, caller } = identity;
  const { actions, state } = context;
  const look = lookOf(identity, state.now);
  const primary = primaryOf(identity, context);
  const cancellable = identity.phase.activity === 'refreshing' || identity.phase.activity === 'needs-code';
  const isNew = state.view.name === 'list' && state.view.focusId === id;
  return html`
    <li>
      <article class="card card-${look.tone} ${isNew ? 'card-new' : ''}" aria-labelledby="label-${id}">
        <div class="card-head">
          <span class="card-disc tone-${look.tone}">${icon(look.icon)}</span>
          <div class="card-title">
            <h2 id="label-${id}">${label}</h2>
            <p class="card-state">
              <span class="pill tone-${look.tone}">${look.word}</span>
              ${timeView(identity, context)}
            </p>
          </div>
          <div class="card-actions">
            ${
              cancellable
                ? html`<button
                    type="button"
                    class="button"
                    aria-label="Cancel for ${label}"
                    @click=${() => void actions.sessions.cancel(id)}
                  >
                    Cancel
                  </button>`
                : nothing
            }
            <button
              type="button"
              id=${focusIds.primary(id)}
              class="button ${primary.urged ? 'button-primary' : ''}"
              aria-disabled=${primary.busy ? 'true' : 'false'}
              aria-label="${primary.label} for ${label}"
              @click=${primary.run}
            >
              ${primary.label}
            </button>
          </div>
        </div>
        ${
          identity.problem === undefined
            ? nothing
            : problemBox(identity.problem, state.now, remediesOf(identity, context))
        }
        ${cardNotes(identity, context)}
        <dl class="facts">
          ${fact('Profile', identity.profile, true)}
          ${
            caller === undefined
              ? fact('Account', 'Not checked yet')
              : html`${fact('Account', caller.accountId)} ${fact('User', userNameOf(caller.arn))}`
          }
          ${fact('Access key', `…${identity.accessKeyIdEnd}`)}
          ${fact('Next renewal', renewalOf(identity, context))}
        </dl>
        ${cardCopies(identity, context)}
        <div class="card-more" role="group" aria-label="More for ${label}">
          ${
            identity.codeSource === 'seed'
              ? html`<button
                  type="button"
                  class="button button-quiet"
                  @click=${() => void actions.sessions.copyCode(id)}
                >
                  ${icon('copy')}Copy code
                </button>`
              : nothing
          }
          <button
            type="button"
            class="button button-quiet"
            @click=${() => void actions.sessions.copyProfileCommand(id)}
          >
            ${icon('terminal')}Copy profile command
          </button>
          <button
            type="button"
            class="button button-quiet"
            id=${focusIds.edit(id)}
            @click=${() => actions.navigation.go({ name: 'edit', id })}
          >
            ${icon('edit')}Edit
          </button>
          <button type="button" class="button button-quiet" @click=${() => actions.sessions.askRemove(id)}>
            ${icon('remove')}Remove
          </button>
        </div>
      </article>
    </li>
  `;
};
