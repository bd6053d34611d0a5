/** Words that every part uses. */
export const common = {
  'common.appName': 'Latchkey',
  // Sentences that stand behind one another, joined as the language does it.
  'common.sentences': '{sentences}',
  'common.cancel': 'Cancel',
  'common.back': 'Back',
  'common.close': 'Close',
  'common.save': 'Save',
  'common.tryAgain': 'Try again',
  'common.seconds': '{number} s',
  'common.minutes': '{number} min',
  'common.hours': '{number} h',
  'common.days': '{number} d',
  // A span of time in its two biggest units, as in "3 h 10 min".
  'common.span': '{bigger} {smaller}',
  // A moment of another day, as in "tomorrow 06:40" and "Sat 22 Nov 06:40".
  'common.dayAndTime': '{day} {time}',
} as const;
