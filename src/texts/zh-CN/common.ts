/** Words that every part uses. */
export const common = {
  'common.appName': 'Latchkey',
  // Sentences that stand behind one another, joined as the language does it.
  'common.sentences': '{sentences}',
  'common.cancel': '取消',
  'common.back': '返回',
  'common.close': '关闭',
  'common.save': '保存',
  'common.tryAgain': '重试',
  'common.seconds': '{number} 秒',
  'common.minutes': '{number} 分钟',
  'common.hours': '{number} 小时',
  'common.days': '{number} 天',
  // A span of time in its two biggest units, as in "3 h 10 min".
  'common.span': '{bigger} {smaller}',
  // A moment of another day, as in "tomorrow 06:40" and "Sat 22 Nov 06:40".
  'common.dayAndTime': '{day} {time}',
} as const;
