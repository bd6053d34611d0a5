/**
 * The tray icon's menu and tool tip. `&` stands before the letter that chooses an item while the menu is open; each letter
 * once in a menu. Languages without Latin letters put it behind, in brackets: "(&O)".
 */
export const tray = {
  'tray.open': 'Latchkey を開く(&O)',
  'tray.doctor': 'お困りですか？(&R)',
  'tray.quit': 'Latchkey を終了(&Q)',
  'tray.pause': '自動更新を一時停止(&S)',
  'tray.addIdentity': 'アイデンティティを追加…(&A)',
  'tray.unlock': 'ロック解除または再試行(&U)',
  'tray.getSession': 'セッションを取得(&G)',
  'tray.getAll': 'すべてのセッションを取得(&L)',
  'tray.enterCode': 'コードを入力…(&E)',
  'tray.copyCode': 'コードをコピー(&C)',
  'tray.copyCommand': 'プロファイル指定コマンドをコピー(&P)',
  'tray.whatIsWrong': '問題の内容(&W)',
  'tray.more': { other: 'その他… ({count})(&M)' },

  // Headings of a long list, the most urgent first.
  'tray.section.needs-you': '対応が必要',
  'tray.section.failing': '現在更新できません',
  'tray.section.expiring': 'まもなく終了',
  'tray.section.well': '有効',
  'tray.section.empty': 'セッションなし',

  // A session's line; its states follow.
  'tray.line': '{label}: {state}',
  'tray.state.needsCode': 'コードの入力待ち',
  'tray.state.refreshing': 'セッションを取得中…',
  'tray.state.nextCode': '次のコードを待っています…',
  'tray.state.none': 'セッションなし',
  'tray.state.expired': '{time} に期限切れ',
  // Where the time begins with a day, as in "tomorrow 06:40".
  'tray.state.expiredDay': '{time} に期限切れ',
  'tray.state.active': '{time} まで有効（{left}）',
  'tray.state.blocked': '{state}、対応が必要',
  'tray.state.failing': '{state}、更新に失敗',
  'tray.state.expiring': '{state}、まもなく期限切れ',
  'tray.left': '残り {span}',
  'tray.leftLittle': '残り 1分未満',

  // The tool tip: "Latchkey: …", then what matters most, told apart by dots.
  'tray.toolTip': 'Latchkey: {words}',
  'tray.toolTip.and': '{one} · {other}',
  'tray.toolTip.empty': 'まだ設定がありません',
  'tray.toolTip.none': '有効なセッションなし',
  'tray.toolTip.trouble': '{label}: {problem}',
  'tray.toolTip.needsYou': '{label}: 対応が必要',
  'tray.toolTip.next': '次の期限切れ {label} {time}',
  'tray.toolTip.nextDay': '次の期限切れ {label} {time}',
  'tray.toolTip.paused': '自動更新は一時停止中',
} as const;
