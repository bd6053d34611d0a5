/**
 * The tray icon's menu and tool tip. `&` stands before the letter that chooses an item while the menu is open; each letter
 * once in a menu. Languages without Latin letters put it behind, in brackets: "(&O)".
 */
export const tray = {
  'tray.open': '&Open Latchkey',
  'tray.doctor': 'Something w&rong?',
  'tray.quit': '&Quit Latchkey',
  'tray.pause': 'Pau&se auto-refresh',
  'tray.addIdentity': '&Add an identity…',
  'tray.unlock': '&Unlock or retry',
  'tray.getSession': '&Get session',
  'tray.getAll': 'Get session for a&ll',
  'tray.enterCode': '&Enter code…',
  'tray.copyCode': '&Copy code',
  'tray.copyCommand': 'Copy &profile export command',
  'tray.whatIsWrong': '&What is wrong?',
  'tray.more': { one: '&More… ({count})', other: '&More… ({count})' },

  // Headings of a long list, the most urgent first.
  'tray.section.needs-you': 'Needs you',
  'tray.section.failing': 'Cannot be renewed just now',
  'tray.section.expiring': 'Ends soon',
  'tray.section.well': 'Active',
  'tray.section.empty': 'No session',

  // A session's line; its states follow.
  'tray.line': '{label}: {state}',
  'tray.state.needsCode': 'waiting for your code',
  'tray.state.refreshing': 'getting session…',
  'tray.state.nextCode': 'waiting for the next code…',
  'tray.state.none': 'no session',
  'tray.state.expired': 'expired at {time}',
  // Where the time begins with a day, as in "tomorrow 06:40".
  'tray.state.expiredDay': 'expired {time}',
  'tray.state.active': 'active until {time} ({left})',
  'tray.state.blocked': '{state}, needs you',
  'tray.state.failing': '{state}, renewal failing',
  'tray.state.expiring': '{state}, expiring',
  'tray.left': '{span} left',
  'tray.leftLittle': 'less than a minute left',

  // The tool tip: "Latchkey: …", then what matters most, told apart by dots.
  'tray.toolTip': 'Latchkey: {words}',
  'tray.toolTip.and': '{one} · {other}',
  'tray.toolTip.empty': 'nothing set up yet',
  'tray.toolTip.none': 'no active session',
  'tray.toolTip.trouble': '{label}: {problem}',
  'tray.toolTip.needsYou': '{label}: needs you',
  'tray.toolTip.next': 'next expiry {label} at {time}',
  'tray.toolTip.nextDay': 'next expiry {label} {time}',
  'tray.toolTip.paused': 'auto-refresh paused',
} as const;
