/** The window as a whole: its views, notices above them, messages below them. */
export const window = {
  // The title of the window: which view it shows.
  'window.title': '{view} – Latchkey',
  'window.addIdentity': 'Add identity',
  'window.addRole': 'Add role',
  'window.edit': 'Edit {name}',
  'window.views': 'Views',
  'window.identities': 'Identities',
  'window.activity': 'Activity',
  'window.settings': 'Settings',
  'window.dismissMessage': 'Dismiss this message',

  // What went wrong, in bold, and what that means; the second with the exact words of a program or a path.
  'window.problem': '{title}. {text}',
  'window.problemWithDetail': '{title}. {text} {detail}',

  'window.notices': 'Notices',
  'window.unlock': 'Unlock',
  'window.dismiss': 'Dismiss',
  'window.endpoint': 'Requests do not go to AWS',
  'window.endpointHint': '{variable} sends them to this address:',
  'window.paused': 'Auto-refresh is paused',
  'window.pausedHint': 'Sessions end when their time is up.',
  'window.resume': 'Resume',

  'window.writtenAgain': 'Session written again.',
  'window.leftToOther': 'Left to the other program.',
  'window.fileMended': 'File mended. To go back, see “{view}” in the settings.',
  'window.goneBack': 'Gone back.',
  'window.codeCopied': 'Code copied. Latchkey clears it from the clipboard after 30 seconds.',
  'window.factsCopied': 'Copied. Paste it into your report.',
  'window.identityRemoved': 'Identity removed.',
  'window.roleAdded': 'Role added. Now get a session for it.',
  'window.roleRemoved': 'Role removed.',
  'window.sessionForgotten': 'Session forgotten.',

  // Told to screen readers when the state of a session changes: state is a word such as "Active", until a moment.
  'window.said': '{session}: {state}.',
  'window.saidUntil': '{session}: {state} until {moment}.',
  'window.saidProblem': '{session}: {state}. {problem}.',
  'window.saidUntilProblem': '{session}: {state} until {moment}. {problem}.',

  // When main does not answer a call of the window.
  'window.unanswered': 'The background part did not answer. Quit Latchkey and start it again.',
} as const;
