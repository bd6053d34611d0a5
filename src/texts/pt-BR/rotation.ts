/** A troca de uma chave de acesso por uma nova. `old` e `new` são os finais dos IDs das chaves. */
export const rotation = {
  'rotation.menu': 'Rotacionar chave de acesso…',
  'rotation.title': 'Rotacionar a chave de acesso',
  'rotation.titleOf': 'Rotacionar a chave de acesso de {identity}',

  'rotation.intro':
    'O Latchkey cria uma nova chave de acesso, guarda-a no chaveiro e espera a AWS aceitá-la. Só então ela é usada, e a chave …{old} é desativada. Em nenhum momento você fica sem uma chave que funcione.',
  'rotation.elsewhere':
    'A chave …{old} é usada em outro lugar, como outro computador ou um servidor? Lá ela deixa de funcionar. Até ser excluída, você pode voltar a ela.',
  'rotation.adopted':
    'Esta chave ficou no disco sem criptografia, onde qualquer programa podia lê-la. Rotacione-a logo.',
  'rotation.tooOld': {
    one: 'Esta chave tem {count} dia. A AWS aconselha uma nova depois de 90 dias.',
    other: 'Esta chave tem {count} dias. A AWS aconselha uma nova depois de 90 dias.',
  },
  'rotation.adoptedNote':
    'A chave …{old} ficou no disco sem criptografia. Deixe o Latchkey rotacioná-la: uma chave nova toma o lugar dela.',
  'rotation.rotate': 'Rotacionar…',
  'rotation.rotateSpoken': 'Rotacionar a chave de acesso de {identity}',

  'rotation.rootTitle': 'Esta é a chave do usuário-raiz',
  'rotation.root':
    'A AWS aconselha a não ter nenhuma chave de acesso do usuário-raiz, então o Latchkey não cria uma nova. Crie um usuário do IAM ou entre com o IAM Identity Center. Depois, exclua esta chave no console da AWS, em Credenciais de segurança.',

  'rotation.when': 'Excluir a chave antiga',
  'rotation.whenHint': 'Até lá ela fica desativada, e você pode voltar a ela.',
  'rotation.atOnce': 'Imediatamente',
  'rotation.afterDays': { one: 'Depois de {count} dia', other: 'Depois de {count} dias' },
  'rotation.never': 'Não automaticamente',
  'rotation.begin': 'Rotacionar chave',
  'rotation.beginAgain': 'Tentar de novo',

  'rotation.steps': 'Etapas',
  'rotation.check': 'Ver se cabe uma segunda chave',
  'rotation.create': 'Criar a chave nova',
  'rotation.createdAs': 'Criar a chave nova: …{new}',
  'rotation.store': 'Guardá-la no chaveiro e ler de volta',
  'rotation.verify': 'Esperar a AWS aceitá-la em todo lugar',
  'rotation.switch': 'Usá-la a partir de agora',
  'rotation.deactivate': 'Desativar a chave …{old}',
  'rotation.delete': 'Excluir a chave …{old}',
  'rotation.deleteOn': 'Excluir a chave …{old} ({moment})',
  'rotation.activate': 'Ativar de novo a chave …{new}',
  'rotation.discard': 'Excluir a chave …{new}',
  'rotation.done': 'feito',
  'rotation.underWay': 'em andamento',
  'rotation.stopped': 'parado',
  'rotation.toDo': 'a fazer',

  'rotation.checking': 'Perguntando à AWS quais chaves este usuário tem…',
  'rotation.creating': 'Criando a chave nova…',
  'rotation.storing': 'Guardando a chave nova no chaveiro…',
  'rotation.unsure': 'Descobrindo se a AWS criou uma chave…',
  'rotation.verifying':
    'A AWS está registrando a chave …{new}. Isso pode levar um minuto. A chave …{old} continua funcionando.',
  'rotation.switching': 'Mudando para a chave …{new}…',
  'rotation.activating': 'Ativando de novo a chave …{new}…',
  'rotation.deactivating': 'Desativando a chave …{old}…',
  'rotation.deleting': 'Excluindo a chave …{old}…',
  'rotation.discarding': 'Excluindo a chave …{new}…',

  'rotation.nothingMade': 'Nenhuma chave foi criada. A chave …{old} está em uso, como antes.',
  'rotation.isUnsure':
    'Uma chave nova foi pedida à AWS, e a resposta nunca chegou. A chave …{old} está em uso, como antes. O Latchkey descobre se há uma nova.',
  'rotation.isLost':
    'A AWS criou a chave …{new}, mas o segredo dela nunca chegou aqui e não pode ser obtido de novo. A chave está ativa, e ninguém pode usá-la: exclua-a. A chave …{old} está em uso, como antes.',
  'rotation.stillOld':
    'A chave …{old} está em uso, como antes. A chave …{new} está no chaveiro e ainda não é usada.',
  'rotation.stillOldBack': 'A chave …{old} está em uso. A chave …{new} ainda não voltou a ser usada.',
  'rotation.stillOn': 'A chave …{new} está em uso. A chave …{old} ainda está ativa.',
  'rotation.waiting':
    'A chave …{new} está em uso. A chave …{old} está desativada; a exclusão dela está prevista: {moment}. Você não precisa fazer nada.',
  'rotation.waitingNever': 'A chave …{new} está em uso. A chave …{old} está desativada.',
  'rotation.isDeleting':
    'A chave …{new} está em uso. A chave …{old} está desativada, mas ainda não foi excluída.',
  'rotation.isDiscarding': 'A chave …{old} está em uso, como antes. A chave …{new} ainda não foi excluída.',
  'rotation.finished': 'A chave …{end} está em uso. Não há mais nada a fazer.',
  'rotation.toList': 'Ir para a lista',

  'rotation.obstacleInactive': {
    one: 'A chave …{end} tem {count} dia e está inativa. Se ninguém mais precisa dela, o Latchkey pode excluí-la e continuar.',
    other:
      'A chave …{end} tem {count} dias e está inativa. Se ninguém mais precisa dela, o Latchkey pode excluí-la e continuar.',
  },
  'rotation.obstacleActive': {
    one: 'A chave …{end} tem {count} dia e está ativa, então algo pode usá-la. Descubra o quê. Se ninguém precisa dela, exclua-a no console da AWS, nas credenciais de segurança do usuário.',
    other:
      'A chave …{end} tem {count} dias e está ativa, então algo pode usá-la. Descubra o quê. Se ninguém precisa dela, exclua-a no console da AWS, nas credenciais de segurança do usuário.',
  },
  'rotation.deleteObstacle': 'Excluir a chave …{end} e continuar',

  'rotation.goOn': 'Tentar de novo',
  'rotation.turnOff': 'Desativá-la de novo',
  'rotation.giveUp': 'Desistir e excluir a chave …{new}',
  'rotation.giveUpBack': 'Ficar com a chave …{old}',
  'rotation.goBack': 'Voltar à chave …{old}',
  'rotation.deleteNow': 'Excluir a chave …{old} agora',
  'rotation.deleteLost': 'Excluir a chave …{new}',
  'rotation.leave': 'Deixar assim',
  'rotation.close': 'Fechar',
  'rotation.leaveHint':
    'Se você deixar assim, o Latchkey esquece isto. O que restar você pode excluir no console da AWS, nas credenciais de segurança do usuário.',
  'rotation.wasLeft': 'Ficou como está. O que resta está em “Atividade”.',

  'rotation.cardRunning': 'A chave de acesso está sendo rotacionada.',
  'rotation.cardStopped': 'A rotação da chave de acesso espera por você.',
  'rotation.cardRetries': 'A rotação da chave de acesso não terminou. O Latchkey tenta de novo.',
  'rotation.cardWaiting':
    'A chave de acesso antiga …{old} está desativada; a exclusão dela está prevista: {moment}.',
  'rotation.show': 'Mostrar',
  'rotation.showSpoken': 'Mostrar a rotação da chave de acesso de {identity}',

  'rotation.ageTitle': '{identity}: a chave de acesso está velha',
  'rotation.ageBody': {
    one: 'Ela tem {count} dia, e a AWS aconselha uma nova depois de 90. Clique para o Latchkey criar uma.',
    other: 'Ela tem {count} dias, e a AWS aconselha uma nova depois de 90. Clique para o Latchkey criar uma.',
  },
  'rotation.lostTitle': '{identity}: uma chave de acesso que ninguém usa',
  'rotation.lostBody': 'A AWS criou a chave …{new}, mas o segredo dela se perdeu. Clique para excluí-la.',
} as const;
