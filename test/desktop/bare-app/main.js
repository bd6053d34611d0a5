// The smallest tray app. With BARE_IDLE=1 it shows an icon with "Quit" and does nothing else, as the benchmarks' floor;
// otherwise its menu answers, for the tests of the test desktop itself.
import { app, Menu, nativeImage, Notification, Tray } from 'electron';

const SIZE = 22;

function plain(shade) {
  const pixels = Buffer.alloc(SIZE * SIZE * 4, shade);
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE });
}

function start() {
  const tray = new Tray(plain(0xff));
  const quit = { label: 'Quit', click: () => app.quit() };
  if (process.env.BARE_IDLE === '1') {
    tray.setContextMenu(Menu.buildFromTemplate([quit]));
    return;
  }

  let clicks = 0;
  function greet() {
    clicks += 1;
    const notification = new Notification({ title: 'Hello', body: `Click ${clicks}` });
    notification.on('click', () => show('notification clicked'));
    notification.on('close', () => tray.setImage(plain(0x80)));
    notification.show();
    show(`greeted ${clicks}`);
  }
  function later(change) {
    return () => {
      setTimeout(() => change(), 150);
    };
  }
  function showToolTip(state) {
    tray.setToolTip(`Bare app: ${state}`);
  }
  function showMenu(state) {
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: `State: ${state}`, enabled: false },
        { type: 'separator' },
        { label: 'Say_hello', click: greet },
        { label: 'More', submenu: [{ label: 'Loud', type: 'checkbox', checked: clicks > 0, click: greet }] },
        {
          label: 'Later',
          submenu: [
            { label: 'Menu', click: later(() => showMenu('later')) },
            { label: 'Tool tip', click: later(() => showToolTip('later')) },
            { label: 'Icon', click: later(() => tray.setImage(plain(0x40))) },
          ],
        },
        quit,
      ]),
    );
  }
  function show(state) {
    showToolTip(state);
    showMenu(state);
  }
  tray.on('click', () => show('activated'));
  show('new');
}

// Not `await app.whenReady()`: Electron becomes ready only after this module has run to its end.
void app.whenReady().then(start);
