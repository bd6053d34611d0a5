/** MFA devices in AWS: this computer as one, putting one in step, and taking one away. */
export const mfaDevice = {
  // What the list offers for an identity.
  'mfaDevice.enrol': '将这台电脑设为 MFA 设备…',
  'mfaDevice.resync': '重新同步 MFA 设备…',
  'mfaDevice.resyncShort': '重新同步…',
  'mfaDevice.remove': '删除此 MFA 设备…',
  'mfaDevice.showQr': '显示手机用二维码',

  'mfaDevice.enrolTitle': '将这台电脑设为 MFA 设备',
  'mfaDevice.enrolWhat':
    'Latchkey 会为 {identity} 的 IAM 用户创建新的 MFA 设备。其密钥直接存入这台电脑的钥匙串，此后由 Latchkey 计算验证码。',
  'mfaDevice.enrolOthers': '用户已有的 MFA 设备会继续有效。',
  'mfaDevice.enrolRisk': '我明白，密钥及其第二因素都将在这台电脑上：能打开钥匙串的人就同时拥有两者。',
  'mfaDevice.enrolStart': '设为设备',
  'mfaDevice.enrolTakes': '最多需要一分钟，因为 AWS 要求两个连续的验证码。',

  // How far it is.
  'mfaDevice.stepMake': '在 AWS 中创建设备，并将其密钥存入钥匙串',
  'mfaDevice.stepWait': '等待第二个验证码',
  'mfaDevice.stepEnable': '将两个验证码提交给 AWS',
  'mfaDevice.stepDone': '已完成',
  'mfaDevice.stepNow': '进行中',
  'mfaDevice.waitsFor': '下一个验证码将在 {seconds} 秒后生成。',
  'mfaDevice.enrolUnderWay': '正在将这台电脑设为 MFA 设备…',
  'mfaDevice.undoing': '正在撤销已开始的操作…',
  'mfaDevice.working': '正在请求 AWS…',
  'mfaDevice.cancelSpoken': '取消：停止 {identity} 的 MFA 设备正在进行的操作',

  'mfaDevice.enrolledTitle': '这台电脑现在是 MFA 设备了',
  'mfaDevice.enrolled': '它在 AWS 中的标识是 {serial}。今后 {identity} 会使用它。',
  'mfaDevice.enrolledQr':
    '如果需要，可以让手机也持有同一个设备。AWS 只在这一次提供二维码，为了安全，只能在十分钟内显示。',
  'mfaDevice.done': '完成',

  // What is missing when AWS refuses.
  'mfaDevice.notMade': '未能设为 MFA 设备',
  'mfaDevice.needsActions': '用户需要对自己的设备拥有 {create} 和 {enable} 权限。',
  'mfaDevice.getSession': '获取会话',

  // A device that something was begun with which could not be ended.
  'mfaDevice.leftTitle': 'AWS 中留有一个 MFA 设备',
  'mfaDevice.left': '创建已开始，但无法撤销：{serial}。无人使用它。请重试，或在 AWS 控制台中将其删除。',
  'mfaDevice.halfTitle': '新的 MFA 设备尚未完成',
  'mfaDevice.half': 'Latchkey 无法确定用户是否已拥有它：{serial}。请重试，它会被启用或撤销。',
  'mfaDevice.stayedTitle': '有一个 MFA 设备尚未删除',
  'mfaDevice.stayed': '删除已开始，但 AWS 尚未确认：{serial}。在此之前会保留其种子。请重试。',
  'mfaDevice.leftWhy': '原因：{reason}。',
  'mfaDevice.leftMend': '重试',
  'mfaDevice.leftMendSpoken': '重试以完成 {identity} 的 MFA 设备已开始的操作',
  'mfaDevice.leftGo': '我自己处理',
  'mfaDevice.leftGoSpoken': '由我自己处理 {identity} 的 MFA 设备',
  'mfaDevice.mended': '已完成：没有未完成的操作。',

  'mfaDevice.resyncTitle': '重新同步 {identity} 的 MFA 设备',
  'mfaDevice.resyncSeed':
    '如果 AWS 拒绝了本应正确的验证码，可能是它与设备失去了同步。Latchkey 会提交两个连续的验证码，最多等待半分钟。',
  'mfaDevice.resyncTyped':
    '如果 AWS 拒绝了本应正确的验证码，可能是它与设备失去了同步。请输入两个连续的验证码：先输入现在显示的，再输入下一个。',
  'mfaDevice.firstCode': '当前验证码',
  'mfaDevice.secondCode': '下一个验证码',
  'mfaDevice.resyncStart': '重新同步',
  'mfaDevice.resynced': '设备已与 AWS 重新同步。',

  'mfaDevice.removeTitle': '删除此 MFA 设备？',
  'mfaDevice.removeWhat':
    'AWS 会将 {serial} 与用户解除关联并删除，随后其密钥会从钥匙串中删除。此操作无法撤销。',
  'mfaDevice.removeThen': { other: '用户还有 {count} 个其他 MFA 设备。' },
  'mfaDevice.removeLooking': '正在查看用户有哪些 MFA 设备…',
  'mfaDevice.removeLast':
    '这是用户的最后一个 MFA 设备。没有它，用户登录时就没有第二因素；如果策略要求 MFA，则无法登录。',
  'mfaDevice.removeUnknown':
    'AWS 未告知用户有哪些设备。如果这是最后一个，用户登录时就没有第二因素；如果策略要求 MFA，则无法登录。',
  'mfaDevice.removeAccept': '我明白，仍要删除。',
  'mfaDevice.removeStart': '删除设备',
  'mfaDevice.removed': 'MFA 设备已删除。',
  'mfaDevice.keep': '保留',

  // In the question whether to remove an identity.
  'mfaDevice.seedGoes':
    '它的 MFA 设备仍留在 AWS 中。如果手机上没有该设备，请先从菜单中删除它：没有种子，谁也无法使用。',

  // The window with the QR picture.
  'mfaDevice.qrTitle': 'MFA 设备的二维码',
  'mfaDevice.qrHeading': '请用身份验证器应用扫描',
  'mfaDevice.qrText': '手机随后会显示与 Latchkey 相同的验证码。扫描后请关闭此窗口：它不会再次显示。',
  'mfaDevice.qrPicture': 'MFA 设备的二维码图片',
} as const;
