/** Dispositivos de MFA na AWS: este computador como um deles, ressincronizar um e remover um. */
export const mfaDevice = {
  'mfaDevice.enrol': 'Tornar este computador um dispositivo de MFA…',
  'mfaDevice.resync': 'Ressincronizar dispositivo de MFA…',
  'mfaDevice.resyncShort': 'Ressincronizar…',
  'mfaDevice.remove': 'Remover este dispositivo de MFA…',
  'mfaDevice.showQr': 'Mostrar QR para um celular',

  'mfaDevice.enrolTitle': 'Tornar este computador um dispositivo de MFA',
  'mfaDevice.enrolWhat':
    'O Latchkey cria um novo dispositivo de MFA para o usuário do IAM de {identity}. O segredo dele vai direto para o chaveiro deste computador, e a partir daí o Latchkey calcula os códigos.',
  'mfaDevice.enrolOthers': 'Os dispositivos de MFA que o usuário já tem continuam funcionando.',
  'mfaDevice.enrolRisk':
    'Entendo que a chave e o segundo fator dela estarão os dois neste computador: quem puder abrir o chaveiro tem ambos.',
  'mfaDevice.enrolStart': 'Criar o dispositivo',
  'mfaDevice.enrolTakes': 'Leva até um minuto, porque a AWS quer dois códigos seguidos.',

  'mfaDevice.stepMake': 'Criar o dispositivo na AWS e guardar o segredo dele no chaveiro',
  'mfaDevice.stepWait': 'Esperar o segundo código',
  'mfaDevice.stepEnable': 'Dar os dois códigos à AWS',
  'mfaDevice.stepDone': 'feito',
  'mfaDevice.stepNow': 'em andamento',
  'mfaDevice.waitsFor': 'O próximo código vem em {seconds} s.',
  'mfaDevice.enrolUnderWay': 'Tornando este computador um dispositivo de MFA…',
  'mfaDevice.undoing': 'Desfazendo o que foi começado…',
  'mfaDevice.working': 'Consultando a AWS…',
  'mfaDevice.cancelSpoken': 'Parar o que está em andamento com o dispositivo de MFA de {identity}',

  'mfaDevice.enrolledTitle': 'Este computador agora é um dispositivo de MFA',
  'mfaDevice.enrolled': 'A AWS o conhece como {serial}. {identity} o usa a partir de agora.',
  'mfaDevice.enrolledQr':
    'Se quiser, um celular pode ter o mesmo dispositivo. A AWS dá a imagem QR só desta vez, e, para sua segurança, ela só pode ser mostrada durante dez minutos.',
  'mfaDevice.done': 'Concluído',

  'mfaDevice.notMade': 'Não foi possível criar o dispositivo de MFA',
  'mfaDevice.needsActions':
    'O usuário precisa das permissões {create} e {enable} para os próprios dispositivos.',
  'mfaDevice.getSession': 'Obter sessão',

  'mfaDevice.leftTitle': 'Um dispositivo de MFA ficou na AWS',
  'mfaDevice.left':
    'Ele foi começado e não pôde ser desfeito: {serial}. Ninguém o usa. Tente de novo ou exclua-o no console da AWS.',
  'mfaDevice.halfTitle': 'Um novo dispositivo de MFA está pela metade',
  'mfaDevice.half':
    'O Latchkey não conseguiu descobrir se o usuário já o tem: {serial}. Tente de novo, e o Latchkey o usa ou o desfaz.',
  'mfaDevice.stayedTitle': 'Um dispositivo de MFA ainda não foi removido',
  'mfaDevice.stayed':
    'A remoção foi começada, e a AWS não a confirmou: {serial}. Até lá, a semente dele é mantida. Tente de novo.',
  'mfaDevice.leftWhy': 'O motivo: {reason}.',
  'mfaDevice.leftMend': 'Tentar de novo',
  'mfaDevice.leftMendSpoken':
    'Tentar de novo para terminar o que foi começado com o dispositivo de MFA de {identity}',
  'mfaDevice.leftGo': 'Eu cuido disso',
  'mfaDevice.leftGoSpoken': 'Eu cuido disso: dispositivo de MFA de {identity}',
  'mfaDevice.mended': 'Pronto: nada ficou pela metade.',

  'mfaDevice.resyncTitle': 'Ressincronizar o dispositivo de MFA de {identity}',
  'mfaDevice.resyncSeed':
    'Quando a AWS recusa códigos que deveriam estar certos, ela pode ter perdido o ritmo do dispositivo. O Latchkey dá a ela dois códigos seguidos, e para isso espera até meio minuto.',
  'mfaDevice.resyncTyped':
    'Quando a AWS recusa códigos que deveriam estar certos, ela pode ter perdido o ritmo do dispositivo. Digite dois códigos seguidos: o que ele mostra agora e depois o próximo.',
  'mfaDevice.firstCode': 'Código de agora',
  'mfaDevice.secondCode': 'Próximo código',
  'mfaDevice.resyncStart': 'Ressincronizar',
  'mfaDevice.resynced': 'O dispositivo está de novo em sincronia com a AWS.',

  'mfaDevice.removeTitle': 'Remover este dispositivo de MFA?',
  'mfaDevice.removeWhat':
    'A AWS tira {serial} do usuário e o exclui. Depois, o segredo dele é apagado do chaveiro. Isso não pode ser desfeito.',
  'mfaDevice.removeThen': {
    one: 'O usuário fica com mais {count} dispositivo de MFA.',
    other: 'O usuário fica com mais {count} dispositivos de MFA.',
  },
  'mfaDevice.removeLooking': 'Verificando quais dispositivos de MFA o usuário tem…',
  'mfaDevice.removeLast':
    'Este é o último dispositivo de MFA do usuário. Sem nenhum, ele entra sem segundo fator, ou não entra se uma política pedir um.',
  'mfaDevice.removeUnknown':
    'A AWS não informa quais dispositivos o usuário tem. Se este for o último, o usuário entra sem segundo fator, ou não entra se uma política pedir um.',
  'mfaDevice.removeAccept': 'Entendo e quero removê-lo mesmo assim.',
  'mfaDevice.removeStart': 'Remover dispositivo',
  'mfaDevice.removed': 'O dispositivo de MFA foi removido.',
  'mfaDevice.keep': 'Manter',

  'mfaDevice.seedGoes':
    'O dispositivo de MFA dela fica na AWS. Se nenhum celular também o tiver, remova antes o dispositivo pelo menu: sem a semente, ninguém pode usá-lo.',

  'mfaDevice.qrTitle': 'QR do dispositivo de MFA',
  'mfaDevice.qrHeading': 'Leia com um aplicativo autenticador',
  'mfaDevice.qrText':
    'O celular então mostra os mesmos códigos que o Latchkey. Feche esta janela quando ele tiver a imagem: ela não é mostrada de novo.',
  'mfaDevice.qrPicture': 'Imagem QR do dispositivo de MFA',
} as const;
