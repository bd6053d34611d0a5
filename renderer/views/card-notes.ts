import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';

/** Says that Latchkey keeps its hands off a profile. */
export const leftNote = (session: SessionView, { t, state: { now } }: ViewContext): TemplateResult => html`
  <div class="note note-neutral">
    ${icon('info')}
    <p class="note-words">${t(isUsable(validityNow(session, now)) ? 'list.leftRenew' : 'list.leftGet')}</p>
  </div>
`;
