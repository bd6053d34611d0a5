/** La ventana en conjunto: sus vistas, los avisos de arriba, los mensajes de abajo. */
export const window = {
  'window.title': '{view} – Latchkey',
  'window.addIdentity': 'Añadir identidad',
  'window.addRole': 'Añadir rol',
  'window.edit': 'Editar {name}',
  'window.views': 'Vistas',
  'window.identities': 'Identidades',
  'window.activity': 'Actividad',
  'window.settings': 'Configuración',
  'window.dismissMessage': 'Descartar este mensaje',

  'window.problem': '{title}. {text}',
  'window.problemWithDetail': '{title}. {text} {detail}',

  'window.notices': 'Avisos',
  'window.unlock': 'Desbloquear',
  'window.dismiss': 'Descartar',
  'window.endpoint': 'Las solicitudes no van a AWS',
  'window.endpointHint': '{variable} las envía a esta dirección:',
  'window.paused': 'Renovación automática en pausa',
  'window.pausedHint': 'Las sesiones terminan cuando se acaba su tiempo.',
  'window.resume': 'Reanudar',

  'window.writtenAgain': 'Sesión escrita de nuevo.',
  'window.leftToOther': 'Se deja al otro programa.',
  'window.fileMended': 'Archivo arreglado. Para deshacerlo, mira «{view}» en la configuración.',
  'window.goneBack': 'Deshecho.',
  'window.codeCopied': 'Código copiado. Latchkey lo borra del portapapeles a los 30 segundos.',
  'window.factsCopied': 'Copiado. Pégalo en tu informe.',
  'window.identityRemoved': 'Identidad eliminada.',
  'window.roleAdded': 'Rol añadido. Obtén ahora una sesión para él.',
  'window.roleRemoved': 'Rol eliminado.',
  'window.sessionForgotten': 'Sesión olvidada.',

  'window.said': '{session}: {state}.',
  'window.saidUntil': '{session}: {state} hasta {moment}.',
  'window.saidProblem': '{session}: {state}. {problem}.',
  'window.saidUntilProblem': '{session}: {state} hasta {moment}. {problem}.',

  // When main does not answer a call of the window.
  'window.unanswered': 'La parte en segundo plano no respondió. Cierra Latchkey e inícialo de nuevo.',
} as const;
