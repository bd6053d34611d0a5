/** The window as a whole: its views, notices above them, messages below them. */
export const window = {
  // The title of the window: which view it shows.
  'window.title': '{view} – Latchkey',
  'window.addIdentity': '添加身份',
  'window.addRole': '添加角色',
  'window.edit': '编辑 {name}',
  'window.views': '视图',
  'window.identities': '身份',
  'window.activity': '活动',
  'window.settings': '设置',
  'window.dismissMessage': '关闭此消息',

  // What went wrong, in bold, and what that means; the second with the exact words of a program or a path.
  'window.problem': '{title}。{text}',
  'window.problemWithDetail': '{title}。{text} {detail}',

  'window.notices': '通知',
  'window.unlock': '解锁',
  'window.dismiss': '关闭',
  'window.endpoint': '请求没有发往 AWS',
  'window.endpointHint': '{variable} 使请求发往此地址：',
  'window.paused': '自动刷新已暂停',
  'window.pausedHint': '会话到时就会结束。',
  'window.resume': '恢复',

  'window.writtenAgain': '会话已重新写入。',
  'window.leftToOther': '已交给其他程序。',
  'window.fileMended': '文件已修复。如要还原，请查看设置中的“{view}”。',
  'window.goneBack': '已还原。',
  'window.codeCopied': '验证码已复制。30 秒后 Latchkey 会从剪贴板中清除。',
  'window.factsCopied': '已复制。请粘贴到报告中。',
  'window.identityRemoved': '身份已删除。',
  'window.roleAdded': '角色已添加。现在请为它获取会话。',
  'window.roleRemoved': '角色已删除。',
  'window.sessionForgotten': '会话已丢弃。',

  // Told to screen readers when the state of a session changes: state is a word such as "Active", until a moment.
  'window.said': '{session}：{state}。',
  'window.saidUntil': '{session}：{state}，至 {moment}。',
  'window.saidProblem': '{session}：{state}。{problem}。',
  'window.saidUntilProblem': '{session}：{state}，至 {moment}。{problem}。',

  // When main does not answer a call of the window.
  'window.unanswered': '后台部分没有响应。请退出 Latchkey 后重新启动。',
} as const;
