import { html, nothing } from 'lit-html';
import type { CheckedKey } from '../../src/shared/contract.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import { rich } from './rich.ts';

/** A clock that is off by less than this, in milliseconds, is not worth a word. */
const notableSkewMs = 60_000;

const warning = (words: unknown) => html`<p class="note note-warn">${icon('alert')}<span>${words}</span></p>`;

/** What is to be said of the key that AWS knows: a root user's, a clock that is off, another user's than was meant. */
export const callerNotes = (
  t: Translator,
  { isRoot, clockSkewMs = 0 }: CheckedKey,
  /** The user that the text with the key named, and the one that the key is of, where they differ. */
  other?: { readonly name: string; readonly user: string },
) => {
  const time = t.times.timeLeft(Math.abs(clockSkewMs));
  return html`
    ${other === undefined ? nothing : warning(t('setup.otherUser', other))}
    ${
      isRoot
        ? warning(rich(t, 'setup.isRootText', { bold: html`<strong>${t('setup.isRoot')}</strong>` }))
        : nothing
    }
    ${
      Math.abs(clockSkewMs) < notableSkewMs
        ? nothing
        : warning(t(clockSkewMs > 0 ? 'setup.clockBehind' : 'setup.clockAhead', { time }))
    }
  `;
};
