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
import { problemWords } from './problem-words.ts';
import type { RemedyButton } from './remedies.ts';
import { rich } from './rich.ts';

/** What is known of a problem that may be a proxy's question. */
interface ProxyProblem {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** The button that answers a proxy which asks for a password, when the problem is one. */
export const proxyRemedy = (
  { code, detail }: ProxyProblem,
  { t, actions }: Pick<ViewContext, 't' | 'actions'>,
  id?: IdentityId,
): RemedyButton | undefined => {
  if (code !== 'proxy-login' && code !== 'proxy-login-refused') return undefined;
  if (detail === undefined || !isProxy(detail)) return undefined;
  return {
    label: t('proxy.enter'),
    spoken: t('proxy.enterSpoken', { proxy: detail }),
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
  { t, actions }: ViewContext,
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
    <p>${rich(t, 'proxy.asks', { proxy: html`<code>${proxy}</code>` })}</p>
    ${field('user', t('proxy.user'), user, (typedUser) => actions.proxies.edit({ user: typedUser }))}
    ${field('password', t('proxy.password'), password, (secret) => actions.proxies.edit({ password: secret }))}
    ${
      error === undefined
        ? nothing
        : html`<p class="field-error" id="proxy-error" role="alert">
            ${icon('alert')}<span>${problemWords(t, error)}</span>
          </p>`
    }
    <p class="hint" id="proxy-hint">${t('proxy.hint')}</p>
  `;
};

/** The proxies that a password is saved for. */
export const proxyRows = (proxies: readonly string[], { t, actions }: ViewContext) =>
  proxies.map(
    (proxy) => html`
      <div class="row">
        <div class="row-words">
          <p>${rich(t, 'proxy.row', { proxy: html`<code>${proxy}</code>` })}</p>
        </div>
        <div class="remedies">
          <button
            type="button"
            class="button"
            aria-label=${t('proxy.changeSpoken', { proxy })}
            @click=${() => actions.proxies.ask(proxy)}
          >
            ${t('proxy.change')}
          </button>
          <button
            type="button"
            class="button"
            aria-label=${t('proxy.forgetSpoken', { proxy })}
            @click=${() => void actions.proxies.forget(proxy)}
          >
            ${t('proxy.forget')}
          </button>
        </div>
      </div>
    `,
  );
