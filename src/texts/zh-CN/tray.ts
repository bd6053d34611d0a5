/**
 * The tray icon's menu and tool tip. `&` stands before the letter that chooses an item while the menu is open; each letter
 * once in a menu. Languages without Latin letters put it behind, in brackets: "(&O)".
 */
export const tray = {
  'tray.open': '打开 Latchkey(&O)',
  'tray.doctor': '遇到问题？(&R)',
  'tray.quit': '退出 Latchkey(&Q)',
  'tray.pause': '暂停自动刷新(&S)',
  'tray.addIdentity': '添加身份…(&A)',
  'tray.unlock': '解锁或重试(&U)',
  'tray.getSession': '获取会话(&G)',
  'tray.getAll': '获取所有会话(&L)',
  'tray.enterCode': '输入验证码…(&E)',
  'tray.copyCode': '复制验证码(&C)',
  'tray.copyCommand': '复制配置文件导出命令(&P)',
  'tray.whatIsWrong': '出了什么问题？(&W)',
  'tray.more': { other: '更多… ({count})(&M)' },

  // Headings of a long list, the most urgent first.
  'tray.section.needs-you': '需要处理',
  'tray.section.failing': '暂时无法刷新',
  'tray.section.expiring': '即将结束',
  'tray.section.well': '有效',
  'tray.section.empty': '无会话',

  // A session's line; its states follow.
  'tray.line': '{label}：{state}',
  'tray.state.needsCode': '等待输入验证码',
  'tray.state.refreshing': '正在获取会话…',
  'tray.state.nextCode': '正在等待下一个验证码…',
  'tray.state.none': '无会话',
  'tray.state.expired': '已于 {time} 过期',
  // Where the time begins with a day, as in "tomorrow 06:40".
  'tray.state.expiredDay': '已于 {time} 过期',
  'tray.state.active': '有效期至 {time}（{left}）',
  'tray.state.blocked': '{state}，需要处理',
  'tray.state.failing': '{state}，刷新失败',
  'tray.state.expiring': '{state}，即将过期',
  'tray.left': '剩余 {span}',
  'tray.leftLittle': '剩余不到 1 分钟',

  // The tool tip: "Latchkey: …", then what matters most, told apart by dots.
  'tray.toolTip': 'Latchkey：{words}',
  'tray.toolTip.and': '{one} · {other}',
  'tray.toolTip.empty': '尚未设置',
  'tray.toolTip.none': '没有有效会话',
  'tray.toolTip.trouble': '{label}：{problem}',
  'tray.toolTip.needsYou': '{label}：需要处理',
  'tray.toolTip.next': '下一个过期：{label} {time}',
  'tray.toolTip.nextDay': '下一个过期：{label} {time}',
  'tray.toolTip.paused': '自动刷新已暂停',
} as const;
