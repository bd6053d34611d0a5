/** Questions over a view. */
export const dialog = {
  'dialog.keep': '保留',
  'dialog.remove': '删除',
  'dialog.removeTitle': '删除 {session}？',

  'dialog.replaceTitle': '替换“{profile}”中的密钥？',
  'dialog.replaceWhat': '{file} 中的配置文件 {profile} 含有长期访问密钥。它将被替换为会话。',
  'dialog.replaceHow': '密钥会先存入钥匙串，以后可以还原。可能需要验证码。如要保留密钥，请选择其他配置文件。',
  'dialog.replace': '替换',

  'dialog.forgetTitle': '丢弃 {session} 的会话？',
  'dialog.forget': '丢弃会话',

  'dialog.factsTitle': '用于错误报告的信息',
  'dialog.factsHint': '不含任何机密，但包含配置文件、身份和角色的名称。',
  'dialog.facts': '信息',
  'dialog.copy': '复制',

  'dialog.undoTitle': '还原？',
  'dialog.undoWhere': '{change}，位于 {file}',
  'dialog.undoNo': '保持不变',
  'dialog.undo': '还原',

  'dialog.discardTitle': '不保存就离开？',
  'dialog.discardHint': '输入的内容将会丢失。',
  'dialog.discardNo': '继续编辑',
  'dialog.discard': '离开',
} as const;
