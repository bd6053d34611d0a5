/** La ventanita que pide un código. */
export const prompt = {
  'prompt.title': 'Código de {session} – Latchkey',
  'prompt.profile': 'perfil {profile}',
  'prompt.profileAndDevice': 'perfil {profile}, código del dispositivo de {identity}',
  'prompt.code': 'Código MFA de seis cifras',
  'prompt.send': 'Enviar código',
  'prompt.sending': 'Enviando…',
  'prompt.done': 'Listo',
  'prompt.windowTitle': 'Código de {label}',
  'prompt.reason.none': 'Pediste una sesión.',
  'prompt.reason.active': 'Pediste una sesión nueva.',
  'prompt.reason.expiring': 'La sesión está a punto de terminar.',
  'prompt.reason.expired': 'La sesión terminó.',
} as const;
