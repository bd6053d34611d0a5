/** Long-term keys in the credentials file, to be moved to the keychain. */
export const adopt = {
  'adopt.title': '認証情報ファイル内のキー',
  'adopt.looking': '認証情報ファイルを調べています…',
  'adopt.lookAgain': 'もう一度調べる',
  'adopt.mend': 'ファイルを修復',
  'adopt.none': 'ファイルに長期キーはありません',
  'adopt.noneHint': '{file} に移すべきものはありません。',
  'adopt.intro':
    'これらのキーは {file} に平文で置かれ、どのプログラムからも読めます。Latchkey は AWS でキーを確認し、キーチェーンに入れて読み戻します。その後で初めて、ファイル内のキーをセッションに置き換えます。',
  'adopt.afterwards':
    'このキーは平文で置かれていました。移した後、カードのメニューから「アクセスキーをローテーション…」を選んでください。',

  'adopt.keyEnd': 'キー …{end}',
  'adopt.roleGoesOn': 'config ファイルのロール {role} は引き続きこのプロファイルを使います。',
  'adopt.region': 'リージョン',
  'adopt.mfaSerial': 'MFA シリアル番号',
  // Said to screen readers behind the label of a field: of which profile it is.
  'adopt.forProfile': '{profile} 用',
  'adopt.move': 'キーチェーンに移す',
  'adopt.moveSpoken': '{profile} をキーチェーンに移す',
  'adopt.moving': '移動中…',
  'adopt.movingSpoken': '{profile} を移動中…',
  'adopt.movedAsks': 'キーチェーンに入れました。続いてセッションを要求します。',
  'adopt.movedDone': 'キーチェーンに入れました。ファイル内のキーはセッションに置き換わりました。',
  'adopt.show': '{identity} を表示',
  'adopt.showUnknown': 'アイデンティティを表示',
  'adopt.taken': '{identity} がこのプロファイルに書き込みます。キーをそのセッションに置き換えられます。',
  'adopt.takenByUnknown':
    'あるアイデンティティがこのプロファイルに書き込みます。キーをそのセッションに置き換えられます。',
  'adopt.replace': 'セッションに置き換え…',
} as const;
