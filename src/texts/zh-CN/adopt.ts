/** Long-term keys in the credentials file, to be moved to the keychain. */
export const adopt = {
  'adopt.title': '凭证文件中的密钥',
  'adopt.looking': '正在查看凭证文件…',
  'adopt.lookAgain': '重新查看',
  'adopt.mend': '修复文件',
  'adopt.none': '文件中没有长期密钥',
  'adopt.noneHint': '{file} 中没有需要移动的内容。',
  'adopt.intro':
    '这些密钥以明文存放在 {file} 中，任何程序都能读取。Latchkey 会先向 AWS 验证密钥，存入钥匙串并读回核对，然后才用会话替换文件中的密钥。',
  'adopt.afterwards': '由于该密钥曾以明文存放，移动后请在其卡片菜单中选择“轮换访问密钥…”。',

  'adopt.keyEnd': '密钥 …{end}',
  'adopt.roleGoesOn': 'config 文件中的角色 {role} 会继续使用此配置文件。',
  'adopt.region': '区域',
  'adopt.mfaSerial': 'MFA 序列号',
  // Said to screen readers behind the label of a field: of which profile it is.
  'adopt.forProfile': '用于 {profile}',
  'adopt.move': '移入钥匙串',
  'adopt.moveSpoken': '将 {profile} 移入钥匙串',
  'adopt.moving': '正在移动…',
  'adopt.movingSpoken': '正在移动 {profile}…',
  'adopt.movedAsks': '已存入钥匙串。接下来 Latchkey 会请求会话。',
  'adopt.movedDone': '已存入钥匙串。文件中的密钥已替换为会话。',
  'adopt.show': '显示 {identity}',
  'adopt.showUnknown': '显示身份',
  'adopt.taken': '{identity} 会写入此配置文件。可以用它的会话替换密钥。',
  'adopt.takenByUnknown': '有一个身份会写入此配置文件。可以用它的会话替换密钥。',
  'adopt.replace': '替换为会话…',
} as const;
