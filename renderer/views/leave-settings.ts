import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { Preferences } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';
import { choiceRow } from './setting-rows.ts';

/** What becomes of the sessions when the screen is locked, and when Latchkey quits. */
export const leaveRows = (
  { onLock, onQuit }: Preferences,
  { actions, t }: ViewContext,
): TemplateResult => html`
  ${choiceRow({
    name: 'on-lock',
    legend: t('settings.onLock'),
    hint: t('settings.onLockHint'),
    choices: [
      ['nothing', t('settings.onLockNothing')],
      ['pause', t('settings.onLockPause')],
      ['remove', t('settings.onLockRemove')],
    ],
    chosen: onLock,
    choose: (value) => void actions.app.prefer({ onLock: value }),
  })}
  ${choiceRow({
    name: 'on-quit',
    legend: t('settings.onQuit'),
    hint: t('settings.onQuitHint'),
    choices: [
      ['keep', t('settings.onQuitKeep')],
      ['remove', t('settings.onQuitRemove')],
    ],
    chosen: onQuit,
    choose: (value) => void actions.app.prefer({ onQuit: value }),
  })}
`;
