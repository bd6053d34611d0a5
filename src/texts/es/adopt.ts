/** Claves permanentes del archivo de credenciales que pasan al llavero. */
export const adopt = {
  'adopt.title': 'Claves en tu archivo de credenciales',
  'adopt.looking': 'Mirando en el archivo de credenciales…',
  'adopt.lookAgain': 'Mirar otra vez',
  'adopt.mend': 'Arreglar el archivo',
  'adopt.none': 'No hay claves permanentes en el archivo',
  'adopt.noneHint': 'No hay nada que mover en {file}.',
  'adopt.intro':
    'Estas claves están sin cifrar en {file}, donde cualquier programa puede leerlas. Latchkey comprueba una clave con AWS, la guarda en el llavero y la vuelve a leer; solo entonces una sesión ocupa su lugar en el archivo.',
  'adopt.afterwards':
    'Después elige «Rotar clave de acceso…» en el menú de su tarjeta, porque esta estuvo sin cifrar.',

  'adopt.keyEnd': 'clave …{end}',
  'adopt.roleGoesOn': 'El rol {role} de tu archivo config sigue usando este perfil.',
  'adopt.region': 'Región',
  'adopt.mfaSerial': 'Número de serie MFA',
  'adopt.forProfile': 'de {profile}',
  'adopt.move': 'Mover al llavero',
  'adopt.moveSpoken': 'Mover al llavero, de {profile}',
  'adopt.moving': 'Moviendo…',
  'adopt.movingSpoken': 'Moviendo… de {profile}',
  'adopt.movedAsks': 'En el llavero. Latchkey pide ahora una sesión.',
  'adopt.movedDone': 'En el llavero. Una sesión ocupa su lugar en el archivo.',
  'adopt.show': 'Mostrar {identity}',
  'adopt.showUnknown': 'Mostrar identidad',
  'adopt.taken': '{identity} escribe en este perfil. Su sesión puede ocupar el lugar de la clave.',
  'adopt.takenByUnknown':
    'Una identidad escribe en este perfil. Su sesión puede ocupar el lugar de la clave.',
  'adopt.replace': 'Sustituir por sesión…',
} as const;
