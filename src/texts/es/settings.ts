/** Configuración de toda la aplicación y datos sobre ella. */
export const settings = {
  'settings.title': 'Configuración',
  'settings.sections': 'Secciones de la configuración',

  'settings.general': 'General',
  'settings.startAtLogin': 'Iniciar con el sistema',
  'settings.startAtLoginHint': 'Latchkey cuida de tus sesiones desde que entras en el equipo.',
  'settings.startAtLoginElsewhere':
    'Otra copia de Latchkey se inicia con el sistema. Activa esto para iniciar esta en su lugar.',
  'settings.startAtLoginUnsupported': 'Este sistema no permite hacerlo.',
  'settings.loginItemComment': 'Mantiene vivas las sesiones de AWS desde la bandeja',
  'settings.startHidden': 'Iniciar sin ventana',
  'settings.startHiddenHint': 'Latchkey solo muestra su icono. Un clic en él abre la ventana.',
  'settings.theme': 'Tema',
  'settings.themeSystem': 'Como el sistema',
  'settings.themeLight': 'Claro',
  'settings.themeDark': 'Oscuro',
  'settings.language': 'Idioma',
  'settings.languageSystem': 'Como el sistema',

  'settings.sessions': 'Sesiones',
  'settings.paused': 'Pausar la renovación automática',
  'settings.pausedHint': 'Las sesiones no se renuevan hasta que desactives esto.',
  'settings.onLock': 'Al bloquear la pantalla',
  'settings.onLockHint':
    'Pausar: no se renueva nada hasta desbloquearla. Quitar: además, las sesiones salen de los archivos y vuelven desde el llavero. macOS y Windows avisan a Latchkey del bloqueo; en Linux lo hacen GNOME, KDE y otros con el salvapantallas de freedesktop. Si nadie avisa, no cambia nada.',
  'settings.onLockNothing': 'Seguir',
  'settings.onLockPause': 'Pausar',
  'settings.onLockRemove': 'Quitar sesiones',
  'settings.onQuit': 'Al cerrar Latchkey',
  'settings.onQuitHint':
    'Quitar: las sesiones salen de los archivos. Las que sigan siendo válidas vuelven desde el llavero con el siguiente inicio. Tras un fallo o un corte de luz se quedan.',
  'settings.onQuitKeep': 'Dejar sesiones',
  'settings.onQuitRemove': 'Quitar sesiones',

  'settings.newIdentities': 'Identidades nuevas',
  'settings.newIdentitiesHint':
    'Con qué empieza el formulario de una identidad nueva. Las que tienes se quedan como están.',
  'settings.region': 'Región',
  'settings.regionHint': 'Por ejemplo, eu-central-1. Déjala vacía para elegirla cada vez.',
  'settings.duration': 'Duración',
  'settings.autoRefresh': 'Renovación automática',
  'settings.autoRefreshHint': 'Renueva la sesión antes de que termine.',
  'settings.renewBefore': 'Renovar antes del final',
  'settings.renewBeforeHint':
    'En minutos. Algunas herramientas de AWS quieren credenciales nuevas desde 15 minutos antes del final.',
  'settings.otherFiles': 'Otros archivos en los que escribir',
  'settings.otherFilesHint':
    'Rutas completas de otros archivos de credenciales, como el de una distribución de WSL. Las sesiones de las identidades nuevas se escriben también ahí.',
  'settings.otherFileNew': 'Ruta completa de un archivo de credenciales',
  'settings.otherFileAdd': 'Añadir archivo',
  'settings.otherFileRemove': 'No escribir más en {path}',

  'settings.notifications': 'Notificaciones',
  'settings.notificationsAll': 'Mostrar notificaciones',
  'settings.notificationsHint': 'Avísame cuando una sesión caduque o no se pueda renovar.',

  'settings.notificationKinds': 'Avísame cuando',
  'settings.noticeExpiring': 'Una sesión termine pronto y te necesite',
  'settings.noticeExpired': 'Una sesión haya terminado',
  'settings.noticeNeedsYou': 'Latchkey te espere',
  'settings.noticeTouch': 'Haya que tocar una llave de seguridad',
  'settings.noticeFailing': 'Una renovación falle una y otra vez',
  'settings.noticeKeychain': 'No se pueda usar el llavero',
  'settings.noticeKeyAge': 'Una clave de acceso sea antigua',
  'settings.noticeFile': 'Le haya pasado algo a un archivo tuyo',

  'settings.file': 'Archivo de credenciales',
  'settings.path': 'Ruta',
  'settings.removesExpired': 'Quitar del archivo de credenciales las sesiones terminadas',
  'settings.removesExpiredHint': 'Un día después del final. Tus comentarios y las demás líneas se quedan.',
  'settings.showChanges': '¿Qué cambió Latchkey?',
  'settings.lookForKeys': 'Buscar claves en el archivo',
  'settings.importRoles': 'Importar roles',

  'settings.network': 'Red',
  'settings.fips': 'Usar puntos de enlace FIPS',
  'settings.fipsHint':
    'Para normas que piden FIPS 140. AWS los ofrece para STS solo en regiones de Estados Unidos.',
  'settings.dualStack': 'Usar puntos de enlace de doble pila',
  'settings.dualStackHint': 'Para redes que solo tienen IPv6. AWS no los ofrece en todas partes.',

  'settings.facts': 'Sobre este equipo',
  'settings.doctor': '¿Algo va mal?',
  'settings.doctorHint':
    'Latchkey revisa el llavero, el reloj, la red, tus archivos y más, y dice qué hacer.',
  'settings.doctorOpen': 'Revisarlo todo',
  'settings.keychain': 'Llavero',
  'settings.keychainWorks': 'Funciona',
  'settings.unlock': 'Desbloquear',
  'settings.endpoint': 'Punto de enlace de STS',
  'settings.endpointAws': 'AWS, en la región de cada identidad',
  'settings.endpointOther':
    '{url} Las solicitudes van ahí en lugar de a AWS, porque {variable} tiene un valor.',
  'settings.clock': 'Reloj',
  'settings.clockRight': 'En hora',
  'settings.clockBehind':
    '{span} atrasado respecto a AWS. Latchkey lo tiene en cuenta; otras herramientas de AWS quizá no.',
  'settings.clockAhead':
    '{span} adelantado respecto a AWS. Latchkey lo tiene en cuenta; otras herramientas de AWS quizá no.',
  'settings.log': 'Registro',
  'settings.openFolder': 'Abrir carpeta',
  'settings.logLevel': 'Qué va al registro',
  'settings.logLevelHint': 'El registro no contiene secretos.',
  'settings.logEverything': 'Todo',
  'settings.logWarnings': 'Avisos y errores',
  'settings.logErrors': 'Solo errores',
  'settings.version': 'Versión {version}',
} as const;
