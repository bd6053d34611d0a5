/** Roles: cómo se obtienen sus sesiones, y el formulario de un rol. */
export const role = {
  'role.withKey': 'Con la clave de acceso',
  'role.withKeyAndCode': 'Con la clave de acceso y un código',
  'role.withSession': 'Con la sesión de {identity}, sin código',
  'role.outcomeWithKey': 'Con la clave de acceso.',
  'role.outcomeWithKeyAndCode': 'Con la clave de acceso y un código.',
  'role.outcomeWithSession': 'Con la sesión de {identity}, sin código.',
  'role.hourRenewed':
    'AWS deja que una sesión así obtenida dure una hora como máximo, así que se renueva cada hora, sin código.',
  'role.hourEnds':
    'AWS deja que una sesión así obtenida dure una hora como máximo; sin renovación automática, entonces termina.',
  'role.noCodeEitherWay': 'Sin dispositivo MFA no hace falta código de ninguna de las dos maneras.',
  'role.sessionTooShort':
    'La sesión de {identity} daría solo una hora, y la renovación automática está desactivada.',
  'role.waits': 'Espera la sesión de {identity}',
  'role.waitsForIdentity': 'Espera la sesión de la identidad',

  'role.way': 'Cómo se obtiene la sesión',
  'role.wayAuto': 'Automáticamente',
  'role.wayAutoHint': 'De la manera que pida menos códigos.',
  'role.wayKey': 'Siempre con la clave de acceso',
  'role.wayKeyHint': 'Hasta 12 horas, si el rol lo permite.',
  'role.wayKeyAndCode': 'Siempre con la clave de acceso y un código',
  'role.wayKeyAndCodeHint': 'Pide un código cada vez. Hasta 12 horas, si el rol lo permite.',
  'role.waySession': 'Siempre con la sesión de {identity}',
  'role.waySessionHint': 'No pide ningún código propio. Una hora como máximo, por regla de AWS.',
  'role.asChosen': 'Según lo elegido aquí:',

  'role.addTo': 'Añadir rol a {identity}',
  'role.edit': 'Editar {role}',
  'role.role': 'Rol',
  'role.session': 'Sesión',
  'role.codes': 'Códigos',
  'role.more': 'Más',
  'role.moreHint': 'Nombre de sesión, ID externo, identidad de origen, etiquetas, políticas',
  'role.import': 'Importar del archivo config',
  'role.name': 'Nombre',
  'role.nameExample': 'Solo lectura',
  'role.nameHint': 'Cómo se llama este rol en la bandeja y aquí.',
  'role.arn': 'ARN del rol',
  'role.arnHint': 'Como lo muestra la consola de AWS en la página del rol.',
  'role.profile': 'Perfil',
  'role.profileHint':
    'Sección del archivo de credenciales en la que se escribe la sesión. Úsala con {command}. No uno que tenga {setting} en el archivo config: las herramientas de AWS asumen ese rol por su cuenta.',
  'role.durationHint': 'De 15 minutos a 12 horas, y nunca más que el máximo del propio rol en AWS.',
  'role.sessionName': 'Nombre de sesión',
  'role.sessionNameHint':
    'Cómo se llama tu sesión en los registros de la cuenta. Algunas cuentas piden tu nombre de usuario.',
  'role.externalId': 'ID externo',
  'role.externalIdHint': 'Si el dueño del rol te dio uno.',
  'role.sourceIdentity': 'Identidad de origen',
  'role.sourceIdentityHint':
    'Se conserva en los registros a través de cualquier otro rol. La política de confianza del rol tiene que permitirlo.',
  'role.tags': 'Etiquetas de sesión',
  'role.tagsHint': 'Una clave=valor por línea.',
  'role.policies': 'ARN de políticas',
  'role.policiesHint':
    'Políticas administradas que limitan lo que puede hacer la sesión, una por línea, 10 como máximo.',
} as const;
