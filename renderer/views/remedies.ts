import { html, nothing } from 'lit-html';
import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { ViewContext } from './context.ts';

/** A button that does something about a problem. */
export interface RemedyButton {
  readonly label: string;
  /** What a screen reader is told in place of the label, where the label alone does not say what it is about. */
  readonly spoken?: string;
  /** It is the next step, not merely possible. */
  readonly urged?: boolean;
  readonly run: () => void;
}

type Context = Pick<ViewContext, 't' | 'actions'>;

/**
 * What can be done about a file that a session is written to. `path` is that of another file than the main one; `about`
 * names the identity or the file for screen readers.
 */
export const fileRemedies = (
  remedy: Remedy,
  id: IdentityId,
  path: string | undefined,
  { t, actions }: Context,
  about = path ?? '',
): readonly RemedyButton[] => {
  if (remedy === 'repair-file') {
    return [
      {
        label: t('list.mend'),
        ...(path === undefined ? {} : { spoken: t('list.mendAt', { path }) }),
        urged: path === undefined,
        run: () => void actions.files.repair(path),
      },
    ];
  }
  if (remedy !== 'write-again') return [];
  return [
    leaveRemedy(id, path, { t, actions }, about),
    {
      label: t('list.writeAgain'),
      spoken: t('list.writeAgainFor', { about }),
      urged: path === undefined,
      run: () => void actions.files.writeAgain(id, path),
    },
  ];
};

/** Leaves a profile to the other program that filled it. */
export const leaveRemedy = (
  id: IdentityId,
  path: string | undefined,
  { t, actions }: Context,
  about = path ?? '',
): RemedyButton => ({
  label: t('list.leave'),
  spoken: t('list.leaveFor', { about }),
  run: () => void actions.files.leave(id, path),
});

/** The buttons of a problem, in a row. */
export const remedyButtons = (remedies: readonly RemedyButton[]) =>
  remedies.length === 0
    ? nothing
    : html`
        <div class="remedies">
          ${remedies.map(
            ({ label, spoken, urged, run }) => html`
              <button
                type="button"
                class="button ${urged === true ? 'button-primary' : ''}"
                aria-label=${spoken ?? label}
                @click=${run}
              >
                ${label}
              </button>
            `,
          )}
        </div>
      `;
