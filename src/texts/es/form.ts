/** Las partes que comparten varios formularios: campos, errores, archivos, duraciones, programas que imprimen códigos. */
export const form = {
  'form.optional': 'opcional',
  'form.saving': 'Guardando…',
  'form.nothingSaved': 'No se guardó nada. Lo que escribiste sigue aquí.',

  'form.otherFiles': 'Escribir también en otros archivos',
  'form.otherFile': 'Ruta del otro archivo {number}',
  'form.removeOtherFile': 'Quitar el otro archivo {number}',
  'form.addFile': 'Añadir un archivo',
  'form.otherFilesHint':
    'Por ejemplo, el archivo de credenciales de una distribución de WSL o de la carpeta montada de un contenedor. La ruta completa del archivo. Si la carpeta no está ahora, Latchkey espera a que esté.',

  'form.duration': 'Duración',
  'form.otherDuration': 'Otra',
  'form.hours': 'Horas',
  'form.minutes': 'Minutos',
  'form.hoursUnit': 'h',
  'form.minutesUnit': 'min',
  'form.autoRefresh': 'Renovación automática',
  'form.autoRefreshHint':
    'Renueva la sesión antes de que termine. Si escribes tú los códigos, Latchkey te avisa.',
  'form.renewBefore': 'Renovar o avisar',
  'form.renewBeforeSpoken': 'Renovar o avisar estos minutos antes del final',
  'form.renewBeforeUnit': 'min antes del final',
  'form.renewBeforeHint':
    'Algunas herramientas de AWS piden credenciales nuevas desde 15 minutos antes del final: adelántate a eso.',

  'form.startFrom': 'Empezar por',
  'form.otherProgram': 'Otro programa',
  'form.command': 'Comando',
  'form.commandHint':
    'Como en una terminal, con el nombre de tu cuenta en lugar de {placeholder}. Pon entre comillas un nombre con espacios.',
  'form.tryCommand': 'Probar',
  'form.stopCommand': 'Parar',
  'form.commandRuns': 'Esperando al programa. Si tu llave parpadea, tócala.',
  'form.commandPrinted': 'Esto es lo que imprimió. Compáralo con tu dispositivo.',
  'form.commandRisk':
    'Latchkey ejecuta este programa con tu usuario cada vez que necesita un código. No pongas ninguna semilla ni contraseña en el comando: otros programas pueden leerlo. Una llave que hay que tocar mantiene fuerte el segundo factor; un gestor de contraseñas siempre desbloqueado da el código a cualquier programa tuyo.',
} as const;
