/** Notificaciones del escritorio. */
export const notice = {
  'notice.withDetail': '{text} ({detail})',
  'notice.waitsForYou': 'Latchkey te espera.',
  'notice.retriesNow': 'Latchkey lo reintenta dentro de un momento.',
  'notice.retriesIn': 'Latchkey lo reintenta dentro de {span}.',
  'notice.touch.title': '{label}: toca tu llave',
  'notice.touch.text':
    'Latchkey espera un código de {program}. Quizá haya que tocar la llave o desbloquear el gestor de contraseñas.',
  'notice.touch.textOfNone':
    'Latchkey espera un código del programa. Quizá haya que tocar la llave o desbloquear el gestor de contraseñas.',
  'notice.expired.title': '{label}: sesión caducada',
  'notice.expired.text': 'El perfil {profile} ya no funciona. Haz clic para obtener una sesión nueva.',
  'notice.expiring.title': '{label}: la sesión caduca en {span}',
  'notice.expiring.renew': 'Haz clic para renovarla, y el perfil {profile} sigue funcionando.',
  'notice.expiring.code': 'Haz clic para escribir un código, y el perfil {profile} sigue funcionando.',
  'notice.failure.title': '{label}: {problem}',
  'notice.renew': 'Renovar ahora',
  'notice.snooze': 'Posponer 10 min',
  'notice.code': 'Código de seis cifras',
} as const;
