/** Lo que el propio Latchkey añade a un problema, en lugar de las palabras de AWS o de otro programa. */
export const detail = {
  'detail.nothingEntered': 'No hay nada escrito.',
  'detail.tooLong': 'Tiene más de {limit} caracteres.',
  'detail.moreLines': 'Tiene más de una línea o un carácter de control.',
  'detail.programMissing': 'Falta el programa.',
  'detail.accountName': 'Pon el nombre de tu cuenta en lugar de {placeholder}.',
  'detail.quoteOpen': 'Falta cerrar unas comillas.',
  'detail.noShell':
    'El programa se ejecuta sin shell, así que {sign} no funcionaría. Ponlo entre comillas simples si es parte de un nombre.',
  'detail.noShellVariable':
    'El programa se ejecuta sin shell, así que una variable no funcionaría. Ponla entre comillas simples si es parte de un nombre.',
  'detail.securityKey': 'Las llaves de seguridad (FIDO) no se pueden usar con STS.',
  'detail.moreCodes': 'Había más de un código.',
  'detail.tooMuch': 'Imprimió demasiado.',
  'detail.endedBySignal': 'Lo terminó {signal}.',
  'detail.ended': 'Lo terminó el sistema.',
  'detail.exitCode': 'Código de salida {code}.',
  'detail.noReason': 'No dio ningún motivo.',
  'detail.keychainEnded': 'El proceso del llavero terminó de forma inesperada.',
  'detail.keychainSilent': 'El llavero no respondió en {seconds} segundos.',
  'detail.keychainUnanswered': 'Nadie respondió al diálogo del llavero.',
  'detail.secretName': 'No es un nombre válido para un secreto.',
  'detail.secretValue': 'Este secreto no se puede guardar tal como está.',
} as const;
