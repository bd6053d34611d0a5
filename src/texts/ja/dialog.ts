/** Questions over a view. */
export const dialog = {
  'dialog.keep': '残す',
  'dialog.remove': '削除',
  'dialog.removeTitle': '{session} を削除しますか？',

  'dialog.replaceTitle': '「{profile}」のキーを置き換えますか？',
  'dialog.replaceWhat':
    '{file} のプロファイル {profile} には長期アクセスキーがあります。それをセッションに置き換えます。',
  'dialog.replaceHow':
    'キーは先にキーチェーンに入れるので、後で元に戻せます。コードが必要な場合があります。キーをそのまま残すには、別のプロファイルを選んでください。',
  'dialog.replace': '置き換え',

  'dialog.forgetTitle': '{session} のセッションを破棄しますか？',
  'dialog.forget': 'セッションを破棄',

  'dialog.factsTitle': 'バグ報告用の情報',
  'dialog.factsHint': 'シークレットは含みません。プロファイル、アイデンティティ、ロールの名前は含みます。',
  'dialog.facts': '情報',
  'dialog.copy': 'コピー',

  'dialog.undoTitle': '元に戻しますか？',
  'dialog.undoWhere': '{change}、{file}',
  'dialog.undoNo': 'そのままにする',
  'dialog.undo': '元に戻す',

  'dialog.discardTitle': '保存せずに離れますか？',
  'dialog.discardHint': '入力した内容は失われます。',
  'dialog.discardNo': '編集を続ける',
  'dialog.discard': '離れる',
} as const;
