/** The little window that asks for a code. */
export const prompt = {
  'prompt.title': 'Code for {session} – Latchkey',
  'prompt.profile': 'profile {profile}',
  'prompt.profileAndDevice': 'profile {profile}, code of {identity}’s device',
  'prompt.code': 'Six-digit MFA code',
  'prompt.send': 'Send code',
  'prompt.sending': 'Sending…',
  'prompt.done': 'Done',
} as const;
