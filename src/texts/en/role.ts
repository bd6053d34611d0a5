/** Roles: how their sessions are got, and the form for one. */
export const role = {
  'role.withKey': 'With the access key',
  'role.withKeyAndCode': 'With the access key and a code',
  'role.withSession': 'With {identity}’s session, no code',
  'role.outcomeWithKey': 'With the access key.',
  'role.outcomeWithKeyAndCode': 'With the access key and a code.',
  'role.outcomeWithSession': 'With {identity}’s session, no code.',
  'role.hourRenewed':
    'AWS lets a session got this way live for an hour at most, so it is renewed every hour, no code.',
  'role.hourEnds':
    'AWS lets a session got this way live for an hour at most, and without auto-refresh it ends then.',
  'role.noCodeEitherWay': 'Without an MFA device neither way takes a code.',
  'role.sessionTooShort': '{identity}’s session would give an hour only, and auto-refresh is off.',
  'role.waits': 'Waits for {identity}’s session',
  'role.waitsForIdentity': 'Waits for the identity’s session',

  'role.way': 'How the session is got',
  'role.wayAuto': 'Automatically',
  'role.wayAutoHint': 'Whichever way takes fewer codes.',
  'role.wayKey': 'Always with the access key',
  'role.wayKeyHint': 'Up to 12 hours, where the role allows it.',
  'role.wayKeyAndCode': 'Always with the access key and a code',
  'role.wayKeyAndCodeHint': 'Takes a code each time. Up to 12 hours, where the role allows it.',
  'role.waySession': 'Always with {identity}’s session',
  'role.waySessionHint': 'Takes no code of its own. For an hour at most, which is AWS’s rule.',
  'role.asChosen': 'As chosen here:',
} as const;
