/** Proxies that ask for a password. */
export const proxy = {
  'proxy.enter': '输入密码…',
  'proxy.enterSpoken': '为代理 {proxy} 输入密码',
  'proxy.title': '代理需要密码',
  'proxy.asks': '代理 {proxy} 需要用户名和密码。',
  'proxy.user': '用户名',
  'proxy.password': '密码',
  'proxy.hint': '保存在这台电脑的钥匙串中，只提供给此代理。',
  'proxy.row': '代理 {proxy} 的密码',
  'proxy.change': '更改…',
  'proxy.changeSpoken': '更改代理 {proxy} 的密码',
  'proxy.forget': '清除',
  'proxy.forgetSpoken': '清除代理 {proxy} 的密码',
  'proxy.saved': '已为代理 {proxy} 保存。',
  'proxy.forgotten': '已清除 {proxy} 的密码。',
} as const;
