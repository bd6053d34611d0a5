/** Cambios que Latchkey hizo en los archivos del usuario, y cómo deshacerlos. */
export const change = {
  'change.keyReplaced': 'Clave permanente sustituida por una sesión',
  'change.writtenToNew': 'Sesión escrita en un perfil nuevo',
  'change.written': 'Sesión escrita en un perfil',
  'change.removed': 'Sesión quitada',
  'change.repaired': 'Archivo arreglado',
  'change.regionSet': 'Región puesta',
  'change.undoRepaired':
    'Deja el archivo como estaba, errores incluidos, si nada lo ha cambiado después, ni siquiera una renovación.',
  'change.undoRegion': 'Quita otra vez la región del archivo config.',
  'change.undoKey':
    'Quita la sesión y vuelve a escribir sin cifrar la clave permanente del llavero. Después, Latchkey no toca el perfil.',
  'change.undoOverSession':
    'Quita la sesión. Las credenciales temporales de antes no se conservaron. Después, Latchkey no toca el perfil.',
  'change.undoWritten': 'Quita la sesión. Después, Latchkey no toca el perfil.',
} as const;
