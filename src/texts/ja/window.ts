/** The window as a whole: its views, notices above them, messages below them. */
export const window = {
  // The title of the window: which view it shows.
  'window.title': '{view} – Latchkey',
  'window.addIdentity': 'アイデンティティを追加',
  'window.addRole': 'ロールを追加',
  'window.edit': '{name} を編集',
  'window.views': '画面',
  'window.identities': 'アイデンティティ',
  'window.activity': 'アクティビティ',
  'window.settings': '設定',
  'window.dismissMessage': 'このメッセージを閉じる',

  // What went wrong, in bold, and what that means; the second with the exact words of a program or a path.
  'window.problem': '{title}。{text}',
  'window.problemWithDetail': '{title}。{text} {detail}',

  'window.notices': 'お知らせ',
  'window.unlock': 'ロック解除',
  'window.dismiss': '閉じる',
  'window.endpoint': 'リクエストが AWS に送られていません',
  'window.endpointHint': '{variable} により、次のアドレスに送られます:',
  'window.paused': '自動更新は一時停止中です',
  'window.pausedHint': '時間が来るとセッションは終了します。',
  'window.resume': '再開',

  'window.writtenAgain': 'セッションを書き込み直しました。',
  'window.leftToOther': '別のプログラムに任せました。',
  'window.fileMended': 'ファイルを修復しました。元に戻すには、設定の「{view}」を開いてください。',
  'window.goneBack': '元に戻しました。',
  'window.codeCopied': 'コードをコピーしました。30 秒後に Latchkey がクリップボードから消去します。',
  'window.factsCopied': 'コピーしました。報告に貼り付けてください。',
  'window.identityRemoved': 'アイデンティティを削除しました。',
  'window.roleAdded': 'ロールを追加しました。続けてセッションを取得してください。',
  'window.roleRemoved': 'ロールを削除しました。',
  'window.sessionForgotten': 'セッションを破棄しました。',

  // Told to screen readers when the state of a session changes: state is a word such as "Active", until a moment.
  'window.said': '{session}: {state}。',
  'window.saidUntil': '{session}: {moment} まで{state}。',
  'window.saidProblem': '{session}: {state}。{problem}。',
  'window.saidUntilProblem': '{session}: {moment} まで{state}。{problem}。',

  // When main does not answer a call of the window.
  'window.unanswered':
    'バックグラウンドの処理が応答しませんでした。Latchkey を終了して、もう一度起動してください。',
} as const;
