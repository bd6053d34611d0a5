import type { Problem } from '../notice/problem.ts';
import { failedInWords } from '../notice/words.ts';
import type { Logger } from '../ports.ts';
import type { ActivityEntry } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Outcome } from './rotation-steps.ts';
import type { Rotation, RotationKey } from './rotation.ts';
import { message, type Message } from '../../texts/message.ts';

/** Writes into the list of activity what came of rotations: above all what is left in AWS, and where to delete it. */
export class RotationTold {
  readonly #journal: Journal;
  readonly #log: Logger;

  constructor(journal: Journal, log: Logger) {
    this.#journal = journal;
    this.#log = log;
  }

  /** A step was done. */
  came(label: string | undefined, before: Rotation, now: Rotation): void {
    const { from, to, deletion, back } = now;
    this.#log.info('rotation-step', { stage: now.stage });
    if (now.stage === 'deactivating' && before.stage === 'switching') {
      this.#say(
        'good',
        label,
        back === true
          ? message('activity.rotation.back', { end: endOf(to) })
          : message('activity.rotation.inUse', { end: endOf(to), before: endOf(from) }),
      );
    }
    if (now.stage === 'waiting' && before.stage === 'deactivating') {
      this.#say(
        'neutral',
        label,
        deletion === 'never'
          ? message('activity.rotation.off', { end: endOf(from) })
          : message('activity.rotation.offFor', { end: endOf(from), count: deletion }),
      );
    }
    if (now.stage === 'lost') {
      this.#say('bad', label, message('activity.rotation.secretLost', { end: endOf(to) }));
    }
  }

  /** It stands still. Automatic attempts tell the log only. */
  stopped(label: string | undefined, rotation: Rotation, reason: Problem, byUser: boolean): void {
    this.#log.warn('rotation-stopped', { stage: rotation.stage, code: reason.code });
    if (!byUser || reason.code === 'cancelled') return;
    this.#say('bad', label, failedInWords(message('activity.rotation.stopped'), reason));
  }

  /** It came to its end. */
  ended(label: string | undefined, rotation: Rotation, outcome: Outcome): void {
    this.#log.info('rotation-ended', { outcome });
    const text = endText(outcome, rotation);
    if (text !== undefined) this.#say('neutral', label, text);
  }

  /** The user leaves it as it is. */
  left(label: string | undefined, { stage, from, to }: Rotation): void {
    const isOff = stage === 'waiting' || stage === 'deleting';
    this.#log.info('rotation-left', { stage });
    if (isOff) {
      this.#say('neutral', label, message('activity.rotation.leftOff', { end: endOf(from) }));
    } else if (stage === 'deactivating') {
      this.#say('bad', label, message('activity.rotation.leftActive', { end: endOf(from) }));
    } else if (stage !== 'checking') {
      this.#say(
        'bad',
        label,
        to?.end === undefined
          ? message('activity.rotation.leftUnknown')
          : message('activity.rotation.leftUnused', { end: endOf(to) }),
      );
    }
  }

  #say(tone: ActivityEntry['tone'], label: string | undefined, text: Message): void {
    this.#journal.record({ tone, text, ...(label !== undefined && { label }) });
  }
}

const endText = (outcome: Outcome, { stage, from, to }: Rotation): Message | undefined => {
  switch (outcome) {
    case 'deleted':
      return message('activity.rotation.oldDeleted', { end: endOf(from) });
    case 'gone':
      return message('activity.rotation.oldGone', { end: endOf(stage === 'activating' ? to : from) });
    case 'none':
      return message('activity.rotation.none');
    case 'discarded':
      return message('activity.rotation.deleted', { end: endOf(to) });
    case 'stopped':
      return undefined;
  }
};

const endOf = (key: RotationKey | undefined): string => key?.end ?? '?';
