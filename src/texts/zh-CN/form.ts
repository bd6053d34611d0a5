/** The parts of forms that several of them share: fields, errors, files, durations, programs that print codes. */
export const form = {
  'form.optional': '可选',
  'form.saving': '正在保存…',
  'form.nothingSaved': '没有保存。输入的内容仍在这里。',

  'form.otherFiles': '同时写入其他文件',
  'form.otherFile': '其他文件 {number} 的路径',
  'form.removeOtherFile': '移除其他文件 {number}',
  'form.addFile': '添加文件',
  'form.otherFilesHint':
    '例如 WSL 发行版的凭证文件，或容器挂载的文件夹。请填写文件的完整路径。如果文件夹现在不存在，会等待它出现。',

  'form.duration': '时长',
  'form.otherDuration': '其他',
  'form.hours': '小时',
  'form.minutes': '分钟',
  // Behind a field for a number: hours, minutes.
  'form.hoursUnit': '小时',
  'form.minutesUnit': '分钟',
  'form.autoRefresh': '自动刷新',
  'form.autoRefreshHint': '在会话结束前刷新。如果由你输入验证码，则改为提醒。',
  'form.renewBefore': '结束前刷新或提醒',
  'form.renewBeforeSpoken': '结束前刷新或提醒（提前多少分钟）',
  // Behind a field for a number.
  'form.renewBeforeUnit': '分钟',
  'form.renewBeforeHint': '有些 AWS 工具在结束前 15 分钟就会要求新凭证，请设置得更早。',

  'form.startFrom': '模板',
  'form.otherProgram': '其他程序',
  'form.command': '命令',
  'form.commandHint': '与在终端中的写法相同，并将 {placeholder} 换成账户的名称。含空格的名称请加引号。',
  'form.tryCommand': '试一试',
  'form.stopCommand': '停止',
  'form.commandRuns': '正在等待程序。如果密钥在闪烁，请触碰它。',
  'form.commandPrinted': '这是程序输出的验证码。请与设备上的对比。',
  'form.commandRisk':
    '每当需要验证码时，Latchkey 都会以你的身份运行此程序。不要在命令中写入种子或密码，因为其他程序可以读取。需要触碰的密钥能保持第二因素的强度；一直解锁的密码管理器会把验证码交给你的任何程序。',
} as const;
