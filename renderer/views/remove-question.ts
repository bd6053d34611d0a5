import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import { codeList } from './code-list.ts';
import type { ViewContext } from './context.ts';
import { ticked } from './input-events.ts';
import { rich } from './rich.ts';

const lossOfIdentity = (
  { codeSource, mfaSerial, roles }: IdentityView,
  t: Translator,
): TemplateResult => html`
  <p>${t(codeSource === 'seed' ? 'list.remove.keyAndSeed' : 'list.remove.key')}</p>
  ${codeSource === 'seed' && mfaSerial !== undefined ? html`<p>${t('mfaDevice.seedGoes')}</p>` : nothing}
  ${roles.length === 0 ? nothing : html`<p>${t('list.remove.roles', { count: roles.length })}</p>`}
`;

const lossOfRole = (holder: IdentityView | undefined, t: Translator): TemplateResult => html`
  <p>
    ${t('list.remove.role')}
    ${holder === undefined ? nothing : t('list.remove.keyStays', { identity: holder.label })}
  </p>
`;

const honouredView = (gone: readonly SessionView[], { t, state: { now } }: ViewContext) => {
  const ends = gone
    .filter((session) => isUsable(validityNow(session, now)))
    .flatMap(({ expiresAt }) => expiresAt ?? []);
  if (ends.length === 0) return nothing;
  const moment = t.times.moment(Math.max(...ends), now);
  return html`<p>${t('list.remove.honoured', { count: ends.length, moment })}</p>`;
};

/** What a question whether to remove an identity or a role says: what goes, and what does not. */
export const removeBody = (
  session: SessionView,
  removeProfile: boolean,
  context: ViewContext,
): TemplateResult => {
  const { t, state, actions } = context;
  const identities = state.snapshot?.identities ?? [];
  const identity = identities.find(({ id }) => id === session.id);
  const holder = identities.find(({ roles }) => roles.some(({ id }) => id === session.id));
  const gone: readonly SessionView[] = [session, ...(identity?.roles ?? [])];
  const profiles = codeList(
    t,
    gone.map(({ profile }) => profile),
  );
  return html`
    ${identity === undefined ? lossOfRole(holder, t) : lossOfIdentity(identity, t)}
    ${honouredView(gone, context)}
    <div class="option">
      <input
        type="checkbox"
        id="remove-profile"
        .checked=${live(removeProfile)}
        @change=${ticked((chosen) => actions.sessions.chooseRemoveProfile(chosen))}
      />
      <label for="remove-profile">
        ${rich(t, 'list.remove.profiles', { count: gone.length, profiles })}
      </label>
    </div>
  `;
};
