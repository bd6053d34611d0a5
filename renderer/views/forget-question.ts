import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { codeList } from './code-list.ts';
import { rich } from './rich.ts';

const needsIt = ({ roles }: IdentityView): boolean =>
  roles.some(({ wayNow, autoRefresh }) => wayNow === 'session' && autoRefresh);

/** What a question whether to forget a session says: from where it goes, and where it stays. */
export const forgetBody = (
  session: SessionView,
  { t, state: { snapshot, now } }: ViewContext,
): TemplateResult => {
  const { copies, profile, expiresAt } = session;
  const identity = snapshot?.identities.find(({ id }) => id === session.id);
  const isValid = expiresAt !== undefined && isUsable(validityNow(session, now));
  const files = [snapshot?.credentialsFile ?? '', ...copies.map(({ path }) => path)];
  return html`
    <p>
      ${rich(t, 'list.forget.from', {
        profile: html`<code>${profile}</code>`,
        files: codeList(t, files),
      })}
    </p>
    ${
      isValid
        ? html`<p>${t('list.forget.honoured', { moment: t.times.moment(expiresAt, now) })}</p>`
        : nothing
    }
    <p>${t('list.forget.noNew')}</p>
    ${identity !== undefined && needsIt(identity) ? html`<p>${t('list.forget.roles')}</p>` : nothing}
  `;
};
