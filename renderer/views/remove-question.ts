import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ownerWords } from '../../src/shared/role-words.ts';
import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { ticked } from './input-events.ts';

const lossOfIdentity = (
  { codeSource, mfaSerial, roles: { length } }: IdentityView,
  { t }: ViewContext,
): TemplateResult => html`
  <p>Its access key${codeSource === 'seed' ? ' and seed are' : ' is'} deleted from the keychain.</p>
  ${codeSource === 'seed' && mfaSerial !== undefined ? html`<p>${t('mfaDevice.seedGoes')}</p>` : nothing}
  ${length === 0 ? nothing : html`<p>Its ${length === 1 ? 'role goes' : `${length} roles go`} with it.</p>`}
`;

const lossOfRole = (holder: IdentityView | undefined): TemplateResult => html`
  <p>
    Latchkey forgets this role and its session.
    ${holder === undefined ? nothing : html`${ownerWords(holder.label)} access key stays.`}
  </p>
`;

const honouredView = (gone: readonly SessionView[], { state: { now }, moments }: ViewContext) => {
  const ends = gone
    .filter((session) => isUsable(validityNow(session, now)))
    .flatMap(({ expiresAt }) => expiresAt ?? []);
  if (ends.length === 0) return nothing;
  const until =
    ends.length === 1 ? 'the session until it expires,' : 'the sessions until they expire, the last one';
  const last = moments.moment(Math.max(...ends), now);
  return html`<p>Removing revokes nothing: AWS honours ${until} ${last}.</p>`;
};

/** What a question whether to remove an identity or a role says: what goes, and what does not. */
export const removeBody = (
  session: SessionView,
  removeProfile: boolean,
  context: ViewContext,
): TemplateResult => {
  const { state, actions } = context;
  const identities = state.snapshot?.identities ?? [];
  const identity = identities.find(({ id }) => id === session.id);
  const holder = identities.find(({ roles }) => roles.some(({ id }) => id === session.id));
  const gone: readonly SessionView[] = [session, ...(identity?.roles ?? [])];
  return html`
    ${identity === undefined ? lossOfRole(holder) : lossOfIdentity(identity, context)}
    ${honouredView(gone, context)}
    <div class="option">
      <input
        type="checkbox"
        id="remove-profile"
        .checked=${live(removeProfile)}
        @change=${ticked((chosen) => actions.sessions.chooseRemoveProfile(chosen))}
      />
      <label for="remove-profile">
        Also remove the profile${gone.length === 1 ? '' : 's'}
        ${gone.map(({ profile }, at) => html`${at === 0 ? '' : ', '}<code>${profile}</code>`)} from the
        credentials file
      </label>
    </div>
  `;
};
