/** The form of an identity: setting one up step by step, and changing it. */
export const setup = {
  'setup.add': 'Add identity',
  'setup.edit': 'Edit {identity}',
  'setup.step': 'Step {number} of {count}',
  'setup.identity': 'Identity',
  'setup.key': 'Access key',
  'setup.mfa': 'MFA',
  'setup.session': 'Session',
  'setup.nameAndProfile': 'Name and profile',

  // The key.
  'setup.keyIntro':
    'The access key of an IAM user. It goes to the keychain of this computer and is never shown again.',
  'setup.keyId': 'Access key ID',
  'setup.secretKey': 'Secret access key',
  'setup.secretKeyHint': 'Goes to the keychain of this computer and is never shown again.',
  'setup.unchanged': 'unchanged',
  'setup.unchangedKey': 'unchanged (…{end})',
  'setup.region': 'Region',
  'setup.regionHint': 'Whose STS is asked for sessions. They are valid in every region.',
  'setup.check': 'Check key',
  'setup.continue': 'Continue',
  'setup.checking': 'Asking AWS…',
  'setup.checkingNote': 'Asking AWS whom this key belongs to…',
  'setup.goOnUnchecked': 'Continue without checking',
  'setup.intake': 'Paste the key, or drop the CSV file of the AWS console here',
  'setup.intakeHint': 'Both values are found in any text, in any order.',
  'setup.chooseFile': 'Choose a file…',
  'setup.foundNothing': 'There is no access key in that.',
  'setup.foundIdOnly': 'That has the access key ID only. Now paste the secret access key.',
  'setup.foundSecretOnly': 'That has the secret access key only. Now paste the access key ID.',
  'setup.foundAmbiguous':
    'There are several values in that, and it is not sure which ones belong together. Enter both below.',
  'setup.foundTemporary':
    'Those are temporary keys, which end by themselves. Latchkey needs the long-term key of a user; its ID starts with AKIA.',
  'setup.foundPassword':
    'This file has a password for the AWS console and no access key. Create an access key for the user, and take that file.',
  'setup.foundSeveral': { one: '{count} key found.', other: '{count} keys found. Which one?' },
  'setup.foundKeys': 'Found in your credentials file',
  'setup.foundKeysHint':
    'The key moves to the keychain. A session takes its place in the file as soon as there is one.',
  'setup.useFoundKey': 'Use the key of profile {profile}, which ends in {end}',
  'setup.usesFound': 'The key of profile {profile} in your credentials file, ending in {end}.',
  'setup.otherKey': 'Use another key',

  // Whom the key belongs to.
  'setup.user': 'User',
  'setup.account': 'Account',
  'setup.arn': 'ARN',
  'setup.belongsTo': '{user} in account {account}',
  'setup.isRoot': 'This is the root user.',
  'setup.isRootText':
    '{bold} It may do everything in the account, and its sessions end after 1 hour. Better make an IAM user for daily work.',
  'setup.clockBehind':
    'This computer’s clock is {time} behind. Latchkey allows for it; set the clock for your other tools.',
  'setup.clockAhead':
    'This computer’s clock is {time} ahead. Latchkey allows for it; set the clock for your other tools.',
  'setup.otherUser':
    'The file names {name}, but AWS says that this key is {user}’s. Go back if you meant another key.',
  'setup.notChecked': 'AWS could not be asked whom this key belongs to. Latchkey asks again later.',

  // The MFA device.
  'setup.device': 'MFA device',
  'setup.deviceVirtual': 'Authenticator app or virtual device',
  'setup.deviceHardware': 'Hardware token',
  'setup.deviceFido':
    'Security key or passkey. AWS takes no session codes from these: add an authenticator app to this user as well.',
  'setup.otherDevice': 'Another device',
  'setup.enrol': 'Make this computer an MFA device of its own',
  'setup.enrolHint':
    'Once the identity is saved, Latchkey makes a device in AWS and computes its codes. Sessions renew by themselves. Both factors are then on this computer, in its keychain.',
  'setup.noDevice': 'None',
  'setup.noDeviceHint': 'Sessions without MFA. Policies that ask for MFA will refuse them.',
  'setup.serial': 'MFA serial',
  'setup.serialHint':
    'ARN of the device, or the serial printed on a hardware token. Leave it empty when this user has no MFA.',
  'setup.guessed':
    'This key may not list the user’s MFA devices. An authenticator app mostly has this serial: compare it with the AWS console, under Security credentials.',
  'setup.devicesUnknown': 'The user’s MFA devices could not be listed. {title}.',
  'setup.noDevices': 'AWS knows no MFA device of this user.',
  'setup.onlyFido': 'This user has security keys only, and AWS takes no session codes from those.',
  'setup.lookingForDevices': 'Looking for the user’s MFA devices…',
  'setup.otherAccount': 'This device is in account {device}, but the key is of account {key}.',
  'setup.otherOwner':
    'This device is named {device}, and the key is {user}’s. Check that it is the right one.',

  // Where the codes come from.
  'setup.source': 'Where do the codes come from?',
  'setup.sourceAsk': 'I type it',
  'setup.sourceAskHint':
    'The code stays on your phone or token. Latchkey asks for six digits for each new session.',
  'setup.sourceSeed': 'Latchkey computes it',
  'setup.sourceSeedHint':
    'From the QR code or the seed of an authenticator app. Sessions renew by themselves, also overnight. Both factors are then on this computer, in its keychain.',
  'setup.sourceCommand': 'A program prints it',
  'setup.sourceCommandHint':
    'A YubiKey’s or a password manager’s. Sessions renew by themselves, though you may have to touch the key.',
  'setup.code': 'Code for the first session',
  'setup.codeHint': 'The six digits that your device shows now.',
  'setup.codeMissing': 'Code missing',
  'setup.codeMissingText': 'Enter the six digits that your device shows now.',
  'setup.seed': 'MFA seed',
  'setup.seedHint': 'What AWS shows under “Show secret key”, or the otpauth:// link of the QR code.',
  'setup.seedLeft': '{time} left. Compare it with your device.',
  'setup.seedLabel': 'From the link: {label}',
  'setup.seedRisk':
    'I understand that a seed stored next to the key weakens the second factor: whoever opens this keychain has both.',

  // Name and session.
  'setup.name': 'Name',
  'setup.nameExample': 'Work',
  'setup.nameHint': 'How this identity is called in the tray and here.',
  'setup.profile': 'Profile',
  'setup.profileExample': 'work',
  'setup.profileHint':
    'Section of the credentials file that the session is written to. Use it with {command}.',
  'setup.setsRegion': 'Also set this region for the profile in {file}, if it has none there',
  'setup.durationHint': '15 minutes to 36 hours; root user at most 1 hour.',
  'setup.more': 'More',
  'setup.moreRenewed': '{duration}, renewed by itself',
  'setup.moreReminded': '{duration}, with a reminder before it ends',
  'setup.moreEnds': '{duration}, not renewed',

  // Saving.
  'setup.mendFile': 'Mend the file',
  'setup.save': 'Save',
  'setup.saveAndGet': 'Save and get a session',
  'setup.saveAndEnrol': 'Save and make the device…',
  'setup.saveOnly': 'Save without a session',
  'setup.saveUnchecked': 'Save without checking',
  'setup.savingIdentity': 'Checking with AWS…',
  'setup.gettingSession': 'Getting the first session…',
  'setup.waitsForCode': 'Waiting for the next code…',
  'setup.waitsForTouch': 'Waiting for the program…',
  'setup.stopSession': 'Get it later',
  'setup.savedWithout': 'The identity is saved. Only its first session is missing.',
  'setup.finishWithout': 'Finish without a session',

  // When all is done.
  'setup.ready': '{identity} is ready',
  'setup.saved': '{identity} is saved',
  'setup.readyText': 'Its first session is in profile {profile}, valid until {time}.',
  'setup.savedText': 'It has no session yet.',
  'setup.try': 'Try it in a terminal',
  'setup.copy': 'Copy',
  'setup.copySpoken': 'Copy the command',
  'setup.copied': 'Copied',
  'setup.next': 'What happens next',
  'setup.nextTray': 'Latchkey stays in the tray when this window is closed.',
  'setup.nextRenews': 'It renews the session by itself, first at {time}.',
  'setup.nextReminds': 'It reminds you before the session ends, and asks for the next code.',
  'setup.nextEnds': 'The session ends at {time}. Get the next one from the tray or from the list.',
  'setup.nextPrograms': 'Programs that run already may have to be started anew to see a new session.',
  'setup.getSession': 'Get session',
  'setup.getting': 'Getting…',
  'setup.done': 'Done',
  'setup.changed': 'Changes saved.',
} as const;
