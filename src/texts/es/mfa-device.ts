/** Dispositivos MFA en AWS: este equipo como uno de ellos, sincronizar uno y quitar uno. */
export const mfaDevice = {
  'mfaDevice.enrol': 'Hacer de este equipo un dispositivo MFA…',
  'mfaDevice.resync': 'Resincronizar dispositivo MFA…',
  'mfaDevice.resyncShort': 'Resincronizar…',
  'mfaDevice.remove': 'Quitar este dispositivo MFA…',
  'mfaDevice.showQr': 'Mostrar QR para un teléfono',

  'mfaDevice.enrolTitle': 'Hacer de este equipo un dispositivo MFA',
  'mfaDevice.enrolWhat':
    'Latchkey crea un dispositivo MFA nuevo para el usuario de IAM de {identity}. Su secreto va directo al llavero de este equipo, y desde entonces Latchkey calcula los códigos.',
  'mfaDevice.enrolOthers': 'Los dispositivos MFA que el usuario ya tiene siguen funcionando.',
  'mfaDevice.enrolRisk':
    'Entiendo que la clave y su segundo factor estarán los dos en este equipo: quien pueda abrir su llavero tiene ambos.',
  'mfaDevice.enrolStart': 'Crear el dispositivo',
  'mfaDevice.enrolTakes': 'Tarda hasta un minuto, porque AWS pide dos códigos seguidos.',

  'mfaDevice.stepMake': 'Crear el dispositivo en AWS y guardar su secreto en el llavero',
  'mfaDevice.stepWait': 'Esperar el segundo código',
  'mfaDevice.stepEnable': 'Dar a AWS los dos códigos',
  'mfaDevice.stepDone': 'hecho',
  'mfaDevice.stepNow': 'en curso',
  'mfaDevice.waitsFor': 'El siguiente código llega en {seconds} s.',
  'mfaDevice.enrolUnderWay': 'Haciendo de este equipo un dispositivo MFA…',
  'mfaDevice.undoing': 'Deshaciendo lo empezado…',
  'mfaDevice.working': 'Preguntando a AWS…',
  'mfaDevice.cancelSpoken': 'Parar lo que está en curso con el dispositivo MFA de {identity}',

  'mfaDevice.enrolledTitle': 'Este equipo ya es un dispositivo MFA',
  'mfaDevice.enrolled': 'AWS lo conoce como {serial}. {identity} lo usa desde ahora.',
  'mfaDevice.enrolledQr':
    'Si quieres, un teléfono puede tener el mismo dispositivo. AWS da su imagen QR solo esta vez, y por tu seguridad solo se puede mostrar durante diez minutos.',
  'mfaDevice.done': 'Listo',

  'mfaDevice.notMade': 'No se pudo crear el dispositivo MFA',
  'mfaDevice.needsActions':
    'El usuario necesita los permisos {create} y {enable} para sus propios dispositivos.',
  'mfaDevice.getSession': 'Obtener sesión',

  'mfaDevice.leftTitle': 'Queda un dispositivo MFA en AWS',
  'mfaDevice.left':
    'Se empezó y no se pudo deshacer: {serial}. Nadie lo usa. Inténtalo de nuevo o elimínalo en la consola de AWS.',
  'mfaDevice.halfTitle': 'Un dispositivo MFA nuevo está a medias',
  'mfaDevice.half':
    'Latchkey no pudo averiguar si el usuario ya lo tiene: {serial}. Inténtalo de nuevo y Latchkey lo usa o lo deshace.',
  'mfaDevice.stayedTitle': 'Un dispositivo MFA todavía no se quitó',
  'mfaDevice.stayed':
    'Se empezó a quitar, y AWS no lo ha confirmado: {serial}. Hasta entonces se conserva su semilla. Inténtalo de nuevo.',
  'mfaDevice.leftWhy': 'El motivo: {reason}.',
  'mfaDevice.leftMend': 'Reintentar',
  'mfaDevice.leftMendSpoken': 'Reintentar para terminar lo empezado con el dispositivo MFA de {identity}',
  'mfaDevice.leftGo': 'Yo me encargo',
  'mfaDevice.leftGoSpoken': 'Yo me encargo: dispositivo MFA de {identity}',
  'mfaDevice.mended': 'Listo: no queda nada a medias.',

  'mfaDevice.resyncTitle': 'Resincronizar el dispositivo MFA de {identity}',
  'mfaDevice.resyncSeed':
    'Si AWS rechaza códigos que deberían ser correctos, puede que haya perdido el ritmo del dispositivo. Latchkey le da dos códigos seguidos, y para eso espera hasta medio minuto.',
  'mfaDevice.resyncTyped':
    'Si AWS rechaza códigos que deberían ser correctos, puede que haya perdido el ritmo del dispositivo. Escribe dos códigos seguidos: el que muestra ahora y luego el siguiente.',
  'mfaDevice.firstCode': 'Código de ahora',
  'mfaDevice.secondCode': 'Siguiente código',
  'mfaDevice.resyncStart': 'Resincronizar',
  'mfaDevice.resynced': 'El dispositivo vuelve a estar sincronizado con AWS.',

  'mfaDevice.removeTitle': '¿Quitar este dispositivo MFA?',
  'mfaDevice.removeWhat':
    'AWS le quita {serial} al usuario y lo elimina. Después, su secreto se borra del llavero. Esto no se puede deshacer.',
  'mfaDevice.removeThen': {
    one: 'El usuario conserva {count} dispositivo MFA más.',
    other: 'El usuario conserva {count} dispositivos MFA más.',
  },
  'mfaDevice.removeLooking': 'Mirando qué dispositivos MFA tiene el usuario…',
  'mfaDevice.removeLast':
    'Este es el último dispositivo MFA del usuario. Sin ninguno, entra sin segundo factor, o no entra si una política lo pide.',
  'mfaDevice.removeUnknown':
    'AWS no dice qué dispositivos tiene el usuario. Si este es el último, el usuario entra sin segundo factor, o no entra si una política lo pide.',
  'mfaDevice.removeAccept': 'Lo entiendo y quiero quitarlo de todos modos.',
  'mfaDevice.removeStart': 'Quitar dispositivo',
  'mfaDevice.removed': 'El dispositivo MFA se quitó.',
  'mfaDevice.keep': 'Conservar',

  'mfaDevice.seedGoes':
    'Su dispositivo MFA se queda en AWS. Si ningún teléfono lo tiene también, quita antes el dispositivo desde el menú: sin la semilla nadie puede usarlo.',

  'mfaDevice.qrTitle': 'QR del dispositivo MFA',
  'mfaDevice.qrHeading': 'Escanéalo con una app de autenticación',
  'mfaDevice.qrText':
    'El teléfono muestra entonces los mismos códigos que Latchkey. Cierra esta ventana cuando tenga la imagen: no se vuelve a mostrar.',
  'mfaDevice.qrPicture': 'Imagen QR del dispositivo MFA',
} as const;
