/** Configurações do aplicativo como um todo, e dados sobre ele. */
export const settings = {
  'settings.title': 'Configurações',
  'settings.sections': 'Seções das configurações',

  'settings.general': 'Geral',
  'settings.startAtLogin': 'Iniciar com o sistema',
  'settings.startAtLoginHint': 'O Latchkey cuida das suas sessões desde que você entra no computador.',
  'settings.startAtLoginElsewhere':
    'Outra cópia do Latchkey inicia com o sistema. Ative isto para iniciar esta no lugar.',
  'settings.startAtLoginUnsupported': 'Este sistema não oferece um modo de fazer isso.',
  'settings.loginItemComment': 'Mantém as sessões da AWS vivas a partir da bandeja',
  'settings.startHidden': 'Iniciar sem janela',
  'settings.startHiddenHint': 'O Latchkey mostra só o ícone. Um clique nele abre a janela.',
  'settings.theme': 'Tema',
  'settings.themeSystem': 'Como o sistema',
  'settings.themeLight': 'Claro',
  'settings.themeDark': 'Escuro',
  'settings.language': 'Idioma',
  'settings.languageSystem': 'Como o sistema',

  'settings.sessions': 'Sessões',
  'settings.paused': 'Pausar a renovação automática',
  'settings.pausedHint': 'As sessões não são renovadas até você desativar isto.',
  'settings.onLock': 'Quando a tela é bloqueada',
  'settings.onLockHint':
    'Pausar: nada é renovado até o desbloqueio. Remover: além disso, as sessões saem dos arquivos e voltam do chaveiro. O macOS e o Windows avisam o Latchkey do bloqueio; no Linux, o GNOME, o KDE e outros com o protetor de tela do freedesktop avisam. Onde ninguém avisa, nada muda.',
  'settings.onLockNothing': 'Continuar',
  'settings.onLockPause': 'Pausar',
  'settings.onLockRemove': 'Remover sessões',
  'settings.onQuit': 'Quando o Latchkey fecha',
  'settings.onQuitHint':
    'Remover: as sessões saem dos arquivos. As que ainda valem voltam do chaveiro na próxima vez que ele iniciar. Depois de uma falha ou queda de energia, elas ficam.',
  'settings.onQuitKeep': 'Manter sessões',
  'settings.onQuitRemove': 'Remover sessões',

  'settings.newIdentities': 'Novas identidades',
  'settings.newIdentitiesHint':
    'Com o que começa o formulário de uma nova identidade. As que você tem ficam como estão.',
  'settings.region': 'Região',
  'settings.regionHint': 'Por exemplo, eu-central-1. Deixe em branco para escolher a cada vez.',
  'settings.duration': 'Duração',
  'settings.autoRefresh': 'Renovação automática',
  'settings.autoRefreshHint': 'Renova a sessão antes que termine.',
  'settings.renewBefore': 'Renovar antes do fim',
  'settings.renewBeforeHint':
    'Em minutos. Algumas ferramentas da AWS querem credenciais novas a partir de 15 minutos antes do fim.',
  'settings.otherFiles': 'Outros arquivos em que gravar',
  'settings.otherFilesHint':
    'Caminhos completos de outros arquivos de credenciais, como o de uma distribuição do WSL. As sessões de novas identidades também são gravadas ali.',
  'settings.otherFileNew': 'Caminho completo de um arquivo de credenciais',
  'settings.otherFileAdd': 'Adicionar arquivo',
  'settings.otherFileRemove': 'Não gravar mais em {path}',

  'settings.notifications': 'Notificações',
  'settings.notificationsAll': 'Mostrar notificações',
  'settings.notificationsHint': 'Avise quando uma sessão expirar ou não puder ser renovada.',

  'settings.notificationKinds': 'Avise quando',
  'settings.noticeExpiring': 'Uma sessão for terminar e precisar de você',
  'settings.noticeExpired': 'Uma sessão tiver terminado',
  'settings.noticeNeedsYou': 'O Latchkey esperar por você',
  'settings.noticeTouch': 'Uma chave de segurança precisar de um toque',
  'settings.noticeFailing': 'Uma renovação falhar várias vezes',
  'settings.noticeKeychain': 'O chaveiro não puder ser usado',
  'settings.noticeKeyAge': 'Uma chave de acesso estiver velha',
  'settings.noticeFile': 'Algo tiver acontecido com um arquivo seu',

  'settings.file': 'Arquivo de credenciais',
  'settings.path': 'Caminho',
  'settings.removesExpired': 'Remover do arquivo de credenciais as sessões encerradas',
  'settings.removesExpiredHint': 'Um dia depois do fim. Seus comentários e as outras linhas ficam.',
  'settings.showChanges': 'O que o Latchkey alterou?',
  'settings.lookForKeys': 'Procurar chaves no arquivo',
  'settings.importRoles': 'Importar funções',

  'settings.network': 'Rede',
  'settings.fips': 'Usar endpoints FIPS',
  'settings.fipsHint': 'Para regras que pedem FIPS 140. A AWS os oferece para o STS só em regiões dos EUA.',
  'settings.dualStack': 'Usar endpoints de pilha dupla',
  'settings.dualStackHint': 'Para redes só com IPv6. A AWS não os oferece em todo lugar.',

  'settings.facts': 'Sobre este computador',
  'settings.doctor': 'Algo errado?',
  'settings.doctorHint':
    'O Latchkey verifica o chaveiro, o relógio, a rede, seus arquivos e mais, e diz o que fazer.',
  'settings.doctorOpen': 'Verificar tudo',
  'settings.keychain': 'Chaveiro',
  'settings.keychainWorks': 'Funcionando',
  'settings.unlock': 'Desbloquear',
  'settings.endpoint': 'Endpoint do STS',
  'settings.endpointAws': 'AWS, na região de cada identidade',
  'settings.endpointOther':
    '{url} As solicitações vão para lá em vez da AWS, porque {variable} está definida.',
  'settings.clock': 'Relógio',
  'settings.clockRight': 'Certo',
  'settings.clockBehind':
    '{span} atrasado em relação à AWS. O Latchkey leva isso em conta; outras ferramentas da AWS talvez não.',
  'settings.clockAhead':
    '{span} adiantado em relação à AWS. O Latchkey leva isso em conta; outras ferramentas da AWS talvez não.',
  'settings.log': 'Log',
  'settings.openFolder': 'Abrir pasta',
  'settings.logLevel': 'O que vai para o log',
  'settings.logLevelHint': 'O log não contém segredos.',
  'settings.logEverything': 'Tudo',
  'settings.logWarnings': 'Avisos e erros',
  'settings.logErrors': 'Só erros',
  'settings.version': 'Versão {version}',
} as const;
