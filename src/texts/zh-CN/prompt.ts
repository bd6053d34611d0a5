/** The little window that asks for a code. */
export const prompt = {
  'prompt.title': '{session} 的验证码 – Latchkey',
  'prompt.profile': '配置文件 {profile}',
  'prompt.profileAndDevice': '配置文件 {profile}，{identity} 的设备的验证码',
  'prompt.code': '6 位 MFA 验证码',
  'prompt.send': '提交验证码',
  'prompt.sending': '正在提交…',
  'prompt.done': '完成',
  'prompt.windowTitle': '{label} 的验证码',
  'prompt.reason.none': '正在获取会话。',
  'prompt.reason.active': '正在获取新会话。',
  'prompt.reason.expiring': '会话即将结束。',
  'prompt.reason.expired': '会话已结束。',
} as const;
