/** Palabras que usan todas las partes. */
export const common = {
  'common.appName': 'Latchkey',
  'common.sentences': '{sentences}',
  'common.cancel': 'Cancelar',
  'common.back': 'Atrás',
  'common.close': 'Cerrar',
  'common.save': 'Guardar',
  'common.tryAgain': 'Reintentar',
  'common.seconds': '{number} s',
  'common.minutes': '{number} min',
  'common.hours': '{number} h',
  'common.days': '{number} d',
  'common.span': '{bigger} {smaller}',
  'common.dayAndTime': '{day} a las {time}',
} as const;
