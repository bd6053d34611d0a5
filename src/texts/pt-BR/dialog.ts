/** Perguntas que aparecem sobre uma tela. */
export const dialog = {
  'dialog.keep': 'Manter',
  'dialog.remove': 'Remover',
  'dialog.removeTitle': 'Remover {session}?',

  'dialog.replaceTitle': 'Substituir a chave em “{profile}”?',
  'dialog.replaceWhat':
    'O perfil {profile} em {file} tem uma chave de acesso de longo prazo. A sessão toma o lugar dela.',
  'dialog.replaceHow':
    'Antes, a chave vai para o chaveiro, e você pode desfazer depois. Pode ser preciso um código. Para deixar a chave onde está, escolha outro perfil.',
  'dialog.replace': 'Substituir',

  'dialog.forgetTitle': 'Esquecer a sessão de {session}?',
  'dialog.forget': 'Esquecer sessão',

  'dialog.factsTitle': 'Dados para relatar um erro',
  'dialog.factsHint': 'Não há nenhum segredo neles, mas há nomes de perfis, identidades e funções.',
  'dialog.facts': 'Dados',
  'dialog.copy': 'Copiar',

  'dialog.undoTitle': 'Desfazer a alteração?',
  'dialog.undoWhere': '{change}, em {file}',
  'dialog.undoNo': 'Deixar como está',
  'dialog.undo': 'Desfazer',

  'dialog.discardTitle': 'Sair sem salvar?',
  'dialog.discardHint': 'O que você digitou se perde.',
  'dialog.discardNo': 'Continuar editando',
  'dialog.discard': 'Sair',
} as const;
