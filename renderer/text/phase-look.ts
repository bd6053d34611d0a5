import type { Activity, Validity } from '../../src/core/session/phase.ts';
import { waitsWords } from '../../src/shared/role-words.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';

/** Colour family of a state. Words and icon always go with it. */
export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'neutral';

/** Names of the icons that stand for a phase. */
export type PhaseIcon = 'check' | 'hourglass' | 'alert' | 'stop' | 'sync' | 'keypad' | 'moon' | 'retry';

/** How a phase is shown: colour, icon and word. */
export interface PhaseLook {
  readonly tone: Tone;
  readonly icon: PhaseIcon;
  readonly word: string;
}

const look = (tone: Tone, icon: PhaseIcon, word: string): PhaseLook => ({ tone, icon, word });

const idle: Readonly<Record<Validity, PhaseLook>> = {
  none: look('neutral', 'moon', 'No session'),
  active: look('good', 'check', 'Active'),
  expiring: look('warn', 'hourglass', 'Expires soon'),
  expired: look('bad', 'alert', 'Expired'),
};

/** How the credentials stand now: a snapshot may be older than the end of the session that it tells of. */
export const validityNow = ({ phase, expiresAt }: SessionView, now: number): Validity =>
  expiresAt !== undefined && phase.validity !== 'none' && now >= expiresAt ? 'expired' : phase.validity;

/** True while the session can be used. */
export const isUsable = (validity: Validity): boolean => validity === 'active' || validity === 'expiring';

const underWay: Readonly<Record<Activity, (validity: Validity, waiting: boolean) => PhaseLook>> = {
  idle: (validity) => idle[validity],
  refreshing: (validity, waiting) =>
    waiting
      ? look('busy', 'hourglass', 'Waiting for the next code')
      : look('busy', 'sync', isUsable(validity) ? 'Renewing' : 'Getting a session'),
  'needs-code': () => look('warn', 'keypad', 'Needs a code'),
  failing: (validity) =>
    isUsable(validity) ? look('warn', 'retry', 'Active, cannot renew') : look('bad', 'retry', 'Trying again'),
  blocked: (validity) => look('bad', 'stop', isUsable(validity) ? 'Active, needs you' : 'Needs you'),
};

/** How a session's phase is shown; `source` is the label of the identity whose session a role may wait for. */
export const lookOf = (session: SessionView, now: number, source?: string): PhaseLook =>
  session.waitsForSource === true
    ? look('busy', 'hourglass', waitsWords(source))
    : underWay[session.phase.activity](validityNow(session, now), session.waitingUntil !== undefined);
