/** Proxies that ask for a password. */
export const proxy = {
  'proxy.enter': 'パスワードを入力…',
  'proxy.enterSpoken': 'プロキシ {proxy} のパスワードを入力',
  'proxy.title': 'プロキシがパスワードを求めています',
  'proxy.asks': 'プロキシ {proxy} がユーザー名とパスワードを求めています。',
  'proxy.user': 'ユーザー名',
  'proxy.password': 'パスワード',
  'proxy.hint': 'このコンピューターのキーチェーンに保管し、このプロキシだけに送ります。',
  'proxy.row': 'プロキシ {proxy} のパスワード',
  'proxy.change': '変更…',
  'proxy.changeSpoken': 'プロキシ {proxy} のパスワードを変更',
  'proxy.forget': '消去',
  'proxy.forgetSpoken': 'プロキシ {proxy} のパスワードを消去',
  'proxy.saved': 'プロキシ {proxy} 用に保存しました。',
  'proxy.forgotten': '{proxy} のパスワードを消去しました。',
} as const;
