/** What Latchkey changed in the user's files. */
export const changes = {
  'changes.title': 'Latchkey 更改了什么？',
  'changes.none': '还没有任何更改',
  'changes.noneHint': 'Latchkey 对文件的更改会显示在这里，并可还原。不包括会话的刷新。',
  'changes.intro': '最新的在最前；机密内容已缩短显示。不包括会话的刷新。',
  'changes.profile': '配置文件 {profile}',
  'changes.undo': '还原',
  'changes.undoSpoken': '还原：{change}',
  'changes.undoInProfileSpoken': '还原：{change}，{profile}',
  'changes.undone': '已于 {moment} 还原',
  'changes.lines': '行',
  // Said to screen readers before a line that went or came.
  'changes.gone': '删除：',
  'changes.new': '新增：',
} as const;
