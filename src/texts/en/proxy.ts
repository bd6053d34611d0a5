/** Proxies that ask for a password. */
export const proxy = {
  'proxy.enter': 'Enter password…',
  'proxy.enterSpoken': 'Enter password… for the proxy {proxy}',
  'proxy.title': 'The proxy asks for a password',
  'proxy.asks': 'The proxy at {proxy} asks for a user name and a password.',
  'proxy.user': 'User name',
  'proxy.password': 'Password',
  'proxy.hint': 'Kept in the keychain of this computer, and given to this proxy only.',
  'proxy.row': 'Password for the proxy {proxy}',
  'proxy.change': 'Change…',
  'proxy.changeSpoken': 'Change the password for the proxy {proxy}',
  'proxy.forget': 'Forget',
  'proxy.forgetSpoken': 'Forget the password for the proxy {proxy}',
  'proxy.saved': 'Saved for the proxy {proxy}.',
  'proxy.forgotten': 'The password for {proxy} is forgotten.',
} as const;
