/** Funções: como as sessões delas são obtidas, e o formulário de uma. */
export const role = {
  'role.withKey': 'Com a chave de acesso',
  'role.withKeyAndCode': 'Com a chave de acesso e um código',
  'role.withSession': 'Com a sessão de {identity}, sem código',
  'role.outcomeWithKey': 'Com a chave de acesso.',
  'role.outcomeWithKeyAndCode': 'Com a chave de acesso e um código.',
  'role.outcomeWithSession': 'Com a sessão de {identity}, sem código.',
  'role.hourRenewed':
    'A AWS deixa uma sessão assim obtida durar no máximo uma hora, então ela é renovada a cada hora, sem código.',
  'role.hourEnds':
    'A AWS deixa uma sessão assim obtida durar no máximo uma hora; sem renovação automática, ela termina aí.',
  'role.noCodeEitherWay': 'Sem um dispositivo de MFA, nenhum dos dois modos pede código.',
  'role.sessionTooShort':
    'A sessão de {identity} daria só uma hora, e a renovação automática está desativada.',
  'role.waits': 'Espera a sessão de {identity}',
  'role.waitsForIdentity': 'Espera a sessão da identidade',

  'role.way': 'Como a sessão é obtida',
  'role.wayAuto': 'Automaticamente',
  'role.wayAutoHint': 'Do modo que pedir menos códigos.',
  'role.wayKey': 'Sempre com a chave de acesso',
  'role.wayKeyHint': 'Até 12 horas, se a função permitir.',
  'role.wayKeyAndCode': 'Sempre com a chave de acesso e um código',
  'role.wayKeyAndCodeHint': 'Pede um código a cada vez. Até 12 horas, se a função permitir.',
  'role.waySession': 'Sempre com a sessão de {identity}',
  'role.waySessionHint': 'Não pede código próprio. No máximo uma hora, por regra da AWS.',
  'role.asChosen': 'Como escolhido aqui:',

  'role.addTo': 'Adicionar função a {identity}',
  'role.edit': 'Editar {role}',
  'role.role': 'Função',
  'role.session': 'Sessão',
  'role.codes': 'Códigos',
  'role.more': 'Mais',
  'role.moreHint': 'Nome da sessão, ID externo, identidade-fonte, tags, políticas',
  'role.import': 'Importar do arquivo config',
  'role.name': 'Nome',
  'role.nameExample': 'Somente leitura',
  'role.nameHint': 'Como esta função é chamada na bandeja e aqui.',
  'role.arn': 'ARN da função',
  'role.arnHint': 'Como o console da AWS o mostra na página da função.',
  'role.profile': 'Perfil',
  'role.profileHint':
    'Seção do arquivo de credenciais em que a sessão é gravada. Use-a com {command}. Não um perfil que tenha {setting} no arquivo config: as ferramentas da AWS assumem essa função por conta própria.',
  'role.durationHint': 'De 15 minutos a 12 horas, e nunca mais do que o máximo da própria função na AWS.',
  'role.sessionName': 'Nome da sessão',
  'role.sessionNameHint':
    'Como a sua sessão é chamada nos logs da conta. Algumas contas pedem o seu nome de usuário.',
  'role.externalId': 'ID externo',
  'role.externalIdHint': 'Se o dono da função deu um a você.',
  'role.sourceIdentity': 'Identidade-fonte',
  'role.sourceIdentityHint':
    'Fica nos logs ao longo de todas as funções seguintes. A política de confiança da função precisa permitir.',
  'role.tags': 'Tags de sessão',
  'role.tagsHint': 'Uma chave=valor por linha.',
  'role.policies': 'ARNs de políticas',
  'role.policiesHint':
    'Políticas gerenciadas que limitam o que a sessão pode fazer, uma por linha, 10 no máximo.',
} as const;
