/** MFA devices in AWS: this computer as one, putting one in step, and taking one away. */
export const mfaDevice = {
  // What the list offers for an identity.
  'mfaDevice.enrol': 'このコンピューターを MFA デバイスにする…',
  'mfaDevice.resync': 'MFA デバイスを再同期…',
  'mfaDevice.resyncShort': '再同期…',
  'mfaDevice.remove': 'この MFA デバイスを削除…',
  'mfaDevice.showQr': 'スマホ用の QR を表示',

  'mfaDevice.enrolTitle': 'このコンピューターを MFA デバイスにする',
  'mfaDevice.enrolWhat':
    '{identity} の IAM ユーザー用に新しい MFA デバイスを作成します。シークレットはそのままこのコンピューターのキーチェーンに入り、以後は Latchkey がコードを計算します。',
  'mfaDevice.enrolOthers': 'ユーザーの既存の MFA デバイスは引き続き使えます。',
  'mfaDevice.enrolRisk':
    'キーと第 2 要素の両方がこのコンピューターに置かれ、キーチェーンを開ける人は両方を手にすることを理解しました。',
  'mfaDevice.enrolStart': 'デバイスにする',
  'mfaDevice.enrolTakes': 'AWS には連続する 2 つのコードが必要なため、最大 1 分かかります。',

  // How far it is.
  'mfaDevice.stepMake': 'AWS にデバイスを作成し、シークレットをキーチェーンに保管',
  'mfaDevice.stepWait': '2 つ目のコードを待つ',
  'mfaDevice.stepEnable': '両方のコードを AWS に送る',
  'mfaDevice.stepDone': '完了',
  'mfaDevice.stepNow': '進行中',
  'mfaDevice.waitsFor': '次のコードまで {seconds} 秒です。',
  'mfaDevice.enrolUnderWay': 'このコンピューターを MFA デバイスにしています…',
  'mfaDevice.undoing': '途中までの作業を取り消しています…',
  'mfaDevice.working': 'AWS に照会中…',
  'mfaDevice.cancelSpoken': 'キャンセル: {identity} の MFA デバイスの処理を中止',

  'mfaDevice.enrolledTitle': 'このコンピューターが MFA デバイスになりました',
  'mfaDevice.enrolled': 'AWS での名前は {serial} です。今後は {identity} がこれを使います。',
  'mfaDevice.enrolledQr':
    '必要なら、同じデバイスをスマートフォンにも登録できます。AWS が QR 画像を渡すのは今回だけで、安全のため、表示できるのは 10 分間だけです。',
  'mfaDevice.done': '完了',

  // What is missing when AWS refuses.
  'mfaDevice.notMade': 'MFA デバイスにできませんでした',
  'mfaDevice.needsActions': 'ユーザーには、自分のデバイスに対する {create} と {enable} の権限が必要です。',
  'mfaDevice.getSession': 'セッションを取得',

  // A device that something was begun with which could not be ended.
  'mfaDevice.leftTitle': 'MFA デバイスが AWS に残っています',
  'mfaDevice.left':
    '作成の途中で、取り消せませんでした: {serial}。誰も使っていません。もう一度試すか、AWS コンソールで削除してください。',
  'mfaDevice.halfTitle': '新しい MFA デバイスの設定が完了していません',
  'mfaDevice.half':
    'ユーザーにすでに割り当てられたか確認できませんでした: {serial}。もう一度試すと、使用するか取り消すかが決まります。',
  'mfaDevice.stayedTitle': 'MFA デバイスがまだ削除されていません',
  'mfaDevice.stayed':
    '削除を始めましたが、AWS がまだ確認していません: {serial}。それまでシードは保管されます。もう一度試してください。',
  'mfaDevice.leftWhy': '理由: {reason}。',
  'mfaDevice.leftMend': '再試行',
  'mfaDevice.leftMendSpoken': '{identity} の MFA デバイスの処理を再試行して終える',
  'mfaDevice.leftGo': '自分で対応する',
  'mfaDevice.leftGoSpoken': '{identity} の MFA デバイスに自分で対応する',
  'mfaDevice.mended': '完了しました。途中のものは残っていません。',

  'mfaDevice.resyncTitle': '{identity} の MFA デバイスを再同期',
  'mfaDevice.resyncSeed':
    '正しいはずのコードが拒否される場合は、AWS とデバイスの同期がずれているかもしれません。Latchkey が連続する 2 つのコードを AWS に送ります。最大 30 秒待ちます。',
  'mfaDevice.resyncTyped':
    '正しいはずのコードが拒否される場合は、AWS とデバイスの同期がずれているかもしれません。連続する 2 つのコードを入力してください。まず現在のコード、次にその次のコードです。',
  'mfaDevice.firstCode': '現在のコード',
  'mfaDevice.secondCode': '次のコード',
  'mfaDevice.resyncStart': '再同期',
  'mfaDevice.resynced': 'デバイスが AWS と再び同期しました。',

  'mfaDevice.removeTitle': 'この MFA デバイスを削除しますか？',
  'mfaDevice.removeWhat':
    'AWS で {serial} のユーザーへの割り当てを解除し、削除します。その後、シークレットをキーチェーンから削除します。元に戻せません。',
  'mfaDevice.removeThen': { other: 'ユーザーにはほかに {count} 個の MFA デバイスが残ります。' },
  'mfaDevice.removeLooking': 'ユーザーの MFA デバイスを調べています…',
  'mfaDevice.removeLast':
    'これはユーザーの最後の MFA デバイスです。削除すると第 2 要素なしでサインインするようになり、ポリシーが MFA を求める場合はサインインできなくなります。',
  'mfaDevice.removeUnknown':
    'ユーザーにどのデバイスがあるか、AWS から分かりません。これが最後なら、削除すると第 2 要素なしでサインインするようになり、ポリシーが MFA を求める場合はサインインできなくなります。',
  'mfaDevice.removeAccept': '理解したうえで、削除します。',
  'mfaDevice.removeStart': 'デバイスを削除',
  'mfaDevice.removed': 'MFA デバイスを削除しました。',
  'mfaDevice.keep': '残す',

  // In the question whether to remove an identity.
  'mfaDevice.seedGoes':
    'その MFA デバイスは AWS に残ります。スマートフォンに登録していなければ、先にメニューからデバイスを削除してください。シードがないと誰も使えません。',

  // The window with the QR picture.
  'mfaDevice.qrTitle': 'MFA デバイスの QR',
  'mfaDevice.qrHeading': '認証アプリでスキャンしてください',
  'mfaDevice.qrText':
    'スマートフォンに Latchkey と同じコードが表示されるようになります。読み取ったらこのウィンドウを閉じてください。再表示はできません。',
  'mfaDevice.qrPicture': 'MFA デバイスの QR 画像',
} as const;
