/** Levar as configurações: o arquivo que é exportado e o que a importação faria. */
export const transfer = {
  'transfer.title': 'Exportar e importar',
  'transfer.hint':
    'Identidades, funções e configurações em um arquivo, para outro computador ou como backup. Chaves, sementes e senhas ficam no chaveiro e nunca estão nele.',
  'transfer.export': 'Exportar…',
  'transfer.import': 'Importar…',
  'transfer.exportTitle': 'Exportar configurações',
  'transfer.importTitle': 'Importar configurações',
  'transfer.fileKind': 'Configurações do Latchkey',
  'transfer.fileName': 'latchkey-configuracoes.json',
  'transfer.exported': 'Configurações exportadas para {path}. Não há nenhum segredo no arquivo.',
  'transfer.imported':
    'Configurações importadas. Identidades adicionadas: {added}, substituídas: {replaced}.',
  'transfer.done': 'Importado. Digite a chave de cada nova identidade para usá-la.',
  'transfer.doneReplaced': 'Importado.',

  'transfer.viewTitle': 'Importar configurações',
  'transfer.from': 'De {file}. Nada é alterado até você clicar em Importar.',
  'transfer.identities': 'Identidades',
  'transfer.noIdentities': 'Não há nenhuma identidade no arquivo.',
  'transfer.preferences': 'Configurações do aplicativo',
  'transfer.preferencesHint': 'Tema, idioma, notificações e o resto. As suas são substituídas.',
  'transfer.profile': 'Perfil {profile}',
  'transfer.isNew': 'Nova',
  'transfer.isNewHint': 'Ela vem sem chave: você a digita depois.',
  'transfer.isSame': 'Sem alteração',
  'transfer.isSameHint': 'Ela já está aqui, e é igual.',
  'transfer.differs': 'Substitui a sua',
  'transfer.differsHint':
    'O nome, a região, o dispositivo de MFA, os arquivos e os tempos passam a ser os do arquivo. A chave e a semente ficam.',
  'transfer.taken': 'Não é possível',
  'transfer.takenHint': 'Outra sessão daqui tem este perfil.',
  'transfer.odd': 'Não é possível',
  'transfer.oddHint': 'Algo nela quebra as regras do formulário.',
  'transfer.roles': 'Com as funções dela: {roles}.',
  'transfer.leftOut': 'Ficam de fora, porque não podem ser adicionadas aqui: {roles}.',
  'transfer.command':
    'Os códigos dela vinham de um programa: {command}. Para sua segurança, você o escolhe de novo no formulário dela.',
  'transfer.files': 'As sessões dela também são gravadas em: {files}.',
  'transfer.run': { one: 'Importar {count} identidade', other: 'Importar {count} identidades' },
  'transfer.runSettings': 'Importar configurações',
  'transfer.running': 'Importando…',
} as const;
