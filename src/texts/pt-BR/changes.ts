/** O que o Latchkey alterou nos arquivos do usuário. */
export const changes = {
  'changes.title': 'O que o Latchkey alterou?',
  'changes.none': 'Nada foi alterado ainda',
  'changes.noneHint':
    'O que o Latchkey altera nos seus arquivos aparece aqui, e dá para desfazer. Renovações de uma sessão não aparecem.',
  'changes.intro':
    'Do mais recente ao mais antigo; os segredos estão abreviados. Renovações de uma sessão ficam de fora.',
  'changes.profile': 'Perfil {profile}',
  'changes.undo': 'Desfazer',
  'changes.undoSpoken': 'Desfazer: {change}',
  'changes.undoInProfileSpoken': 'Desfazer: {change}, {profile}',
  'changes.undone': 'Desfeito: {moment}',
  'changes.lines': 'Linhas',
  'changes.gone': 'Saiu:',
  'changes.new': 'Entrou:',
} as const;
