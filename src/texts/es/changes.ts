/** Lo que Latchkey cambió en los archivos del usuario. */
export const changes = {
  'changes.title': '¿Qué cambió Latchkey?',
  'changes.none': 'Todavía no se cambió nada',
  'changes.noneHint':
    'Aquí aparece lo que Latchkey cambia en tus archivos, y se puede deshacer. Las renovaciones de una sesión no aparecen.',
  'changes.intro':
    'Lo más reciente primero; los secretos están abreviados. No se muestran las renovaciones de una sesión.',
  'changes.profile': 'Perfil {profile}',
  'changes.undo': 'Deshacer',
  'changes.undoSpoken': 'Deshacer: {change}',
  'changes.undoInProfileSpoken': 'Deshacer: {change}, {profile}',
  'changes.undone': 'Deshecho: {moment}',
  'changes.lines': 'Líneas',
  'changes.gone': 'Quitado:',
  'changes.new': 'Nuevo:',
} as const;
