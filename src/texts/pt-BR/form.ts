/** As partes que vários formulários compartilham: campos, erros, arquivos, durações, programas que imprimem códigos. */
export const form = {
  'form.optional': 'opcional',
  'form.saving': 'Salvando…',
  'form.nothingSaved': 'Nada foi salvo. O que você digitou continua aqui.',

  'form.otherFiles': 'Gravar também em outros arquivos',
  'form.otherFile': 'Caminho do outro arquivo {number}',
  'form.removeOtherFile': 'Remover o outro arquivo {number}',
  'form.addFile': 'Adicionar um arquivo',
  'form.otherFilesHint':
    'Por exemplo, o arquivo de credenciais de uma distribuição do WSL ou da pasta montada de um contêiner. O caminho completo do arquivo. Se a pasta não estiver lá agora, o Latchkey espera por ela.',

  'form.duration': 'Duração',
  'form.otherDuration': 'Outra',
  'form.hours': 'Horas',
  'form.minutes': 'Minutos',
  'form.hoursUnit': 'h',
  'form.minutesUnit': 'min',
  'form.autoRefresh': 'Renovação automática',
  'form.autoRefreshHint':
    'Renova a sessão antes que termine. Se você digita os códigos, o Latchkey avisa você.',
  'form.renewBefore': 'Renovar ou avisar',
  'form.renewBeforeSpoken': 'Renovar ou avisar estes minutos antes do fim',
  'form.renewBeforeUnit': 'min antes do fim',
  'form.renewBeforeHint':
    'Algumas ferramentas da AWS pedem credenciais novas a partir de 15 minutos antes do fim: adiante-se a isso.',

  'form.startFrom': 'Começar por',
  'form.otherProgram': 'Outro programa',
  'form.command': 'Comando',
  'form.commandHint':
    'Como em um terminal, com o nome da sua conta no lugar de {placeholder}. Ponha entre aspas um nome com espaços.',
  'form.tryCommand': 'Testar',
  'form.stopCommand': 'Parar',
  'form.commandRuns': 'Esperando o programa. Se a sua chave de segurança piscar, toque nela.',
  'form.commandPrinted': 'Foi isto que ele imprimiu. Compare com o seu dispositivo.',
  'form.commandRisk':
    'O Latchkey executa este programa com o seu usuário sempre que precisa de um código. Não ponha semente nem senha no comando: outros programas podem lê-lo. Uma chave de segurança que exige toque mantém forte o segundo fator; um gerenciador de senhas sempre desbloqueado dá o código a qualquer programa seu.',
} as const;
