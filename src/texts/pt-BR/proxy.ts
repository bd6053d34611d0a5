/** Proxies que pedem uma senha. */
export const proxy = {
  'proxy.enter': 'Digitar senha…',
  'proxy.enterSpoken': 'Digitar senha… do proxy {proxy}',
  'proxy.title': 'O proxy pede uma senha',
  'proxy.asks': 'O proxy {proxy} pede um usuário e uma senha.',
  'proxy.user': 'Usuário',
  'proxy.password': 'Senha',
  'proxy.hint': 'Fica no chaveiro deste computador e só é enviada a este proxy.',
  'proxy.row': 'Senha do proxy {proxy}',
  'proxy.change': 'Alterar…',
  'proxy.changeSpoken': 'Alterar a senha do proxy {proxy}',
  'proxy.forget': 'Esquecer',
  'proxy.forgetSpoken': 'Esquecer a senha do proxy {proxy}',
  'proxy.saved': 'Salva para o proxy {proxy}.',
  'proxy.forgotten': 'A senha de {proxy} foi esquecida.',
} as const;
