/** What Latchkey itself adds to a problem, in place of the words of AWS or of another program. */
export const detail = {
  'detail.nothingEntered': 'Nothing is entered.',
  'detail.tooLong': 'It is longer than {limit} characters.',
  'detail.moreLines': 'It has more than one line, or a control character.',
  'detail.programMissing': 'The program is missing.',
  'detail.accountName': 'Put the name of your account in place of {placeholder}.',
  'detail.quoteOpen': 'A quote is not closed.',
  'detail.noShell':
    'The program is run without a shell, so {sign} would not work. Put it in single quotes if it belongs to a name.',
  'detail.noShellVariable':
    'The program is run without a shell, so a variable would not work. Put it in single quotes if it belongs to a name.',
  'detail.securityKey': 'Security keys (FIDO) cannot be used with STS.',
  'detail.moreCodes': 'There was more than one code.',
  'detail.tooMuch': 'It printed far too much.',
  'detail.endedBySignal': 'Ended by {signal}.',
  'detail.ended': 'Ended by the system.',
  'detail.exitCode': 'Exit code {code}.',
  'detail.noReason': 'It gave no reason.',
  'detail.keychainEnded': 'The keychain process ended unexpectedly.',
  'detail.keychainSilent': 'The keychain did not answer within {seconds} seconds.',
  'detail.keychainUnanswered': 'Nobody answered the dialog of the keychain.',
  'detail.secretName': 'This is no name for a secret.',
  'detail.secretValue': 'This secret cannot be stored as it is.',
} as const;
