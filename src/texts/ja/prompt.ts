/** The little window that asks for a code. */
export const prompt = {
  'prompt.title': '{session} のコード – Latchkey',
  'prompt.profile': 'プロファイル {profile}',
  'prompt.profileAndDevice': 'プロファイル {profile}、{identity} のデバイスのコード',
  'prompt.code': '6 桁の MFA コード',
  'prompt.send': 'コードを送信',
  'prompt.sending': '送信中…',
  'prompt.done': '完了',
  'prompt.windowTitle': '{label} のコード',
  'prompt.reason.none': 'セッションを取得します。',
  'prompt.reason.active': '新しいセッションを取得します。',
  'prompt.reason.expiring': 'セッションがまもなく終了します。',
  'prompt.reason.expired': 'セッションが終了しました。',
} as const;
