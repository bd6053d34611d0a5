/** Roles que nombra el archivo config y que se pueden añadir. */
export const roleImport = {
  'roleImport.title': 'Roles en tu archivo config',
  'roleImport.looking': 'Mirando en el archivo config…',
  'roleImport.lookAgain': 'Mirar otra vez',
  'roleImport.none': 'No hay roles en el archivo config',
  'roleImport.noneHint':
    'Ningún perfil de {file} tiene {setting}. «Añadir rol», en una identidad, permite escribir uno a mano.',
  'roleImport.intro':
    'Las herramientas de AWS asumen por su cuenta el rol de un perfil con {setting}, así que Latchkey escribe su sesión en un perfil propio: para {profile} es {own}.',
  'roleImport.needsIdentity': 'Añade antes la identidad cuya clave puede asumir estos roles.',

  'roleImport.from': 'de {profile}',
  'roleImport.identity': 'Identidad',
  'roleImport.forProfile': 'de {profile}',
  'roleImport.choose': 'Elegir…',
  'roleImport.option': '{identity} ({profile})',
  'roleImport.whichIdentity': '¿Qué identidad?',
  'roleImport.whichIdentityHint': 'Elige aquella cuya clave puede asumir este rol.',
  'roleImport.add': 'Añadir',
  'roleImport.addSpoken': 'Añadir {profile}',
  'roleImport.adding': 'Añadiendo…',
  'roleImport.addingSpoken': 'Añadiendo… {profile}',
  'roleImport.added': 'Añadido.',
  'roleImport.addedTo': 'Añadido. Su sesión va al perfil {profile}.',
  'roleImport.there': 'Ya está.',
  'roleImport.thereIn': 'Ya está. Su sesión va al perfil {profile}.',
  'roleImport.show': 'Mostrar',
  'roleImport.showSpoken': 'Mostrar {role}',
} as const;
