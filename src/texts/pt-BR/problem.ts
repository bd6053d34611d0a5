/** O que se lê de cada problema: o que aconteceu e o que fazer agora. */
export const problem = {
  'problem.label-empty.title': 'Falta o nome',
  'problem.label-empty.text': 'Dê um nome a esta identidade para distingui-la das outras.',
  'problem.key-id-malformed.title': 'Não é um ID de chave de acesso',
  'problem.key-id-malformed.text':
    'Um ID de chave de acesso começa com AKIA e tem 16 ou mais letras e dígitos. Copie-o de novo do console da AWS.',
  'problem.key-temporary.title': 'Esta chave é temporária',
  'problem.key-temporary.text':
    'As chaves que começam com ASIA expiram sozinhas. O Latchkey precisa da chave de longo prazo do usuário do IAM, que começa com AKIA.',
  'problem.secret-key-malformed.title': 'Não é uma chave de acesso secreta',
  'problem.secret-key-malformed.text':
    'Uma chave de acesso secreta tem 40 caracteres, sem espaços. Copie-a de novo ou crie outra chave no console da AWS.',
  'problem.region-malformed.title': 'Não é uma região',
  'problem.region-malformed.text': 'Digite o código de uma região, como eu-central-1 ou us-east-1.',
  'problem.mfa-serial-malformed.title': 'Não é um número de série de MFA',
  'problem.mfa-serial-malformed.text':
    'Digite o ARN do dispositivo de MFA (arn:aws:iam::123456789012:mfa/nome) ou o número de série impresso no token físico.',
  'problem.seed-malformed.title': 'Não é uma semente de MFA',
  'problem.seed-malformed.text':
    'A semente é a chave longa, com letras e dígitos de 2 a 7, que a AWS mostra em “Mostrar chave secreta”, ou um link otpauth://.',
  'problem.seed-unsupported.title': 'A AWS não usa esses códigos',
  'problem.seed-unsupported.text':
    'Este link não é para códigos de seis dígitos e 30 segundos, os únicos que a AWS aceita. Confira se ele vem da AWS.',
  'problem.seed-missing.title': 'Falta a semente de MFA',
  'problem.seed-missing.text':
    'Digite a semente deste dispositivo de MFA ou escolha digitar os códigos você mesmo.',
  'problem.mfa-code-malformed.title': 'Seis dígitos, por favor',
  'problem.mfa-code-malformed.text': 'O código são os seis dígitos que o dispositivo de MFA mostra agora.',
  'problem.mfa-code-used.title': 'Este código já foi usado',
  'problem.mfa-code-used.text':
    'A AWS aceita cada código uma só vez. Espere o dispositivo mostrar o próximo.',
  'problem.mfa-code-late.title': 'O código chegou tarde',
  'problem.mfa-code-late.text':
    'Um código vale por 30 segundos, e este estava prestes a mudar. Toque na chave de segurança, ou desbloqueie o gerenciador de senhas, um pouco antes.',
  'problem.profile-name-illegal.title': 'Este nome de perfil não serve',
  'problem.profile-name-illegal.text':
    'Use só letras, dígitos e _ - . / % @ : +; algumas ferramentas da AWS não leem outros nomes. DEFAULT em maiúsculas é reservado.',
  'problem.profile-in-use.title': 'Perfil em uso',
  'problem.profile-in-use.text': 'Outra identidade grava neste perfil. Escolha outro nome.',
  'problem.path-malformed.title': 'Não é o caminho de outro arquivo de credenciais',
  'problem.path-malformed.text':
    'Digite o caminho completo de um arquivo, cada um uma só vez, e não o do arquivo em que o Latchkey já grava.',
  'problem.proxy-login-malformed.title': 'Falta o usuário ou a senha',
  'problem.proxy-login-malformed.text': 'Digite os dois, como o proxy os conhece.',
  'problem.duration-out-of-range.title': 'Esta duração não é possível',
  'problem.duration-out-of-range.text':
    'A AWS permite de 15 minutos a 36 horas (de 900 a 129600 segundos), e no máximo 1 hora para o usuário-raiz.',
  'problem.renew-before-out-of-range.title': 'Este momento de renovação não é possível',
  'problem.renew-before-out-of-range.text': 'Renove entre 1 minuto e 12 horas antes do fim.',
  'problem.role-arn-malformed.title': 'Não é o ARN de uma função',
  'problem.role-arn-malformed.text':
    'Digite o ARN completo da função, como arn:aws:iam::123456789012:role/admin.',
  'problem.role-duration-out-of-range.title': 'Esta duração não é possível',
  'problem.role-duration-out-of-range.text':
    'A sessão de uma função dura de 15 minutos a 12 horas, e nunca mais do que a própria função permite.',
  'problem.session-name-malformed.title': 'Não é um nome de sessão',
  'problem.session-name-malformed.text':
    'Use só de 2 a 64 letras, dígitos e _ + = , . @ -. É assim que a sessão aparece nos logs da AWS.',
  'problem.external-id-malformed.title': 'Não é um ID externo',
  'problem.external-id-malformed.text':
    'Copie-o de novo de quem lhe deu a função: só de 2 a 1224 letras, dígitos e _ + = , . @ : / -.',
  'problem.source-identity-malformed.title': 'Não é uma identidade-fonte',
  'problem.source-identity-malformed.text':
    'Use só de 2 a 64 letras, dígitos e _ + = , . @ -, e não comece com aws:.',
  'problem.tags-malformed.title': 'Não são tags de sessão',
  'problem.tags-malformed.text':
    'Escreva uma tag por linha, como chave=valor, cada chave uma só vez e 50 no máximo.',
  'problem.policies-malformed.title': 'Não são ARNs de políticas',
  'problem.policies-malformed.text':
    'Escreva um ARN de política por linha, como arn:aws:iam::aws:policy/ReadOnlyAccess, 10 no máximo.',
  'problem.role-of-root.title': 'O usuário-raiz não assume funções',
  'problem.role-of-root.text':
    'A AWS não deixa o usuário-raiz assumir uma função. Escolha a identidade de um usuário do IAM.',
  'problem.profile-assumes-role.title': 'As ferramentas da AWS não leriam este perfil',
  'problem.profile-assumes-role.text':
    'O arquivo config tem um role_arn para ele, então elas mesmas assumem essa função. Escolha outro nome.',
  'problem.seed-risk-not-accepted.title': 'Confirme, por favor',
  'problem.seed-risk-not-accepted.text':
    'Uma semente guardada ao lado da chave enfraquece o segundo fator. Marque a caixa se é isso que você quer, ou digite os códigos você mesmo.',
  'problem.command-malformed.title': 'O Latchkey não consegue executar este comando',
  'problem.command-malformed.text':
    'Digite o programa e seus argumentos como em um terminal, em uma só linha.',
  'problem.command-holds-seed.title': 'Uma semente não deve ficar aqui',
  'problem.command-holds-seed.text':
    'Outros programas podem ler o que está em uma linha de comando. Escolha “O Latchkey calcula” e digite a semente ali: ela vai para o chaveiro.',
  'problem.command-not-found.title': 'Não foi possível iniciar o programa dos códigos',
  'problem.command-not-found.text':
    'Ele não está lá ou não é um programa. Instale-o, ou digite o caminho completo nas configurações da identidade.',
  'problem.command-failed.title': 'O programa não deu nenhum código',
  'problem.command-failed.text':
    'O que ele disse está abaixo. Conecte a chave de segurança ou desbloqueie o gerenciador de senhas e tente de novo.',
  'problem.command-silent.title': 'O programa não imprimiu nada',
  'problem.command-silent.text': 'Execute o comando em um terminal para ver o que falta e tente de novo.',
  'problem.command-answer-odd.title': 'O programa não imprimiu um código só',
  'problem.command-answer-odd.text':
    'O Latchkey procura seis dígitos isolados, e um código só. Indique a conta exata nas configurações da identidade.',
  'problem.command-timed-out.title': 'O programa demorou demais',
  'problem.command-timed-out.text':
    'Ele esperou um minuto, talvez por um toque na chave de segurança. Deixe-a à mão e tente de novo.',
  'problem.mfa-code-rejected.title': 'A AWS não aceitou o código',
  'problem.mfa-code-rejected.text':
    'O código estava errado ou já tinha sido usado. Espere o próximo e tente de novo.',
  'problem.mfa-serial-rejected.title': 'A AWS não conseguiu verificar o código',
  'problem.mfa-serial-rejected.text':
    'O número de série de MFA pode ser de outro usuário, ou o dispositivo está fora de sincronia. Confira o número de série nas configurações da identidade.',
  'problem.mfa-required.title': 'A AWS pede MFA',
  'problem.mfa-required.text':
    'Este usuário só pode entrar com um dispositivo de MFA. Adicione o número de série dele à identidade.',
  'problem.key-rejected.title': 'A AWS rejeitou a chave de acesso',
  'problem.key-rejected.text':
    'A chave foi excluída ou desativada, talvez porque foi rotacionada em outro computador, ou é de outra partição. Digite uma chave que funcione.',
  'problem.secret-key-wrong.title': 'A chave de acesso secreta está errada',
  'problem.secret-key-wrong.text':
    'Ela não corresponde a este ID de chave de acesso. Digite os dois de novo.',
  'problem.access-denied.title': 'A AWS negou a solicitação',
  'problem.access-denied.text':
    'Uma política não deixa este usuário fazer isso. Fale com quem administra a conta.',
  'problem.role-refused.title': 'A AWS não deixou você assumir a função',
  'problem.role-refused.text':
    'Confira o ARN e o ID externo. Se estiverem certos, a política de confiança da função ou uma política sua não permite: fale com quem administra a conta.',
  'problem.role-duration.title': 'A função não permite uma sessão tão longa',
  'problem.role-duration.text': 'Escolha uma duração menor ou peça para aumentar o máximo da função.',
  'problem.source-ended.title': 'A AWS não aceita mais a sessão',
  'problem.source-ended.text':
    'Ela foi encerrada antes da hora, como quando a chave do usuário é excluída ou desativada. Obtenha uma nova.',
  'problem.source-failed.title': 'Esperando a sessão da identidade',
  'problem.source-failed.text':
    'Esta função é assumida com a sessão da identidade indicada abaixo, que não pode ser obtida agora. Quando ela estiver lá, esta vem em seguida.',
  'problem.region-disabled.title': 'Região não ativa',
  'problem.region-disabled.text':
    'O STS não está ativo nesta região para a sua conta. Escolha outra região para esta identidade.',
  'problem.request-refused.title': 'A AWS recusou a solicitação',
  'problem.request-refused.text': 'O que a AWS disse está abaixo. Confira as configurações da identidade.',
  'problem.clock-off.title': 'O relógio deste computador está errado',
  'problem.clock-off.text':
    'A AWS recusa solicitações de um relógio fora da hora. Acerte a hora deste computador.',
  'problem.throttled.title': 'A AWS pede paciência',
  'problem.throttled.text': 'Houve solicitações demais nesta conta.',
  'problem.sts-unavailable.title': 'O STS não está respondendo direito',
  'problem.sts-unavailable.text': 'A falha é do outro lado.',
  'problem.unexpected-answer.title': 'Não foi a AWS que respondeu',
  'problem.unexpected-answer.text':
    'Algo entre este computador e a AWS respondeu no lugar dela, como faz a página de acesso da rede de um hotel. Abra uma página da web para se identificar.',
  'problem.iam-denied.title': 'Uma política não permite isso',
  'problem.iam-denied.text':
    'O que a AWS disse, abaixo, cita a ação. Peça a quem administra a conta que a permita para este usuário.',
  'problem.mfa-session-needed.title': 'Para isso, a AWS quer que você entre com MFA',
  'problem.mfa-session-needed.text':
    'Uma política nega isso à chave de acesso sozinha. Obtenha uma sessão com um código de um dispositivo de MFA que você tenha e tente de novo.',
  'problem.device-exists.title': 'Já existe um dispositivo de MFA com este nome',
  'problem.device-exists.text':
    'Ele pode ser de uma tentativa anterior. Escolha outro nome ou exclua esse dispositivo no console da AWS.',
  'problem.device-limit.title': 'Este usuário já tem todos os dispositivos de MFA que a AWS permite',
  'problem.device-limit.text': 'Remova no console da AWS um que não seja mais usado e tente de novo.',
  'problem.device-in-use.title': 'Este dispositivo de MFA ainda está em uso',
  'problem.device-in-use.text':
    'A AWS só exclui um dispositivo depois que ele é removido do usuário. Remova-o primeiro e tente de novo.',
  'problem.device-gone.title': 'A AWS não conhece este dispositivo de MFA',
  'problem.device-gone.text':
    'Ele foi excluído ou é de outro usuário. Veja no console da AWS quais dispositivos o usuário tem.',
  'problem.codes-rejected.title': 'A AWS não aceitou os dois códigos',
  'problem.codes-rejected.text':
    'Devem ser dois códigos seguidos deste dispositivo, nenhum deles usado antes. Espere os dois próximos e tente de novo.',
  'problem.access-key-limit.title': 'Este usuário já tem duas chaves de acesso',
  'problem.access-key-limit.text':
    'A AWS não permite mais, e conta também as inativas. Exclua uma que não seja mais usada e tente de novo.',
  'problem.access-key-gone.title': 'A AWS não conhece esta chave de acesso',
  'problem.access-key-gone.text': 'Ela foi excluída ou é de outro usuário. Nada foi alterado.',
  'problem.iam-limit.title': 'A conta chegou a um limite da AWS',
  'problem.iam-limit.text': 'O que a AWS disse está abaixo. Fale com quem administra a conta.',
  'problem.iam-busy.title': 'A AWS ainda está fazendo a última alteração',
  'problem.iam-busy.text': 'Espere um momento e tente de novo.',
  'problem.iam-unavailable.title': 'O IAM não está respondendo direito',
  'problem.iam-unavailable.text': 'A falha é do outro lado. Tente de novo daqui a pouco.',
  'problem.network-unreachable.title': 'Sem conexão com a AWS',
  'problem.network-unreachable.text': 'Verifique a rede.',
  'problem.timed-out.title': 'A AWS não respondeu a tempo',
  'problem.timed-out.text': 'Verifique a rede.',
  'problem.certificate-refused.title': 'A conexão não é confiável',
  'problem.certificate-refused.text':
    'O certificado do outro lado foi recusado. Talvez seja preciso instalar o certificado raiz do proxy da empresa.',
  'problem.proxy-failed.title': 'O proxy não deixa o Latchkey passar',
  'problem.proxy-failed.text':
    'O proxy das configurações de rede deste computador não respondeu ou recusou. Verifique-o ali; um navegador também falharia.',
  'problem.proxy-login.title': 'O proxy pede uma senha',
  'problem.proxy-login.text':
    'Digite uma vez o usuário e a senha. Eles ficam no chaveiro e só são enviados a este proxy.',
  'problem.proxy-login-refused.title': 'O proxy não aceitou a senha',
  'problem.proxy-login-refused.text':
    'Para que ele não bloqueie você, o Latchkey só a envia de novo depois que você a trocar.',
  'problem.endpoint-not-offered.title': 'Não existe esse endpoint nesta região',
  'problem.endpoint-not-offered.text':
    'A AWS não tem ali um endpoint FIPS ou de pilha dupla do STS, ou a rede não o conhece. Desative-os nas configurações do Latchkey ou escolha outra região.',
  'problem.endpoint-refused.title': 'Não é possível usar AWS_ENDPOINT_URL_STS',
  'problem.endpoint-refused.text':
    'Deve ser um endereço https; http só é permitido para este computador. Corrija ou remova a variável e inicie o Latchkey de novo.',
  'problem.iam-endpoint-refused.title': 'Não é possível usar AWS_ENDPOINT_URL_IAM',
  'problem.iam-endpoint-refused.text':
    'Deve ser um endereço https; http só é permitido para este computador. Corrija ou remova a variável e inicie o Latchkey de novo.',
  'problem.keychain-locked.title': 'O chaveiro está bloqueado',
  'problem.keychain-locked.text': 'Desbloqueie-o, e o Latchkey continua.',
  'problem.keychain-absent.title': 'Nenhum chaveiro encontrado',
  'problem.keychain-absent.text':
    'O Latchkey guarda as chaves só no chaveiro do sistema. No Linux, instale o gnome-keyring ou o KWallet com seu Secret Service e entre no sistema de novo.',
  'problem.keychain-failed.title': 'O chaveiro não respondeu',
  'problem.keychain-failed.text': 'Tente de novo ou, se continuar assim, saia do sistema e entre outra vez.',
  'problem.key-missing.title': 'A chave de acesso não está no chaveiro',
  'problem.key-missing.text':
    'Talvez alguém a tenha apagado à mão. Digite-a de novo nas configurações da identidade.',
  'problem.session-missing.title': 'A sessão não está no chaveiro',
  'problem.session-missing.text': 'Talvez alguém a tenha apagado à mão. Obtenha uma nova.',
  'problem.file-is-directory.title': 'O arquivo de credenciais é uma pasta',
  'problem.file-is-directory.text': 'Mova essa pasta para outro lugar e tente de novo.',
  'problem.file-unreadable.title': 'Não é possível ler o arquivo de credenciais',
  'problem.file-unreadable.text': 'Dê a si mesmo permissão para lê-lo e tente de novo.',
  'problem.file-read-only.title': 'Não é possível gravar no arquivo de credenciais',
  'problem.file-read-only.text': 'Dê a si mesmo permissão para gravar nele e na pasta dele e tente de novo.',
  'problem.file-malformed.title': 'O arquivo de credenciais tem um erro',
  'problem.file-malformed.text':
    'Do jeito que está, nem toda ferramenta da AWS consegue lê-lo, então o Latchkey não mexe nele. Corrija a linha indicada abaixo.',
  'problem.file-repairable.title': 'O arquivo de credenciais tem um erro',
  'problem.file-repairable.text':
    'Algumas ferramentas da AWS não conseguem ler nenhum perfil dele. O Latchkey pode consertá-lo sem perder nada, e dá para desfazer.',
  'problem.file-absent.title': 'A pasta do arquivo não está lá',
  'problem.file-absent.text':
    'Ela pode estar em um disco ou sistema que não está em execução. A sessão é gravada quando ela voltar.',
  'problem.file-busy.title': 'Outro programa não para de gravar no arquivo',
  'problem.file-busy.text': 'O Latchkey espera a sua vez, para que nenhum dos dois perca nada.',
  'problem.file-mounted.title': 'O arquivo de credenciais é um ponto de montagem',
  'problem.file-mounted.text':
    'Um arquivo montado sozinho não pode ser substituído por inteiro, que é o único jeito seguro. Monte a pasta dele no lugar.',
  'problem.file-changed.title': 'O arquivo mudou depois disso',
  'problem.file-changed.text':
    'Outro programa gravou nele depois do Latchkey, então desfazer poderia perder o que é novo. Nada foi alterado.',
  'problem.config-malformed.title': 'O arquivo config tem um erro',
  'problem.config-malformed.text':
    'Do jeito que está, as ferramentas da AWS não conseguem lê-lo, então a região não foi definida. Corrija a linha indicada abaixo.',
  'problem.change-gone.title': 'Não dá mais para desfazer',
  'problem.change-gone.text':
    'O que havia antes não está mais no chaveiro, ou você já desfez. Nada foi alterado.',
  'problem.file-tightened.title': 'O arquivo de credenciais agora é privado',
  'problem.file-tightened.text':
    'Outros usuários deste computador podiam lê-lo. Ao gravar nele, o Latchkey tirou essa permissão.',
  'problem.file-failed.title': 'Não é possível usar o arquivo de credenciais',
  'problem.file-failed.text': 'Há algo errado com o arquivo ou a pasta indicados abaixo. Nada se perdeu.',
  'problem.disk-full.title': 'O disco está cheio',
  'problem.disk-full.text': 'Libere espaço. Nada se perdeu.',
  'problem.section-has-process.title': 'Um programa preenche este perfil',
  'problem.section-has-process.text':
    'O perfil tem uma linha credential_process, que a sessão esconderia. Escolha outro nome de perfil ou remova essa linha.',
  'problem.section-changed.title': 'Outro programa alterou este perfil',
  'problem.section-changed.text':
    'Agora ele tem credenciais que não são do Latchkey. Grave a sessão de novo ou deixe o perfil para o outro programa.',
  'problem.section-removed.title': 'Outro programa removeu este perfil',
  'problem.section-removed.text':
    'A sessão não está mais no arquivo de credenciais. Grave-a de novo ou deixe assim.',
  'problem.key-in-the-clear.title': 'Crie logo outra chave de acesso',
  'problem.key-in-the-clear.text':
    'Esta ficou no disco sem criptografia, onde qualquer programa podia lê-la. Escolha “Rotacionar chave de acesso…” no menu do cartão dela, e o Latchkey cria uma nova.',
  'problem.long-term-key-in-section.title': 'O perfil tem uma chave de longo prazo',
  'problem.long-term-key-in-section.text':
    'O Latchkey não a sobrescreve sem perguntar. Substitua-a pela sessão ou escolha outro nome de perfil.',
  'problem.settings-moved-aside.title': 'Não foi possível ler as configurações',
  'problem.settings-moved-aside.text':
    'Elas foram postas de lado, e o Latchkey começou com configurações vazias. As chaves do chaveiro estão intactas.',
  'problem.state-moved-aside.title': 'Não foi possível ler o histórico',
  'problem.state-moved-aside.text':
    'Ele foi posto de lado. Suas identidades e chaves estão intactas. As sessões que precisam de um código têm de ser obtidas de novo.',
  'problem.settings-unreadable.title': 'Não foi possível ler as configurações',
  'problem.settings-unreadable.text':
    'Dê a si mesmo permissão para ler o arquivo indicado abaixo e inicie o Latchkey de novo. Até lá nada é salvo, para que nada seja sobrescrito.',
  'problem.settings-newer.title': 'Gravado por um Latchkey mais novo',
  'problem.settings-newer.text':
    'Atualize o Latchkey para usar o arquivo indicado abaixo, ou mova-o para outro lugar para começar do zero. Até lá nada é salvo, para que nada seja sobrescrito.',
  'problem.settings-unwritable.title': 'Não foi possível salvar as configurações',
  'problem.settings-unwritable.text':
    'Verifique o espaço em disco e as permissões da pasta do Latchkey e tente de novo.',
  'problem.identity-gone.title': 'Esta identidade foi removida',
  'problem.identity-gone.text': 'Nada foi feito.',
  'problem.identity-changed.title': 'Esta identidade mudou nesse meio-tempo',
  'problem.identity-changed.text': 'Nada foi salvo agora. Volte, olhe de novo e repita a alteração.',
  'problem.export-failed.title': 'Não foi possível gravar o arquivo',
  'problem.export-failed.text': 'Escolha outro lugar, ou verifique ali o espaço e as permissões.',
  'problem.tray-missing.title': 'Este ambiente não mostra ícones da bandeja',
  'problem.tray-missing.text':
    'O Latchkey funciona mesmo assim. Para ver o ícone no GNOME, instale a extensão “AppIndicator and KStatusNotifierItem Support”. Até lá, inicie o Latchkey mais uma vez para abrir esta janela.',
  'problem.cancelled.title': 'Cancelado',
  'problem.cancelled.text': 'O Latchkey parou o que estava fazendo.',
  'problem.bug.title': 'Algo deu errado no Latchkey',
  'problem.bug.text': 'A falha é nossa. O log diz mais.',
  'problem.seed-dropped.title': 'A semente foi descartada',
  'problem.seed-dropped.text':
    'Por segurança, o Latchkey guarda por só dez minutos uma semente que não foi salva. Dê o código QR a ele de novo.',
  'problem.qr-not-found.title': 'Nenhum código QR encontrado',
  'problem.qr-not-found.text':
    'Confira se a imagem tem o código inteiro, nítido e com algum espaço em volta. Ampliar a página ajuda.',
  'problem.qr-not-otpauth.title': 'Este código QR não tem uma semente de MFA',
  'problem.qr-not-otpauth.text':
    'É outro tipo de código. Use o que a AWS mostra em “Mostrar código QR” ao atribuir um dispositivo de MFA.',
  'problem.clipboard-empty.title': 'Não há nada para usar na área de transferência',
  'problem.clipboard-empty.text':
    'Copie uma imagem do código QR, o link otpauth:// dele ou a semente, e cole de novo.',
  'problem.screen-refused.title': 'Não é possível capturar a tela',
  'problem.screen-refused.text':
    'O sistema não deixa o Latchkey ver a tela, ou a pergunta foi respondida com não. Faça uma captura de tela e solte o arquivo dela aqui, ou cole-a.',
  'problem.screen-not-allowed.title': 'O Latchkey não tem permissão para ver a tela',
  'problem.screen-not-allowed.text':
    'Permita em Ajustes do Sistema, Privacidade e Segurança, Gravação da Tela, e inicie o Latchkey de novo. Ou faça uma captura de tela e solte o arquivo dela aqui.',
  'problem.root-key.title': 'Esta é a chave do usuário-raiz',
  'problem.root-key.text':
    'A AWS aconselha a não ter nenhuma chave de acesso do usuário-raiz. Crie um usuário do IAM, ou entre com o IAM Identity Center, e exclua esta chave no console da AWS, em Credenciais de segurança.',
  'problem.new-key-not-ready.title': 'A AWS ainda não aceita a chave nova',
  'problem.new-key-not-ready.text':
    'Uma chave nova pode levar minutos para ser conhecida em todo lugar. Sua chave atual continua em uso, então nada se perdeu.',
  'problem.old-key-in-use.title': 'A chave antiga está ativa de novo',
  'problem.old-key-in-use.text':
    'Alguém a ativou, então algo ainda pode usá-la. O Latchkey não a exclui. Descubra o que a usa, ou desative-a de novo.',
  'problem.rotation-under-way.title': 'A última troca desta chave não terminou',
  'problem.rotation-under-way.text':
    'A chave antiga ainda está lá. Exclua-a ou deixe-a primeiro, e depois crie uma nova.',
  'problem.login-item-failed.title': 'Não alterado',
  'problem.login-item-failed.text':
    'O sistema não deixou o Latchkey mudar quais programas iniciam com ele. Mude isso nas configurações do sistema.',
  'problem.import-file-odd.title': 'Não é um arquivo de configurações exportadas',
  'problem.import-file-odd.text': 'Escolha um arquivo que o Latchkey tenha exportado. Nada foi alterado.',
  'problem.import-file-newer.title': 'Este arquivo é de um Latchkey mais novo',
  'problem.import-file-newer.text':
    'Atualize o Latchkey neste computador e importe o arquivo de novo. Nada foi alterado.',
  'problem.device-of-root.title': 'Só para usuários do IAM',
  'problem.device-of-root.text':
    'A AWS só deixa fazer isso com a chave de um usuário do IAM. Gerencie os dispositivos de MFA do usuário-raiz no console da AWS.',
  'problem.device-last.title': 'Este é o último dispositivo de MFA',
  'problem.device-last.text':
    'Sem ele, este usuário entra sem segundo fator, ou não entra se uma política pedir um. Confirme que é isso que você quer.',
  'problem.seed-in-use.title': 'O Latchkey já calcula os códigos',
  'problem.seed-in-use.text':
    'Esta identidade tem a semente de um dispositivo de MFA. Remova primeiro esse dispositivo, ou escolha digitar os códigos, e tente de novo.',
  'problem.picture-gone.title': 'A imagem QR não existe mais',
  'problem.picture-gone.text':
    'A AWS a dá uma vez, e o Latchkey a guarda para uma só olhada. Para que um celular tenha o seu, adicione outro dispositivo de MFA no console da AWS.',
} as const;
