import type { Problem } from '../notice/problem.ts';
import { problemInWords } from '../notice/words.ts';
import type { Logger } from '../ports.ts';
import type { ActivityEntry } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Outcome } from './rotation-steps.ts';
import type { Rotation } from './rotation.ts';

const where = 'in the AWS console, under the user’s security credentials';

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
          ? `Back to access key …${to?.end}.`
          : `A new access key is in use: …${to?.end}, in place of …${from.end}.`,
      );
    }
    if (now.stage === 'waiting' && before.stage === 'deactivating') {
      this.#say(
        'neutral',
        label,
        deletion === 'never'
          ? `The old access key …${from.end} was turned off.`
          : `The old access key …${from.end} was turned off, and will be deleted in ${deletion} days.`,
      );
    }
    if (now.stage === 'lost') {
      this.#say(
        'bad',
        label,
        `AWS made access key …${to?.end}, but its secret never arrived. Delete that key.`,
      );
    }
  }

  /** It stands still. Automatic attempts tell the log only. */
  stopped(label: string | undefined, rotation: Rotation, reason: Problem, byUser: boolean): void {
    this.#log.warn('rotation-stopped', { stage: rotation.stage, code: reason.code });
    if (!byUser || reason.code === 'cancelled') return;
    this.#say('bad', label, `The change of the access key stopped. ${problemInWords(reason)}`);
  }

  /** It came to its end. */
  ended(label: string | undefined, { stage, from, to }: Rotation, outcome: Outcome): void {
    this.#log.info('rotation-ended', { outcome });
    if (outcome === 'deleted') this.#say('neutral', label, `The old access key …${from.end} was deleted.`);
    const gone = stage === 'activating' ? to : from;
    if (outcome === 'gone') this.#say('neutral', label, `The old access key …${gone?.end} is gone from AWS.`);
    if (outcome === 'none') this.#say('neutral', label, 'No new access key was made.');
    if (outcome === 'discarded') this.#say('neutral', label, `Access key …${to?.end} was deleted.`);
  }

  /** The user leaves it as it is. */
  left(label: string | undefined, { stage, from, to }: Rotation): void {
    const isOff = stage === 'waiting' || stage === 'deleting';
    this.#log.info('rotation-left', { stage });
    if (isOff) {
      this.#say('neutral', label, `Access key …${from.end} is left turned off. You can delete it ${where}.`);
    } else if (stage === 'deactivating') {
      this.#say('bad', label, `Access key …${from.end} is left active. Delete it ${where}.`);
    } else if (stage !== 'checking') {
      this.#say(
        'bad',
        label,
        to?.end === undefined
          ? `There may be an access key that nobody uses. Look for it ${where}.`
          : `Access key …${to.end} is left active, and nobody uses it. Delete it ${where}.`,
      );
    }
  }

  #say(tone: ActivityEntry['tone'], label: string | undefined, text: string): void {
    this.#journal.record({ tone, text, ...(label !== undefined && { label }) });
  }
}
