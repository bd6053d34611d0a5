/** Preguntas que aparecen sobre una vista. */
export const dialog = {
  'dialog.keep': 'Conservar',
  'dialog.remove': 'Eliminar',
  'dialog.removeTitle': '¿Eliminar {session}?',

  'dialog.replaceTitle': '¿Sustituir la clave de «{profile}»?',
  'dialog.replaceWhat':
    'El perfil {profile} de {file} tiene una clave de acceso permanente. La sesión ocupa su lugar.',
  'dialog.replaceHow':
    'La clave se guarda antes en el llavero, y puedes deshacerlo después. Puede hacer falta un código. Para dejar la clave donde está, elige otro perfil.',
  'dialog.replace': 'Sustituir',

  'dialog.forgetTitle': '¿Olvidar la sesión de {session}?',
  'dialog.forget': 'Olvidar sesión',

  'dialog.factsTitle': 'Datos para informar de un error',
  'dialog.factsHint': 'No contienen ningún secreto, pero sí nombres de perfiles, identidades y roles.',
  'dialog.facts': 'Datos',
  'dialog.copy': 'Copiar',

  'dialog.undoTitle': '¿Deshacer el cambio?',
  'dialog.undoWhere': '{change}, en {file}',
  'dialog.undoNo': 'Dejarlo así',
  'dialog.undo': 'Deshacer',

  'dialog.discardTitle': '¿Salir sin guardar?',
  'dialog.discardHint': 'Se pierde lo que escribiste.',
  'dialog.discardNo': 'Seguir editando',
  'dialog.discard': 'Salir',
} as const;
