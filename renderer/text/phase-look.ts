import type { Activity, Validity } from '../../src/core/session/phase.ts';
import { waitsText } from '../../src/shared/role-words.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { message, type Message } from '../../src/texts/message.ts';

/** Colour family of a state. Words and icon always go with it. */
export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'neutral';

/** Names of the icons that stand for a phase. */
export type PhaseIcon = 'check' | 'hourglass' | 'alert' | 'stop' | 'sync' | 'keypad' | 'moon' | 'retry';

/** How a phase is shown: colour, icon and word. */
export interface PhaseLook {
  readonly tone: Tone;
  readonly icon: PhaseIcon;
  readonly word: Message;
}

const look = (tone: Tone, icon: PhaseIcon, word: Message): PhaseLook => ({ tone, icon, word });

const idle: Readonly<Record<Validity, PhaseLook>> = {
  none: look('neutral', 'moon', message('list.phase.none')),
  active: look('good', 'check', message('list.phase.active')),
  expiring: look('warn', 'hourglass', message('list.phase.expiring')),
  expired: look('bad', 'alert', message('list.phase.expired')),
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
      ? look('busy', 'hourglass', message('list.phase.waiting'))
      : look('busy', 'sync', message(isUsable(validity) ? 'list.phase.renewing' : 'list.phase.getting')),
  'needs-code': () => look('warn', 'keypad', message('list.phase.needsCode')),
  failing: (validity) =>
    isUsable(validity)
      ? look('warn', 'retry', message('list.phase.activeFailing'))
      : look('bad', 'retry', message('list.phase.failing')),
  blocked: (validity) =>
    look('bad', 'stop', message(isUsable(validity) ? 'list.phase.activeBlocked' : 'list.phase.blocked')),
};

/** How a session's phase is shown; `source` is the label of the identity whose session a role may wait for. */
export const lookOf = (session: SessionView, now: number, source?: string): PhaseLook =>
  session.waitsForSource === true
    ? look('busy', 'hourglass', waitsText(source))
    : underWay[session.phase.activity](validityNow(session, now), session.waitingUntil !== undefined);
