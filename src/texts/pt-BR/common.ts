/** Palavras que todas as partes usam. */
export const common = {
  'common.appName': 'Latchkey',
  'common.sentences': '{sentences}',
  'common.cancel': 'Cancelar',
  'common.back': 'Voltar',
  'common.close': 'Fechar',
  'common.save': 'Salvar',
  'common.tryAgain': 'Tentar de novo',
  'common.seconds': '{number} s',
  'common.minutes': '{number} min',
  'common.hours': '{number} h',
  'common.days': '{number} d',
  'common.span': '{bigger} {smaller}',
  'common.dayAndTime': '{day} às {time}',
} as const;
