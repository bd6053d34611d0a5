/** Notifications of the desktop. */
export const notice = {
  // A sentence, and behind it what another program or AWS said, or a path.
  'notice.withDetail': '{text}（{detail}）',
  'notice.waitsForYou': 'Latchkey が対応を待っています。',
  'notice.retriesNow': 'Latchkey がまもなく再試行します。',
  'notice.retriesIn': 'Latchkey が {span}後に再試行します。',
  'notice.touch.title': '{label}: キーにタッチしてください',
  'notice.touch.text':
    'Latchkey は {program} からのコードを待っています。キーへのタッチや保管庫のロック解除が必要かもしれません。',
  // Where the program's name is not known.
  'notice.touch.textOfNone':
    'Latchkey はプログラムからのコードを待っています。キーへのタッチや保管庫のロック解除が必要かもしれません。',
  'notice.expired.title': '{label}: セッションの期限切れ',
  'notice.expired.text':
    'プロファイル {profile} は使えなくなりました。クリックすると新しいセッションを取得します。',
  'notice.expiring.title': '{label}: あと {span} でセッションの期限切れ',
  'notice.expiring.renew': 'クリックして更新すると、プロファイル {profile} を引き続き使えます。',
  'notice.expiring.code': 'クリックしてコードを入力すると、プロファイル {profile} を引き続き使えます。',
  'notice.failure.title': '{label}: {problem}',
  // Buttons on a notification, where the platform shows some.
  'notice.renew': '今すぐ更新',
  'notice.snooze': '10分後に再通知',
  // Where a code can be typed into the notification.
  'notice.code': '6 桁のコード',
} as const;
