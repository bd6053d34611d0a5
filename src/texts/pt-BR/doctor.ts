/** A página que verifica tudo e diz o que fazer. */
export const doctor = {
  'doctor.title': 'Algo errado?',
  'doctor.intro': 'O Latchkey verifica tudo de que depende. Nada é alterado sem um clique seu.',
  'doctor.again': 'Verificar de novo',
  'doctor.look': 'Encontrar a causa',
  'doctor.lookSpoken': 'Encontrar a causa, de {about}',
  'doctor.running': 'Verificando…',
  'doctor.copy': 'Copiar relatório',
  'doctor.copied': 'Relatório copiado. Ele não contém segredos; os números de conta estão abreviados.',
  'doctor.allWell': 'Está tudo bem.',
  'doctor.summaryBad': { one: '{count} coisa não funciona.', other: '{count} coisas não funcionam.' },
  'doctor.summaryWarn': { one: '{count} coisa merece atenção.', other: '{count} coisas merecem atenção.' },
  'doctor.statusGood': 'Certo',
  'doctor.statusNote': 'Nota',
  'doctor.statusWarn': 'Veja isto',
  'doctor.statusBad': 'Não funciona',
  'doctor.about': '{about}: {title}',
  'doctor.runCommand': 'Em um terminal',
  'doctor.copyCommand': 'Copiar',
  'doctor.copyCommandSpoken': 'Copiar o comando para: {title}',
  'doctor.remedySpoken': '{remedy}: {title}',
  'doctor.commandCopied': 'Comando copiado. Cole-o em um terminal.',
  'doctor.done': 'Feito.',

  'doctor.keychain': 'Chaveiro',
  'doctor.clock': 'Relógio',
  'doctor.network': 'Rede',
  'doctor.endpoints': 'AWS',
  'doctor.files': 'Arquivos',
  'doctor.profiles': 'Perfis',
  'doctor.codes': 'Códigos de MFA',
  'doctor.keys': 'Idade das chaves de acesso',
  'doctor.desktop': 'Área de trabalho',

  'doctor.unlock': 'Desbloquear',
  'doctor.edit': 'Editar…',
  'doctor.proxyLogin': 'Digitar senha…',
  'doctor.mend': 'Consertar o arquivo',
  'doctor.tighten': 'Tirar acesso dos outros',
  'doctor.openFile': 'Abrir o arquivo',
  'doctor.adoptKeys': 'Mover para o chaveiro…',
  'doctor.startAtLogin': 'Iniciar com o sistema',

  'doctor.tookTooLong': 'Demorou demais, então não se sabe.',
  'doctor.checkFailed': 'Não foi possível verificar. O log diz mais.',

  'doctor.keychainWorks': 'O chaveiro funciona.',
  'doctor.keychainName': 'Ele é mantido por {name}.',

  'doctor.clockRight': 'O relógio está certo.',
  'doctor.clockBehind': 'O relógio está {span} atrasado em relação à AWS.',
  'doctor.clockAhead': 'O relógio está {span} adiantado em relação à AWS.',
  'doctor.clockSlight': 'É tão pouco que tudo funciona.',
  'doctor.clockOtherStep':
    'O Latchkey leva isso em conta. Os códigos que outros programas deste computador geram são recusados. Deixe o sistema acertar o relógio sozinho.',
  'doctor.clockRefused':
    'O Latchkey leva isso em conta, mas a AWS recusa solicitações de outras ferramentas se o relógio estiver cinco minutos ou mais fora da hora. Deixe o sistema acertar o relógio sozinho.',
  'doctor.clockUnknown': 'Não se sabe: a AWS não disse que horas são.',

  'doctor.networkDirect': 'As solicitações vão diretamente, sem proxy.',
  'doctor.networkProxy': 'As solicitações passam pelo proxy {proxies}.',
  'doctor.networkProxyText': 'É o que dizem as configurações do sistema.',
  'doctor.endpointOverridden': 'As solicitações não vão para a AWS.',
  'doctor.endpointOverriddenText':
    'O Latchkey foi iniciado com {variable}, que as envia para outro endereço. Tire-a do seu ambiente, a menos que você mesmo a tenha definido, e inicie o Latchkey de novo.',

  'doctor.nobodyToAskFor': 'Adicione uma identidade, e o Latchkey verifica se a AWS pode ser alcançada.',
  'doctor.endpointAnswers': 'O AWS STS responde em {region}.',
  'doctor.endpointFor': 'Consultado para {identities}.',
  'doctor.leftOut': {
    one: '{count} identidade ficou de fora, para poupar a AWS.',
    other: '{count} identidades ficaram de fora, para poupar a AWS.',
  },

  'doctor.fileSound': 'Todas as ferramentas da AWS conseguem ler este arquivo.',
  'doctor.fileAbsent': 'Este arquivo ainda não existe.',
  'doctor.invalidUtf8': 'O arquivo não é UTF-8.',
  'doctor.invalidUtf8Text':
    'A AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil dele. Abra-o em um editor e salve como UTF-8.',
  'doctor.byteOrderMark': 'O arquivo começa com uma marca de ordem de bytes.',
  'doctor.byteOrderMarkText':
    'Alguns editores do Windows escrevem esse sinal invisível. Assim, a AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil.',
  'doctor.crOnly': 'As linhas terminam como nos Macs muito antigos.',
  'doctor.crOnlyText':
    'Algumas ferramentas da AWS veem uma só linha longa e nenhum perfil. É preciso trocar os fins de linha.',
  'doctor.duplicateSection': 'Uma seção está duas vezes no arquivo.',
  'doctor.duplicateSectionText':
    'Assim, a AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil. Apague uma das duas ou junte-as.',
  'doctor.duplicateKey': 'Uma chave está duas vezes na sua seção.',
  'doctor.duplicateKeyText':
    'Assim, a AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil. Apague a que estiver errada.',
  'doctor.indentedSection': 'O cabeçalho de uma seção está recuado.',
  'doctor.indentedSectionText':
    'Algumas ferramentas da AWS o tomam por parte da linha anterior; outras, por uma seção. Remova o espaço antes dele.',
  'doctor.defaultSection': 'Há uma seção chamada DEFAULT.',
  'doctor.defaultSectionText':
    'Na AWS CLI e em outras ferramentas em Python, o que está ali vaza para todos os perfis. Escreva [default] em minúsculas se é isso que você quer.',
  'doctor.beforeFirst': 'Há algo antes da primeira seção.',
  'doctor.beforeFirstText':
    'Assim, a AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil. Mova-o para baixo de um cabeçalho como [default] ou apague-o.',
  'doctor.notUnderstood': 'Uma linha não é nem um cabeçalho nem uma chave com valor.',
  'doctor.notUnderstoodText':
    'Assim, a AWS CLI e outras ferramentas em Python não conseguem ler nenhum perfil. Corrija a linha ou ponha # na frente dela.',
  'doctor.colon': 'Uma chave tem dois-pontos no lugar do sinal de igual.',
  'doctor.colonText': 'O SDK da AWS para JavaScript pula essas linhas.',
  'doctor.keyCase': 'Uma chave está escrita com maiúsculas.',
  'doctor.keyCaseText': 'Assim, o SDK da AWS para JavaScript não a reconhece.',
  'doctor.inlineComment': 'Há um comentário depois de um valor.',
  'doctor.inlineCommentText':
    'A AWS CLI e outras ferramentas em Python o tomam por parte do valor. Ponha-o em uma linha própria.',
  'doctor.quotes': 'Um valor está entre aspas.',
  'doctor.quotesText': 'As ferramentas da AWS tomam as aspas por parte do valor.',
  'doctor.nameWithSpace': 'O nome de um perfil tem um espaço.',
  'doctor.nameWithSpaceText':
    'Algumas ferramentas da AWS não veem o perfil. Escreva um hífen no lugar do espaço.',
  'doctor.profilePrefix': 'Um cabeçalho tem a forma do outro arquivo.',
  'doctor.profilePrefixText':
    'No arquivo de credenciais, um cabeçalho é [nome]; no arquivo config, [profile nome]. Senão, as ferramentas não encontram o perfil.',
  'doctor.nestedCredentials': 'Uma chave, ou um token, continua em uma segunda linha.',
  'doctor.nestedCredentialsText':
    'As ferramentas da AWS não leem as credenciais, e sim outra coisa. Ponha tudo em uma só linha.',
  'doctor.nested': 'Uma opção tem abaixo outras opções próprias.',
  'doctor.nestedText': 'Todas as ferramentas leem isso do mesmo jeito. Está certo assim.',
  'doctor.staleToken': 'Um perfil tem um aws_security_token antigo.',
  'doctor.staleTokenText':
    'A AWS CLI e outras ferramentas em Python o preferem ao aws_session_token novo, e a AWS o recusa.',
  'doctor.processBesideKeys': 'Um perfil tem ao mesmo tempo chaves e um programa que dá chaves.',
  'doctor.processBesideKeysText':
    'A AWS CLI usa as chaves; outras ferramentas, o programa. Apague credential_process ou as chaves.',
  'doctor.roleBesideKeys': 'Um perfil tem ao mesmo tempo chaves e uma função.',
  'doctor.roleBesideKeysText':
    'As ferramentas assumem a função, e precisam de source_profile para saber com o quê. Ponha as chaves em um perfil próprio.',
  'doctor.clearKeys': {
    one: 'Há uma chave de longo prazo sem criptografia no arquivo.',
    other: 'Há {count} chaves de longo prazo sem criptografia no arquivo.',
  },
  'doctor.clearKeysText': {
    one: 'Qualquer programa seu pode lê-la, e ela não expira sozinha: {profiles}.',
    other: 'Qualquer programa seu pode lê-las, e elas não expiram sozinhas: {profiles}.',
  },
  'doctor.fileReadable': 'Outros usuários deste computador podem ler o arquivo.',
  'doctor.fileWritable': 'Outros usuários deste computador podem alterar o arquivo.',
  'doctor.fileLooseText': 'Ele tem credenciais suas, ou leva a elas. Ninguém mais precisa dele.',
  'doctor.folderWritable': 'Outros usuários deste computador podem substituir o que está na pasta.',
  'doctor.folderWritableText': 'Eles poderiam pôr arquivos deles no lugar dos seus.',
  'doctor.folderReadable': 'Outros usuários deste computador podem olhar dentro da pasta.',

  'doctor.profilesClear': 'Nada atrapalha os seus perfis.',
  'doctor.environmentKeys': 'O Latchkey foi iniciado com {variables} no ambiente.',
  'doctor.environmentKeysText':
    'Programas que também têm essas variáveis usam essas credenciais em vez dos seus perfis. Tire-as dos arquivos de inicialização do seu shell e entre no sistema de novo.',
  'doctor.environmentChoice': '{variable} está definida.',
  'doctor.environmentProfileText':
    'Programas que também a têm usam este perfil, a menos que se indique outro.',
  'doctor.environmentFileText': 'O Latchkey usa este arquivo. Programas iniciados sem a variável usam outro.',
  'doctor.sectionHasProcess': 'Um programa preenche o perfil {profile}.',
  'doctor.otherProfileText': 'O Latchkey não grava ali. Escolha outro perfil para a sessão.',
  'doctor.shadowedByRole': 'O arquivo config faz as ferramentas assumirem uma função no lugar.',
  'doctor.shadowedBySso': 'O arquivo config faz as ferramentas entrarem com o IAM Identity Center no lugar.',
  'doctor.shadowedByProcess': 'O arquivo config indica um programa para o mesmo perfil.',
  'doctor.shadowedText':
    'O perfil {profile} tem ali {key}. Algumas ferramentas usam isso em vez da sessão que o Latchkey grava. Tire-o ou escolha outro perfil para a sessão.',

  'doctor.codesComputed': 'Os códigos que o Latchkey gera andam no ritmo da AWS.',
  'doctor.codesComputedText':
    'São calculados pela hora da AWS, não pelo relógio deste computador: {identities}.',
  'doctor.codesUnknown': 'Não se sabe se os outros dispositivos estão na hora certa.',
  'doctor.codesUnknownText':
    'A AWS não informa. Se ela recusar códigos bons várias vezes, faça a AWS sincronizar o dispositivo de novo: {identities}.',
  'doctor.codesRefused': 'A AWS recusou os códigos deste dispositivo.',
  'doctor.codesRefusedText':
    'Pode não ser o dispositivo do número de série, ou ele está fora de sincronia. Confira o número de série, ou sincronize o dispositivo de novo com dois códigos seguidos.',

  'doctor.keyYoung': { one: 'A chave tem {count} dia.', other: 'A chave tem {count} dias.' },
  'doctor.keyOld': { one: 'A chave tem {count} dia.', other: 'A chave tem {count} dias.' },
  'doctor.keyOldText':
    'Depois de 90 dias, uma chave deveria dar lugar a outra: assim, o que vazou sem ninguém notar deixa de valer.',
  'doctor.keyAgeDenied': 'A AWS não deixa esta chave consultar a própria idade.',
  'doctor.keyAgeDeniedText': 'É preciso a permissão iam:ListAccessKeys. Todo o resto funciona sem ela.',
  'doctor.keyAgeUnknown': 'A AWS não lista esta chave, então não se sabe a idade dela.',

  'doctor.loginOn': 'O Latchkey inicia com o sistema.',
  'doctor.loginOff': 'O Latchkey não inicia com o sistema.',
  'doctor.loginOffText': 'As sessões só são renovadas enquanto ele está em execução.',
  'doctor.loginElsewhere': 'Outra cópia do Latchkey inicia com o sistema.',
  'doctor.trayThere': 'A área de trabalho mostra o ícone da bandeja.',
  'doctor.trayMissing': 'A área de trabalho não mostra ícones da bandeja.',
  'doctor.trayMissingText':
    'No GNOME, instale a extensão “AppIndicator and KStatusNotifierItem Support”. Até lá, inicie o Latchkey mais uma vez para abrir a janela dele.',

  'doctor.version': 'Latchkey {version}',
  'doctor.versionText': 'Electron {electron}, Chromium {chromium}, {system}',
} as const;
