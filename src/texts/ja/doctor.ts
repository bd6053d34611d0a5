/** The page that checks everything and says what to do. */
export const doctor = {
  'doctor.title': 'お困りですか？',
  'doctor.intro': 'Latchkey が依存するものをすべて確認します。クリックしない限り何も変更しません。',
  'doctor.again': 'もう一度確認',
  // On a button beside a problem.
  'doctor.look': '原因を調べる',
  'doctor.lookSpoken': '{about} の原因を調べる',
  'doctor.running': '確認中…',
  'doctor.copy': 'レポートをコピー',
  'doctor.copied': 'レポートをコピーしました。シークレットは含まず、アカウント番号は短縮してあります。',
  'doctor.allWell': 'すべて正常です。',
  'doctor.summaryBad': { other: '{count} 件が動作していません。' },
  'doctor.summaryWarn': { other: '{count} 件に注意が必要です。' },
  'doctor.statusGood': '正常',
  'doctor.statusNote': '情報',
  'doctor.statusWarn': '要確認',
  'doctor.statusBad': '動作しない',
  'doctor.about': '{about}: {title}',
  'doctor.runCommand': 'ターミナルで実行',
  'doctor.copyCommand': 'コピー',
  'doctor.copyCommandSpoken': 'コマンドをコピー: {title}',
  // What a screen reader says of a button, as in "Mend the file: A section stands in the file twice."
  'doctor.remedySpoken': '{remedy}: {title}',
  'doctor.commandCopied': 'コマンドをコピーしました。ターミナルに貼り付けてください。',
  'doctor.done': '完了しました。',

  'doctor.keychain': 'キーチェーン',
  'doctor.clock': '時計',
  'doctor.network': 'ネットワーク',
  'doctor.endpoints': 'AWS',
  'doctor.files': 'ファイル',
  'doctor.profiles': 'プロファイル',
  'doctor.codes': 'MFA コード',
  'doctor.keys': 'アクセスキーの経過日数',
  'doctor.desktop': 'デスクトップ',

  'doctor.unlock': 'ロック解除',
  'doctor.edit': '編集…',
  'doctor.proxyLogin': 'パスワードを入力…',
  'doctor.mend': 'ファイルを修復',
  'doctor.tighten': 'ほかの人から保護',
  'doctor.openFile': 'ファイルを開く',
  'doctor.adoptKeys': 'キーチェーンに移す…',
  'doctor.startAtLogin': 'サインイン時に起動',

  'doctor.tookTooLong': '時間がかかりすぎたため、確認できませんでした。',
  'doctor.checkFailed': '確認できませんでした。詳しくはログにあります。',

  'doctor.keychainWorks': 'キーチェーンは動作しています。',
  'doctor.keychainName': '{name} が管理しています。',

  'doctor.clockRight': '時計は正確です。',
  'doctor.clockBehind': '時計が AWS より {span} 遅れています。',
  'doctor.clockAhead': '時計が AWS より {span} 進んでいます。',
  'doctor.clockSlight': 'この程度なら、すべて動作します。',
  'doctor.clockOtherStep':
    'Latchkey はずれを補正しますが、このコンピューターのほかのプログラムが生成するコードは拒否されます。システムの時刻自動設定を有効にしてください。',
  'doctor.clockRefused':
    'Latchkey はずれを補正しますが、時計が 5 分以上ずれていると、AWS はほかのツールのリクエストを拒否します。システムの時刻自動設定を有効にしてください。',
  'doctor.clockUnknown': '不明です。AWS から時刻を得られませんでした。',

  'doctor.networkDirect': 'リクエストはプロキシなしで直接送られます。',
  'doctor.networkProxy': 'リクエストはプロキシ {proxies} を経由します。',
  'doctor.networkProxyText': 'システムの設定によるものです。',
  'doctor.endpointOverridden': 'リクエストが AWS に送られていません。',
  'doctor.endpointOverriddenText':
    'Latchkey は {variable} が設定された状態で起動され、リクエストは別のアドレスに送られます。自分で設定したのでなければ環境変数から外し、Latchkey を起動し直してください。',

  'doctor.nobodyToAskFor': 'アイデンティティを追加すると、AWS に接続できるか確認します。',
  'doctor.endpointAnswers': '{region} の AWS STS が応答しています。',
  'doctor.endpointFor': '確認対象: {identities}。',
  'doctor.leftOut': { other: 'AWS への負荷を避けるため、{count} 件のアイデンティティを省きました。' },

  'doctor.fileSound': 'このファイルはどの AWS ツールでも読めます。',
  'doctor.fileAbsent': 'このファイルはまだありません。',
  'doctor.invalidUtf8': 'ファイルが UTF-8 ではありません。',
  'doctor.invalidUtf8Text':
    'AWS CLI などの Python 製ツールは、ファイル内のどのプロファイルも読めません。エディターで開き、UTF-8 で保存してください。',
  'doctor.byteOrderMark': 'ファイルの先頭にバイトオーダーマークがあります。',
  'doctor.byteOrderMarkText':
    'Windows の一部のエディターが書き込む見えない印です。これがあると、AWS CLI などの Python 製ツールはどのプロファイルも読めません。',
  'doctor.crOnly': '改行がごく古い Mac の形式です。',
  'doctor.crOnlyText':
    '一部の AWS ツールには 1 行に見え、プロファイルが見つかりません。改行を変える必要があります。',
  'doctor.duplicateSection': '同じセクションが 2 つあります。',
  'doctor.duplicateSectionText':
    'AWS CLI などの Python 製ツールがどのプロファイルも読めなくなります。片方を削除するか、1 つにまとめてください。',
  'doctor.duplicateKey': 'セクション内に同じキーが 2 つあります。',
  'doctor.duplicateKeyText':
    'AWS CLI などの Python 製ツールがどのプロファイルも読めなくなります。誤っているほうを削除してください。',
  'doctor.indentedSection': 'セクションの見出しが字下げされています。',
  'doctor.indentedSectionText':
    '前の行の続きとみなす AWS ツールと、セクションとみなすツールがあります。先頭の空白を削除してください。',
  'doctor.defaultSection': 'DEFAULT というセクションがあります。',
  'doctor.defaultSectionText':
    'AWS CLI などの Python 製ツールでは、この内容がすべてのプロファイルに入り込みます。[default] のつもりなら小文字で書いてください。',
  'doctor.beforeFirst': '最初のセクションの前に何かあります。',
  'doctor.beforeFirstText':
    'AWS CLI などの Python 製ツールがどのプロファイルも読めなくなります。[default] などの見出しの下に移すか、削除してください。',
  'doctor.notUnderstood': '見出しでも、キーと値でもない行があります。',
  'doctor.notUnderstoodText':
    'AWS CLI などの Python 製ツールがどのプロファイルも読めなくなります。行を直すか、先頭に # を付けてください。',
  'doctor.colon': '等号の代わりにコロンを使ったキーがあります。',
  'doctor.colonText': 'AWS SDK for JavaScript はこのような行を無視します。',
  'doctor.keyCase': '大文字を含むキーがあります。',
  'doctor.keyCaseText': 'AWS SDK for JavaScript はこのキーを認識しません。',
  'doctor.inlineComment': '値の後ろにコメントがあります。',
  'doctor.inlineCommentText':
    'AWS CLI などの Python 製ツールは、コメントを値の一部とみなします。別の行に書いてください。',
  'doctor.quotes': '引用符で囲まれた値があります。',
  'doctor.quotesText': 'AWS ツールは引用符を値の一部とみなします。',
  'doctor.nameWithSpace': 'プロファイル名に空白が含まれています。',
  'doctor.nameWithSpaceText':
    '一部の AWS ツールはこのプロファイルを認識しません。空白の代わりにハイフンを使ってください。',
  'doctor.profilePrefix': '見出しがもう一方のファイルの形式です。',
  'doctor.profilePrefixText':
    '見出しは、認証情報ファイルでは [name]、config ファイルでは [profile name] です。そうでないとツールがプロファイルを見つけられません。',
  'doctor.nestedCredentials': 'キーまたはトークンが次の行に続いています。',
  'doctor.nestedCredentialsText': 'AWS ツールは認証情報を正しく読めません。1 行にまとめてください。',
  'doctor.nested': '設定の下に、さらに設定があります。',
  'doctor.nestedText': 'どのツールも同じように読みます。問題ありません。',
  'doctor.staleToken': 'プロファイルに古い aws_security_token があります。',
  'doctor.staleTokenText':
    'AWS CLI などの Python 製ツールは新しい aws_session_token よりこちらを優先し、AWS に拒否されます。',
  'doctor.processBesideKeys': 'キーと、キーを返すプログラムの両方を持つプロファイルがあります。',
  'doctor.processBesideKeysText':
    'AWS CLI はキーを、ほかのツールはプログラムを使います。credential_process かキーを削除してください。',
  'doctor.roleBesideKeys': 'キーとロールの両方を持つプロファイルがあります。',
  'doctor.roleBesideKeysText':
    'ツールはロールを引き受けますが、何を使って引き受けるかを示す source_profile が必要です。キーを別のプロファイルに移してください。',
  'doctor.clearKeys': { other: 'ファイルに {count} 個の長期キーが平文で置かれています。' },
  'doctor.clearKeysText': {
    other: 'あなたのどのプログラムからも読め、自動的に失効することもありません: {profiles}。',
  },
  'doctor.fileReadable': 'このコンピューターのほかのユーザーがファイルを読めます。',
  'doctor.fileWritable': 'このコンピューターのほかのユーザーがファイルを変更できます。',
  'doctor.fileLooseText':
    'このファイルには認証情報、またはその在りかが含まれます。ほかの人には必要ありません。',
  'doctor.folderWritable': 'このコンピューターのほかのユーザーがフォルダーの中身を置き換えられます。',
  'doctor.folderWritableText': 'あなたのファイルを別のファイルにすり替えられるおそれがあります。',
  'doctor.folderReadable': 'このコンピューターのほかのユーザーがフォルダーの中を見られます。',

  'doctor.profilesClear': 'プロファイルの妨げになるものはありません。',
  'doctor.environmentKeys': 'Latchkey は {variables} が設定された状態で起動されました。',
  'doctor.environmentKeysText':
    'これらが設定されたプログラムは、プロファイルではなくその認証情報を使います。シェルの起動ファイルから削除し、サインインし直してください。',
  'doctor.environmentChoice': '{variable} が設定されています。',
  'doctor.environmentProfileText':
    'これが設定されたプログラムは、ほかに指定がない限りこのプロファイルを使います。',
  'doctor.environmentFileText':
    'Latchkey はこのファイルを使います。この変数なしで起動されたプログラムは別のファイルを使います。',
  'doctor.sectionHasProcess': 'プロファイル {profile} にはプログラムが認証情報を供給しています。',
  'doctor.otherProfileText':
    'Latchkey はここに書き込みません。セッション用に別のプロファイルを選んでください。',
  'doctor.shadowedByRole': 'config ファイルの指定で、ツールは代わりにロールを引き受けます。',
  'doctor.shadowedBySso':
    'config ファイルの指定で、ツールは代わりに IAM Identity Center でサインインします。',
  'doctor.shadowedByProcess': 'config ファイルが同じプロファイルにプログラムを指定しています。',
  'doctor.shadowedText':
    'プロファイル {profile} には {key} があります。一部のツールは、Latchkey が書き込むセッションではなくこれを使います。削除するか、セッション用に別のプロファイルを選んでください。',

  'doctor.codesComputed': 'Latchkey が生成するコードは AWS と同期しています。',
  'doctor.codesComputedText': 'このコンピューターの時計ではなく AWS の時刻で計算します: {identities}。',
  'doctor.codesUnknown': 'ほかのデバイスの時刻が合っているかは不明です。',
  'doctor.codesUnknownText':
    'AWS からは分かりません。正しいコードが何度も拒否される場合は、AWS でデバイスを再同期してください: {identities}。',
  'doctor.codesRefused': 'AWS がこのデバイスのコードを拒否しました。',
  'doctor.codesRefusedText':
    'シリアル番号と違うデバイスか、同期がずれている可能性があります。シリアル番号を確認するか、連続する 2 つのコードでデバイスを再同期してください。',

  'doctor.keyYoung': { other: 'キーは作成から {count} 日です。' },
  'doctor.keyOld': { other: 'キーは作成から {count} 日です。' },
  'doctor.keyOldText':
    '90 日を過ぎたキーは新しいものに替えましょう。気づかない漏えいがあっても、そこで止まります。',
  'doctor.keyAgeDenied': 'このキーには自身の経過日数を調べる権限がありません。',
  'doctor.keyAgeDeniedText': 'iam:ListAccessKeys のアクセス許可が必要です。それ以外はすべて動作します。',
  'doctor.keyAgeUnknown': 'AWS の一覧にこのキーがないため、経過日数は不明です。',

  'doctor.loginOn': 'Latchkey はサインイン時に起動します。',
  'doctor.loginOff': 'Latchkey はサインイン時に起動しません。',
  'doctor.loginOffText': 'セッションは Latchkey の実行中にだけ更新されます。',
  'doctor.loginElsewhere': 'サインイン時に別の場所の Latchkey が起動します。',
  'doctor.trayThere': 'デスクトップにトレイアイコンが表示されます。',
  'doctor.trayMissing': 'デスクトップにトレイアイコンが表示されません。',
  'doctor.trayMissingText':
    'GNOME では拡張機能「AppIndicator and KStatusNotifierItem Support」をインストールしてください。それまでは、Latchkey をもう一度起動するとウィンドウが開きます。',

  'doctor.version': 'Latchkey {version}',
  'doctor.versionText': 'Electron {electron}、Chromium {chromium}、{system}',
} as const;
