/** The parts of forms that several of them share: fields, errors, files, durations, programs that print codes. */
export const form = {
  'form.optional': 'optional',
  'form.saving': 'Saving…',
  'form.nothingSaved': 'Nothing was saved. What you typed is still here.',

  'form.otherFiles': 'Also write to other files',
  'form.otherFile': 'Path of other file {number}',
  'form.removeOtherFile': 'Remove other file {number}',
  'form.addFile': 'Add a file',
  'form.otherFilesHint':
    'For example the credentials file of a WSL distribution or a container’s mounted folder. The full path of the file. A folder that is not there now is waited for.',

  'form.duration': 'Duration',
  'form.otherDuration': 'Other',
  'form.hours': 'Hours',
  'form.minutes': 'Minutes',
  // Behind a field for a number: hours, minutes.
  'form.hoursUnit': 'h',
  'form.minutesUnit': 'min',
  'form.autoRefresh': 'Auto-refresh',
  'form.autoRefreshHint':
    'Renew the session before it ends. When you type the codes, Latchkey reminds you instead.',
  'form.renewBefore': 'Renew or remind',
  'form.renewBeforeSpoken': 'Renew or remind this many minutes before the end',
  // Behind a field for a number.
  'form.renewBeforeUnit': 'min before the end',
  'form.renewBeforeHint':
    'Some AWS tools ask for fresh credentials from 15 minutes before the end: be earlier than that.',

  'form.startFrom': 'Start from',
  'form.otherProgram': 'Another program',
  'form.command': 'Command',
  'form.commandHint':
    'As in a terminal, with the name of your account in place of {placeholder}. Put a name with spaces in quotes.',
  'form.tryCommand': 'Try it',
  'form.stopCommand': 'Stop',
  'form.commandRuns': 'Waiting for the program. If your key blinks, touch it.',
  'form.commandPrinted': 'This is what it printed. Compare it with your device.',
  'form.commandRisk':
    'Latchkey runs this program as you, whenever it needs a code. Put no seed and no password in the command: other programs can read it. A key that wants a touch keeps the second factor strong; a password manager that stays unlocked gives the code to every program of yours.',
} as const;
