import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';
import { resyncRemedy } from './mfa-device-entries.ts';
import { proxyRemedy } from './proxy-login.ts';
import { fileRemedies, leaveRemedy } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';

/** The buttons in the problem box of a card; `edit` leads to the form that mends it. A "Try again" is not among them: the card's own main button does that. */
export const cardRemedies = (
  session: SessionView,
  edit: RemedyButton,
  context: ViewContext,
): readonly RemedyButton[] => {
  const { actions } = context;
  if (session.problem === undefined) return [];
  const { remedy } = session.problem;
  const forProxy = proxyRemedy(session.problem, context, session.id);
  if (forProxy !== undefined) return [forProxy];
  const buttons: Readonly<Partial<Record<Remedy, RemedyButton>>> = {
    'edit-identity': edit,
    'replace-long-term-key': { label: 'Replace it…', run: () => actions.sessions.askReplace(session.id) },
    'unlock-keychain': { label: 'Unlock', run: () => void actions.app.unlockKeychain() },
  };
  const button = buttons[remedy];
  const forDevice = resyncRemedy(session, context);
  if (forDevice !== undefined && button !== undefined) return [forDevice, button];
  if (remedy === 'replace-long-term-key' && button !== undefined) {
    return [leaveRemedy(session.id, undefined, context, session.label), button];
  }
  return button === undefined
    ? fileRemedies(remedy, session.id, undefined, context, session.label)
    : [button];
};
