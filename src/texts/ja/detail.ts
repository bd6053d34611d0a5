/** What Latchkey itself adds to a problem, in place of the words of AWS or of another program. */
export const detail = {
  'detail.nothingEntered': '何も入力されていません。',
  'detail.tooLong': '{limit} 文字を超えています。',
  'detail.moreLines': '複数行であるか、制御文字が含まれています。',
  'detail.programMissing': 'プログラムがありません。',
  'detail.accountName': '{placeholder} をアカウントの名前に置き換えてください。',
  'detail.quoteOpen': '引用符が閉じられていません。',
  'detail.noShell':
    'プログラムはシェルを介さずに実行されるため、{sign} は機能しません。名前の一部なら単一引用符で囲んでください。',
  'detail.noShellVariable':
    'プログラムはシェルを介さずに実行されるため、変数は機能しません。名前の一部なら単一引用符で囲んでください。',
  'detail.securityKey': 'STS ではセキュリティキー (FIDO) を使えません。',
  'detail.moreCodes': 'コードが複数ありました。',
  'detail.tooMuch': '出力が多すぎました。',
  'detail.endedBySignal': '{signal} で終了しました。',
  'detail.ended': 'システムによって終了しました。',
  'detail.exitCode': '終了コードは {code} です。',
  'detail.noReason': '理由は示されませんでした。',
  'detail.keychainEnded': 'キーチェーンのプロセスが予期せず終了しました。',
  'detail.keychainSilent': 'キーチェーンが {seconds} 秒以内に応答しませんでした。',
  'detail.keychainUnanswered': 'キーチェーンのダイアログに応答がありませんでした。',
  'detail.secretName': 'シークレットの名前として使えません。',
  'detail.secretValue': 'このシークレットはこのままでは保存できません。',
} as const;
