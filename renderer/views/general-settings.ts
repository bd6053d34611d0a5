import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { LoginItemState } from '../../src/core/ports.ts';
import type { Preferences } from '../../src/shared/snapshot.ts';
import { languageNames, languages } from '../../src/texts/language.ts';
import type { Translator } from '../../src/texts/translator.ts';
import type { ViewContext } from './context.ts';
import { choiceRow, selectRow, switchRow } from './setting-rows.ts';

const loginHint = (t: Translator, state: LoginItemState | undefined): string => {
  if (state === 'elsewhere') return t('settings.startAtLoginElsewhere');
  return state === 'unsupported' ? t('settings.startAtLoginUnsupported') : t('settings.startAtLoginHint');
};

/** How Latchkey starts, looks and speaks. */
export const generalRows = (
  { startHidden, theme, language }: Preferences,
  { state, actions, t }: ViewContext,
): TemplateResult => html`
  ${switchRow({
    name: 'login',
    label: t('settings.startAtLogin'),
    hint: loginHint(t, state.loginItem),
    on: state.loginItem === 'on',
    disabled: state.loginItem === undefined || state.loginItem === 'unsupported',
    set: (on) => void actions.settings.startAtLogin(on),
  })}
  ${switchRow({
    name: 'hidden',
    label: t('settings.startHidden'),
    hint: t('settings.startHiddenHint'),
    on: startHidden,
    set: (on) => void actions.app.prefer({ startHidden: on }),
  })}
  ${choiceRow({
    name: 'theme',
    legend: t('settings.theme'),
    choices: [
      ['system', t('settings.themeSystem')],
      ['light', t('settings.themeLight')],
      ['dark', t('settings.themeDark')],
    ],
    chosen: theme,
    choose: (value) => void actions.app.prefer({ theme: value }),
  })}
  ${selectRow<Preferences['language']>({
    name: 'language',
    label: t('settings.language'),
    options: [
      { value: 'system', label: t('settings.languageSystem') },
      ...languages.map((value) => ({ value, label: languageNames[value], language: value })),
    ],
    chosen: language,
    choose: (value) => void actions.app.prefer({ language: value }),
  })}
`;
