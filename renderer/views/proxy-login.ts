import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isProxy } from '../../src/core/network/proxy.ts';
import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { icon } from '../icons.ts';
import type { ProxyDialog } from '../state.ts';
import type { ViewContext } from './context.ts';
import { typed } from './input-events.ts';
import type { RemedyButton } from './remedies.ts';

/** What is known of a problem that may be a proxy's question. */
interface ProxyProblem {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** The button that answers a proxy which asks for a password, when the problem is one. */
export const proxyRemedy = (
  { code, detail }: ProxyProblem,
  { actions }: Pick<ViewContext, 'actions'>,
  id?: IdentityId,
): RemedyButton | undefined => {
  if (code !== 'proxy-login' && code !== 'proxy-login-refused') return undefined;
  if (detail === undefined || !isProxy(detail)) return undefined;
  return {
    label: 'Enter password…',
    spoken: `Enter the password for the proxy ${detail}`,
    urged: true,
    run: () => actions.proxies.ask(detail, id),
  };
};

const onEnter =
  (run: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Or it would press the button that gets the focus back.
    event.preventDefault();
    run();
  };

/** The fields for a proxy's user name and password. */
export const proxyFields = (
  { proxy, user, password, error, saving }: ProxyDialog,
  { actions }: ViewContext,
): TemplateResult => {
  const save = onEnter(() => void actions.proxies.save());
  const field = (
    name: 'user' | 'password',
    label: string,
    value: string,
    edit: (value: string) => void,
  ): TemplateResult => html`
    <div class="field">
      <label for="proxy-${name}">${label}</label>
      <input
        id="proxy-${name}"
        class="input"
        type=${name === 'user' ? 'text' : 'password'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        ?autofocus=${name === 'user'}
        ?readonly=${saving}
        aria-invalid=${error === undefined ? 'false' : 'true'}
        aria-describedby=${error === undefined ? 'proxy-hint' : 'proxy-error proxy-hint'}
        .value=${live(value)}
        @input=${typed(edit)}
        @keydown=${save}
      />
    </div>
  `;
  return html`
    <p>The proxy at <code>${proxy}</code> asks for a user name and a password.</p>
    ${field('user', 'User name', user, (typedUser) => actions.proxies.edit({ user: typedUser }))}
    ${field('password', 'Password', password, (secret) => actions.proxies.edit({ password: secret }))}
    ${
      error === undefined
        ? nothing
        : html`<p class="field-error" id="proxy-error" role="alert">
            ${icon('alert')}<span><strong>${error.title}.</strong> ${error.text} ${error.detail ?? ''}</span>
          </p>`
    }
    <p class="hint" id="proxy-hint">Kept in the keychain of this computer, and given to this proxy only.</p>
  `;
};

/** The proxies that a password is saved for. */
export const proxyRows = (proxies: readonly string[], { actions }: ViewContext) =>
  proxies.map(
    (proxy) => html`
      <div class="row">
        <div class="row-words">
          <p>Password for the proxy <code>${proxy}</code></p>
        </div>
        <div class="remedies">
          <button
            type="button"
            class="button"
            aria-label="Change the password for the proxy ${proxy}"
            @click=${() => actions.proxies.ask(proxy)}
          >
            Change…
          </button>
          <button
            type="button"
            class="button"
            aria-label="Forget the password for the proxy ${proxy}"
            @click=${() => void actions.proxies.forget(proxy)}
          >
            Forget
          </button>
        </div>
      </div>
    `,
  );
