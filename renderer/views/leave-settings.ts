import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Preferences } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';

const choiceRow = <Value extends string>(
  name: string,
  legend: string,
  hint: string,
  choices: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult => html`
  <fieldset class="row row-choice" aria-describedby="setting-${name}-hint">
    <legend class="row-words">${legend}</legend>
    <div class="choices">
      ${choices.map(
        ([value, label]) => html`
          <label class="choice">
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${live(chosen === value)}
              @change=${() => choose(value)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
    <p class="hint" id="setting-${name}-hint">${hint}</p>
  </fieldset>
`;

const lockChoices: readonly (readonly [Preferences['onLock'], string])[] = [
  ['nothing', 'Go on'],
  ['pause', 'Pause'],
  ['remove', 'Remove sessions'],
];

const quitChoices: readonly (readonly [Preferences['onQuit'], string])[] = [
  ['keep', 'Keep sessions'],
  ['remove', 'Remove sessions'],
];

/** What becomes of the sessions when the screen is locked, and when Latchkey quits. */
export const leaveRows = ({ onLock, onQuit }: Preferences, { actions }: ViewContext): TemplateResult => html`
  ${choiceRow(
    'on-lock',
    'When the screen is locked',
    'Pause: nothing is renewed until it is unlocked. Remove: the sessions also leave the files, and come back from the keychain. macOS and Windows tell Latchkey of a lock, and on Linux GNOME, KDE and others with the freedesktop screen saver do. Where nobody tells, nothing changes.',
    lockChoices,
    onLock,
    (value) => void actions.app.prefer({ onLock: value }),
  )}
  ${choiceRow(
    'on-quit',
    'When Latchkey quits',
    'Remove: the sessions leave the files. Those still valid come back from the keychain with the next start. After a crash or a power cut they stay.',
    quitChoices,
    onQuit,
    (value) => void actions.app.prefer({ onQuit: value }),
  )}
`;
