/** Lo que se lee de cada problema: qué pasó y qué hacer ahora. */
export const problem = {
  'problem.label-empty.title': 'Falta el nombre',
  'problem.label-empty.text': 'Ponle un nombre a esta identidad para distinguirla de las demás.',
  'problem.key-id-malformed.title': 'No es un ID de clave de acceso',
  'problem.key-id-malformed.text':
    'Un ID de clave de acceso empieza por AKIA y tiene 16 o más letras y cifras. Cópialo de nuevo de la consola de AWS.',
  'problem.key-temporary.title': 'Esta clave es temporal',
  'problem.key-temporary.text':
    'Las claves que empiezan por ASIA caducan solas. Latchkey necesita la clave permanente del usuario de IAM, que empieza por AKIA.',
  'problem.secret-key-malformed.title': 'No es una clave de acceso secreta',
  'problem.secret-key-malformed.text':
    'Una clave de acceso secreta tiene 40 caracteres sin espacios. Cópiala de nuevo o crea otra clave en la consola de AWS.',
  'problem.region-malformed.title': 'No es una región',
  'problem.region-malformed.text': 'Escribe el código de una región, como eu-central-1 o us-east-1.',
  'problem.mfa-serial-malformed.title': 'No es un número de serie MFA',
  'problem.mfa-serial-malformed.text':
    'Escribe el ARN del dispositivo MFA (arn:aws:iam::123456789012:mfa/nombre) o el número de serie impreso en el token físico.',
  'problem.seed-malformed.title': 'No es una semilla MFA',
  'problem.seed-malformed.text':
    'La semilla es la clave larga, con letras y cifras del 2 al 7, que AWS muestra en «Mostrar clave secreta», o un enlace otpauth://.',
  'problem.seed-unsupported.title': 'AWS no usa estos códigos',
  'problem.seed-unsupported.text':
    'Este enlace no es para códigos de seis cifras y 30 segundos, que son los que AWS acepta. Comprueba que venga de AWS.',
  'problem.seed-missing.title': 'Falta la semilla MFA',
  'problem.seed-missing.text': 'Escribe la semilla de este dispositivo MFA o elige escribir tú los códigos.',
  'problem.mfa-code-malformed.title': 'Seis cifras, por favor',
  'problem.mfa-code-malformed.text': 'El código son las seis cifras que el dispositivo MFA muestra ahora.',
  'problem.mfa-code-used.title': 'Este código ya se usó',
  'problem.mfa-code-used.text':
    'AWS acepta cada código una sola vez. Espera a que el dispositivo muestre el siguiente.',
  'problem.mfa-code-late.title': 'El código llegó tarde',
  'problem.mfa-code-late.text':
    'Un código vale 30 segundos y este estaba a punto de cambiar. Toca la llave, o desbloquea el gestor de contraseñas, un poco antes.',
  'problem.profile-name-illegal.title': 'Este nombre de perfil no sirve',
  'problem.profile-name-illegal.text':
    'Usa solo letras, cifras y _ - . / % @ : +; algunas herramientas de AWS no leen otros nombres. DEFAULT en mayúsculas está reservado.',
  'problem.profile-in-use.title': 'Perfil en uso',
  'problem.profile-in-use.text': 'Otra identidad escribe en este perfil. Elige otro nombre.',
  'problem.path-malformed.title': 'No es la ruta de otro archivo de credenciales',
  'problem.path-malformed.text':
    'Escribe la ruta completa de un archivo, cada una una sola vez, y no la del archivo en el que Latchkey ya escribe.',
  'problem.proxy-login-malformed.title': 'Falta el usuario o la contraseña',
  'problem.proxy-login-malformed.text': 'Escribe los dos, tal como los conoce el proxy.',
  'problem.duration-out-of-range.title': 'Esta duración no es posible',
  'problem.duration-out-of-range.text':
    'AWS permite de 15 minutos a 36 horas (de 900 a 129600 segundos), y como máximo 1 hora para el usuario raíz.',
  'problem.renew-before-out-of-range.title': 'Este momento de renovación no es posible',
  'problem.renew-before-out-of-range.text': 'Renueva entre 1 minuto y 12 horas antes del final.',
  'problem.role-arn-malformed.title': 'No es el ARN de un rol',
  'problem.role-arn-malformed.text':
    'Escribe el ARN completo del rol, como arn:aws:iam::123456789012:role/admin.',
  'problem.role-duration-out-of-range.title': 'Esta duración no es posible',
  'problem.role-duration-out-of-range.text':
    'La sesión de un rol dura de 15 minutos a 12 horas, y nunca más de lo que permite el propio rol.',
  'problem.session-name-malformed.title': 'No es un nombre de sesión',
  'problem.session-name-malformed.text':
    'Usa solo de 2 a 64 letras, cifras y _ + = , . @ -. Así aparece la sesión en los registros de AWS.',
  'problem.external-id-malformed.title': 'No es un ID externo',
  'problem.external-id-malformed.text':
    'Cópialo de nuevo de quien te dio el rol: solo de 2 a 1224 letras, cifras y _ + = , . @ : / -.',
  'problem.source-identity-malformed.title': 'No es una identidad de origen',
  'problem.source-identity-malformed.text':
    'Usa solo de 2 a 64 letras, cifras y _ + = , . @ -, y no empieces por aws:.',
  'problem.tags-malformed.title': 'No son etiquetas de sesión',
  'problem.tags-malformed.text':
    'Escribe una etiqueta por línea, como clave=valor, cada clave una sola vez y 50 como máximo.',
  'problem.policies-malformed.title': 'No son ARN de políticas',
  'problem.policies-malformed.text':
    'Escribe un ARN de política por línea, como arn:aws:iam::aws:policy/ReadOnlyAccess, y 10 como máximo.',
  'problem.role-of-root.title': 'El usuario raíz no puede asumir roles',
  'problem.role-of-root.text':
    'AWS no deja que el usuario raíz asuma un rol. Elige la identidad de un usuario de IAM.',
  'problem.profile-assumes-role.title': 'Las herramientas de AWS no leerían este perfil',
  'problem.profile-assumes-role.text':
    'El archivo config tiene un role_arn para él, así que asumen ese rol por su cuenta. Elige otro nombre.',
  'problem.seed-risk-not-accepted.title': 'Confírmalo, por favor',
  'problem.seed-risk-not-accepted.text':
    'Una semilla guardada junto a la clave debilita el segundo factor. Marca la casilla si lo quieres así, o escribe tú los códigos.',
  'problem.command-malformed.title': 'Latchkey no puede ejecutar este comando',
  'problem.command-malformed.text':
    'Escribe el programa y sus argumentos como en una terminal, en una sola línea.',
  'problem.command-holds-seed.title': 'Aquí no va una semilla',
  'problem.command-holds-seed.text':
    'Otros programas pueden leer lo que hay en una línea de comandos. Elige «Latchkey los calcula» y escribe allí la semilla: irá al llavero.',
  'problem.command-not-found.title': 'No se puede iniciar el programa de los códigos',
  'problem.command-not-found.text':
    'No está o no es un programa. Instálalo, o escribe su ruta completa en la configuración de la identidad.',
  'problem.command-failed.title': 'El programa no dio ningún código',
  'problem.command-failed.text':
    'Abajo está lo que dijo. Conecta la llave o desbloquea el gestor de contraseñas e inténtalo de nuevo.',
  'problem.command-silent.title': 'El programa no imprimió nada',
  'problem.command-silent.text':
    'Ejecuta el comando en una terminal para ver qué le falta e inténtalo de nuevo.',
  'problem.command-answer-odd.title': 'El programa no imprimió un solo código',
  'problem.command-answer-odd.text':
    'Latchkey busca seis cifras sueltas, y un solo código. Indica la cuenta exacta en la configuración de la identidad.',
  'problem.command-timed-out.title': 'El programa tardó demasiado',
  'problem.command-timed-out.text':
    'Esperó un minuto, quizá a que alguien tocara su llave. Ten la llave a mano e inténtalo de nuevo.',
  'problem.mfa-code-rejected.title': 'AWS no aceptó el código',
  'problem.mfa-code-rejected.text':
    'El código era incorrecto o ya se había usado. Espera al siguiente e inténtalo de nuevo.',
  'problem.mfa-serial-rejected.title': 'AWS no pudo comprobar el código',
  'problem.mfa-serial-rejected.text':
    'El número de serie MFA puede ser de otro usuario, o el dispositivo está desincronizado. Revisa el número de serie en la configuración de la identidad.',
  'problem.mfa-required.title': 'AWS pide MFA',
  'problem.mfa-required.text':
    'Este usuario solo puede entrar con un dispositivo MFA. Añade su número de serie a la identidad.',
  'problem.key-rejected.title': 'AWS rechazó la clave de acceso',
  'problem.key-rejected.text':
    'La clave se eliminó o se desactivó, quizá porque se rotó en otro equipo, o es de otra partición. Escribe una clave que funcione.',
  'problem.secret-key-wrong.title': 'La clave de acceso secreta es incorrecta',
  'problem.secret-key-wrong.text': 'No corresponde a este ID de clave de acceso. Escribe las dos de nuevo.',
  'problem.access-denied.title': 'AWS denegó la solicitud',
  'problem.access-denied.text':
    'Una política no deja que este usuario lo haga. Pregunta a quien administra la cuenta.',
  'problem.role-refused.title': 'AWS no te dejó asumir el rol',
  'problem.role-refused.text':
    'Revisa su ARN y su ID externo. Si son correctos, no lo permite la política de confianza del rol o una política tuya: pregunta a quien administra la cuenta.',
  'problem.role-duration.title': 'El rol no permite una sesión tan larga',
  'problem.role-duration.text': 'Elige una duración menor, o pide que se suba el máximo del rol.',
  'problem.source-ended.title': 'AWS ya no acepta la sesión',
  'problem.source-ended.text':
    'Terminó antes de tiempo, como cuando la clave del usuario se elimina o se desactiva. Obtén una nueva.',
  'problem.source-failed.title': 'Esperando la sesión de la identidad',
  'problem.source-failed.text':
    'Este rol se asume con la sesión de la identidad indicada abajo, que ahora no se puede obtener. Cuando la haya, este la sigue.',
  'problem.region-disabled.title': 'Región no activa',
  'problem.region-disabled.text':
    'STS no está activo en esta región para tu cuenta. Elige otra región para esta identidad.',
  'problem.request-refused.title': 'AWS rechazó la solicitud',
  'problem.request-refused.text': 'Abajo está lo que dijo AWS. Revisa la configuración de la identidad.',
  'problem.clock-off.title': 'El reloj de este equipo está mal',
  'problem.clock-off.text': 'AWS rechaza las solicitudes de un reloj desajustado. Pon en hora este equipo.',
  'problem.throttled.title': 'AWS pide paciencia',
  'problem.throttled.text': 'Hubo demasiadas solicitudes en esta cuenta.',
  'problem.sts-unavailable.title': 'STS no responde bien',
  'problem.sts-unavailable.text': 'El fallo está al otro lado.',
  'problem.unexpected-answer.title': 'Quien respondió no era AWS',
  'problem.unexpected-answer.text':
    'Respondió algo entre este equipo y AWS, como hace la página de acceso de la red de un hotel. Abre una página web para identificarte.',
  'problem.iam-denied.title': 'Una política no lo permite',
  'problem.iam-denied.text':
    'Lo que dijo AWS, abajo, nombra la acción. Pide a quien administra la cuenta que se la permita a este usuario.',
  'problem.mfa-session-needed.title': 'Para esto AWS quiere que entres con MFA',
  'problem.mfa-session-needed.text':
    'Una política se lo niega a la clave de acceso sola. Obtén una sesión con un código de un dispositivo MFA que tengas e inténtalo de nuevo.',
  'problem.device-exists.title': 'Ya hay un dispositivo MFA con este nombre',
  'problem.device-exists.text':
    'Puede ser de un intento anterior. Elige otro nombre o elimina ese dispositivo en la consola de AWS.',
  'problem.device-limit.title': 'Este usuario ya tiene todos los dispositivos MFA que permite AWS',
  'problem.device-limit.text': 'Quita en la consola de AWS uno que ya no se use e inténtalo de nuevo.',
  'problem.device-in-use.title': 'Este dispositivo MFA todavía está en uso',
  'problem.device-in-use.text':
    'AWS solo elimina un dispositivo después de quitárselo a su usuario. Quítaselo primero e inténtalo de nuevo.',
  'problem.device-gone.title': 'AWS no conoce este dispositivo MFA',
  'problem.device-gone.text':
    'Se eliminó o es de otro usuario. Mira en la consola de AWS qué dispositivos tiene el usuario.',
  'problem.codes-rejected.title': 'AWS no aceptó los dos códigos',
  'problem.codes-rejected.text':
    'Deben ser dos seguidos de este dispositivo, sin usar. Espera a los dos siguientes e inténtalo de nuevo.',
  'problem.access-key-limit.title': 'Este usuario ya tiene dos claves de acceso',
  'problem.access-key-limit.text':
    'AWS no permite más, y cuenta también las inactivas. Elimina una que ya no se use e inténtalo de nuevo.',
  'problem.access-key-gone.title': 'AWS no conoce esta clave de acceso',
  'problem.access-key-gone.text': 'Se eliminó o es de otro usuario. No se cambió nada.',
  'problem.iam-limit.title': 'La cuenta llegó a un límite de AWS',
  'problem.iam-limit.text': 'Abajo está lo que dijo AWS. Pregunta a quien administra la cuenta.',
  'problem.iam-busy.title': 'AWS todavía está con el último cambio',
  'problem.iam-busy.text': 'Espera un momento e inténtalo de nuevo.',
  'problem.iam-unavailable.title': 'IAM no responde bien',
  'problem.iam-unavailable.text': 'El fallo está al otro lado. Inténtalo de nuevo dentro de un rato.',
  'problem.network-unreachable.title': 'Sin conexión con AWS',
  'problem.network-unreachable.text': 'Revisa la red.',
  'problem.timed-out.title': 'AWS no respondió a tiempo',
  'problem.timed-out.text': 'Revisa la red.',
  'problem.certificate-refused.title': 'La conexión no es de fiar',
  'problem.certificate-refused.text':
    'Se rechazó el certificado del otro lado. Quizá haya que instalar el certificado raíz del proxy de tu empresa.',
  'problem.proxy-failed.title': 'El proxy no deja pasar a Latchkey',
  'problem.proxy-failed.text':
    'El proxy de la configuración de red de este equipo no respondió o se negó. Revísalo allí; un navegador fallaría también.',
  'problem.proxy-login.title': 'El proxy pide una contraseña',
  'problem.proxy-login.text':
    'Escribe una vez el usuario y la contraseña. Se guardan en el llavero y solo se dan a este proxy.',
  'problem.proxy-login-refused.title': 'El proxy no aceptó la contraseña',
  'problem.proxy-login-refused.text':
    'Para que no te bloquee, Latchkey no vuelve a enviarla hasta que la cambies.',
  'problem.endpoint-not-offered.title': 'En esta región no hay ese punto de enlace',
  'problem.endpoint-not-offered.text':
    'AWS no tiene allí un punto de enlace FIPS o de doble pila de STS, o la red no lo conoce. Desactívalos en la configuración de Latchkey o elige otra región.',
  'problem.endpoint-refused.title': 'No se puede usar AWS_ENDPOINT_URL_STS',
  'problem.endpoint-refused.text':
    'Debe ser una dirección https; http solo se permite para este equipo. Corrígela o quítala e inicia Latchkey de nuevo.',
  'problem.iam-endpoint-refused.title': 'No se puede usar AWS_ENDPOINT_URL_IAM',
  'problem.iam-endpoint-refused.text':
    'Debe ser una dirección https; http solo se permite para este equipo. Corrígela o quítala e inicia Latchkey de nuevo.',
  'problem.keychain-locked.title': 'El llavero está bloqueado',
  'problem.keychain-locked.text': 'Desbloquéalo y Latchkey sigue.',
  'problem.keychain-absent.title': 'No se encontró ningún llavero',
  'problem.keychain-absent.text':
    'Latchkey guarda las claves solo en el llavero del sistema. En Linux, instala gnome-keyring o KWallet con su Secret Service y vuelve a iniciar sesión.',
  'problem.keychain-failed.title': 'El llavero no respondió',
  'problem.keychain-failed.text':
    'Inténtalo de nuevo o, si sigue igual, cierra la sesión del sistema y vuelve a entrar.',
  'problem.key-missing.title': 'La clave de acceso no está en el llavero',
  'problem.key-missing.text':
    'Quizá alguien la borró a mano. Escríbela de nuevo en la configuración de la identidad.',
  'problem.session-missing.title': 'La sesión no está en el llavero',
  'problem.session-missing.text': 'Quizá alguien la borró a mano. Obtén una nueva.',
  'problem.file-is-directory.title': 'El archivo de credenciales es una carpeta',
  'problem.file-is-directory.text': 'Mueve esa carpeta a otro sitio e inténtalo de nuevo.',
  'problem.file-unreadable.title': 'No se puede leer el archivo de credenciales',
  'problem.file-unreadable.text': 'Date permiso para leerlo e inténtalo de nuevo.',
  'problem.file-read-only.title': 'No se puede escribir en el archivo de credenciales',
  'problem.file-read-only.text': 'Date permiso para escribir en él y en su carpeta e inténtalo de nuevo.',
  'problem.file-malformed.title': 'El archivo de credenciales tiene un error',
  'problem.file-malformed.text':
    'Tal como está, no todas las herramientas de AWS lo leen, así que Latchkey no lo toca. Corrige la línea indicada abajo.',
  'problem.file-repairable.title': 'El archivo de credenciales tiene un error',
  'problem.file-repairable.text':
    'Algunas herramientas de AWS no pueden leer ningún perfil de él. Latchkey puede arreglarlo sin perder nada, y se puede deshacer.',
  'problem.file-absent.title': 'La carpeta del archivo no está',
  'problem.file-absent.text':
    'Puede estar en un disco o sistema que no está en marcha. La sesión se escribe cuando vuelva.',
  'problem.file-busy.title': 'Otro programa no para de escribir en el archivo',
  'problem.file-busy.text': 'Latchkey espera su turno para que ninguno pierda nada.',
  'problem.file-mounted.title': 'El archivo de credenciales es un punto de montaje',
  'problem.file-mounted.text':
    'Un archivo montado por sí solo no se puede sustituir entero, que es la única manera segura. Monta su carpeta en su lugar.',
  'problem.file-changed.title': 'El archivo cambió después',
  'problem.file-changed.text':
    'Otro programa escribió en él después de Latchkey, así que deshacer podría perder lo nuevo. No se cambió nada.',
  'problem.config-malformed.title': 'El archivo config tiene un error',
  'problem.config-malformed.text':
    'Tal como está, las herramientas de AWS no lo leen, así que no se puso la región. Corrige la línea indicada abajo.',
  'problem.change-gone.title': 'Ya no se puede deshacer',
  'problem.change-gone.text':
    'Lo que había antes ya no está en el llavero, o ya lo deshiciste. No se cambió nada.',
  'problem.file-tightened.title': 'El archivo de credenciales ahora es privado',
  'problem.file-tightened.text':
    'Otros usuarios de este equipo podían leerlo. Al escribir en él, Latchkey les quitó ese permiso.',
  'problem.file-failed.title': 'No se puede usar el archivo de credenciales',
  'problem.file-failed.text': 'Algo pasa con el archivo o la carpeta indicados abajo. No se perdió nada.',
  'problem.disk-full.title': 'El disco está lleno',
  'problem.disk-full.text': 'Libera espacio. No se perdió nada.',
  'problem.section-has-process.title': 'Este perfil lo llena un programa',
  'problem.section-has-process.text':
    'El perfil tiene una línea credential_process, que la sesión taparía. Elige otro nombre de perfil o quita esa línea.',
  'problem.section-changed.title': 'Otro programa cambió este perfil',
  'problem.section-changed.text':
    'Ahora tiene credenciales que no son de Latchkey. Escribe la sesión de nuevo o deja el perfil al otro programa.',
  'problem.section-removed.title': 'Otro programa quitó este perfil',
  'problem.section-removed.text':
    'La sesión ya no está en el archivo de credenciales. Escríbela de nuevo o déjalo así.',
  'problem.key-in-the-clear.title': 'Crea pronto otra clave de acceso',
  'problem.key-in-the-clear.text':
    'Esta estuvo sin cifrar en el disco, donde cualquier programa podía leerla. Elige «Rotar clave de acceso…» en el menú de su tarjeta y Latchkey crea otra.',
  'problem.long-term-key-in-section.title': 'El perfil tiene una clave permanente',
  'problem.long-term-key-in-section.text':
    'Latchkey no la sobrescribe sin preguntar. Sustitúyela por la sesión o elige otro nombre de perfil.',
  'problem.settings-moved-aside.title': 'No se pudo leer la configuración',
  'problem.settings-moved-aside.text':
    'Se apartó, y Latchkey empezó con una vacía. Las claves del llavero están intactas.',
  'problem.state-moved-aside.title': 'No se pudo leer el historial',
  'problem.state-moved-aside.text':
    'Se apartó. Tus identidades y claves están intactas. Las sesiones que necesitan un código hay que obtenerlas de nuevo.',
  'problem.settings-unreadable.title': 'No se pudo leer la configuración',
  'problem.settings-unreadable.text':
    'Date permiso para leer el archivo indicado abajo e inicia Latchkey de nuevo. Hasta entonces no se guarda nada, para no sobrescribir nada.',
  'problem.settings-newer.title': 'Escrito por un Latchkey posterior',
  'problem.settings-newer.text':
    'Actualiza Latchkey para usar el archivo indicado abajo, o muévelo a otro sitio para empezar de cero. Hasta entonces no se guarda nada, para no sobrescribir nada.',
  'problem.settings-unwritable.title': 'No se pudo guardar la configuración',
  'problem.settings-unwritable.text':
    'Revisa el espacio en el disco y los permisos de la carpeta de Latchkey e inténtalo de nuevo.',
  'problem.identity-gone.title': 'Esta identidad se eliminó',
  'problem.identity-gone.text': 'No se hizo nada.',
  'problem.identity-changed.title': 'Esta identidad cambió entretanto',
  'problem.identity-changed.text': 'Ahora no se guardó nada. Vuelve, mírala de nuevo y repite el cambio.',
  'problem.export-failed.title': 'No se pudo escribir el archivo',
  'problem.export-failed.text': 'Elige otro lugar, o revisa allí el espacio y los permisos.',
  'problem.tray-missing.title': 'Este escritorio no muestra iconos de bandeja',
  'problem.tray-missing.text':
    'Latchkey funciona igualmente. Para ver su icono en GNOME, instala la extensión «AppIndicator and KStatusNotifierItem Support». Hasta entonces, inicia Latchkey otra vez para abrir esta ventana.',
  'problem.cancelled.title': 'Cancelado',
  'problem.cancelled.text': 'Latchkey dejó lo que estaba haciendo.',
  'problem.bug.title': 'Algo falló en Latchkey',
  'problem.bug.text': 'El fallo es nuestro. El registro dice más.',
  'problem.seed-dropped.title': 'La semilla se descartó',
  'problem.seed-dropped.text':
    'Por seguridad, Latchkey solo conserva diez minutos una semilla sin guardar. Dale el código QR de nuevo.',
  'problem.qr-not-found.title': 'No se encontró ningún código QR',
  'problem.qr-not-found.text':
    'Comprueba que la imagen tenga el código entero, con algo de espacio alrededor y nítido. Ampliar la página ayuda.',
  'problem.qr-not-otpauth.title': 'Este código QR no tiene una semilla MFA',
  'problem.qr-not-otpauth.text':
    'Es otro tipo de código. Usa el que AWS muestra en «Mostrar código QR» al asignar un dispositivo MFA.',
  'problem.clipboard-empty.title': 'En el portapapeles no hay nada que usar',
  'problem.clipboard-empty.text':
    'Copia una imagen del código QR, su enlace otpauth:// o la semilla, y pega de nuevo.',
  'problem.screen-refused.title': 'No se puede capturar la pantalla',
  'problem.screen-refused.text':
    'El sistema no deja que Latchkey vea la pantalla, o se respondió que no. Haz una captura de pantalla y suelta aquí su archivo o pégala.',
  'problem.screen-not-allowed.title': 'Latchkey no tiene permiso para ver la pantalla',
  'problem.screen-not-allowed.text':
    'Permítelo en Ajustes del Sistema, Privacidad y seguridad, Grabación de pantalla, e inicia Latchkey de nuevo. O haz una captura de pantalla y suelta aquí su archivo.',
  'problem.root-key.title': 'Esta es la clave del usuario raíz',
  'problem.root-key.text':
    'AWS aconseja no tener ninguna clave de acceso del usuario raíz. Crea un usuario de IAM, o entra con IAM Identity Center, y elimina esta clave en la consola de AWS, en Credenciales de seguridad.',
  'problem.new-key-not-ready.title': 'AWS todavía no acepta la clave nueva',
  'problem.new-key-not-ready.text':
    'Una clave nueva puede tardar minutos en conocerse en todas partes. Tu clave actual sigue en uso, así que no se perdió nada.',
  'problem.old-key-in-use.title': 'La clave antigua está activa otra vez',
  'problem.old-key-in-use.text':
    'Alguien la activó, así que algo puede usarla todavía. Latchkey no la elimina. Averigua qué la usa, o desactívala otra vez.',
  'problem.rotation-under-way.title': 'El último cambio de esta clave no ha terminado',
  'problem.rotation-under-way.text':
    'Su clave antigua sigue ahí. Elimínala o déjala primero y luego crea una nueva.',
  'problem.login-item-failed.title': 'No se cambió',
  'problem.login-item-failed.text':
    'El sistema no dejó que Latchkey cambiara qué programas se inician al entrar. Cámbialo en la configuración del sistema.',
  'problem.import-file-odd.title': 'No es un archivo de configuración exportada',
  'problem.import-file-odd.text': 'Elige un archivo que haya exportado Latchkey. No se cambió nada.',
  'problem.import-file-newer.title': 'Este archivo es de un Latchkey posterior',
  'problem.import-file-newer.text':
    'Actualiza Latchkey en este equipo e importa el archivo de nuevo. No se cambió nada.',
  'problem.device-of-root.title': 'Solo para usuarios de IAM',
  'problem.device-of-root.text':
    'AWS solo deja hacer esto con la clave de un usuario de IAM. Gestiona los dispositivos MFA del usuario raíz en la consola de AWS.',
  'problem.device-last.title': 'Este es el último dispositivo MFA',
  'problem.device-last.text':
    'Sin él, este usuario entra sin segundo factor, o no entra si una política lo pide. Confirma que es lo que quieres.',
  'problem.seed-in-use.title': 'Latchkey ya calcula los códigos',
  'problem.seed-in-use.text':
    'Esta identidad tiene la semilla de un dispositivo MFA. Quita primero ese dispositivo, o elige escribir los códigos, e inténtalo de nuevo.',
  'problem.picture-gone.title': 'La imagen QR ya no está',
  'problem.picture-gone.text':
    'AWS la da una vez, y Latchkey la guarda para una sola mirada. Para que un teléfono tenga el suyo, añade otro dispositivo MFA en la consola de AWS.',
} as const;
