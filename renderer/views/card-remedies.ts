import type { ProblemCode } from '../../src/core/notice/problem.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';
import { resyncRemedy } from './mfa-device-entries.ts';
import { proxyRemedy } from './proxy-login.ts';
import { fileRemedies, leaveRemedy } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';

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

/** What can be done about a session's problem. */
export interface CardRemedies {
  /** What mends it, where Latchkey waits for that: the card's own main button does it. */
  readonly fix?: RemedyButton;
  /** What else can be done: the buttons of the problem box. A "Try again" is not among them, for the same reason. */
  readonly buttons: readonly RemedyButton[];
}

const remediesOf = (session: SessionView, edit: RemedyButton, context: ViewContext): CardRemedies => {
  const { t, actions } = context;
  const { id, label, problem } = session;
  if (problem === undefined) return { buttons: [] };
  const forProxy = proxyRemedy(problem, context, id);
  if (forProxy !== undefined) return { fix: forProxy, buttons: [] };
  const doctor: RemedyButton = {
    label: t('doctor.look'),
    spoken: t('doctor.lookSpoken', { about: label }),
    run: () => actions.navigation.go({ name: 'doctor' }),
  };
  switch (problem.remedy) {
    case 'edit-identity': {
      const forDevice = resyncRemedy(session, context);
      return { fix: edit, buttons: forDevice === undefined ? [] : [forDevice] };
    }
    case 'unlock-keychain':
      return {
        fix: { label: t('list.unlock'), run: () => void actions.app.unlockKeychain() },
        buttons: [],
      };
    case 'replace-long-term-key':
      return {
        fix: { label: t('list.replace'), run: () => actions.sessions.askReplace(id) },
        buttons: [leaveRemedy(id, undefined, context, label)],
      };
    default:
      return {
        buttons: [
          ...fileRemedies(problem.remedy, id, undefined, context, label),
          ...(doctorHelps.has(problem.code) ? [doctor] : []),
        ],
      };
  }
};

/** What can be done about a session's problem; `edit` leads to the form that mends it. */
export const cardRemedies = (
  session: SessionView,
  edit: RemedyButton,
  context: ViewContext,
): CardRemedies => {
  const { fix, buttons } = remediesOf(session, edit, context);
  if (fix === undefined || session.phase.activity === 'blocked') return { ...(fix && { fix }), buttons };
  // The main button tries again, as Latchkey does by itself.
  return { buttons: [...buttons, fix] };
};
