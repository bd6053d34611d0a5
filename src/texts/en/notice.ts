/** Notifications of the desktop. */
export const notice = {
  // A sentence, and behind it what another program or AWS said, or a path.
  'notice.withDetail': '{text} ({detail})',
  'notice.waitsForYou': 'Latchkey waits for you.',
  'notice.retriesNow': 'Latchkey tries again in a moment.',
  'notice.retriesIn': 'Latchkey tries again in {span}.',
  'notice.touch.title': '{label}: touch your key',
  'notice.touch.text':
    'Latchkey waits for a code from {program}, which may want its key touched or its vault unlocked.',
  // Where the program's name is not known.
  'notice.touch.textOfNone':
    'Latchkey waits for a code from the program, which may want its key touched or its vault unlocked.',
  'notice.expired.title': '{label}: session expired',
  'notice.expired.text': 'Profile {profile} no longer works. Click to get a new session.',
  'notice.expiring.title': '{label}: session expires in {span}',
  'notice.expiring.renew': 'Click to renew it, so that profile {profile} goes on working.',
  'notice.expiring.code': 'Click to enter a code, so that profile {profile} goes on working.',
  'notice.failure.title': '{label}: {problem}',
  // Buttons on a notification, where the platform shows some.
  'notice.renew': 'Renew now',
  'notice.snooze': 'Snooze 10 min',
  // Where a code can be typed into the notification.
  'notice.code': 'Six-digit code',
} as const;
