import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { CallError, View } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import { activityView } from './activity.ts';
import { adoptView } from './adopt.ts';
import { bannersView } from './banners.ts';
import { changesView } from './changes.ts';
import type { ViewContext } from './context.ts';
import { dialogView } from './dialog.ts';
import { doctorView } from './doctor.ts';
import { importSettingsView } from './import-settings.ts';
import { identityFormView } from './identity-form.ts';
import { identityListView } from './identity-list.ts';
import { importRolesView } from './import-roles.ts';
import { menuView } from './menu.ts';
import { roleFormView } from './role-form.ts';
import { rotationView } from './rotation.ts';
import { settingsView } from './settings.ts';

const pages: readonly (readonly [
  View & { readonly name: 'list' | 'activity' | 'settings' },
  'window.identities' | 'window.activity' | 'window.settings',
  IconName,
])[] = [
  [{ name: 'list' }, 'window.identities', 'list'],
  [{ name: 'activity' }, 'window.activity', 'history'],
  [{ name: 'settings' }, 'window.settings', 'settings'],
];

const tabOf: Readonly<Record<View['name'], (typeof pages)[number][0]['name']>> = {
  list: 'list',
  add: 'list',
  edit: 'list',
  'add-role': 'list',
  rotate: 'list',
  activity: 'activity',
  settings: 'settings',
  doctor: 'settings',
  'import-settings': 'settings',
  adopt: 'settings',
  changes: 'settings',
  'import-roles': 'settings',
};

const navigationView = ({ t, state, actions }: ViewContext): TemplateResult => html`
  <nav class="tabs" aria-label=${t('window.views')}>
    ${pages.map(
      ([view, label, iconName]) => html`
        <button
          type="button"
          class="tab"
          id="tab-${view.name}"
          aria-current=${tabOf[state.view.name] === view.name ? 'page' : 'false'}
          @click=${() => actions.navigation.go(view, `tab-${view.name}`)}
        >
          ${icon(iconName)}${t(label)}
        </button>
      `,
    )}
  </nav>
`;

const formView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { form, roleForm } = context.state;
  // A key per opening: no element of one form, and nothing typed into it, serves another.
  if (form !== undefined) return html`${keyed(form.pristine, identityFormView(form, context))}`;
  const identity = snapshot.identities.find(({ id }) => id === roleForm?.identityId);
  return roleForm === undefined || identity === undefined
    ? html``
    : html`${keyed(roleForm.pristine, roleFormView(roleForm, identity, context))}`;
};

const views: Readonly<Record<View['name'], (snapshot: Snapshot, context: ViewContext) => TemplateResult>> = {
  list: identityListView,
  add: formView,
  edit: formView,
  'add-role': formView,
  adopt: adoptView,
  activity: activityView,
  changes: changesView,
  'import-roles': importRolesView,
  rotate: rotationView,
  settings: settingsView,
  doctor: doctorView,
  'import-settings': importSettingsView,
};

const failedView = (error: CallError, t: Translator, retry: () => void): TemplateResult => html`
  <section class="empty" role="alert">
    <span class="empty-picture">${icon('alert')}</span>
    <h1>${error.title}</h1>
    <p>${error.text}</p>
    <button type="button" class="button button-primary" @click=${retry}>${t('common.tryAgain')}</button>
  </section>
`;

const toastView = ({ t, state: { toast }, actions }: ViewContext): TemplateResult => html`
  <div class="toasts" role="status">
    ${
      toast === undefined
        ? nothing
        : html`<div class="toast ${toast.bad ? 'toast-bad' : ''}">
            ${icon(toast.bad ? 'alert' : 'check')}
            <p>${toast.text}</p>
            <button
              type="button"
              class="button button-quiet button-icon"
              aria-label=${t('window.dismissMessage')}
              @click=${() => actions.toaster.dismiss()}
            >
              ${icon('close')}
            </button>
          </div>`
    }
  </div>
`;

const contentOf = (context: ViewContext, retry: () => void) => {
  const { snapshot, loadError, view } = context.state;
  if (snapshot !== undefined) {
    return html`${bannersView(snapshot, context)} ${views[view.name](snapshot, context)}`;
  }
  return loadError === undefined ? nothing : failedView(loadError, context.t, retry);
};

/** The whole main window. `retry` asks for the first snapshot again. */
export const windowView = (context: ViewContext, retry: () => void): TemplateResult => {
  const { snapshot, loadError, announcement } = context.state;
  return html`
    <header class="top">${navigationView(context)}</header>
    <main class="page" aria-busy=${snapshot === undefined && loadError === undefined ? 'true' : 'false'}>
      <div class="page-content">${contentOf(context, retry)}</div>
    </main>
    ${snapshot === undefined ? nothing : menuView(snapshot, context)} ${toastView(context)}
    <p class="only-spoken" aria-live="polite">${announcement}</p>
    ${dialogView(context)}
  `;
};
