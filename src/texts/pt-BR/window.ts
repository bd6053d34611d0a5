/** A janela como um todo: suas telas, os avisos acima, as mensagens abaixo. */
export const window = {
  'window.title': '{view} – Latchkey',
  'window.addIdentity': 'Adicionar identidade',
  'window.addRole': 'Adicionar função',
  'window.edit': 'Editar {name}',
  'window.views': 'Telas',
  'window.identities': 'Identidades',
  'window.activity': 'Atividade',
  'window.settings': 'Configurações',
  'window.dismissMessage': 'Dispensar esta mensagem',

  'window.problem': '{title}. {text}',
  'window.problemWithDetail': '{title}. {text} {detail}',

  'window.notices': 'Avisos',
  'window.unlock': 'Desbloquear',
  'window.dismiss': 'Dispensar',
  'window.endpoint': 'As solicitações não vão para a AWS',
  'window.endpointHint': '{variable} as envia para este endereço:',
  'window.paused': 'Renovação automática em pausa',
  'window.pausedHint': 'As sessões terminam quando o tempo delas acaba.',
  'window.resume': 'Retomar',

  'window.writtenAgain': 'Sessão gravada de novo.',
  'window.leftToOther': 'Deixado para o outro programa.',
  'window.fileMended': 'Arquivo consertado. Para desfazer, veja “{view}” nas configurações.',
  'window.goneBack': 'Desfeito.',
  'window.codeCopied': 'Código copiado. O Latchkey o apaga da área de transferência depois de 30 segundos.',
  'window.factsCopied': 'Copiado. Cole no seu relatório.',
  'window.identityRemoved': 'Identidade removida.',
  'window.roleAdded': 'Função adicionada. Agora obtenha uma sessão para ela.',
  'window.roleRemoved': 'Função removida.',
  'window.sessionForgotten': 'Sessão esquecida.',

  'window.said': '{session}: {state}.',
  'window.saidUntil': '{session}: {state} até {moment}.',
  'window.saidProblem': '{session}: {state}. {problem}.',
  'window.saidUntilProblem': '{session}: {state} até {moment}. {problem}.',

  // When main does not answer a call of the window.
  'window.unanswered': 'A parte em segundo plano não respondeu. Feche o Latchkey e abra-o de novo.',
} as const;
