/** Roles that the config file tells of, to be added. */
export const roleImport = {
  'roleImport.title': 'Roles in your config file',
  'roleImport.looking': 'Looking in the config file…',
  'roleImport.lookAgain': 'Look again',
  'roleImport.none': 'No roles in the config file',
  'roleImport.noneHint': 'No profile in {file} has a {setting}. “Add role” at an identity takes one by hand.',
  'roleImport.intro':
    'AWS tools assume the role of a profile with {setting} by themselves, so Latchkey writes its session to a profile of its own: for {profile} that is {own}.',
  'roleImport.needsIdentity': 'First add the identity whose key may assume these roles.',

  'roleImport.from': 'from {profile}',
  'roleImport.identity': 'Identity',
  // Said to screen readers behind the label of a field: of which profile it is.
  'roleImport.forProfile': 'for {profile}',
  'roleImport.choose': 'Choose…',
  'roleImport.option': '{identity} ({profile})',
  'roleImport.whichIdentity': 'Which identity?',
  'roleImport.whichIdentityHint': 'Choose the one whose key may assume this role.',
  'roleImport.add': 'Add',
  'roleImport.addSpoken': 'Add {profile}',
  'roleImport.adding': 'Adding…',
  'roleImport.addingSpoken': 'Adding… {profile}',
  'roleImport.added': 'Added.',
  'roleImport.addedTo': 'Added. Its session goes to the profile {profile}.',
  'roleImport.there': 'Is there already.',
  'roleImport.thereIn': 'Is there already. Its session goes to the profile {profile}.',
  'roleImport.show': 'Show',
  'roleImport.showSpoken': 'Show {role}',
} as const;
