import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';

const needsIt = ({ roles }: IdentityView): boolean =>
  roles.some(({ wayNow, autoRefresh }) => wayNow === 'session' && autoRefresh);

/** What a question whether to forget a session says: from where it goes, and where it stays. */
export const forgetBody = (
  session: SessionView,
  { state: { snapshot, now }, moments }: ViewContext,
): TemplateResult => {
  const { copies, profile, expiresAt } = session;
  const identity = snapshot?.identities.find(({ id }) => id === session.id);
  const isValid = expiresAt !== undefined && isUsable(validityNow(session, now));
  return html`
    <p>
      It is removed from the keychain and from profile <code>${profile}</code> in
      <code>${snapshot?.credentialsFile}</code>${
        copies.length === 0
          ? '.'
          : html` and in ${copies.map(({ path }, at) => html`${at === 0 ? '' : ', '}<code>${path}</code>`)}.`
      }
    </p>
    ${
      isValid
        ? html`<p>
            AWS still honours it until it expires, ${moments.moment(expiresAt, now)}: whoever has a copy can
            use it until then.
          </p>`
        : nothing
    }
    <p>Auto-refresh does not fetch a new one until you get one.</p>
    ${
      identity !== undefined && needsIt(identity)
        ? html`<p>
            Its roles are renewed with it: they end within the hour, unless you get a session again.
          </p>`
        : nothing
    }
  `;
};
