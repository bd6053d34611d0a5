/** The page that checks everything and says what to do. */
export const doctor = {
  'doctor.title': 'Something wrong?',
  'doctor.intro': 'Latchkey checks everything that it depends on. Nothing is changed unless you click.',
  'doctor.again': 'Check again',
  // On a button beside a problem.
  'doctor.look': 'Find the cause',
  'doctor.lookSpoken': 'Find the cause, for {about}',
  'doctor.running': 'Checking…',
  'doctor.copy': 'Copy report',
  'doctor.copied': 'Report copied. It holds no secrets; account numbers are shortened.',
  'doctor.allWell': 'All is well.',
  'doctor.summaryBad': {
    one: '{count} thing does not work.',
    other: '{count} things do not work.',
  },
  'doctor.summaryWarn': {
    one: '{count} thing deserves a look.',
    other: '{count} things deserve a look.',
  },
  'doctor.statusGood': 'Good',
  'doctor.statusNote': 'Note',
  'doctor.statusWarn': 'Look at this',
  'doctor.statusBad': 'Does not work',
  'doctor.about': '{about}: {title}',
  'doctor.runCommand': 'In a terminal',
  'doctor.copyCommand': 'Copy',
  'doctor.copyCommandSpoken': 'Copy the command for: {title}',
  // What a screen reader says of a button, as in "Mend the file: A section stands in the file twice."
  'doctor.remedySpoken': '{remedy}: {title}',
  'doctor.commandCopied': 'Command copied. Paste it into a terminal.',
  'doctor.done': 'Done.',

  'doctor.keychain': 'Keychain',
  'doctor.clock': 'Clock',
  'doctor.network': 'Network',
  'doctor.endpoints': 'AWS',
  'doctor.files': 'Files',
  'doctor.profiles': 'Profiles',
  'doctor.codes': 'MFA codes',
  'doctor.keys': 'Age of access keys',
  'doctor.desktop': 'Desktop',

  'doctor.unlock': 'Unlock',
  'doctor.edit': 'Edit…',
  'doctor.proxyLogin': 'Enter password…',
  'doctor.mend': 'Mend the file',
  'doctor.tighten': 'Keep others out',
  'doctor.openFile': 'Open the file',
  'doctor.adoptKeys': 'Move to the keychain…',
  'doctor.startAtLogin': 'Start when I sign in',

  'doctor.tookTooLong': 'This took too long, so it is not known.',
  'doctor.checkFailed': 'This could not be checked. The log says more.',

  'doctor.keychainWorks': 'The keychain works.',
  'doctor.keychainName': 'It is kept by {name}.',

  'doctor.clockRight': 'The clock is right.',
  'doctor.clockBehind': 'The clock is {span} behind AWS.',
  'doctor.clockAhead': 'The clock is {span} ahead of AWS.',
  'doctor.clockSlight': 'That is little enough for everything to work.',
  'doctor.clockOtherStep':
    'Latchkey allows for it. Codes that other programs on this computer generate are refused. Let the system set its clock by itself.',
  'doctor.clockRefused':
    'Latchkey allows for it, but AWS refuses requests of other tools whose clock is off by five minutes or more. Let the system set its clock by itself.',
  'doctor.clockUnknown': 'Not known: AWS did not say what time it is.',

  'doctor.networkDirect': 'Requests go directly, without a proxy.',
  'doctor.networkProxy': 'Requests go through the proxy {proxies}.',
  'doctor.networkProxyText': 'That is what the settings of the system say.',
  'doctor.endpointOverridden': 'Requests do not go to AWS.',
  'doctor.endpointOverriddenText':
    'Latchkey was started with {variable}, which sends them to another address. Take it out of your environment unless you set it yourself, then start Latchkey again.',

  'doctor.nobodyToAskFor': 'Add an identity, and Latchkey checks whether AWS can be reached.',
  'doctor.endpointAnswers': 'AWS STS answers in {region}.',
  'doctor.endpointFor': 'Asked for {identities}.',
  'doctor.leftOut': {
    one: '{count} identity was left out, to spare AWS.',
    other: '{count} identities were left out, to spare AWS.',
  },

  'doctor.fileSound': 'Every AWS tool can read this file.',
  'doctor.fileAbsent': 'There is no such file yet.',
  'doctor.invalidUtf8': 'The file is not UTF-8.',
  'doctor.invalidUtf8Text':
    'The AWS CLI and other Python tools cannot read any profile in it. Open it in an editor and save it as UTF-8.',
  'doctor.byteOrderMark': 'The file begins with a byte order mark.',
  'doctor.byteOrderMarkText':
    'Some editors on Windows write that invisible sign. The AWS CLI and other Python tools cannot read any profile then.',
  'doctor.crOnly': 'Lines end as they did on very old Macs.',
  'doctor.crOnlyText': 'Some AWS tools see one long line and no profiles. The line ends have to be changed.',
  'doctor.duplicateSection': 'A section stands in the file twice.',
  'doctor.duplicateSectionText':
    'The AWS CLI and other Python tools cannot read any profile then. Delete one of the two, or put them together.',
  'doctor.duplicateKey': 'A key stands twice in its section.',
  'doctor.duplicateKeyText':
    'The AWS CLI and other Python tools cannot read any profile then. Delete the one that is wrong.',
  'doctor.indentedSection': 'A section’s header is indented.',
  'doctor.indentedSectionText':
    'Some AWS tools take it for a part of the line above, others for a section. Remove the space before it.',
  'doctor.defaultSection': 'There is a section called DEFAULT.',
  'doctor.defaultSectionText':
    'In the AWS CLI and other Python tools, what stands there leaks into every profile. Write [default] in small letters if that is what you mean.',
  'doctor.beforeFirst': 'Something stands before the first section.',
  'doctor.beforeFirstText':
    'The AWS CLI and other Python tools cannot read any profile then. Move it below a header such as [default], or delete it.',
  'doctor.notUnderstood': 'A line is neither a header nor a key with a value.',
  'doctor.notUnderstoodText':
    'The AWS CLI and other Python tools cannot read any profile then. Correct the line, or put # in front of it.',
  'doctor.colon': 'A key has a colon in place of the equals sign.',
  'doctor.colonText': 'The AWS SDK for JavaScript skips such lines.',
  'doctor.keyCase': 'A key is written with capitals.',
  'doctor.keyCaseText': 'The AWS SDK for JavaScript does not know it then.',
  'doctor.inlineComment': 'A comment stands behind a value.',
  'doctor.inlineCommentText':
    'The AWS CLI and other Python tools take it for a part of the value. It belongs on a line of its own.',
  'doctor.quotes': 'A value stands in quotes.',
  'doctor.quotesText': 'AWS tools take the quotes for a part of the value.',
  'doctor.nameWithSpace': 'The name of a profile has a space in it.',
  'doctor.nameWithSpaceText': 'Some AWS tools do not see the profile. Write a hyphen in place of the space.',
  'doctor.profilePrefix': 'A header has the form of the other file.',
  'doctor.profilePrefixText':
    'In the credentials file a header is [name], in the config file [profile name]. Tools do not find the profile otherwise.',
  'doctor.nestedCredentials': 'A key, or token, goes on in a second line.',
  'doctor.nestedCredentialsText': 'AWS tools read something else than the credentials. Put it on one line.',
  'doctor.nested': 'A setting has settings of its own below it.',
  'doctor.nestedText': 'All tools read that alike. It is fine.',
  'doctor.staleToken': 'A profile has an old aws_security_token.',
  'doctor.staleTokenText':
    'The AWS CLI and other Python tools prefer it to the fresh aws_session_token, and AWS refuses it.',
  'doctor.processBesideKeys': 'A profile has both keys and a program that gives keys.',
  'doctor.processBesideKeysText':
    'The AWS CLI takes the keys, other tools the program. Delete credential_process, or the keys.',
  'doctor.roleBesideKeys': 'A profile has both keys and a role.',
  'doctor.roleBesideKeysText':
    'Tools assume the role, and need source_profile to say with what. Put the keys into a profile of their own.',
  'doctor.clearKeys': {
    one: 'A long-term key lies in the file in the clear.',
    other: '{count} long-term keys lie in the file in the clear.',
  },
  'doctor.clearKeysText': {
    one: 'Every program of yours can read it, and it does not end by itself: {profiles}.',
    other: 'Every program of yours can read them, and they do not end by themselves: {profiles}.',
  },
  'doctor.fileReadable': 'Others on this computer can read the file.',
  'doctor.fileWritable': 'Others on this computer can change the file.',
  'doctor.fileLooseText': 'It holds, or leads to, credentials of yours. Nobody else needs it.',
  'doctor.folderWritable': 'Others on this computer can replace what is in the folder.',
  'doctor.folderWritableText': 'They could put files of theirs in the place of yours.',
  'doctor.folderReadable': 'Others on this computer can look into the folder.',

  'doctor.profilesClear': 'Nothing stands in the way of your profiles.',
  'doctor.environmentKeys': 'Latchkey was started with {variables} set.',
  'doctor.environmentKeysText':
    'Programs that have them too use those credentials instead of your profiles. Take them out of your shell’s start-up files, then sign in again.',
  'doctor.environmentChoice': '{variable} is set.',
  'doctor.environmentProfileText':
    'Programs that have it too use this profile unless they are told another one.',
  'doctor.environmentFileText':
    'Latchkey uses this file. Programs that were started without the variable use another one.',
  'doctor.sectionHasProcess': 'The profile {profile} is filled by a program.',
  'doctor.otherProfileText': 'Latchkey does not write there. Choose another profile for the session.',
  'doctor.shadowedByRole': 'The config file makes tools assume a role instead.',
  'doctor.shadowedBySso': 'The config file makes tools sign in by IAM Identity Center instead.',
  'doctor.shadowedByProcess': 'The config file names a program for the same profile.',
  'doctor.shadowedText':
    'The profile {profile} has {key} there. Some tools use that instead of the session that Latchkey writes. Take it out, or choose another profile for the session.',

  'doctor.codesComputed': 'Codes that Latchkey generates keep step with AWS.',
  'doctor.codesComputedText': 'They are computed by AWS’s time, not by this computer’s clock: {identities}.',
  'doctor.codesUnknown': 'How well the other devices keep time is not known.',
  'doctor.codesUnknownText':
    'AWS does not tell. If it refuses good codes again and again, let AWS synchronise the device anew: {identities}.',
  'doctor.codesRefused': 'AWS refused the codes of this device.',
  'doctor.codesRefusedText':
    'It may be another device than the serial says, or out of step. Check the serial, or synchronise the device anew with two codes that follow each other.',

  'doctor.keyYoung': {
    one: 'The key is {count} day old.',
    other: 'The key is {count} days old.',
  },
  'doctor.keyOld': {
    one: 'The key is {count} day old.',
    other: 'The key is {count} days old.',
  },
  'doctor.keyOldText': 'After 90 days a key should make way for a new one: what leaked unnoticed ends then.',
  'doctor.keyAgeDenied': 'AWS does not let this key look at its own age.',
  'doctor.keyAgeDeniedText': 'It takes the permission iam:ListAccessKeys. Everything else works without it.',
  'doctor.keyAgeUnknown': 'AWS does not list this key, so its age is not known.',

  'doctor.loginOn': 'Latchkey starts when you sign in.',
  'doctor.loginOff': 'Latchkey does not start when you sign in.',
  'doctor.loginOffText': 'Sessions are renewed only while it runs.',
  'doctor.loginElsewhere': 'Another copy of Latchkey starts when you sign in.',
  'doctor.trayThere': 'The desktop shows the tray icon.',
  'doctor.trayMissing': 'The desktop shows no tray icons.',
  'doctor.trayMissingText':
    'On GNOME, install the extension “AppIndicator and KStatusNotifierItem Support”. Until then, start Latchkey once more to open its window.',

  'doctor.version': 'Latchkey {version}',
  'doctor.versionText': 'Electron {electron}, Chromium {chromium}, {system}',
} as const;
