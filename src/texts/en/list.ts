/** The list of identities and what can be done with each. */
export const list = {
  'list.menu.button': 'More for {label}',
  'list.menu.name': 'More for {label}',
  'list.menu.back': 'Back',
  'list.menu.getSession': 'Get session',
  'list.menu.renew': 'Renew',
  'list.menu.copyCode': 'Copy code',
  'list.menu.copySession': 'Copy session for a shell',
  'list.menu.copyProfileCommand': 'Copy profile command',
  'list.menu.addRole': 'Add role',
  'list.menu.edit': 'Edit',
  'list.menu.explain': 'Explain',
  'list.menu.forget': 'Forget session',
  'list.menu.remove': 'Remove',
  'list.shell.posix': 'bash, zsh',
  'list.shell.fish': 'fish',
  'list.shell.powershell': 'PowerShell',
  'list.shell.cmd': 'Command Prompt',
  'list.copied.session':
    'Session copied for {shell}. Paste it into a terminal. Latchkey clears it from the clipboard after 30 seconds.',
  'list.copied.profileCommand': 'Profile command copied for {shell}. Paste it into a terminal.',
} as const;
