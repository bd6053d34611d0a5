/** What Latchkey changed in the user's files. */
export const changes = {
  'changes.title': 'What did Latchkey change?',
  'changes.none': 'Nothing was changed yet',
  'changes.noneHint':
    'What Latchkey changes in your files shows up here, with a way back. Renewals of a session do not.',
  'changes.intro': 'Newest first; secrets are shortened. Renewals of a session are left out.',
  'changes.profile': 'Profile {profile}',
  'changes.undo': 'Go back',
  'changes.undoSpoken': 'Go back: {change}',
  'changes.undoInProfileSpoken': 'Go back: {change}, {profile}',
  'changes.undone': 'Gone back {moment}',
  'changes.lines': 'Lines',
  // Said to screen readers before a line that went or came.
  'changes.gone': 'Gone:',
  'changes.new': 'New:',
} as const;
