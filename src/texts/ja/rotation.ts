/** The change of an access key for a new one. Placeholders `old` and `new` are the ends of access key IDs. */
export const rotation = {
  'rotation.menu': 'アクセスキーをローテーション…',
  'rotation.title': 'アクセスキーのローテーション',
  'rotation.titleOf': '{identity} のアクセスキーのローテーション',

  'rotation.intro':
    'Latchkey は新しいアクセスキーを作成してキーチェーンに保管し、AWS が受け付けるまで待ちます。それから新しいキーに切り替え、キー …{old} を無効化します。使えるキーがなくなる瞬間はありません。',
  'rotation.elsewhere':
    'キー …{old} を別のコンピューターやサーバーなど、ほかで使っていませんか？そこでは使えなくなります。削除されるまでは、元のキーに戻せます。',
  'rotation.adopted':
    'このキーはディスクに平文で置かれ、どのプログラムからも読める状態でした。早めにローテーションしてください。',
  'rotation.tooOld': {
    other: 'このキーは作成から {count} 日です。AWS は 90 日で新しいキーに替えることを勧めています。',
  },
  'rotation.adoptedNote':
    'キー …{old} はディスクに平文で置かれていました。Latchkey でローテーションして、新しいキーに替えてください。',
  'rotation.rotate': 'ローテーション…',
  'rotation.rotateSpoken': '{identity} のアクセスキーをローテーション',

  'rotation.rootTitle': 'これはルートユーザーのキーです',
  'rotation.root':
    'AWS はルートユーザーのアクセスキーを持たないよう勧めているため、Latchkey は新しく作成しません。IAM ユーザーを作成するか、IAM Identity Center でサインインしてください。その後、AWS コンソールの「セキュリティ認証情報」でこのキーを削除してください。',

  'rotation.when': '古いキーの削除',
  'rotation.whenHint': 'それまでは無効化され、元に戻すことができます。',
  'rotation.atOnce': 'すぐに',
  'rotation.afterDays': { other: '{count} 日後' },
  'rotation.never': '自動では削除しない',
  'rotation.begin': 'ローテーション',
  'rotation.beginAgain': '再試行',

  'rotation.steps': '手順',
  'rotation.check': '2 つ目のキーを作成できるか確認',
  'rotation.create': '新しいキーを作成',
  'rotation.createdAs': '新しいキーを作成: …{new}',
  'rotation.store': 'キーチェーンに入れて読み戻す',
  'rotation.verify': 'AWS 全体で受け付けられるまで待つ',
  'rotation.switch': '新しいキーに切り替える',
  'rotation.deactivate': 'キー …{old} を無効化',
  'rotation.delete': 'キー …{old} を削除',
  'rotation.deleteOn': 'キー …{old} を削除（{moment} の予定）',
  'rotation.activate': 'キー …{new} を再び有効化',
  'rotation.discard': 'キー …{new} を削除',
  // Said to screen readers behind a step.
  'rotation.done': '完了',
  'rotation.underWay': '進行中',
  'rotation.stopped': '停止',
  'rotation.toDo': '未実行',

  'rotation.checking': 'このユーザーのキーを AWS に問い合わせています…',
  'rotation.creating': '新しいキーを作成しています…',
  'rotation.storing': '新しいキーをキーチェーンに入れています…',
  'rotation.unsure': 'AWS がキーを作成したか確認しています…',
  'rotation.verifying':
    'AWS がキー …{new} を反映しています。1 分ほどかかることがあります。キー …{old} は引き続き使えます。',
  'rotation.switching': 'キー …{new} に切り替えています…',
  'rotation.activating': 'キー …{new} を再び有効化しています…',
  'rotation.deactivating': 'キー …{old} を無効化しています…',
  'rotation.deleting': 'キー …{old} を削除しています…',
  'rotation.discarding': 'キー …{new} を削除しています…',

  // How it stands where it rests or stopped: what is used, what is left.
  'rotation.nothingMade': 'キーは作成されませんでした。これまでどおりキー …{old} を使います。',
  'rotation.isUnsure':
    'AWS に新しいキーを要求しましたが、応答がありませんでした。これまでどおりキー …{old} を使います。新しいキーがあるかどうか、Latchkey が確認します。',
  'rotation.isLost':
    'AWS はキー …{new} を作成しましたが、シークレットが届かず、もう取得できません。キーは有効ですが誰も使えないので、削除してください。これまでどおりキー …{old} を使います。',
  'rotation.stillOld':
    'これまでどおりキー …{old} を使っています。キー …{new} はキーチェーンにあり、まだ使っていません。',
  'rotation.stillOldBack': 'キー …{old} を使っています。キー …{new} にはまだ戻っていません。',
  'rotation.stillOn': 'キー …{new} を使っています。キー …{old} はまだ有効です。',
  'rotation.waiting':
    'キー …{new} を使っています。キー …{old} は無効化され、{moment} に削除される予定です。必要な操作はありません。',
  'rotation.waitingNever': 'キー …{new} を使っています。キー …{old} は無効化されています。',
  'rotation.isDeleting':
    'キー …{new} を使っています。キー …{old} は無効化されていますが、まだ削除されていません。',
  'rotation.isDiscarding': 'これまでどおりキー …{old} を使っています。キー …{new} はまだ削除されていません。',
  'rotation.finished': 'キー …{end} を使っています。残りの作業はありません。',
  'rotation.toList': '一覧へ',

  'rotation.obstacleInactive': {
    other:
      'キー …{end} は作成から {count} 日で、無効です。もう誰も必要としないなら、Latchkey が削除して続行できます。',
  },
  'rotation.obstacleActive': {
    other:
      'キー …{end} は作成から {count} 日で、有効です。何かが使っているかもしれないので調べてください。誰も必要としないなら、AWS コンソールのユーザーの「セキュリティ認証情報」で削除してください。',
  },
  'rotation.deleteObstacle': 'キー …{end} を削除して続行',

  'rotation.goOn': '再試行',
  'rotation.turnOff': '再び無効化',
  'rotation.giveUp': 'やめてキー …{new} を削除',
  'rotation.giveUpBack': 'キー …{old} を使い続ける',
  'rotation.goBack': 'キー …{old} に戻す',
  'rotation.deleteNow': 'キー …{old} を今すぐ削除',
  'rotation.deleteLost': 'キー …{new} を削除',
  'rotation.leave': 'このままにする',
  'rotation.close': '閉じる',
  'rotation.leaveHint':
    'このままにすると、Latchkey はこの件の記録を消去します。残ったものは AWS コンソールのユーザーの「セキュリティ認証情報」で削除できます。',
  'rotation.wasLeft': 'そのままにしました。残ったものは「アクティビティ」にあります。',

  'rotation.cardRunning': 'アクセスキーをローテーションしています。',
  'rotation.cardStopped': 'アクセスキーのローテーションが対応を待っています。',
  'rotation.cardRetries': 'アクセスキーのローテーションが終わっていません。Latchkey が再試行します。',
  'rotation.cardWaiting': '古いアクセスキー …{old} は無効化され、{moment} に削除される予定です。',
  'rotation.show': '表示',
  'rotation.showSpoken': '{identity} のアクセスキーのローテーションを表示',

  // Desktop notifications.
  'rotation.ageTitle': '{identity}: アクセスキーが古くなりました',
  'rotation.ageBody': {
    other:
      '作成から {count} 日です。AWS は 90 日で替えることを勧めています。クリックすると Latchkey が新しいキーを作成します。',
  },
  'rotation.lostTitle': '{identity}: 誰も使っていないアクセスキー',
  'rotation.lostBody':
    'AWS はキー …{new} を作成しましたが、シークレットが失われました。クリックすると削除できます。',
} as const;
