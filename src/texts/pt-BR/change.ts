/** Alterações que o Latchkey fez nos arquivos do usuário, e como desfazê-las. */
export const change = {
  'change.keyReplaced': 'Chave de longo prazo substituída por uma sessão',
  'change.writtenToNew': 'Sessão gravada em um perfil novo',
  'change.written': 'Sessão gravada em um perfil',
  'change.removed': 'Sessão retirada',
  'change.repaired': 'Arquivo consertado',
  'change.regionSet': 'Região definida',
  'change.undoRepaired':
    'Deixa o arquivo como era, com erros e tudo, se nada o alterou depois, nem mesmo uma renovação.',
  'change.undoRegion': 'Tira de novo a região do arquivo config.',
  'change.undoKey':
    'Tira a sessão e grava de volta, sem criptografia, a chave de longo prazo do chaveiro. Depois, o Latchkey não mexe no perfil.',
  'change.undoOverSession':
    'Tira a sessão. As credenciais temporárias de antes não foram guardadas. Depois, o Latchkey não mexe no perfil.',
  'change.undoWritten': 'Tira a sessão. Depois, o Latchkey não mexe no perfil.',
} as const;
