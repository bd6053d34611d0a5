/** The page that checks everything and says what to do. */
export const doctor = {
  'doctor.title': '遇到问题？',
  'doctor.intro': 'Latchkey 会检查它所依赖的一切。除非你点击，否则不会更改任何内容。',
  'doctor.again': '重新检查',
  // On a button beside a problem.
  'doctor.look': '查找原因',
  'doctor.lookSpoken': '为 {about} 查找原因',
  'doctor.running': '正在检查…',
  'doctor.copy': '复制报告',
  'doctor.copied': '报告已复制。不含任何机密，账户编号已缩短。',
  'doctor.allWell': '一切正常。',
  'doctor.summaryBad': { other: '{count} 项无法正常工作。' },
  'doctor.summaryWarn': { other: '{count} 项需要留意。' },
  'doctor.statusGood': '正常',
  'doctor.statusNote': '提示',
  'doctor.statusWarn': '请留意',
  'doctor.statusBad': '无法工作',
  'doctor.about': '{about}：{title}',
  'doctor.runCommand': '在终端中运行',
  'doctor.copyCommand': '复制',
  'doctor.copyCommandSpoken': '复制命令：{title}',
  // What a screen reader says of a button, as in "Mend the file: A section stands in the file twice."
  'doctor.remedySpoken': '{remedy}：{title}',
  'doctor.commandCopied': '命令已复制。请粘贴到终端中。',
  'doctor.done': '完成。',

  'doctor.keychain': '钥匙串',
  'doctor.clock': '时钟',
  'doctor.network': '网络',
  'doctor.endpoints': 'AWS',
  'doctor.files': '文件',
  'doctor.profiles': '配置文件',
  'doctor.codes': 'MFA 验证码',
  'doctor.keys': '访问密钥的使用时间',
  'doctor.desktop': '桌面',

  'doctor.unlock': '解锁',
  'doctor.edit': '编辑…',
  'doctor.proxyLogin': '输入密码…',
  'doctor.mend': '修复文件',
  'doctor.tighten': '阻止他人访问',
  'doctor.openFile': '打开文件',
  'doctor.adoptKeys': '移入钥匙串…',
  'doctor.startAtLogin': '登录时启动',

  'doctor.tookTooLong': '耗时过长，结果未知。',
  'doctor.checkFailed': '无法检查。详情请查看日志。',

  'doctor.keychainWorks': '钥匙串工作正常。',
  'doctor.keychainName': '由 {name} 管理。',

  'doctor.clockRight': '时钟准确。',
  'doctor.clockBehind': '时钟比 AWS 慢 {span}。',
  'doctor.clockAhead': '时钟比 AWS 快 {span}。',
  'doctor.clockSlight': '偏差很小，不影响使用。',
  'doctor.clockOtherStep':
    'Latchkey 会修正偏差，但这台电脑上其他程序生成的验证码会被拒绝。请让系统自动设置时间。',
  'doctor.clockRefused':
    'Latchkey 会修正偏差，但时钟相差 5 分钟或以上时，AWS 会拒绝其他工具的请求。请让系统自动设置时间。',
  'doctor.clockUnknown': '未知：AWS 没有返回时间。',

  'doctor.networkDirect': '请求直接发送，不经过代理。',
  'doctor.networkProxy': '请求经过代理 {proxies}。',
  'doctor.networkProxyText': '这是系统设置的结果。',
  'doctor.endpointOverridden': '请求没有发往 AWS。',
  'doctor.endpointOverriddenText':
    'Latchkey 启动时设置了 {variable}，请求会发往另一个地址。如果不是你自己设置的，请从环境变量中移除，然后重新启动 Latchkey。',

  'doctor.nobodyToAskFor': '添加身份后，Latchkey 会检查能否连接 AWS。',
  'doctor.endpointAnswers': '{region} 的 AWS STS 有响应。',
  'doctor.endpointFor': '检查对象：{identities}。',
  'doctor.leftOut': { other: '为减轻 AWS 的负担，略过了 {count} 个身份。' },

  'doctor.fileSound': '所有 AWS 工具都能读取此文件。',
  'doctor.fileAbsent': '此文件还不存在。',
  'doctor.invalidUtf8': '文件不是 UTF-8 编码。',
  'doctor.invalidUtf8Text':
    'AWS CLI 和其他 Python 工具无法读取其中任何配置文件。请在编辑器中打开，并保存为 UTF-8。',
  'doctor.byteOrderMark': '文件开头有字节顺序标记。',
  'doctor.byteOrderMarkText':
    'Windows 上的某些编辑器会写入这个不可见的标记。AWS CLI 和其他 Python 工具因此无法读取任何配置文件。',
  'doctor.crOnly': '换行符是很老的 Mac 格式。',
  'doctor.crOnlyText': '有些 AWS 工具会看成一长行，找不到配置文件。需要更换换行符。',
  'doctor.duplicateSection': '文件中有一节出现了两次。',
  'doctor.duplicateSectionText':
    'AWS CLI 和其他 Python 工具因此无法读取任何配置文件。请删除其中一个，或将两者合并。',
  'doctor.duplicateKey': '同一节中有一个键出现了两次。',
  'doctor.duplicateKeyText': 'AWS CLI 和其他 Python 工具因此无法读取任何配置文件。请删除错误的那个。',
  'doctor.indentedSection': '有一节的标题带有缩进。',
  'doctor.indentedSectionText': '有些 AWS 工具把它当作上一行的一部分，另一些则当作一节。请删除前面的空格。',
  'doctor.defaultSection': '有名为 DEFAULT 的节。',
  'doctor.defaultSectionText':
    '在 AWS CLI 和其他 Python 工具中，其内容会混入每个配置文件。如果想写的是 [default]，请用小写。',
  'doctor.beforeFirst': '第一节之前有内容。',
  'doctor.beforeFirstText':
    'AWS CLI 和其他 Python 工具因此无法读取任何配置文件。请移到 [default] 等标题之下，或将其删除。',
  'doctor.notUnderstood': '有一行既不是标题，也不是键和值。',
  'doctor.notUnderstoodText':
    'AWS CLI 和其他 Python 工具因此无法读取任何配置文件。请改正该行，或在行首加上 #。',
  'doctor.colon': '有一个键用了冒号而不是等号。',
  'doctor.colonText': 'AWS SDK for JavaScript 会跳过这样的行。',
  'doctor.keyCase': '有一个键含有大写字母。',
  'doctor.keyCaseText': 'AWS SDK for JavaScript 因此无法识别。',
  'doctor.inlineComment': '有一个值的后面带有注释。',
  'doctor.inlineCommentText': 'AWS CLI 和其他 Python 工具会把注释当作值的一部分。请将注释单独写一行。',
  'doctor.quotes': '有一个值带有引号。',
  'doctor.quotesText': 'AWS 工具会把引号当作值的一部分。',
  'doctor.nameWithSpace': '有一个配置文件的名称含有空格。',
  'doctor.nameWithSpaceText': '有些 AWS 工具识别不到此配置文件。请用连字符代替空格。',
  'doctor.profilePrefix': '有一个标题用了另一种文件的格式。',
  'doctor.profilePrefixText':
    '凭证文件中的标题是 [name]，config 文件中是 [profile name]。否则工具找不到该配置文件。',
  'doctor.nestedCredentials': '有一个密钥或令牌延续到了第二行。',
  'doctor.nestedCredentialsText': 'AWS 工具读到的不是正确的凭证。请写在一行内。',
  'doctor.nested': '有一项设置下面还有子设置。',
  'doctor.nestedText': '所有工具的读法一致，没有问题。',
  'doctor.staleToken': '有一个配置文件含有旧的 aws_security_token。',
  'doctor.staleTokenText':
    'AWS CLI 和其他 Python 工具会优先使用它，而不是新的 aws_session_token，因此会被 AWS 拒绝。',
  'doctor.processBesideKeys': '有一个配置文件既有密钥，又有提供密钥的程序。',
  'doctor.processBesideKeysText': 'AWS CLI 使用密钥，其他工具使用程序。请删除 credential_process 或密钥。',
  'doctor.roleBesideKeys': '有一个配置文件既有密钥，又有角色。',
  'doctor.roleBesideKeysText':
    '工具会代入角色，并需要 source_profile 指明用什么来代入。请将密钥移到单独的配置文件中。',
  'doctor.clearKeys': { other: '文件中有 {count} 个以明文存放的长期密钥。' },
  'doctor.clearKeysText': { other: '你的任何程序都能读取，而且不会自动失效：{profiles}。' },
  'doctor.fileReadable': '这台电脑上的其他用户可以读取此文件。',
  'doctor.fileWritable': '这台电脑上的其他用户可以更改此文件。',
  'doctor.fileLooseText': '其中含有你的凭证，或指向你的凭证。其他人不需要它。',
  'doctor.folderWritable': '这台电脑上的其他用户可以替换此文件夹中的内容。',
  'doctor.folderWritableText': '他们可能用自己的文件替换你的文件。',
  'doctor.folderReadable': '这台电脑上的其他用户可以查看此文件夹。',

  'doctor.profilesClear': '配置文件的使用没有任何阻碍。',
  'doctor.environmentKeys': 'Latchkey 启动时设置了 {variables}。',
  'doctor.environmentKeysText':
    '同样设置了这些变量的程序会使用这些凭证，而不是你的配置文件。请从 shell 的启动文件中移除，然后重新登录。',
  'doctor.environmentChoice': '已设置 {variable}。',
  'doctor.environmentProfileText': '同样设置了它的程序会使用此配置文件，除非另行指定。',
  'doctor.environmentFileText': 'Latchkey 使用此文件。启动时没有该变量的程序使用另一个文件。',
  'doctor.sectionHasProcess': '配置文件 {profile} 由一个程序提供凭证。',
  'doctor.otherProfileText': 'Latchkey 不会写入其中。请为会话选择其他配置文件。',
  'doctor.shadowedByRole': 'config 文件让工具改为代入角色。',
  'doctor.shadowedBySso': 'config 文件让工具改为通过 IAM Identity Center 登录。',
  'doctor.shadowedByProcess': 'config 文件为同一个配置文件指定了程序。',
  'doctor.shadowedText':
    '配置文件 {profile} 在其中含有 {key}。有些工具会使用它，而不是 Latchkey 写入的会话。请将其移除，或为会话选择其他配置文件。',

  'doctor.codesComputed': 'Latchkey 生成的验证码与 AWS 同步。',
  'doctor.codesComputedText': '按 AWS 的时间计算，而不是这台电脑的时钟：{identities}。',
  'doctor.codesUnknown': '其他设备的时间是否准确，无从得知。',
  'doctor.codesUnknownText':
    'AWS 不会告知。如果正确的验证码一再被拒绝，请在 AWS 中重新同步设备：{identities}。',
  'doctor.codesRefused': 'AWS 拒绝了此设备的验证码。',
  'doctor.codesRefusedText':
    '设备可能与序列号不符，或已失去同步。请检查序列号，或用两个连续的验证码重新同步设备。',

  'doctor.keyYoung': { other: '密钥已使用 {count} 天。' },
  'doctor.keyOld': { other: '密钥已使用 {count} 天。' },
  'doctor.keyOldText': '密钥满 90 天后应更换：未被察觉的泄露也会到此为止。',
  'doctor.keyAgeDenied': 'AWS 不允许此密钥查看自己的使用时间。',
  'doctor.keyAgeDeniedText': '需要 iam:ListAccessKeys 权限。没有它，其他一切照常工作。',
  'doctor.keyAgeUnknown': 'AWS 没有列出此密钥，因此不知道它的使用时间。',

  'doctor.loginOn': 'Latchkey 会在登录时启动。',
  'doctor.loginOff': 'Latchkey 不会在登录时启动。',
  'doctor.loginOffText': '只有在它运行时，会话才会刷新。',
  'doctor.loginElsewhere': '登录时启动的是另一处的 Latchkey。',
  'doctor.trayThere': '桌面会显示托盘图标。',
  'doctor.trayMissing': '桌面不显示托盘图标。',
  'doctor.trayMissingText':
    '在 GNOME 上，请安装扩展“AppIndicator and KStatusNotifierItem Support”。在此之前，再次启动 Latchkey 即可打开窗口。',

  'doctor.version': 'Latchkey {version}',
  'doctor.versionText': 'Electron {electron}，Chromium {chromium}，{system}',
} as const;
