// Serves a built renderer through a protocol of its own, with the Content-Security-Policy of the real app and the fake
// API in front of the page's script. argv: --pages=DIR with the built files.
const { app, BrowserWindow, protocol } = require('electron');
const { readFile } = require('node:fs/promises');
const path = require('node:path');

const pages = process.argv.find((argument) => argument.startsWith('--pages=')).slice('--pages='.length);

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

protocol.registerSchemesAsPrivileged([{ scheme: 'pages', privileges: { standard: true, secure: true } }]);

const serve = async (request) => {
  const { pathname } = new URL(request.url);
  const body = await readFile(path.join(pages, pathname));
  const page = pathname.endsWith('.html')
    ? String(body).replace('<script', '<script type="module" src="/fake.js"></script><script')
    : body;
  return new Response(page, {
    headers: {
      'content-type': types[path.extname(pathname)] ?? 'text/plain',
      'content-security-policy': policy,
    },
  });
};

void app.whenReady().then(async () => {
  protocol.handle('pages', serve);
  const window = new BrowserWindow({
    width: 880,
    height: 640,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  await window.loadURL('pages://app/index.html');
});
