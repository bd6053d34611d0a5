/** Changes that Latchkey made in the user's files, and the ways back. */
export const change = {
  'change.keyReplaced': 'Long-term key replaced by a session',
  'change.writtenToNew': 'Session written to a new profile',
  'change.written': 'Session written to a profile',
  'change.removed': 'Session taken out',
  'change.repaired': 'File mended',
  'change.regionSet': 'Region set',
  'change.undoRepaired':
    'Puts the file back as it was, mistakes and all, if nothing has changed it since, not even a renewal.',
  'change.undoRegion': 'Takes the region out of the config file again.',
  'change.undoKey':
    'Takes the session out, and writes the long-term key from the keychain back in the clear. Latchkey then leaves the profile alone.',
  'change.undoOverSession':
    'Takes the session out. The temporary credentials from before were not kept. Latchkey then leaves the profile alone.',
  'change.undoWritten': 'Takes the session out. Latchkey then leaves the profile alone.',
} as const;
