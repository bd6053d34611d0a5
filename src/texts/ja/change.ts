/** Changes that Latchkey made in the user's files, and the ways back. */
export const change = {
  'change.keyReplaced': '長期キーをセッションに置き換え',
  'change.writtenToNew': '新しいプロファイルにセッションを書き込み',
  'change.written': 'プロファイルにセッションを書き込み',
  'change.removed': 'セッションを取り除き',
  'change.repaired': 'ファイルを修復',
  'change.regionSet': 'リージョンを設定',
  'change.undoRepaired':
    'ファイルを誤りも含めて元どおりにします。その後に変更（更新を含む）がない場合に限ります。',
  'change.undoRegion': 'config ファイルからリージョンを取り除きます。',
  'change.undoKey':
    'セッションを取り除き、キーチェーンの長期キーを平文で書き戻します。以後 Latchkey はこのプロファイルに触れません。',
  'change.undoOverSession':
    'セッションを取り除きます。以前の一時的な認証情報は残っていません。以後 Latchkey はこのプロファイルに触れません。',
  'change.undoWritten': 'セッションを取り除きます。以後 Latchkey はこのプロファイルに触れません。',
} as const;
