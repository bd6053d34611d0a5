/** Roles that the config file tells of, to be added. */
export const roleImport = {
  'roleImport.title': 'config 文件中的角色',
  'roleImport.looking': '正在查看 config 文件…',
  'roleImport.lookAgain': '重新查看',
  'roleImport.none': 'config 文件中没有角色',
  'roleImport.noneHint': '{file} 中没有配置文件含有 {setting}。可以在身份的“添加角色”中手动添加。',
  'roleImport.intro':
    'AWS 工具会自行代入含有 {setting} 的配置文件的角色，因此 Latchkey 将会话写入单独的配置文件：{profile} 对应 {own}。',
  'roleImport.needsIdentity': '请先添加其密钥可以代入这些角色的身份。',

  'roleImport.from': '来自 {profile}',
  'roleImport.identity': '身份',
  // Said to screen readers behind the label of a field: of which profile it is.
  'roleImport.forProfile': '用于 {profile}',
  'roleImport.choose': '选择…',
  'roleImport.option': '{identity}（{profile}）',
  'roleImport.whichIdentity': '哪个身份？',
  'roleImport.whichIdentityHint': '请选择其密钥可以代入此角色的身份。',
  'roleImport.add': '添加',
  'roleImport.addSpoken': '添加 {profile}',
  'roleImport.adding': '正在添加…',
  'roleImport.addingSpoken': '正在添加 {profile}…',
  'roleImport.added': '已添加。',
  'roleImport.addedTo': '已添加。会话会写入配置文件 {profile}。',
  'roleImport.there': '已经存在。',
  'roleImport.thereIn': '已经存在。会话会写入配置文件 {profile}。',
  'roleImport.show': '显示',
  'roleImport.showSpoken': '显示 {role}',
} as const;
