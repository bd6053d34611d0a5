/** Funções que o arquivo config indica e que podem ser adicionadas. */
export const roleImport = {
  'roleImport.title': 'Funções no seu arquivo config',
  'roleImport.looking': 'Procurando no arquivo config…',
  'roleImport.lookAgain': 'Procurar de novo',
  'roleImport.none': 'Nenhuma função no arquivo config',
  'roleImport.noneHint':
    'Nenhum perfil em {file} tem {setting}. “Adicionar função”, em uma identidade, permite digitar uma à mão.',
  'roleImport.intro':
    'As ferramentas da AWS assumem por conta própria a função de um perfil com {setting}, então o Latchkey grava a sessão dela em um perfil próprio: para {profile}, é {own}.',
  'roleImport.needsIdentity': 'Adicione primeiro a identidade cuja chave pode assumir estas funções.',

  'roleImport.from': 'de {profile}',
  'roleImport.identity': 'Identidade',
  'roleImport.forProfile': 'de {profile}',
  'roleImport.choose': 'Escolher…',
  'roleImport.option': '{identity} ({profile})',
  'roleImport.whichIdentity': 'Qual identidade?',
  'roleImport.whichIdentityHint': 'Escolha aquela cuja chave pode assumir esta função.',
  'roleImport.add': 'Adicionar',
  'roleImport.addSpoken': 'Adicionar {profile}',
  'roleImport.adding': 'Adicionando…',
  'roleImport.addingSpoken': 'Adicionando… {profile}',
  'roleImport.added': 'Adicionada.',
  'roleImport.addedTo': 'Adicionada. A sessão dela vai para o perfil {profile}.',
  'roleImport.there': 'Já existe.',
  'roleImport.thereIn': 'Já existe. A sessão dela vai para o perfil {profile}.',
  'roleImport.show': 'Mostrar',
  'roleImport.showSpoken': 'Mostrar {role}',
} as const;
