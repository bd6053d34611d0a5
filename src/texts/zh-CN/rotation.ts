/** The change of an access key for a new one. Placeholders `old` and `new` are the ends of access key IDs. */
export const rotation = {
  'rotation.menu': '轮换访问密钥…',
  'rotation.title': '轮换访问密钥',
  'rotation.titleOf': '轮换 {identity} 的访问密钥',

  'rotation.intro':
    'Latchkey 会创建新的访问密钥，存入钥匙串，并等到 AWS 接受它。之后才会启用它，并停用密钥 …{old}。任何时候都不会没有可用的密钥。',
  'rotation.elsewhere':
    '密钥 …{old} 是否还用在别处，例如另一台电脑或服务器？它在那里将失效。在它被删除之前，可以换回。',
  'rotation.adopted': '此密钥曾以明文存放在磁盘上，任何程序都能读取。请尽快轮换。',
  'rotation.tooOld': { other: '此密钥已使用 {count} 天。AWS 建议满 90 天后更换。' },
  'rotation.adoptedNote': '密钥 …{old} 曾以明文存放在磁盘上。让 Latchkey 轮换，用新密钥取代它。',
  'rotation.rotate': '轮换…',
  'rotation.rotateSpoken': '轮换 {identity} 的访问密钥',

  'rotation.rootTitle': '这是根用户的密钥',
  'rotation.root':
    'AWS 建议根用户不要有任何访问密钥，因此 Latchkey 不会创建新密钥。请创建 IAM 用户，或使用 IAM Identity Center 登录，然后在 AWS 控制台的“安全凭证”中删除此密钥。',

  'rotation.when': '删除旧密钥',
  'rotation.whenHint': '在此之前它处于停用状态，可以换回。',
  'rotation.atOnce': '立即',
  'rotation.afterDays': { other: '{count} 天后' },
  'rotation.never': '不自动删除',
  'rotation.begin': '轮换密钥',
  'rotation.beginAgain': '重试',

  'rotation.steps': '步骤',
  'rotation.check': '检查能否再创建一个密钥',
  'rotation.create': '创建新密钥',
  'rotation.createdAs': '创建新密钥：…{new}',
  'rotation.store': '存入钥匙串并读回核对',
  'rotation.verify': '等待 AWS 各处接受它',
  'rotation.switch': '改用新密钥',
  'rotation.deactivate': '停用密钥 …{old}',
  'rotation.delete': '删除密钥 …{old}',
  'rotation.deleteOn': '删除密钥 …{old}，定于 {moment}',
  'rotation.activate': '重新启用密钥 …{new}',
  'rotation.discard': '删除密钥 …{new}',
  // Said to screen readers behind a step.
  'rotation.done': '已完成',
  'rotation.underWay': '进行中',
  'rotation.stopped': '已停止',
  'rotation.toDo': '待完成',

  'rotation.checking': '正在向 AWS 查询此用户的密钥…',
  'rotation.creating': '正在创建新密钥…',
  'rotation.storing': '正在将新密钥存入钥匙串…',
  'rotation.unsure': '正在确认 AWS 是否已创建密钥…',
  'rotation.verifying': 'AWS 正在让密钥 …{new} 生效，可能需要一分钟。密钥 …{old} 继续有效。',
  'rotation.switching': '正在切换到密钥 …{new}…',
  'rotation.activating': '正在重新启用密钥 …{new}…',
  'rotation.deactivating': '正在停用密钥 …{old}…',
  'rotation.deleting': '正在删除密钥 …{old}…',
  'rotation.discarding': '正在删除密钥 …{new}…',

  // How it stands where it rests or stopped: what is used, what is left.
  'rotation.nothingMade': '没有创建密钥。仍使用密钥 …{old}。',
  'rotation.isUnsure':
    '已向 AWS 请求新密钥，但没有收到答复。仍使用密钥 …{old}。Latchkey 会查明是否有新密钥。',
  'rotation.isLost':
    'AWS 已创建密钥 …{new}，但未收到其秘密密钥，且无法再次获取。该密钥已启用，但谁也无法使用：请将其删除。仍使用密钥 …{old}。',
  'rotation.stillOld': '仍使用密钥 …{old}。密钥 …{new} 已在钥匙串中，尚未使用。',
  'rotation.stillOldBack': '正在使用密钥 …{old}。尚未换回密钥 …{new}。',
  'rotation.stillOn': '正在使用密钥 …{new}。密钥 …{old} 仍处于启用状态。',
  'rotation.waiting': '正在使用密钥 …{new}。密钥 …{old} 已停用，定于 {moment} 删除。无需任何操作。',
  'rotation.waitingNever': '正在使用密钥 …{new}。密钥 …{old} 已停用。',
  'rotation.isDeleting': '正在使用密钥 …{new}。密钥 …{old} 已停用，但尚未删除。',
  'rotation.isDiscarding': '仍使用密钥 …{old}。密钥 …{new} 尚未删除。',
  'rotation.finished': '正在使用密钥 …{end}。没有待办事项。',
  'rotation.toList': '返回列表',

  'rotation.obstacleInactive': {
    other: '密钥 …{end} 已有 {count} 天，处于停用状态。如果不再有人需要，Latchkey 可以将其删除并继续。',
  },
  'rotation.obstacleActive': {
    other:
      '密钥 …{end} 已有 {count} 天，处于启用状态，可能仍有程序在用。请查明用途。如果无人需要，请在 AWS 控制台的用户“安全凭证”中将其删除。',
  },
  'rotation.deleteObstacle': '删除密钥 …{end} 并继续',

  'rotation.goOn': '重试',
  'rotation.turnOff': '再次停用',
  'rotation.giveUp': '放弃并删除密钥 …{new}',
  'rotation.giveUpBack': '继续使用密钥 …{old}',
  'rotation.goBack': '换回密钥 …{old}',
  'rotation.deleteNow': '立即删除密钥 …{old}',
  'rotation.deleteLost': '删除密钥 …{new}',
  'rotation.leave': '保持现状',
  'rotation.close': '关闭',
  'rotation.leaveHint':
    '如果保持现状，Latchkey 将不再记录此事。剩余的密钥可以在 AWS 控制台的用户“安全凭证”中删除。',
  'rotation.wasLeft': '已保持现状。剩余的内容见“活动”。',

  'rotation.cardRunning': '正在轮换访问密钥。',
  'rotation.cardStopped': '访问密钥的轮换正在等待处理。',
  'rotation.cardRetries': '访问密钥的轮换尚未完成。Latchkey 会重试。',
  'rotation.cardWaiting': '旧访问密钥 …{old} 已停用，定于 {moment} 删除。',
  'rotation.show': '显示',
  'rotation.showSpoken': '显示 {identity} 的访问密钥轮换',

  // Desktop notifications.
  'rotation.ageTitle': '{identity}：访问密钥该更换了',
  'rotation.ageBody': { other: '它已使用 {count} 天，AWS 建议满 90 天后更换。点击让 Latchkey 创建新密钥。' },
  'rotation.lostTitle': '{identity}：有一个无人使用的访问密钥',
  'rotation.lostBody': 'AWS 已创建密钥 …{new}，但其秘密密钥已丢失。点击以删除。',
} as const;
