/** El cambio de una clave de acceso por otra nueva. `old` y `new` son los finales de los ID de las claves. */
export const rotation = {
  'rotation.menu': 'Rotar clave de acceso…',
  'rotation.title': 'Rotar la clave de acceso',
  'rotation.titleOf': 'Rotar la clave de acceso de {identity}',

  'rotation.intro':
    'Latchkey crea una clave de acceso nueva, la guarda en el llavero y espera a que AWS la acepte. Solo entonces la usa y desactiva la clave …{old}. En ningún momento te quedas sin una clave que funcione.',
  'rotation.elsewhere':
    '¿Se usa la clave …{old} en otro sitio, como otro equipo o un servidor? Allí deja de funcionar. Hasta que se elimine, puedes volver a ella.',
  'rotation.adopted':
    'Esta clave estuvo sin cifrar en el disco, donde cualquier programa podía leerla. Rótala pronto.',
  'rotation.tooOld': {
    one: 'Esta clave tiene {count} día. AWS aconseja una nueva a los 90 días.',
    other: 'Esta clave tiene {count} días. AWS aconseja una nueva a los 90 días.',
  },
  'rotation.adoptedNote':
    'La clave …{old} estuvo sin cifrar en el disco. Deja que Latchkey la rote: una clave nueva ocupa su lugar.',
  'rotation.rotate': 'Rotar…',
  'rotation.rotateSpoken': 'Rotar la clave de acceso de {identity}',

  'rotation.rootTitle': 'Esta es la clave del usuario raíz',
  'rotation.root':
    'AWS aconseja no tener ninguna clave de acceso del usuario raíz, así que Latchkey no crea otra. Crea un usuario de IAM o entra con IAM Identity Center. Después elimina esta clave en la consola de AWS, en Credenciales de seguridad.',

  'rotation.when': 'Eliminar la clave antigua',
  'rotation.whenHint': 'Hasta entonces está desactivada, y puedes volver a ella.',
  'rotation.atOnce': 'Enseguida',
  'rotation.afterDays': { one: 'Después de {count} día', other: 'Después de {count} días' },
  'rotation.never': 'No automáticamente',
  'rotation.begin': 'Rotar clave',
  'rotation.beginAgain': 'Reintentar',

  'rotation.steps': 'Pasos',
  'rotation.check': 'Ver si cabe una segunda clave',
  'rotation.create': 'Crear la clave nueva',
  'rotation.createdAs': 'Crear la clave nueva: …{new}',
  'rotation.store': 'Guardarla en el llavero y volver a leerla',
  'rotation.verify': 'Esperar a que AWS la acepte en todas partes',
  'rotation.switch': 'Usarla desde ahora',
  'rotation.deactivate': 'Desactivar la clave …{old}',
  'rotation.delete': 'Eliminar la clave …{old}',
  'rotation.deleteOn': 'Eliminar la clave …{old} ({moment})',
  'rotation.activate': 'Activar de nuevo la clave …{new}',
  'rotation.discard': 'Eliminar la clave …{new}',
  'rotation.done': 'hecho',
  'rotation.underWay': 'en curso',
  'rotation.stopped': 'detenido',
  'rotation.toDo': 'pendiente',

  'rotation.checking': 'Preguntando a AWS qué claves tiene este usuario…',
  'rotation.creating': 'Creando la clave nueva…',
  'rotation.storing': 'Guardando la clave nueva en el llavero…',
  'rotation.unsure': 'Averiguando si AWS creó una clave…',
  'rotation.verifying':
    'AWS está dando de alta la clave …{new}. Puede tardar un minuto. La clave …{old} sigue funcionando.',
  'rotation.switching': 'Cambiando a la clave …{new}…',
  'rotation.activating': 'Activando de nuevo la clave …{new}…',
  'rotation.deactivating': 'Desactivando la clave …{old}…',
  'rotation.deleting': 'Eliminando la clave …{old}…',
  'rotation.discarding': 'Eliminando la clave …{new}…',

  'rotation.nothingMade': 'No se creó ninguna clave. La clave …{old} está en uso, como antes.',
  'rotation.isUnsure':
    'Se pidió a AWS una clave nueva y la respuesta no llegó nunca. La clave …{old} está en uso, como antes. Latchkey averigua si hay una nueva.',
  'rotation.isLost':
    'AWS creó la clave …{new}, pero su secreto no llegó nunca aquí y no se puede volver a obtener. La clave está activa y nadie puede usarla: elimínala. La clave …{old} está en uso, como antes.',
  'rotation.stillOld':
    'La clave …{old} está en uso, como antes. La clave …{new} está en el llavero y todavía no se usa.',
  'rotation.stillOldBack': 'La clave …{old} está en uso. La clave …{new} todavía no se usa de nuevo.',
  'rotation.stillOn': 'La clave …{new} está en uso. La clave …{old} sigue activa.',
  'rotation.waiting':
    'La clave …{new} está en uso. La clave …{old} está desactivada; su eliminación está prevista: {moment}. No tienes que hacer nada.',
  'rotation.waitingNever': 'La clave …{new} está en uso. La clave …{old} está desactivada.',
  'rotation.isDeleting':
    'La clave …{new} está en uso. La clave …{old} está desactivada, pero todavía no eliminada.',
  'rotation.isDiscarding': 'La clave …{old} está en uso, como antes. La clave …{new} todavía no se eliminó.',
  'rotation.finished': 'La clave …{end} está en uso. No queda nada por hacer.',
  'rotation.toList': 'Ir a la lista',

  'rotation.obstacleInactive': {
    one: 'La clave …{end} tiene {count} día y está inactiva. Si ya nadie la necesita, Latchkey puede eliminarla y seguir.',
    other:
      'La clave …{end} tiene {count} días y está inactiva. Si ya nadie la necesita, Latchkey puede eliminarla y seguir.',
  },
  'rotation.obstacleActive': {
    one: 'La clave …{end} tiene {count} día y está activa, así que algo puede usarla. Averigua qué. Si nadie la necesita, elimínala en la consola de AWS, en las credenciales de seguridad del usuario.',
    other:
      'La clave …{end} tiene {count} días y está activa, así que algo puede usarla. Averigua qué. Si nadie la necesita, elimínala en la consola de AWS, en las credenciales de seguridad del usuario.',
  },
  'rotation.deleteObstacle': 'Eliminar la clave …{end} y seguir',

  'rotation.goOn': 'Reintentar',
  'rotation.turnOff': 'Desactivarla otra vez',
  'rotation.giveUp': 'Desistir y eliminar la clave …{new}',
  'rotation.giveUpBack': 'Seguir con la clave …{old}',
  'rotation.goBack': 'Volver a la clave …{old}',
  'rotation.deleteNow': 'Eliminar ya la clave …{old}',
  'rotation.deleteLost': 'Eliminar la clave …{new}',
  'rotation.leave': 'Dejarlo así',
  'rotation.close': 'Cerrar',
  'rotation.leaveHint':
    'Si lo dejas así, Latchkey se olvida de esto. Lo que quede puedes eliminarlo en la consola de AWS, en las credenciales de seguridad del usuario.',
  'rotation.wasLeft': 'Se dejó como está. Lo que queda está en «Actividad».',

  'rotation.cardRunning': 'Se está rotando la clave de acceso.',
  'rotation.cardStopped': 'La rotación de la clave de acceso te espera.',
  'rotation.cardRetries': 'La rotación de la clave de acceso no ha terminado. Latchkey lo reintenta.',
  'rotation.cardWaiting':
    'La clave de acceso antigua …{old} está desactivada; su eliminación está prevista: {moment}.',
  'rotation.show': 'Mostrar',
  'rotation.showSpoken': 'Mostrar la rotación de la clave de acceso de {identity}',

  'rotation.ageTitle': '{identity}: la clave de acceso es antigua',
  'rotation.ageBody': {
    one: 'Tiene {count} día, y AWS aconseja una nueva a los 90. Haz clic para que Latchkey cree una.',
    other: 'Tiene {count} días, y AWS aconseja una nueva a los 90. Haz clic para que Latchkey cree una.',
  },
  'rotation.lostTitle': '{identity}: una clave de acceso que nadie usa',
  'rotation.lostBody': 'AWS creó la clave …{new}, pero su secreto se perdió. Haz clic para eliminarla.',
} as const;
