/** A janelinha que pede um código. */
export const prompt = {
  'prompt.title': 'Código de {session} – Latchkey',
  'prompt.profile': 'perfil {profile}',
  'prompt.profileAndDevice': 'perfil {profile}, código do dispositivo de {identity}',
  'prompt.code': 'Código de MFA (6 dígitos)',
  'prompt.send': 'Enviar código',
  'prompt.sending': 'Enviando…',
  'prompt.done': 'Concluído',
  'prompt.windowTitle': 'Código de {label}',
  'prompt.reason.none': 'Você pediu uma sessão.',
  'prompt.reason.active': 'Você pediu uma nova sessão.',
  'prompt.reason.expiring': 'A sessão está prestes a terminar.',
  'prompt.reason.expired': 'A sessão terminou.',
} as const;
