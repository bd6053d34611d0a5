import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
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
  const { actions, t } = context;
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
  if (button !== undefined) return [button];
  const doctor = {
    label: t('doctor.look'),
    spoken: t('doctor.lookSpoken', { about: session.label }),
    run: () => actions.navigation.go({ name: 'doctor' }),
  };
  return [
    ...fileRemedies(remedy, session.id, undefined, context, session.label),
    ...(doctorHelps.has(session.problem.code) ? [doctor] : []),
  ];
};

/** Problems whose cause is often found by a look at everything. */
const doctorHelps: ReadonlySet<ProblemCode> = new Set([
  'network-unreachable',
  'timed-out',
  'certificate-refused',
  'proxy-failed',
  'endpoint-not-offered',
  'unexpected-answer',
  'clock-off',
  'file-malformed',
  'file-unreadable',
  'file-read-only',
] as const);
