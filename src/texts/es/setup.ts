/** El formulario de una identidad: crearla paso a paso y cambiarla. */
export const setup = {
  'setup.add': 'Añadir identidad',
  'setup.edit': 'Editar {identity}',
  'setup.step': 'Paso {number} de {count}',
  'setup.identity': 'Identidad',
  'setup.key': 'Clave de acceso',
  'setup.mfa': 'MFA',
  'setup.session': 'Sesión',
  'setup.nameAndProfile': 'Nombre y perfil',

  'setup.keyIntro':
    'La clave de acceso de un usuario de IAM. Va al llavero de este equipo y no se vuelve a mostrar nunca.',
  'setup.keyId': 'ID de clave de acceso',
  'setup.secretKey': 'Clave de acceso secreta',
  'setup.secretKeyHint': 'Va al llavero de este equipo y no se vuelve a mostrar nunca.',
  'setup.unchanged': 'sin cambios',
  'setup.unchangedKey': 'sin cambios (…{end})',
  'setup.region': 'Región',
  'setup.regionHint': 'A cuyo STS se piden las sesiones. Valen en todas las regiones.',
  'setup.check': 'Comprobar clave',
  'setup.continue': 'Continuar',
  'setup.checking': 'Preguntando a AWS…',
  'setup.checkingNote': 'Preguntando a AWS de quién es esta clave…',
  'setup.goOnUnchecked': 'Continuar sin comprobar',
  'setup.intake': 'Pega la clave, o suelta aquí el archivo CSV de la consola de AWS',
  'setup.intakeHint': 'Los dos valores se encuentran en cualquier texto y en cualquier orden.',
  'setup.chooseFile': 'Elegir un archivo…',
  'setup.foundNothing': 'Ahí no hay ninguna clave de acceso.',
  'setup.foundIdOnly': 'Ahí solo está el ID de clave de acceso. Pega ahora la clave de acceso secreta.',
  'setup.foundSecretOnly': 'Ahí solo está la clave de acceso secreta. Pega ahora el ID de clave de acceso.',
  'setup.foundAmbiguous': 'Ahí hay varios valores, y no está claro cuáles van juntos. Escribe los dos abajo.',
  'setup.foundTemporary':
    'Son claves temporales, que caducan solas. Latchkey necesita la clave permanente de un usuario; su ID empieza por AKIA.',
  'setup.foundPassword':
    'Este archivo tiene una contraseña para la consola de AWS y ninguna clave de acceso. Crea una clave de acceso para el usuario y usa ese archivo.',
  'setup.foundSeveral': { one: '{count} clave encontrada.', other: '{count} claves encontradas. ¿Cuál es?' },
  'setup.foundKeys': 'Encontradas en tu archivo de credenciales',
  'setup.foundKeysHint':
    'La clave pasa al llavero. Una sesión ocupa su lugar en el archivo en cuanto haya una.',
  'setup.useFoundKey': 'Usar la clave del perfil {profile}, que termina en {end}',
  'setup.usesFound': 'La clave del perfil {profile} de tu archivo de credenciales, que termina en {end}.',
  'setup.otherKey': 'Usar otra clave',

  'setup.user': 'Usuario',
  'setup.account': 'Cuenta',
  'setup.arn': 'ARN',
  'setup.belongsTo': '{user} en la cuenta {account}',
  'setup.isRoot': 'Este es el usuario raíz.',
  'setup.isRootText':
    '{bold} Puede hacerlo todo en la cuenta, y sus sesiones terminan después de 1 hora. Es mejor crear un usuario de IAM para el trabajo diario.',
  'setup.clockBehind':
    'El reloj de este equipo va {time} atrasado. Latchkey lo tiene en cuenta; ponlo en hora para tus demás herramientas.',
  'setup.clockAhead':
    'El reloj de este equipo va {time} adelantado. Latchkey lo tiene en cuenta; ponlo en hora para tus demás herramientas.',
  'setup.otherUser':
    'El archivo nombra a {name}, pero AWS dice que esta clave es de {user}. Vuelve atrás si querías otra clave.',
  'setup.notChecked':
    'No se pudo preguntar a AWS de quién es esta clave. Latchkey vuelve a preguntar más tarde.',

  'setup.device': 'Dispositivo MFA',
  'setup.deviceVirtual': 'App de autenticación o dispositivo virtual',
  'setup.deviceHardware': 'Token físico',
  'setup.deviceFido':
    'Llave de seguridad o clave de paso. AWS no acepta códigos de sesión de ellas: añade también una app de autenticación a este usuario.',
  'setup.otherDevice': 'Otro dispositivo',
  'setup.enrol': 'Hacer de este equipo un dispositivo MFA propio',
  'setup.enrolHint':
    'Cuando la identidad se guarda, Latchkey crea un dispositivo en AWS y calcula sus códigos. Las sesiones se renuevan solas. Los dos factores quedan entonces en este equipo, en su llavero.',
  'setup.noDevice': 'Ninguno',
  'setup.noDeviceHint': 'Sesiones sin MFA. Las políticas que piden MFA las rechazarán.',
  'setup.serial': 'Número de serie MFA',
  'setup.serialHint':
    'El ARN del dispositivo o el número de serie impreso en un token físico. Déjalo vacío si este usuario no tiene MFA.',
  'setup.guessed':
    'Esta clave no puede ver la lista de los dispositivos MFA del usuario. Una app de autenticación suele tener este número de serie: compáralo con la consola de AWS, en Credenciales de seguridad.',
  'setup.devicesUnknown': 'No se pudo obtener la lista de los dispositivos MFA del usuario. {title}.',
  'setup.noDevices': 'AWS no conoce ningún dispositivo MFA de este usuario.',
  'setup.onlyFido':
    'Este usuario solo tiene llaves de seguridad, y AWS no acepta códigos de sesión de ellas.',
  'setup.lookingForDevices': 'Buscando los dispositivos MFA del usuario…',
  'setup.otherAccount': 'Este dispositivo está en la cuenta {device}, pero la clave es de la cuenta {key}.',
  'setup.otherOwner':
    'Este dispositivo se llama {device}, y la clave es de {user}. Comprueba que sea el correcto.',

  'setup.source': '¿De dónde salen los códigos?',
  'setup.sourceAsk': 'Los escribo yo',
  'setup.sourceAskHint':
    'El código se queda en tu teléfono o token. Latchkey pide seis cifras para cada sesión nueva.',
  'setup.sourceSeed': 'Latchkey los calcula',
  'setup.sourceSeedHint':
    'Con el código QR o la semilla de una app de autenticación. Las sesiones se renuevan solas, también de noche. Los dos factores quedan entonces en este equipo, en su llavero.',
  'setup.sourceCommand': 'Los imprime un programa',
  'setup.sourceCommandHint':
    'El de una YubiKey o un gestor de contraseñas. Las sesiones se renuevan solas, aunque quizá tengas que tocar la llave.',
  'setup.code': 'Código para la primera sesión',
  'setup.codeHint': 'Las seis cifras que tu dispositivo muestra ahora.',
  'setup.codeMissing': 'Falta el código',
  'setup.codeMissingText': 'Escribe las seis cifras que tu dispositivo muestra ahora.',
  'setup.seed': 'Semilla MFA',
  'setup.seedHint': 'Lo que AWS muestra en «Mostrar clave secreta», o el enlace otpauth:// del código QR.',
  'setup.seedLeft': 'Quedan {time}. Compáralo con tu dispositivo.',
  'setup.seedLabel': 'Del enlace: {label}',
  'setup.seedRisk':
    'Entiendo que una semilla guardada junto a la clave debilita el segundo factor: quien abra este llavero tiene los dos.',

  'setup.name': 'Nombre',
  'setup.nameExample': 'Trabajo',
  'setup.nameHint': 'Cómo se llama esta identidad en la bandeja y aquí.',
  'setup.profile': 'Perfil',
  'setup.profileExample': 'trabajo',
  'setup.profileHint':
    'Sección del archivo de credenciales en la que se escribe la sesión. Úsala con {command}.',
  'setup.setsRegion': 'Poner también esta región para el perfil en {file}, si allí no tiene ninguna',
  'setup.durationHint': 'De 15 minutos a 36 horas; el usuario raíz, 1 hora como máximo.',
  'setup.more': 'Más',
  'setup.moreRenewed': '{duration}, se renueva sola',
  'setup.moreReminded': '{duration}, con un aviso antes de que termine',
  'setup.moreEnds': '{duration}, no se renueva',

  'setup.mendFile': 'Arreglar el archivo',
  'setup.save': 'Guardar',
  'setup.saveAndGet': 'Guardar y obtener sesión',
  'setup.saveAndEnrol': 'Guardar y crear el dispositivo…',
  'setup.saveOnly': 'Guardar sin sesión',
  'setup.saveUnchecked': 'Guardar sin comprobar',
  'setup.savingIdentity': 'Comprobando con AWS…',
  'setup.gettingSession': 'Obteniendo la primera sesión…',
  'setup.waitsForCode': 'Esperando el siguiente código…',
  'setup.waitsForTouch': 'Esperando al programa…',
  'setup.stopSession': 'Obtenerla después',
  'setup.savedWithout': 'La identidad está guardada. Solo falta su primera sesión.',
  'setup.finishWithout': 'Terminar sin sesión',

  'setup.ready': '{identity} está lista',
  'setup.saved': '{identity} está guardada',
  'setup.readyText': 'Su primera sesión está en el perfil {profile}, válida hasta {time}.',
  'setup.savedText': 'Todavía no tiene sesión.',
  'setup.try': 'Pruébala en una terminal',
  'setup.copy': 'Copiar',
  'setup.copySpoken': 'Copiar el comando',
  'setup.copied': 'Copiado',
  'setup.next': 'Qué pasa ahora',
  'setup.nextTray': 'Latchkey sigue en la bandeja cuando se cierra esta ventana.',
  'setup.nextRenews': 'Renueva la sesión por sí solo, la primera vez: {time}.',
  'setup.nextReminds': 'Te avisa antes de que termine la sesión y pide el siguiente código.',
  'setup.nextEnds': 'La sesión termina: {time}. Obtén la siguiente desde la bandeja o la lista.',
  'setup.nextPrograms':
    'Puede que haya que reiniciar los programas en marcha para que vean una sesión nueva.',
  'setup.getSession': 'Obtener sesión',
  'setup.getting': 'Obteniendo…',
  'setup.done': 'Listo',
  'setup.changed': 'Cambios guardados.',
} as const;
