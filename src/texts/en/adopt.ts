/** Long-term keys in the credentials file, to be moved to the keychain. */
export const adopt = {
  'adopt.title': 'Keys in your credentials file',
  'adopt.looking': 'Looking in the credentials file…',
  'adopt.lookAgain': 'Look again',
  'adopt.mend': 'Mend the file',
  'adopt.none': 'No long-term keys in the file',
  'adopt.noneHint': 'Nothing in {file} has to be moved.',
  'adopt.intro':
    'These keys lie in {file} in the clear, where any program can read them. Latchkey checks a key with AWS, puts it in the keychain and reads it back; only then does a session take its place in the file.',
  'adopt.afterwards':
    'Afterwards choose “Rotate access key…” in the menu of its card, for this one lay in the clear.',

  'adopt.keyEnd': 'key …{end}',
  'adopt.roleGoesOn': 'The role {role} in your config file goes on using this profile.',
  'adopt.region': 'Region',
  'adopt.mfaSerial': 'MFA serial',
  // Said to screen readers behind the label of a field: of which profile it is.
  'adopt.forProfile': 'for {profile}',
  'adopt.move': 'Move to keychain',
  'adopt.moveSpoken': 'Move to keychain for {profile}',
  'adopt.moving': 'Moving…',
  'adopt.movingSpoken': 'Moving… for {profile}',
  'adopt.movedAsks': 'In the keychain. Latchkey asks for a session now.',
  'adopt.movedDone': 'In the keychain. A session has taken its place in the file.',
  'adopt.show': 'Show {identity}',
  'adopt.showUnknown': 'Show identity',
  'adopt.taken': '{identity} writes to this profile. Its session can take the key’s place.',
  'adopt.takenByUnknown': 'An identity writes to this profile. Its session can take the key’s place.',
  'adopt.replace': 'Replace with session…',
} as const;
