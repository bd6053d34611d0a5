/** La página que lo revisa todo y dice qué hacer. */
export const doctor = {
  'doctor.title': '¿Algo va mal?',
  'doctor.intro': 'Latchkey revisa todo aquello de lo que depende. No cambia nada si no haces clic.',
  'doctor.again': 'Revisar otra vez',
  'doctor.look': 'Buscar la causa',
  'doctor.lookSpoken': 'Buscar la causa, de {about}',
  'doctor.running': 'Revisando…',
  'doctor.copy': 'Copiar informe',
  'doctor.copied': 'Informe copiado. No contiene secretos; los números de cuenta están abreviados.',
  'doctor.allWell': 'Todo está bien.',
  'doctor.summaryBad': { one: '{count} cosa no funciona.', other: '{count} cosas no funcionan.' },
  'doctor.summaryWarn': { one: '{count} cosa merece atención.', other: '{count} cosas merecen atención.' },
  'doctor.statusGood': 'Bien',
  'doctor.statusNote': 'Nota',
  'doctor.statusWarn': 'Míralo',
  'doctor.statusBad': 'No funciona',
  'doctor.about': '{about}: {title}',
  'doctor.runCommand': 'En una terminal',
  'doctor.copyCommand': 'Copiar',
  'doctor.copyCommandSpoken': 'Copiar el comando para: {title}',
  'doctor.remedySpoken': '{remedy}: {title}',
  'doctor.commandCopied': 'Comando copiado. Pégalo en una terminal.',
  'doctor.done': 'Hecho.',

  'doctor.keychain': 'Llavero',
  'doctor.clock': 'Reloj',
  'doctor.network': 'Red',
  'doctor.endpoints': 'AWS',
  'doctor.files': 'Archivos',
  'doctor.profiles': 'Perfiles',
  'doctor.codes': 'Códigos MFA',
  'doctor.keys': 'Antigüedad de las claves de acceso',
  'doctor.desktop': 'Escritorio',

  'doctor.unlock': 'Desbloquear',
  'doctor.edit': 'Editar…',
  'doctor.proxyLogin': 'Escribir contraseña…',
  'doctor.mend': 'Arreglar el archivo',
  'doctor.tighten': 'Quitar acceso a otros',
  'doctor.openFile': 'Abrir el archivo',
  'doctor.adoptKeys': 'Mover al llavero…',
  'doctor.startAtLogin': 'Iniciar con el sistema',

  'doctor.tookTooLong': 'Tardó demasiado, así que no se sabe.',
  'doctor.checkFailed': 'No se pudo comprobar. El registro dice más.',

  'doctor.keychainWorks': 'El llavero funciona.',
  'doctor.keychainName': 'Lo gestiona {name}.',

  'doctor.clockRight': 'El reloj está en hora.',
  'doctor.clockBehind': 'El reloj va {span} atrasado respecto a AWS.',
  'doctor.clockAhead': 'El reloj va {span} adelantado respecto a AWS.',
  'doctor.clockSlight': 'Es tan poco que todo funciona.',
  'doctor.clockOtherStep':
    'Latchkey lo tiene en cuenta. AWS rechaza los códigos que generan otros programas de este equipo. Deja que el sistema ponga en hora su reloj.',
  'doctor.clockRefused':
    'Latchkey lo tiene en cuenta, pero AWS rechaza las solicitudes de otras herramientas si el reloj se desvía cinco minutos o más. Deja que el sistema ponga en hora su reloj.',
  'doctor.clockUnknown': 'No se sabe: AWS no dijo qué hora es.',

  'doctor.networkDirect': 'Las solicitudes van directas, sin proxy.',
  'doctor.networkProxy': 'Las solicitudes pasan por el proxy {proxies}.',
  'doctor.networkProxyText': 'Así lo dice la configuración del sistema.',
  'doctor.endpointOverridden': 'Las solicitudes no van a AWS.',
  'doctor.endpointOverriddenText':
    'Latchkey se inició con {variable}, que las envía a otra dirección. Quítala de tu entorno, salvo que la hayas puesto tú, e inicia Latchkey de nuevo.',

  'doctor.nobodyToAskFor': 'Añade una identidad y Latchkey comprueba si se puede llegar a AWS.',
  'doctor.endpointAnswers': 'AWS STS responde en {region}.',
  'doctor.endpointFor': 'Se preguntó por {identities}.',
  'doctor.leftOut': {
    one: 'No se preguntó por {count} identidad, para no cargar a AWS.',
    other: 'No se preguntó por {count} identidades, para no cargar a AWS.',
  },

  'doctor.fileSound': 'Todas las herramientas de AWS pueden leer este archivo.',
  'doctor.fileAbsent': 'Este archivo todavía no existe.',
  'doctor.invalidUtf8': 'El archivo no es UTF-8.',
  'doctor.invalidUtf8Text':
    'La AWS CLI y otras herramientas de Python no pueden leer ningún perfil de él. Ábrelo en un editor y guárdalo como UTF-8.',
  'doctor.byteOrderMark': 'El archivo empieza con una marca de orden de bytes.',
  'doctor.byteOrderMarkText':
    'Algunos editores de Windows escriben ese signo invisible. Así, la AWS CLI y otras herramientas de Python no pueden leer ningún perfil.',
  'doctor.crOnly': 'Las líneas terminan como en los Mac muy antiguos.',
  'doctor.crOnlyText':
    'Algunas herramientas de AWS ven una sola línea larga y ningún perfil. Hay que cambiar los finales de línea.',
  'doctor.duplicateSection': 'Una sección está dos veces en el archivo.',
  'doctor.duplicateSectionText':
    'Así, la AWS CLI y otras herramientas de Python no pueden leer ningún perfil. Borra una de las dos o júntalas.',
  'doctor.duplicateKey': 'Una clave está dos veces en su sección.',
  'doctor.duplicateKeyText':
    'Así, la AWS CLI y otras herramientas de Python no pueden leer ningún perfil. Borra la que esté mal.',
  'doctor.indentedSection': 'El encabezado de una sección tiene sangría.',
  'doctor.indentedSectionText':
    'Algunas herramientas de AWS lo toman por parte de la línea anterior; otras, por una sección. Quita el espacio que lleva delante.',
  'doctor.defaultSection': 'Hay una sección llamada DEFAULT.',
  'doctor.defaultSectionText':
    'En la AWS CLI y otras herramientas de Python, lo que hay en ella se cuela en todos los perfiles. Escribe [default] en minúsculas si es lo que quieres.',
  'doctor.beforeFirst': 'Hay algo antes de la primera sección.',
  'doctor.beforeFirstText':
    'Así, la AWS CLI y otras herramientas de Python no pueden leer ningún perfil. Ponlo debajo de un encabezado como [default] o bórralo.',
  'doctor.notUnderstood': 'Una línea no es ni un encabezado ni una clave con su valor.',
  'doctor.notUnderstoodText':
    'Así, la AWS CLI y otras herramientas de Python no pueden leer ningún perfil. Corrige la línea o ponle # delante.',
  'doctor.colon': 'Una clave tiene dos puntos en lugar del signo igual.',
  'doctor.colonText': 'El SDK de AWS para JavaScript se salta esas líneas.',
  'doctor.keyCase': 'Una clave está escrita con mayúsculas.',
  'doctor.keyCaseText': 'Así, el SDK de AWS para JavaScript no la reconoce.',
  'doctor.inlineComment': 'Hay un comentario detrás de un valor.',
  'doctor.inlineCommentText':
    'La AWS CLI y otras herramientas de Python lo toman por parte del valor. Ponlo en una línea aparte.',
  'doctor.quotes': 'Un valor está entre comillas.',
  'doctor.quotesText': 'Las herramientas de AWS toman las comillas por parte del valor.',
  'doctor.nameWithSpace': 'El nombre de un perfil tiene un espacio.',
  'doctor.nameWithSpaceText':
    'Algunas herramientas de AWS no ven el perfil. Escribe un guion en lugar del espacio.',
  'doctor.profilePrefix': 'Un encabezado tiene la forma del otro archivo.',
  'doctor.profilePrefixText':
    'En el archivo de credenciales, un encabezado es [nombre]; en el archivo config, [profile nombre]. Si no, las herramientas no encuentran el perfil.',
  'doctor.nestedCredentials': 'Una clave, o un token, sigue en una segunda línea.',
  'doctor.nestedCredentialsText':
    'Las herramientas de AWS no leen las credenciales, sino otra cosa. Ponlo en una sola línea.',
  'doctor.nested': 'Una opción tiene debajo otras opciones propias.',
  'doctor.nestedText': 'Todas las herramientas lo leen igual. Está bien así.',
  'doctor.staleToken': 'Un perfil tiene un aws_security_token antiguo.',
  'doctor.staleTokenText':
    'La AWS CLI y otras herramientas de Python lo prefieren al aws_session_token nuevo, y AWS lo rechaza.',
  'doctor.processBesideKeys': 'Un perfil tiene a la vez claves y un programa que da claves.',
  'doctor.processBesideKeysText':
    'La AWS CLI usa las claves; otras herramientas, el programa. Borra credential_process o las claves.',
  'doctor.roleBesideKeys': 'Un perfil tiene a la vez claves y un rol.',
  'doctor.roleBesideKeysText':
    'Las herramientas asumen el rol, y necesitan source_profile para saber con qué. Pon las claves en un perfil aparte.',
  'doctor.clearKeys': {
    one: 'Hay una clave permanente sin cifrar en el archivo.',
    other: 'Hay {count} claves permanentes sin cifrar en el archivo.',
  },
  'doctor.clearKeysText': {
    one: 'Cualquier programa tuyo puede leerla, y no caduca sola: {profiles}.',
    other: 'Cualquier programa tuyo puede leerlas, y no caducan solas: {profiles}.',
  },
  'doctor.fileReadable': 'Otros usuarios de este equipo pueden leer el archivo.',
  'doctor.fileWritable': 'Otros usuarios de este equipo pueden cambiar el archivo.',
  'doctor.fileLooseText': 'Tiene credenciales tuyas, o lleva a ellas. Nadie más lo necesita.',
  'doctor.folderWritable': 'Otros usuarios de este equipo pueden sustituir lo que hay en la carpeta.',
  'doctor.folderWritableText': 'Podrían poner archivos suyos en lugar de los tuyos.',
  'doctor.folderReadable': 'Otros usuarios de este equipo pueden mirar dentro de la carpeta.',

  'doctor.profilesClear': 'Nada estorba a tus perfiles.',
  'doctor.environmentKeys': 'Latchkey se inició con {variables} en el entorno.',
  'doctor.environmentKeysText':
    'Los programas que también las tienen usan esas credenciales en lugar de tus perfiles. Quítalas de los archivos de inicio de tu shell y vuelve a entrar en el sistema.',
  'doctor.environmentChoice': '{variable} tiene un valor.',
  'doctor.environmentProfileText':
    'Los programas que también la tienen usan este perfil si no se les indica otro.',
  'doctor.environmentFileText':
    'Latchkey usa este archivo. Los programas iniciados sin la variable usan otro.',
  'doctor.sectionHasProcess': 'Un programa llena el perfil {profile}.',
  'doctor.otherProfileText': 'Latchkey no escribe ahí. Elige otro perfil para la sesión.',
  'doctor.shadowedByRole': 'El archivo config hace que las herramientas asuman un rol en su lugar.',
  'doctor.shadowedBySso':
    'El archivo config hace que las herramientas entren con IAM Identity Center en su lugar.',
  'doctor.shadowedByProcess': 'El archivo config indica un programa para el mismo perfil.',
  'doctor.shadowedText':
    'El perfil {profile} tiene allí {key}. Algunas herramientas usan eso en lugar de la sesión que escribe Latchkey. Quítalo o elige otro perfil para la sesión.',

  'doctor.codesComputed': 'Los códigos que genera Latchkey van al ritmo de AWS.',
  'doctor.codesComputedText': 'Se calculan con la hora de AWS, no con el reloj de este equipo: {identities}.',
  'doctor.codesUnknown': 'No se sabe si los demás dispositivos van en hora.',
  'doctor.codesUnknownText':
    'AWS no lo dice. Si rechaza una y otra vez códigos correctos, haz que AWS sincronice de nuevo el dispositivo: {identities}.',
  'doctor.codesRefused': 'AWS rechazó los códigos de este dispositivo.',
  'doctor.codesRefusedText':
    'Puede que no sea el dispositivo del número de serie, o que esté desincronizado. Revisa el número de serie o sincroniza de nuevo el dispositivo con dos códigos seguidos.',

  'doctor.keyYoung': { one: 'La clave tiene {count} día.', other: 'La clave tiene {count} días.' },
  'doctor.keyOld': { one: 'La clave tiene {count} día.', other: 'La clave tiene {count} días.' },
  'doctor.keyOldText':
    'A los 90 días, una clave debería dejar paso a otra: así deja de valer lo que se filtró sin que nadie lo notara.',
  'doctor.keyAgeDenied': 'AWS no deja que esta clave consulte su propia antigüedad.',
  'doctor.keyAgeDeniedText': 'Hace falta el permiso iam:ListAccessKeys. Todo lo demás funciona sin él.',
  'doctor.keyAgeUnknown': 'AWS no muestra esta clave en su lista, así que no se sabe su antigüedad.',

  'doctor.loginOn': 'Latchkey se inicia con el sistema.',
  'doctor.loginOff': 'Latchkey no se inicia con el sistema.',
  'doctor.loginOffText': 'Las sesiones solo se renuevan mientras está en marcha.',
  'doctor.loginElsewhere': 'Otra copia de Latchkey se inicia con el sistema.',
  'doctor.trayThere': 'El escritorio muestra el icono de bandeja.',
  'doctor.trayMissing': 'El escritorio no muestra iconos de bandeja.',
  'doctor.trayMissingText':
    'En GNOME, instala la extensión «AppIndicator and KStatusNotifierItem Support». Hasta entonces, inicia Latchkey otra vez para abrir su ventana.',

  'doctor.version': 'Latchkey {version}',
  'doctor.versionText': 'Electron {electron}, Chromium {chromium}, {system}',
} as const;
