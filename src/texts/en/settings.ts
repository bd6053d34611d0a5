/** Settings of the app as a whole, and facts about it. */
export const settings = {
  'settings.title': 'Settings',
  'settings.sections': 'Sections of the settings',

  'settings.general': 'General',
  'settings.startAtLogin': 'Start when you sign in',
  'settings.startAtLoginHint':
    'Latchkey starts with your computer, so that your sessions are there before you are.',
  'settings.startAtLoginElsewhere':
    'Another copy of Latchkey starts when you sign in. Switch this on to start this one instead.',
  'settings.startAtLoginUnsupported': 'This system offers no way to do that.',
  // What the list of programs that start with the desktop says of Latchkey.
  'settings.loginItemComment': 'Keeps AWS sessions alive from the tray',
  'settings.startHidden': 'Start without a window',
  'settings.startHiddenHint': 'Latchkey shows its icon only. A click on it opens the window.',
  'settings.theme': 'Theme',
  'settings.themeSystem': 'Like the system',
  'settings.themeLight': 'Light',
  'settings.themeDark': 'Dark',
  'settings.language': 'Language',
  'settings.languageSystem': 'Like the system',

  'settings.sessions': 'Sessions',
  'settings.paused': 'Pause auto-refresh',
  'settings.pausedHint': 'Sessions are not renewed until you switch this off again.',
  'settings.onLock': 'When the screen is locked',
  'settings.onLockHint':
    'Pause: nothing is renewed until it is unlocked. Remove: the sessions also leave the files, and come back from the keychain. macOS and Windows tell Latchkey of a lock, and on Linux GNOME, KDE and others with the freedesktop screen saver do. Where nobody tells, nothing changes.',
  'settings.onLockNothing': 'Go on',
  'settings.onLockPause': 'Pause',
  'settings.onLockRemove': 'Remove sessions',
  'settings.onQuit': 'When Latchkey quits',
  'settings.onQuitHint':
    'Remove: the sessions leave the files. Those still valid come back from the keychain with the next start. After a crash or a power cut they stay.',
  'settings.onQuitKeep': 'Keep sessions',
  'settings.onQuitRemove': 'Remove sessions',

  'settings.newIdentities': 'New identities',
  'settings.newIdentitiesHint':
    'What the form of a new identity starts with. Those that you have stay as they are.',
  'settings.region': 'Region',
  'settings.regionHint': 'Such as eu-central-1. Leave it empty to be asked each time.',
  'settings.duration': 'Duration',
  'settings.autoRefresh': 'Auto-refresh',
  'settings.autoRefreshHint': 'Renew the session before it ends.',
  'settings.renewBefore': 'Renew before the end',
  'settings.renewBeforeHint':
    'In minutes. Some AWS tools want fresh credentials from 15 minutes before the end.',
  'settings.otherFiles': 'Other files to write to',
  'settings.otherFilesHint':
    'Full paths of other credentials files, such as that of a WSL distribution. The sessions of new identities are written there too.',
  'settings.otherFileNew': 'Full path of a credentials file',
  'settings.otherFileAdd': 'Add file',
  'settings.otherFileRemove': 'Do not write to {path} any more',

  'settings.notifications': 'Notifications',
  'settings.notificationsAll': 'Notifications',
  'settings.notificationsHint': 'Tell me when a session expires or cannot be renewed.',

  'settings.file': 'Credentials file',
  'settings.path': 'Path',
  'settings.removesExpired': 'Remove ended sessions from the credentials file',
  'settings.removesExpiredHint': 'A day after the end. Your comments and other lines stay.',
  'settings.showChanges': 'What did Latchkey change?',
  'settings.lookForKeys': 'Look for keys in the file',
  'settings.importRoles': 'Import roles',

  'settings.network': 'Network',
  'settings.fips': 'Use FIPS endpoints',
  'settings.fipsHint': 'For rules that ask for FIPS 140. AWS offers them for STS in regions of the US only.',
  'settings.dualStack': 'Use dual-stack endpoints',
  'settings.dualStackHint': 'For networks with IPv6 only. AWS does not offer them everywhere.',

  'settings.facts': 'About this computer',
  'settings.doctor': 'Something wrong?',
  'settings.doctorHint':
    'Latchkey checks the keychain, the clock, the network, your files and more, and says what to do.',
  'settings.doctorOpen': 'Check everything',
  'settings.keychain': 'Keychain',
  'settings.keychainWorks': 'Working',
  'settings.unlock': 'Unlock',
  'settings.endpoint': 'STS endpoint',
  'settings.endpointAws': 'AWS, in the region of each identity',
  'settings.endpointOther': '{url} Requests go there instead of AWS, because {variable} is set.',
  'settings.clock': 'Clock',
  'settings.clockRight': 'Right',
  'settings.clockBehind': '{span} behind AWS. Latchkey allows for it; other AWS tools may not.',
  'settings.clockAhead': '{span} ahead of AWS. Latchkey allows for it; other AWS tools may not.',
  'settings.log': 'Log',
  'settings.openFolder': 'Open folder',
  'settings.logLevel': 'What goes into the log',
  'settings.logLevelHint': 'The log holds no secrets.',
  'settings.logEverything': 'Everything',
  'settings.logWarnings': 'Warnings and errors',
  'settings.logErrors': 'Errors only',
  'settings.version': 'Version {version}',
} as const;
