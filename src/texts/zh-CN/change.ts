/** Changes that Latchkey made in the user's files, and the ways back. */
export const change = {
  'change.keyReplaced': '长期密钥已替换为会话',
  'change.writtenToNew': '会话已写入新配置文件',
  'change.written': '会话已写入配置文件',
  'change.removed': '会话已移除',
  'change.repaired': '文件已修复',
  'change.regionSet': '区域已设置',
  'change.undoRepaired': '将文件恢复原样，包括其中的错误。前提是此后没有任何更改，连刷新也没有。',
  'change.undoRegion': '从 config 文件中移除该区域。',
  'change.undoKey': '移除会话，并将钥匙串中的长期密钥以明文写回。之后 Latchkey 不再改动此配置文件。',
  'change.undoOverSession': '移除会话。之前的临时凭证没有保留。之后 Latchkey 不再改动此配置文件。',
  'change.undoWritten': '移除会话。之后 Latchkey 不再改动此配置文件。',
} as const;
