/** Seeds that come in without typing: from pictures, the clipboard, the screen. */
export const inputs = {
  'inputs.qrCode': 'QR コード',
  'inputs.dropPicture': 'QR コードの画像をここにドロップ',
  'inputs.dropPictureHint':
    'コピーした画像を貼り付けることもできます。スクリーンショットでも、画面の写真でもかまいません。',
  'inputs.choosePicture': '画像を選択…',
  'inputs.pastePicture': '貼り付け',
  'inputs.capture': '画面から取り込む',
  'inputs.looking': 'QR コードを探しています…',
  'inputs.picking': '画面の QR コードを枠で囲んでください。',
  'inputs.pictureUnreadable':
    '画像として開けません。QR コードのスクリーンショットなど、PNG、JPEG、WebP のファイルを使ってください。',
  'inputs.seedFound': '{device} の QR コードを読み取りました。',
  'inputs.seedFoundBare': 'シードを読み取りました。',
  'inputs.seedKept': 'シードは保存するまで表示されず、保存するとキーチェーンに入ります。',
  'inputs.otherSeed': '別のものを使う',
  'inputs.whichSeed': { other: 'QR コードが {count} 個あります。どれを使いますか？' },
  'inputs.useSeed': '{device} を使う',
  'inputs.useNamelessSeed': '{code} を表示しているものを使う',
  // The user and the account of an MFA device.
  'inputs.deviceOf': 'アカウント {account} の {user}',
  'inputs.otherAccount':
    'この QR コードはアカウント {account} のものですが、キーはアカウント {keyAccount} のものです。AWS はこのコードを拒否します。',
  'inputs.otherUser':
    'この QR コードは {user} のものですが、キーは {keyUser} のものです。{user} がデバイスの名前である場合だけ続けてください。',
  'inputs.notAws': 'この QR コードは AWS ではなく {issuer} のものです。AWS はこのコードを拒否します。',

  'inputs.captureTitle': 'QR コードを選択',
  'inputs.captureHow': 'QR コードを枠で囲むようにドラッグしてください。',
  'inputs.captureKeys': 'キーボード: 矢印キーで枠を移動、Shift + 矢印キーでサイズを変更、Enter で決定。',
  'inputs.captureScreen': '少し前の画面',
  'inputs.wholeScreen': '画面全体',
} as const;
