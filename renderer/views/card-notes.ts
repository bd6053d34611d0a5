import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';

/** Says that Latchkey keeps its hands off a profile. */
export const leftNote = (session: SessionView, { state: { now } }: ViewContext): TemplateResult => html`
  <div class="note note-neutral">
    ${icon('info')}
    <p class="note-words">
      Latchkey leaves this profile alone, as you wished.
      ${isUsable(validityNow(session, now)) ? 'Renew' : 'Get session'} writes to it again.
    </p>
  </div>
`;

/** Says that a key lay in the clear, and should be replaced. */
export const adoptedNote = ({ id, label }: IdentityView, { actions }: ViewContext): TemplateResult => html`
  <div class="note note-neutral">
    ${icon('key')}
    <p class="note-words">
      This key lay on the disk in the clear. Make a new one in the AWS console, enter it here, and delete the
      old one.
    </p>
    <button
      type="button"
      class="button"
      aria-label="Enter new key for ${label}"
      @click=${() => actions.navigation.go({ name: 'edit', id })}
    >
      Enter new key
    </button>
  </div>
`;
