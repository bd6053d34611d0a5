/** O que o próprio Latchkey acrescenta a um problema, no lugar das palavras da AWS ou de outro programa. */
export const detail = {
  'detail.nothingEntered': 'Nada foi digitado.',
  'detail.tooLong': 'Tem mais de {limit} caracteres.',
  'detail.moreLines': 'Tem mais de uma linha ou um caractere de controle.',
  'detail.programMissing': 'Falta o programa.',
  'detail.accountName': 'Ponha o nome da sua conta no lugar de {placeholder}.',
  'detail.quoteOpen': 'Falta fechar aspas.',
  'detail.noShell':
    'O programa é executado sem shell, então {sign} não funcionaria. Ponha entre aspas simples se fizer parte de um nome.',
  'detail.noShellVariable':
    'O programa é executado sem shell, então uma variável não funcionaria. Ponha entre aspas simples se fizer parte de um nome.',
  'detail.securityKey': 'Chaves de segurança (FIDO) não podem ser usadas com o STS.',
  'detail.moreCodes': 'Havia mais de um código.',
  'detail.tooMuch': 'Ele imprimiu demais.',
  'detail.endedBySignal': 'Encerrado por {signal}.',
  'detail.ended': 'Encerrado pelo sistema.',
  'detail.exitCode': 'Código de saída {code}.',
  'detail.noReason': 'Não deu nenhum motivo.',
  'detail.keychainEnded': 'O processo do chaveiro terminou de forma inesperada.',
  'detail.keychainSilent': 'O chaveiro não respondeu em {seconds} segundos.',
  'detail.keychainUnanswered': 'Ninguém respondeu ao diálogo do chaveiro.',
  'detail.secretName': 'Não é um nome válido para um segredo.',
  'detail.secretValue': 'Este segredo não pode ser guardado como está.',
} as const;
