/** The parts of forms that several of them share: fields, errors, files, durations, programs that print codes. */
export const form = {
  'form.optional': '任意',
  'form.saving': '保存中…',
  'form.nothingSaved': '保存されませんでした。入力した内容は残っています。',

  'form.otherFiles': 'ほかのファイルにも書き込む',
  'form.otherFile': 'ほかのファイル {number} のパス',
  'form.removeOtherFile': 'ほかのファイル {number} を外す',
  'form.addFile': 'ファイルを追加',
  'form.otherFilesHint':
    'WSL ディストリビューションの認証情報ファイルや、コンテナにマウントしたフォルダーなど。ファイルのフルパスを入力します。いま存在しないフォルダーは、現れるまで待ちます。',

  'form.duration': '期間',
  'form.otherDuration': 'その他',
  'form.hours': '時間',
  'form.minutes': '分',
  // Behind a field for a number: hours, minutes.
  'form.hoursUnit': '時間',
  'form.minutesUnit': '分',
  'form.autoRefresh': '自動更新',
  'form.autoRefreshHint':
    'セッションを終了前に更新します。コードを自分で入力する場合は、代わりにお知らせします。',
  'form.renewBefore': '終了前に更新・お知らせ',
  'form.renewBeforeSpoken': '終了前に更新・お知らせ（何分前か）',
  // Behind a field for a number.
  'form.renewBeforeUnit': '分前',
  'form.renewBeforeHint':
    '終了の 15 分前から新しい認証情報を求める AWS ツールがあります。それより早くしてください。',

  'form.startFrom': 'テンプレート',
  'form.otherProgram': '別のプログラム',
  'form.command': 'コマンド',
  'form.commandHint':
    'ターミナルと同じように入力し、{placeholder} をアカウントの名前に置き換えます。空白を含む名前は引用符で囲みます。',
  'form.tryCommand': '試す',
  'form.stopCommand': '停止',
  'form.commandRuns': 'プログラムを待っています。キーが点滅したらタッチしてください。',
  'form.commandPrinted': 'これが出力されたコードです。デバイスと見比べてください。',
  'form.commandRisk':
    'Latchkey はコードが必要になるたびに、このプログラムをあなたの権限で実行します。コマンドはほかのプログラムから読めるので、シードやパスワードを入れないでください。タッチが必要なキーなら第 2 要素の強さを保てます。ロック解除されたままのパスワードマネージャーは、あなたのどのプログラムにもコードを渡します。',
} as const;
