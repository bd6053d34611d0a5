/** What Latchkey changed in the user's files. */
export const changes = {
  'changes.title': 'Latchkey による変更',
  'changes.none': 'まだ変更はありません',
  'changes.noneHint':
    'Latchkey がファイルに加えた変更がここに表示され、元に戻せます。セッションの更新は含みません。',
  'changes.intro': '新しい順です。シークレットは短縮して表示します。セッションの更新は含みません。',
  'changes.profile': 'プロファイル {profile}',
  'changes.undo': '元に戻す',
  'changes.undoSpoken': '元に戻す: {change}',
  'changes.undoInProfileSpoken': '元に戻す: {change}、{profile}',
  'changes.undone': '{moment} に元に戻しました',
  'changes.lines': '行',
  // Said to screen readers before a line that went or came.
  'changes.gone': '削除:',
  'changes.new': '追加:',
} as const;
