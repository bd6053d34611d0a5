/** The little window that asks for a code. */
export const prompt = {
  'prompt.title': 'Code for {session} – Latchkey',
  'prompt.profile': 'profile {profile}',
  'prompt.profileAndDevice': 'profile {profile}, code of {identity}’s device',
  'prompt.code': 'Six-digit MFA code',
  'prompt.send': 'Send code',
  'prompt.sending': 'Sending…',
  'prompt.done': 'Done',
  'prompt.windowTitle': 'Code for {label}',
  'prompt.reason.none': 'You asked for a session.',
  'prompt.reason.active': 'You asked for a new session.',
  'prompt.reason.expiring': 'The session is about to end.',
  'prompt.reason.expired': 'The session has ended.',
} as const;
