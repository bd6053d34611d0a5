/** The form of an identity: setting one up step by step, and changing it. */
export const setup = {
  'setup.add': 'アイデンティティを追加',
  'setup.edit': '{identity} を編集',
  'setup.step': 'ステップ {number} / {count}',
  'setup.identity': 'アイデンティティ',
  'setup.key': 'アクセスキー',
  'setup.mfa': 'MFA',
  'setup.session': 'セッション',
  'setup.nameAndProfile': '名前とプロファイル',

  // The key.
  'setup.keyIntro':
    'IAM ユーザーのアクセスキーです。このコンピューターのキーチェーンに入り、以後表示されることはありません。',
  'setup.keyId': 'アクセスキー ID',
  'setup.secretKey': 'シークレットアクセスキー',
  'setup.secretKeyHint': 'このコンピューターのキーチェーンに入り、以後表示されることはありません。',
  'setup.unchanged': '変更なし',
  'setup.unchangedKey': '変更なし（…{end}）',
  'setup.region': 'リージョン',
  'setup.regionHint': 'セッションの取得に使う STS のリージョンです。セッションはどのリージョンでも有効です。',
  'setup.check': 'キーを確認',
  'setup.continue': '続ける',
  'setup.checking': 'AWS に照会中…',
  'setup.checkingNote': 'キーの所有者を AWS に問い合わせています…',
  'setup.goOnUnchecked': '確認せずに続ける',
  'setup.intake': 'キーを貼り付けるか、AWS コンソールの CSV ファイルをここにドロップ',
  'setup.intakeHint': 'どんなテキストからも、順序を問わず両方の値を見つけます。',
  'setup.chooseFile': 'ファイルを選択…',
  'setup.foundNothing': 'アクセスキーが見つかりません。',
  'setup.foundIdOnly': 'アクセスキー ID だけがあります。続けてシークレットアクセスキーを貼り付けてください。',
  'setup.foundSecretOnly':
    'シークレットアクセスキーだけがあります。続けてアクセスキー ID を貼り付けてください。',
  'setup.foundAmbiguous': '値が複数あり、どれが対になるか分かりません。両方を下に入力してください。',
  'setup.foundTemporary':
    'これは自動的に失効する一時キーです。Latchkey にはユーザーの長期キーが必要です。ID は AKIA で始まります。',
  'setup.foundPassword':
    'このファイルには AWS コンソールのパスワードがあり、アクセスキーがありません。ユーザーのアクセスキーを作成し、そのファイルを使ってください。',
  'setup.foundSeveral': { other: 'キーが {count} 個見つかりました。どれを使いますか？' },
  'setup.foundKeys': '認証情報ファイルで見つかりました',
  'setup.foundKeysHint':
    'キーはキーチェーンに移り、セッションを取得でき次第、ファイル内のキーと置き換わります。',
  'setup.useFoundKey': 'プロファイル {profile} の、末尾が {end} のキーを使う',
  'setup.usesFound': '認証情報ファイルのプロファイル {profile} にある、末尾が {end} のキーです。',
  'setup.otherKey': '別のキーを使う',

  // Whom the key belongs to.
  'setup.user': 'ユーザー',
  'setup.account': 'アカウント',
  'setup.arn': 'ARN',
  'setup.belongsTo': 'アカウント {account} の {user}',
  'setup.isRoot': 'これはルートユーザーです。',
  'setup.isRootText':
    '{bold}アカウントのすべてを操作でき、セッションは 1 時間で終了します。日常の作業には IAM ユーザーを作成してください。',
  'setup.clockBehind':
    'このコンピューターの時計が {time} 遅れています。Latchkey は補正しますが、ほかのツールのために時計を合わせてください。',
  'setup.clockAhead':
    'このコンピューターの時計が {time} 進んでいます。Latchkey は補正しますが、ほかのツールのために時計を合わせてください。',
  'setup.otherUser':
    'ファイルには {name} とありますが、AWS によるとこのキーは {user} のものです。別のキーのつもりだった場合は戻ってください。',
  'setup.notChecked':
    'キーの所有者を AWS に問い合わせられませんでした。Latchkey が後でもう一度問い合わせます。',

  // The MFA device.
  'setup.device': 'MFA デバイス',
  'setup.deviceVirtual': '認証アプリまたは仮想デバイス',
  'setup.deviceHardware': 'ハードウェアトークン',
  'setup.deviceFido':
    'セキュリティキーまたはパスキー。AWS はこれらのセッション用コードを受け付けません。このユーザーに認証アプリも追加してください。',
  'setup.otherDevice': '別のデバイス',
  'setup.enrol': 'このコンピューターを MFA デバイスにする',
  'setup.enrolHint':
    'アイデンティティの保存後、Latchkey が AWS にデバイスを作成し、コードを計算します。セッションは自動で更新されます。両方の要素がこのコンピューターのキーチェーンに置かれます。',
  'setup.noDevice': 'なし',
  'setup.noDeviceHint': 'MFA なしのセッションです。MFA を求めるポリシーでは拒否されます。',
  'setup.serial': 'MFA シリアル番号',
  'setup.serialHint':
    'デバイスの ARN、またはハードウェアトークンに印字された番号です。MFA のないユーザーの場合は空にします。',
  'setup.guessed':
    'このキーにはユーザーの MFA デバイスを一覧する権限がありません。認証アプリのシリアル番号はたいていこの形です。AWS コンソールの「セキュリティ認証情報」と見比べてください。',
  'setup.devicesUnknown': 'ユーザーの MFA デバイスを一覧できませんでした。{title}。',
  'setup.noDevices': 'このユーザーの MFA デバイスは AWS にありません。',
  'setup.onlyFido':
    'このユーザーにはセキュリティキーしかなく、AWS はそのセッション用コードを受け付けません。',
  'setup.lookingForDevices': 'ユーザーの MFA デバイスを調べています…',
  'setup.otherAccount': 'このデバイスはアカウント {device} のものですが、キーはアカウント {key} のものです。',
  'setup.otherOwner':
    'このデバイスの名前は {device} ですが、キーは {user} のものです。正しいデバイスか確認してください。',

  // Where the codes come from.
  'setup.source': 'コードの入手方法',
  'setup.sourceAsk': '自分で入力',
  'setup.sourceAskHint':
    'コードはスマートフォンやトークンにとどまります。新しいセッションのたびに 6 桁の入力を求めます。',
  'setup.sourceSeed': 'Latchkey が計算',
  'setup.sourceSeedHint':
    '認証アプリの QR コードまたはシードから計算します。セッションは夜間も自動で更新されます。両方の要素がこのコンピューターのキーチェーンに置かれます。',
  'setup.sourceCommand': 'プログラムが出力',
  'setup.sourceCommandHint':
    'YubiKey やパスワードマネージャーのプログラムです。セッションは自動で更新されますが、キーへのタッチが必要な場合があります。',
  'setup.code': '最初のセッション用のコード',
  'setup.codeHint': 'デバイスが現在表示している 6 桁です。',
  'setup.codeMissing': 'コードがありません',
  'setup.codeMissingText': 'デバイスが現在表示している 6 桁を入力してください。',
  'setup.seed': 'MFA シード',
  'setup.seedHint':
    'AWS の「シークレットキーを表示」で表示されるもの、または QR コードの otpauth:// リンクです。',
  'setup.seedLeft': '残り {time}。デバイスと見比べてください。',
  'setup.seedLabel': 'リンクより: {label}',
  'setup.seedRisk':
    'シードをキーと同じ場所に保管すると第 2 要素が弱まり、このキーチェーンを開ける人は両方を手にすることを理解しました。',

  // Name and session.
  'setup.name': '名前',
  'setup.nameExample': '仕事',
  'setup.nameHint': 'トレイとこの画面に表示される、アイデンティティの呼び名です。',
  'setup.profile': 'プロファイル',
  'setup.profileExample': 'work',
  'setup.profileHint': 'セッションを書き込む、認証情報ファイルのセクションです。{command} で使います。',
  'setup.setsRegion': '{file} のプロファイルにリージョンがなければ、このリージョンも設定する',
  'setup.durationHint': '15 分から 36 時間まで。ルートユーザーは最長 1 時間。',
  'setup.more': '詳細',
  'setup.moreRenewed': '{duration}、自動更新',
  'setup.moreReminded': '{duration}、終了前にお知らせ',
  'setup.moreEnds': '{duration}、更新なし',

  // Saving.
  'setup.mendFile': 'ファイルを修復',
  'setup.save': '保存',
  'setup.saveAndGet': '保存してセッションを取得',
  'setup.saveAndEnrol': '保存してデバイスを作成…',
  'setup.saveOnly': 'セッションなしで保存',
  'setup.saveUnchecked': '確認せずに保存',
  'setup.savingIdentity': 'AWS で確認しています…',
  'setup.gettingSession': '最初のセッションを取得しています…',
  'setup.waitsForCode': '次のコードを待っています…',
  'setup.waitsForTouch': 'プログラムを待っています…',
  'setup.stopSession': '後で取得する',
  'setup.savedWithout': 'アイデンティティを保存しました。最初のセッションだけがまだありません。',
  'setup.finishWithout': 'セッションなしで完了',

  // When all is done.
  'setup.ready': '{identity} の準備ができました',
  'setup.saved': '{identity} を保存しました',
  'setup.readyText': '最初のセッションはプロファイル {profile} にあり、{time} まで有効です。',
  'setup.savedText': 'まだセッションはありません。',
  'setup.try': 'ターミナルで試す',
  'setup.copy': 'コピー',
  'setup.copySpoken': 'コマンドをコピー',
  'setup.copied': 'コピーしました',
  'setup.next': 'この後の動作',
  'setup.nextTray': 'このウィンドウを閉じても、Latchkey はトレイに残ります。',
  'setup.nextRenews': 'セッションを自動で更新します。最初は {time} です。',
  'setup.nextReminds': 'セッションの終了前にお知らせし、次のコードの入力を求めます。',
  'setup.nextEnds':
    'セッションは {time} に終了します。次のセッションはトレイまたは一覧から取得してください。',
  'setup.nextPrograms':
    '実行中のプログラムは、新しいセッションを認識させるために再起動が必要な場合があります。',
  'setup.getSession': 'セッションを取得',
  'setup.getting': '取得中…',
  'setup.done': '完了',
  'setup.changed': '変更を保存しました。',
} as const;
