/** Notifications of the desktop. */
export const notice = {
  // A sentence, and behind it what another program or AWS said, or a path.
  'notice.withDetail': '{text}（{detail}）',
  'notice.waitsForYou': 'Latchkey 正在等待你处理。',
  'notice.retriesNow': 'Latchkey 马上会重试。',
  'notice.retriesIn': 'Latchkey 将在 {span}后重试。',
  'notice.touch.title': '{label}：请触碰密钥',
  'notice.touch.text': 'Latchkey 正在等待 {program} 的验证码，可能需要触碰密钥或解锁保管库。',
  // Where the program's name is not known.
  'notice.touch.textOfNone': 'Latchkey 正在等待程序的验证码，可能需要触碰密钥或解锁保管库。',
  'notice.expired.title': '{label}：会话已过期',
  'notice.expired.text': '配置文件 {profile} 已失效。点击以获取新会话。',
  'notice.expiring.title': '{label}：会话将在 {span}后过期',
  'notice.expiring.renew': '点击以刷新，让配置文件 {profile} 继续有效。',
  'notice.expiring.code': '点击以输入验证码，让配置文件 {profile} 继续有效。',
  'notice.failure.title': '{label}：{problem}',
  // Buttons on a notification, where the platform shows some.
  'notice.renew': '立即刷新',
  'notice.snooze': '10 分钟后提醒',
  // Where a code can be typed into the notification.
  'notice.code': '6 位验证码',
} as const;
