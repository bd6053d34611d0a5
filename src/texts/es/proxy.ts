/** Proxies que piden una contraseña. */
export const proxy = {
  'proxy.enter': 'Escribir contraseña…',
  'proxy.enterSpoken': 'Escribir contraseña… del proxy {proxy}',
  'proxy.title': 'El proxy pide una contraseña',
  'proxy.asks': 'El proxy {proxy} pide un usuario y una contraseña.',
  'proxy.user': 'Usuario',
  'proxy.password': 'Contraseña',
  'proxy.hint': 'Se guarda en el llavero de este equipo y solo se da a este proxy.',
  'proxy.row': 'Contraseña del proxy {proxy}',
  'proxy.change': 'Cambiar…',
  'proxy.changeSpoken': 'Cambiar la contraseña del proxy {proxy}',
  'proxy.forget': 'Olvidar',
  'proxy.forgetSpoken': 'Olvidar la contraseña del proxy {proxy}',
  'proxy.saved': 'Guardada para el proxy {proxy}.',
  'proxy.forgotten': 'La contraseña de {proxy} se olvidó.',
} as const;
