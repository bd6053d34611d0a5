import { printItem, readItem, type ItemLayout } from '../identity/item-layout.ts';
import { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';

/** A proxy by its address, as in `proxy.example:3128`; an IPv6 address stands in brackets. */
export type Proxy = string;

/** What a proxy wants to know. */
export interface ProxyLogin {
  readonly user: string;
  readonly password: string;
  /** How the proxy asked when it was typed: scheme and realm. Whoever asks otherwise may be somebody else. */
  readonly challenge?: string;
}

// SECURITY: the address becomes the name of a keychain item and is shown, so nothing but its own alphabet may pass.
const address = /^(?:\[[\da-f:.]{2,45}\]|[\w.-]{1,253}):\d{1,5}$/;
// A keychain item of Windows holds 2560 bytes.
const longest = { user: 256, password: 512 };
const controls = /\p{Cc}/u;

/** The proxy at a host and port, as Chromium names them; undefined when that is no address. */
export const proxyAt = (host: string, port: number): Proxy | undefined => {
  const bare = host.toLowerCase();
  const proxy = `${bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare}:${port}`;
  return isProxy(proxy) ? proxy : undefined;
};

/** Whether a text is the address of a proxy, written as Latchkey writes it. */
export const isProxy = (text: string): boolean => address.test(text);

/** Keychain account of the login for a proxy. */
export const proxyAccount = (proxy: Proxy): string => `proxy:${proxy}`;

/** Parses a login as it was typed. Passwords may have spaces at their ends. */
export const parseLogin = ({ user, password }: ProxyLogin): Result<Secret<ProxyLogin>> => {
  const name = user.trim();
  const fits =
    name !== '' &&
    password !== '' &&
    name.length <= longest.user &&
    password.length <= longest.password &&
    !controls.test(name + password);
  return fits ? ok(new Secret({ user: name, password })) : fail(problem('proxy-login-malformed'));
};

const loginLayout: ItemLayout = [];

/** A login as the keychain holds it. */
export const printLogin = (login: Secret<ProxyLogin>): Secret<string> => {
  const { user, password, challenge } = login.reveal();
  return printItem(loginLayout, { user, password, ...(challenge !== undefined && { challenge }) });
};

/** A login from the keychain; undefined when it is not one. */
export const readLogin = (item: Secret<string>): Secret<ProxyLogin> | undefined => {
  const { user, password, challenge } = readItem(loginLayout, item);
  return typeof user === 'string' && typeof password === 'string'
    ? new Secret({ user, password, ...(typeof challenge === 'string' && { challenge }) })
    : undefined;
};
