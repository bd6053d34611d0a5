/** Roles that the config file tells of, to be added. */
export const roleImport = {
  'roleImport.title': 'config ファイル内のロール',
  'roleImport.looking': 'config ファイルを調べています…',
  'roleImport.lookAgain': 'もう一度調べる',
  'roleImport.none': 'config ファイルにロールはありません',
  'roleImport.noneHint':
    '{file} には {setting} を持つプロファイルがありません。アイデンティティの「ロールを追加」から手動で追加できます。',
  'roleImport.intro':
    'AWS ツールは {setting} を持つプロファイルのロールを自分で引き受けます。そのため Latchkey はセッションを別のプロファイルに書き込みます。{profile} の場合は {own} です。',
  'roleImport.needsIdentity':
    '先に、これらのロールを引き受けられるキーのアイデンティティを追加してください。',

  'roleImport.from': '{profile} より',
  'roleImport.identity': 'アイデンティティ',
  // Said to screen readers behind the label of a field: of which profile it is.
  'roleImport.forProfile': '{profile} 用',
  'roleImport.choose': '選択…',
  'roleImport.option': '{identity}（{profile}）',
  'roleImport.whichIdentity': 'どのアイデンティティですか？',
  'roleImport.whichIdentityHint': 'このロールを引き受けられるキーのものを選んでください。',
  'roleImport.add': '追加',
  'roleImport.addSpoken': '{profile} を追加',
  'roleImport.adding': '追加中…',
  'roleImport.addingSpoken': '{profile} を追加中…',
  'roleImport.added': '追加しました。',
  'roleImport.addedTo': '追加しました。セッションはプロファイル {profile} に書き込まれます。',
  'roleImport.there': 'すでにあります。',
  'roleImport.thereIn': 'すでにあります。セッションはプロファイル {profile} に書き込まれます。',
  'roleImport.show': '表示',
  'roleImport.showSpoken': '{role} を表示',
} as const;
