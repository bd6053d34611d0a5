/** Questions over a view. */
export const dialog = {
  'dialog.keep': 'Keep',
  'dialog.remove': 'Remove',
  'dialog.removeTitle': 'Remove {session}?',

  'dialog.replaceTitle': 'Replace the key in “{profile}”?',
  'dialog.replaceWhat':
    'The profile {profile} in {file} holds a long-term access key. The session takes its place.',
  'dialog.replaceHow':
    'The key goes to the keychain first, and you can go back later. It may take a code. To keep the key where it is, choose another profile.',
  'dialog.replace': 'Replace',

  'dialog.forgetTitle': 'Forget the session of {session}?',
  'dialog.forget': 'Forget session',

  'dialog.factsTitle': 'Facts for a bug report',
  'dialog.factsHint': 'No secret is in it. Names of profiles, identities and roles are.',
  'dialog.facts': 'Facts',
  'dialog.copy': 'Copy',

  'dialog.undoTitle': 'Go back?',
  'dialog.undoWhere': '{change}, in {file}',
  'dialog.undoNo': 'Leave as it is',
  'dialog.undo': 'Go back',

  'dialog.discardTitle': 'Leave without saving?',
  'dialog.discardHint': 'What you typed is lost.',
  'dialog.discardNo': 'Keep editing',
  'dialog.discard': 'Leave',
} as const;
