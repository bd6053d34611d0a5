/** What people read of each problem: what happened, and what to do next. */
export const problem = {
  'problem.label-empty.title': '名前がありません',
  'problem.label-empty.text': 'ほかと区別できるよう、このアイデンティティに名前を付けてください。',
  'problem.key-id-malformed.title': 'アクセスキー ID ではありません',
  'problem.key-id-malformed.text':
    'アクセスキー ID は AKIA で始まり、16 文字以上の英数字が続きます。AWS コンソールからコピーし直してください。',
  'problem.key-temporary.title': 'これは一時キーです',
  'problem.key-temporary.text':
    'ASIA で始まるキーは自動的に失効します。Latchkey には AKIA で始まる IAM ユーザーの長期キーが必要です。',
  'problem.secret-key-malformed.title': 'シークレットアクセスキーではありません',
  'problem.secret-key-malformed.text':
    'シークレットアクセスキーは空白を含まない 40 文字です。コピーし直すか、AWS コンソールで新しいキーを作成してください。',
  'problem.region-malformed.title': 'リージョンではありません',
  'problem.region-malformed.text': 'eu-central-1 や us-east-1 などのリージョンコードを入力してください。',
  'problem.mfa-serial-malformed.title': 'MFA シリアル番号ではありません',
  'problem.mfa-serial-malformed.text':
    'MFA デバイスの ARN (arn:aws:iam::123456789012:mfa/name) か、ハードウェアトークンに印字された番号を入力してください。',
  'problem.seed-malformed.title': 'MFA シードではありません',
  'problem.seed-malformed.text':
    'シードは、AWS の「シークレットキーを表示」で表示される英字と数字 2～7 の長い文字列、または otpauth:// リンクです。',
  'problem.seed-unsupported.title': 'AWS で使われないコードです',
  'problem.seed-unsupported.text':
    'このリンクは、AWS が受け付ける 6 桁・30 秒のコードのものではありません。AWS から得たものか確認してください。',
  'problem.seed-missing.title': 'MFA シードがありません',
  'problem.seed-missing.text':
    'この MFA デバイスのシードを入力するか、コードを自分で入力する方法を選んでください。',
  'problem.mfa-code-malformed.title': '6 桁の数字を入力してください',
  'problem.mfa-code-malformed.text': 'コードは、MFA デバイスが現在表示している 6 桁の数字です。',
  'problem.mfa-code-used.title': 'このコードは使用済みです',
  'problem.mfa-code-used.text':
    'AWS は同じコードを一度しか受け付けません。次のコードが表示されるまで待ってください。',
  'problem.mfa-code-late.title': 'コードが遅すぎました',
  'problem.mfa-code-late.text':
    'コードの有効時間は 30 秒で、このコードはまもなく変わるところでした。もう少し早くキーにタッチするか、保管庫のロックを解除してください。',
  'problem.profile-name-illegal.title': 'このプロファイル名は使えません',
  'problem.profile-name-illegal.text':
    '使えるのは英数字と _ - . / % @ : + だけです。ほかの名前を読めない AWS ツールがあります。大文字の DEFAULT は予約されています。',
  'problem.profile-in-use.title': 'プロファイルは使用中です',
  'problem.profile-in-use.text':
    '別のアイデンティティがこのプロファイルに書き込んでいます。別の名前を選んでください。',
  'problem.path-malformed.title': '別の認証情報ファイルのパスではありません',
  'problem.path-malformed.text':
    'ファイルのフルパスを、重複なく入力してください。Latchkey がもともと書き込むファイルは除きます。',
  'problem.proxy-login-malformed.title': 'ユーザー名またはパスワードがありません',
  'problem.proxy-login-malformed.text': 'プロキシに登録された両方を入力してください。',
  'problem.duration-out-of-range.title': 'この期間は指定できません',
  'problem.duration-out-of-range.text':
    'AWS で指定できるのは 15 分から 36 時間（900～129600 秒）で、ルートユーザーは最長 1 時間です。',
  'problem.renew-before-out-of-range.title': 'この更新時期は指定できません',
  'problem.renew-before-out-of-range.text': '終了の 1 分前から 12 時間前までの間で指定してください。',
  'problem.role-arn-malformed.title': 'ロールの ARN ではありません',
  'problem.role-arn-malformed.text':
    'arn:aws:iam::123456789012:role/admin のような、ロールの完全な ARN を入力してください。',
  'problem.role-duration-out-of-range.title': 'この期間は指定できません',
  'problem.role-duration-out-of-range.text':
    'ロールのセッションは 15 分から 12 時間で、ロール自体の上限を超えられません。',
  'problem.session-name-malformed.title': 'セッション名ではありません',
  'problem.session-name-malformed.text':
    '2～64 文字の英数字と _ + = , . @ - だけを使ってください。AWS のログに表示されるセッションの名前です。',
  'problem.external-id-malformed.title': '外部 ID ではありません',
  'problem.external-id-malformed.text':
    'ロールの提供元からコピーし直してください。2～1224 文字の英数字と _ + = , . @ : / - だけです。',
  'problem.source-identity-malformed.title': 'ソース ID ではありません',
  'problem.source-identity-malformed.text':
    '2～64 文字の英数字と _ + = , . @ - だけを使い、aws: で始めないでください。',
  'problem.tags-malformed.title': 'セッションタグではありません',
  'problem.tags-malformed.text':
    '1 行に 1 つ、key=value の形で入力してください。同じキーは一度だけ、最大 50 個です。',
  'problem.policies-malformed.title': 'ポリシーの ARN ではありません',
  'problem.policies-malformed.text':
    'arn:aws:iam::aws:policy/ReadOnlyAccess のようなポリシー ARN を 1 行に 1 つ、最大 10 個入力してください。',
  'problem.role-of-root.title': 'ルートユーザーはロールを引き受けられません',
  'problem.role-of-root.text':
    'AWS はルートユーザーによるロールの引き受けを許可していません。IAM ユーザーのアイデンティティを選んでください。',
  'problem.profile-assumes-role.title': 'AWS ツールはこのプロファイルを読みません',
  'problem.profile-assumes-role.text':
    'config ファイルに role_arn があり、ツールはそのロールを自分で引き受けます。別の名前を選んでください。',
  'problem.seed-risk-not-accepted.title': '確認してください',
  'problem.seed-risk-not-accepted.text':
    'シードをキーと同じ場所に保管すると第 2 要素が弱まります。それでよければチェックを入れ、そうでなければコードを自分で入力してください。',
  'problem.command-malformed.title': 'Latchkey が実行できるコマンドではありません',
  'problem.command-malformed.text': 'ターミナルと同じように、プログラムと引数を 1 行で入力してください。',
  'problem.command-holds-seed.title': 'ここにシードを入れないでください',
  'problem.command-holds-seed.text':
    'コマンドラインの内容はほかのプログラムから読めます。「Latchkey が計算」を選び、そこにシードを入力してください。キーチェーンに入ります。',
  'problem.command-not-found.title': 'コードのプログラムを起動できません',
  'problem.command-not-found.text':
    '見つからないか、プログラムではありません。インストールするか、アイデンティティの設定にフルパスを入力してください。',
  'problem.command-failed.title': 'プログラムがコードを出しませんでした',
  'problem.command-failed.text':
    'プログラムのメッセージは下にあります。キーを接続するかパスワードマネージャーのロックを解除して、もう一度試してください。',
  'problem.command-silent.title': 'プログラムが何も出力しませんでした',
  'problem.command-silent.text':
    'ターミナルでコマンドを実行して足りないものを確かめ、もう一度試してください。',
  'problem.command-answer-odd.title': 'プログラムの出力がコード 1 つではありませんでした',
  'problem.command-answer-odd.text':
    'Latchkey は単独の 6 桁の数字を 1 つだけ探します。アイデンティティの設定でアカウントを正確に指定してください。',
  'problem.command-timed-out.title': 'プログラムに時間がかかりすぎました',
  'problem.command-timed-out.text':
    '1 分間待ちました。キーへのタッチを待っていたのかもしれません。キーを手元に用意して、もう一度試してください。',
  'problem.mfa-code-rejected.title': 'AWS がコードを受け付けませんでした',
  'problem.mfa-code-rejected.text':
    'コードが誤っているか使用済みです。次のコードを待って、もう一度試してください。',
  'problem.mfa-serial-rejected.title': 'AWS がコードを確認できませんでした',
  'problem.mfa-serial-rejected.text':
    'MFA シリアル番号が別のユーザーのものか、デバイスの同期がずれている可能性があります。アイデンティティの設定でシリアル番号を確認してください。',
  'problem.mfa-required.title': 'AWS が MFA を求めています',
  'problem.mfa-required.text':
    'このユーザーは MFA デバイスがないとサインインできません。アイデンティティにシリアル番号を追加してください。',
  'problem.key-rejected.title': 'AWS がアクセスキーを拒否しました',
  'problem.key-rejected.text':
    'キーが別のコンピューターでのローテーションなどで削除・無効化されたか、別のパーティションのものです。使えるキーを入力してください。',
  'problem.secret-key-wrong.title': 'シークレットアクセスキーが違います',
  'problem.secret-key-wrong.text': 'このアクセスキー ID のものではありません。両方を入力し直してください。',
  'problem.access-denied.title': 'AWS がリクエストを拒否しました',
  'problem.access-denied.text':
    'ポリシーがこのユーザーに許可していません。アカウントの管理者に相談してください。',
  'problem.role-refused.title': 'AWS がロールの引き受けを拒否しました',
  'problem.role-refused.text':
    'ARN と外部 ID を確認してください。正しければ、ロールの信頼ポリシーまたはあなたのポリシーが許可していません。アカウントの管理者に相談してください。',
  'problem.role-duration.title': 'ロールがこの長さのセッションを許可していません',
  'problem.role-duration.text': 'より短い期間を選ぶか、ロールの最大時間を延ばしてもらってください。',
  'problem.source-ended.title': 'AWS がセッションを受け付けなくなりました',
  'problem.source-ended.text':
    'ユーザーのキーの削除や無効化などにより、期限前に終了しました。新しいセッションを取得してください。',
  'problem.source-failed.title': 'アイデンティティのセッションを待っています',
  'problem.source-failed.text':
    'このロールは下記のアイデンティティのセッションで引き受けますが、現在それを取得できません。取得できれば、続けてこのロールのセッションも取得します。',
  'problem.region-disabled.title': 'リージョンが有効ではありません',
  'problem.region-disabled.text':
    'このアカウントでは、このリージョンの STS が有効になっていません。このアイデンティティに別のリージョンを選んでください。',
  'problem.request-refused.title': 'AWS がリクエストを受け付けませんでした',
  'problem.request-refused.text':
    'AWS のメッセージは下にあります。アイデンティティの設定を確認してください。',
  'problem.clock-off.title': 'このコンピューターの時計がずれています',
  'problem.clock-off.text':
    'AWS は時計のずれたリクエストを拒否します。コンピューターの時刻を合わせてください。',
  'problem.throttled.title': 'AWS へのリクエストが多すぎます',
  'problem.throttled.text': 'このアカウントからのリクエストが制限されました。',
  'problem.sts-unavailable.title': 'STS が正しく応答していません',
  'problem.sts-unavailable.text': '相手側の障害です。',
  'problem.unexpected-answer.title': 'AWS からの応答ではありません',
  'problem.unexpected-answer.text':
    'ホテルのネットワークのサインインページなど、途中の何かが代わりに応答しました。ウェブページを開いてサインインしてください。',
  'problem.iam-denied.title': 'ポリシーが許可していません',
  'problem.iam-denied.text':
    '下の AWS のメッセージにアクションの名前があります。このユーザーへの許可をアカウントの管理者に依頼してください。',
  'problem.mfa-session-needed.title': 'AWS が MFA でのサインインを求めています',
  'problem.mfa-session-needed.text':
    'アクセスキーだけではポリシーに拒否されます。手持ちの MFA デバイスのコードでセッションを取得し、もう一度試してください。',
  'problem.device-exists.title': 'この名前の MFA デバイスがすでにあります',
  'problem.device-exists.text':
    '以前の試行で残ったものかもしれません。別の名前を選ぶか、AWS コンソールでそのデバイスを削除してください。',
  'problem.device-limit.title': 'このユーザーの MFA デバイスは AWS の上限に達しています',
  'problem.device-limit.text': '使わなくなったものを AWS コンソールで削除し、もう一度試してください。',
  'problem.device-in-use.title': 'この MFA デバイスはまだ使用中です',
  'problem.device-in-use.text':
    'AWS はユーザーへの割り当てを解除したデバイスだけを削除します。先にユーザーから解除し、もう一度試してください。',
  'problem.device-gone.title': 'AWS にこの MFA デバイスがありません',
  'problem.device-gone.text':
    '削除されたか、別のユーザーのものです。ユーザーのデバイスを AWS コンソールで確認してください。',
  'problem.codes-rejected.title': 'AWS が 2 つのコードを受け付けませんでした',
  'problem.codes-rejected.text':
    'このデバイスで連続し、どちらも未使用のコードが必要です。次の 2 つを待って、もう一度試してください。',
  'problem.access-key-limit.title': 'このユーザーにはすでに 2 つのアクセスキーがあります',
  'problem.access-key-limit.text':
    'AWS は無効なものも含めて 2 つまでしか許可していません。使わなくなったものを削除し、もう一度試してください。',
  'problem.access-key-gone.title': 'AWS にこのアクセスキーがありません',
  'problem.access-key-gone.text': '削除されたか、別のユーザーのものです。何も変更していません。',
  'problem.iam-limit.title': 'アカウントが AWS の上限に達しています',
  'problem.iam-limit.text': 'AWS のメッセージは下にあります。アカウントの管理者に相談してください。',
  'problem.iam-busy.title': 'AWS が前の変更を処理しています',
  'problem.iam-busy.text': '少し待ってから、もう一度試してください。',
  'problem.iam-unavailable.title': 'IAM が正しく応答していません',
  'problem.iam-unavailable.text': '相手側の障害です。しばらくしてからもう一度試してください。',
  'problem.network-unreachable.title': 'AWS に接続できません',
  'problem.network-unreachable.text': 'ネットワークを確認してください。',
  'problem.timed-out.title': 'AWS が時間内に応答しませんでした',
  'problem.timed-out.text': 'ネットワークを確認してください。',
  'problem.certificate-refused.title': '接続を信頼できません',
  'problem.certificate-refused.text':
    '相手の証明書が拒否されました。社内プロキシの場合は、そのルート証明書のインストールが必要かもしれません。',
  'problem.proxy-failed.title': 'プロキシが Latchkey を通しません',
  'problem.proxy-failed.text':
    'このコンピューターのネットワーク設定にあるプロキシが応答しないか、拒否しました。設定を確認してください。ブラウザーでも失敗するはずです。',
  'problem.proxy-login.title': 'プロキシがパスワードを求めています',
  'problem.proxy-login.text':
    'ユーザー名とパスワードを一度入力してください。キーチェーンに保管し、このプロキシだけに送ります。',
  'problem.proxy-login-refused.title': 'プロキシがパスワードを受け付けませんでした',
  'problem.proxy-login-refused.text':
    'アカウントがロックされないよう、変更するまで Latchkey は再送しません。',
  'problem.endpoint-not-offered.title': 'このリージョンにはそのエンドポイントがありません',
  'problem.endpoint-not-offered.text':
    'AWS が STS の FIPS またはデュアルスタックのエンドポイントを提供していないか、ネットワークから見つかりません。Latchkey の設定でオフにするか、別のリージョンを選んでください。',
  'problem.endpoint-refused.title': 'AWS_ENDPOINT_URL_STS を使えません',
  'problem.endpoint-refused.text':
    'https のアドレスでなければなりません。http はこのコンピューター宛てに限ります。修正するか設定を外し、Latchkey を起動し直してください。',
  'problem.iam-endpoint-refused.title': 'AWS_ENDPOINT_URL_IAM を使えません',
  'problem.iam-endpoint-refused.text':
    'https のアドレスでなければなりません。http はこのコンピューター宛てに限ります。修正するか設定を外し、Latchkey を起動し直してください。',
  'problem.keychain-locked.title': 'キーチェーンがロックされています',
  'problem.keychain-locked.text': 'ロックを解除すると、Latchkey が続行します。',
  'problem.keychain-absent.title': 'キーチェーンが見つかりません',
  'problem.keychain-absent.text':
    'Latchkey はシステムのキーチェーンだけにキーを保管します。Linux では gnome-keyring、または Secret Service を備えた KWallet をインストールし、サインインし直してください。',
  'problem.keychain-failed.title': 'キーチェーンが応答しませんでした',
  'problem.keychain-failed.text':
    'もう一度試してください。変わらなければ、サインアウトしてサインインし直してください。',
  'problem.key-missing.title': 'アクセスキーがキーチェーンにありません',
  'problem.key-missing.text':
    '手動で削除された可能性があります。アイデンティティの設定で入力し直してください。',
  'problem.session-missing.title': 'セッションがキーチェーンにありません',
  'problem.session-missing.text': '手動で削除された可能性があります。新しいセッションを取得してください。',
  'problem.file-is-directory.title': '認証情報ファイルがフォルダーです',
  'problem.file-is-directory.text': 'そのフォルダーをほかへ移し、もう一度試してください。',
  'problem.file-unreadable.title': '認証情報ファイルを読めません',
  'problem.file-unreadable.text': '読み取り権限を付けて、もう一度試してください。',
  'problem.file-read-only.title': '認証情報ファイルに書き込めません',
  'problem.file-read-only.text': 'ファイルとそのフォルダーに書き込み権限を付けて、もう一度試してください。',
  'problem.file-malformed.title': '認証情報ファイルに誤りがあります',
  'problem.file-malformed.text':
    'このままでは読めない AWS ツールがあるため、Latchkey は手を加えません。下記の行を直してください。',
  'problem.file-repairable.title': '認証情報ファイルに誤りがあります',
  'problem.file-repairable.text':
    '一部の AWS ツールがどのプロファイルも読めません。Latchkey が何も失わずに修復でき、元に戻すこともできます。',
  'problem.file-absent.title': 'ファイルのフォルダーがありません',
  'problem.file-absent.text':
    '動作していないディスクやシステムの上にあるのかもしれません。戻り次第、セッションを書き込みます。',
  'problem.file-busy.title': '別のプログラムがファイルに書き込み続けています',
  'problem.file-busy.text': 'どちらの内容も失われないよう、Latchkey は順番を待ちます。',
  'problem.file-mounted.title': '認証情報ファイルがマウントポイントです',
  'problem.file-mounted.text':
    'ファイル単体でマウントされていると、唯一安全な方法である全体の置き換えができません。代わりにフォルダーをマウントしてください。',
  'problem.file-changed.title': 'その後ファイルが変更されました',
  'problem.file-changed.text':
    'Latchkey の後に別のプログラムが書き込んだため、元に戻すと新しい内容が失われるおそれがあります。何も変更していません。',
  'problem.config-malformed.title': 'config ファイルに誤りがあります',
  'problem.config-malformed.text':
    'このままでは AWS ツールが読めないため、リージョンを設定しませんでした。下記の行を直してください。',
  'problem.change-gone.title': 'もう元に戻せません',
  'problem.change-gone.text':
    '以前の内容がキーチェーンにないか、すでに元に戻しています。何も変更していません。',
  'problem.file-tightened.title': '認証情報ファイルを非公開にしました',
  'problem.file-tightened.text':
    'このコンピューターのほかのユーザーが読める状態でした。Latchkey が書き込む際にその権限を取り除きました。',
  'problem.file-failed.title': '認証情報ファイルを使えません',
  'problem.file-failed.text': '下記のファイルまたはフォルダーに問題があります。何も失われていません。',
  'problem.disk-full.title': 'ディスクがいっぱいです',
  'problem.disk-full.text': '空き容量を増やしてください。何も失われていません。',
  'problem.section-has-process.title': 'このプロファイルにはプログラムが認証情報を供給しています',
  'problem.section-has-process.text':
    'プロファイルに credential_process の行があり、セッションを書き込むと隠れてしまいます。別のプロファイル名を選ぶか、その行を削除してください。',
  'problem.section-changed.title': '別のプログラムがこのプロファイルを変更しました',
  'problem.section-changed.text':
    'Latchkey のものではない認証情報が入っています。セッションを書き込み直すか、プロファイルを別のプログラムに任せてください。',
  'problem.section-removed.title': '別のプログラムがこのプロファイルを削除しました',
  'problem.section-removed.text':
    'セッションが認証情報ファイルにありません。書き込み直すか、そのままにしてください。',
  'problem.key-in-the-clear.title': '早めに新しいアクセスキーを作成してください',
  'problem.key-in-the-clear.text':
    'このキーはディスクに平文で置かれ、どのプログラムからも読める状態でした。カードのメニューから「アクセスキーをローテーション…」を選ぶと、Latchkey が新しいキーを作成します。',
  'problem.long-term-key-in-section.title': 'プロファイルに長期キーがあります',
  'problem.long-term-key-in-section.text':
    'Latchkey は確認なしに上書きしません。セッションに置き換えるか、別のプロファイル名を選んでください。',
  'problem.settings-moved-aside.title': '設定を読み込めませんでした',
  'problem.settings-moved-aside.text':
    '元の設定を別に保存し、空の設定で起動しました。キーチェーンのキーはそのままです。',
  'problem.state-moved-aside.title': '履歴を読み込めませんでした',
  'problem.state-moved-aside.text':
    '別に保存しました。アイデンティティとキーはそのままです。コードが必要なセッションは取得し直してください。',
  'problem.settings-unreadable.title': '設定を読み込めませんでした',
  'problem.settings-unreadable.text':
    '下記のファイルに読み取り権限を付け、Latchkey を起動し直してください。上書きを防ぐため、それまで何も保存しません。',
  'problem.settings-newer.title': 'より新しい Latchkey のファイルです',
  'problem.settings-newer.text':
    'Latchkey をアップデートして下記のファイルを使うか、ファイルをほかへ移して最初から始めてください。上書きを防ぐため、それまで何も保存しません。',
  'problem.settings-unwritable.title': '設定を保存できませんでした',
  'problem.settings-unwritable.text':
    'ディスクの空き容量と Latchkey のフォルダーの権限を確認し、もう一度試してください。',
  'problem.identity-gone.title': 'このアイデンティティは削除されました',
  'problem.identity-gone.text': '何も行いませんでした。',
  'problem.identity-changed.title': 'このアイデンティティはその間に変更されました',
  'problem.identity-changed.text': '保存していません。戻って内容を確認し、変更をやり直してください。',
  'problem.export-failed.title': 'ファイルに書き込めませんでした',
  'problem.export-failed.text': '別の場所を選ぶか、空き容量と権限を確認してください。',
  'problem.tray-missing.title': 'このデスクトップはトレイアイコンを表示しません',
  'problem.tray-missing.text':
    'Latchkey はそれでも動作します。GNOME でアイコンを表示するには、拡張機能「AppIndicator and KStatusNotifierItem Support」をインストールしてください。それまでは、Latchkey をもう一度起動するとこのウィンドウが開きます。',
  'problem.cancelled.title': 'キャンセルしました',
  'problem.cancelled.text': 'Latchkey は処理を中止しました。',
  'problem.bug.title': 'Latchkey で問題が発生しました',
  'problem.bug.text': 'Latchkey 側の不具合です。詳しくはログにあります。',
  'problem.seed-dropped.title': 'シードを消去しました',
  'problem.seed-dropped.text':
    '安全のため、保存されていないシードは 10 分間しか保持しません。QR コードをもう一度読み込ませてください。',
  'problem.qr-not-found.title': 'QR コードが見つかりません',
  'problem.qr-not-found.text':
    'コード全体が周囲に余白を残して、はっきり写っているか確認してください。ページを拡大すると読み取りやすくなります。',
  'problem.qr-not-otpauth.title': 'この QR コードに MFA シードはありません',
  'problem.qr-not-otpauth.text':
    '別の種類のコードです。MFA デバイスを割り当てる際に AWS の「QR コードを表示」で表示されるものを使ってください。',
  'problem.clipboard-empty.title': 'クリップボードに使えるものがありません',
  'problem.clipboard-empty.text':
    'QR コードの画像、otpauth:// リンク、またはシードをコピーし、もう一度貼り付けてください。',
  'problem.screen-refused.title': '画面を取り込めません',
  'problem.screen-refused.text':
    'システムが Latchkey に画面の取り込みを許可しないか、許可の確認が拒否されました。代わりにスクリーンショットを撮り、そのファイルをここにドロップするか貼り付けてください。',
  'problem.screen-not-allowed.title': 'Latchkey に画面を見る許可がありません',
  'problem.screen-not-allowed.text':
    '「システム設定」の「プライバシーとセキュリティ」にある「画面収録」で許可し、Latchkey を起動し直してください。またはスクリーンショットを撮り、そのファイルをここにドロップしてください。',
  'problem.root-key.title': 'これはルートユーザーのキーです',
  'problem.root-key.text':
    'AWS はルートユーザーのアクセスキーを持たないよう勧めています。IAM ユーザーを作成するか IAM Identity Center でサインインし、AWS コンソールの「セキュリティ認証情報」でこのキーを削除してください。',
  'problem.new-key-not-ready.title': 'AWS が新しいキーをまだ受け付けません',
  'problem.new-key-not-ready.text':
    '新しいキーが全体に行き渡るまで数分かかることがあります。現在のキーをまだ使っているので、何も失われていません。',
  'problem.old-key-in-use.title': '古いキーが再び有効になっています',
  'problem.old-key-in-use.text':
    '誰かが有効化したため、何かがまだ使っているかもしれません。Latchkey は削除しません。何が使っているか調べるか、再び無効化してください。',
  'problem.rotation-under-way.title': 'このキーの前回の切り替えが終わっていません',
  'problem.rotation-under-way.text':
    '古いキーがまだ残っています。先に削除するかそのままにすると決めてから、新しいキーを作成してください。',
  'problem.login-item-failed.title': '変更できませんでした',
  'problem.login-item-failed.text':
    'サインイン時に起動するプログラムの変更をシステムが許可しませんでした。システムの設定で変更してください。',
  'problem.import-file-odd.title': 'エクスポートされた設定のファイルではありません',
  'problem.import-file-odd.text':
    'Latchkey がエクスポートしたファイルを選んでください。何も変更していません。',
  'problem.import-file-newer.title': 'より新しい Latchkey のファイルです',
  'problem.import-file-newer.text':
    'このコンピューターの Latchkey をアップデートし、もう一度インポートしてください。何も変更していません。',
  'problem.device-of-root.title': 'IAM ユーザー専用です',
  'problem.device-of-root.text':
    'AWS では IAM ユーザー自身のキーでしかできません。ルートユーザーの MFA デバイスは AWS コンソールで管理してください。',
  'problem.device-last.title': 'これは最後の MFA デバイスです',
  'problem.device-last.text':
    'これがないと、このユーザーは第 2 要素なしでサインインするようになり、ポリシーが MFA を求める場合はサインインできなくなります。それでよいか確認してください。',
  'problem.seed-in-use.title': 'すでに Latchkey がコードを計算しています',
  'problem.seed-in-use.text':
    'このアイデンティティには MFA デバイスのシードがあります。先にそのデバイスを削除するか、コードを自分で入力する方法を選んで、もう一度試してください。',
  'problem.picture-gone.title': 'QR 画像はもうありません',
  'problem.picture-gone.text':
    'AWS が渡すのは一度だけで、Latchkey が表示できるのも一度だけです。スマートフォン専用にするには、AWS コンソールで別の MFA デバイスを追加してください。',
} as const;
