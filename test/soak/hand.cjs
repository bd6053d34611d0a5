'use strict';
// Loaded into the main process before the app (`electron -r`): a hand in it that reaches out through a socket in the
// file system, which neither a cut network nor a network of its own separates from the soak. Playwright's debugger
// connection would not survive either.
const { createServer } = require('node:net');
const { createInterface } = require('node:readline');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { BrowserWindow, powerMonitor } = require('electron');

const realNow = Date.now.bind(Date);
let offsetMs = Number(process.env.SOAK_CLOCK_OFFSET_MS ?? 0);
Date.now = () => realNow() + offsetMs;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const pageOf = (isPrompt) =>
  BrowserWindow.getAllWindows().find((window) => {
    const url = window.webContents.getURL();
    return url.startsWith('latchkey:') && url.includes('#prompt') === isPrompt;
  });

const deeds = {
  clock: ({ offset }) => {
    offsetMs = offset;
  },
  power: ({ event }) => {
    powerMonitor.emit(event);
  },
  usage: () => {
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    return { rssBytes: rss, heapBytes: heapUsed, handles: process.getActiveResourcesInfo().length };
  },
  hasWindow: () => pageOf(false)?.webContents.isLoading() === false,
  hasPrompt: () => pageOf(true)?.webContents.isLoading() === false,
  /** Runs a script in the main window, or in the prompt. */
  page: async ({ script, prompt }) => {
    const page = pageOf(prompt === true);
    if (page === undefined) throw new Error('There is no such window');
    return page.webContents.executeJavaScript(script);
  },
  closeWindow: () => pageOf(false)?.close(),
};

createServer((socket) => {
  socket.on('error', () => {});
  createInterface({ input: socket }).on('line', (line) => {
    const { id, deed, ...rest } = JSON.parse(line);
    void Promise.resolve()
      .then(() => deeds[deed](rest))
      .then(
        (value) => ({ id, value: value ?? null }),
        (error) => ({ id, error: String(error) }),
      )
      .then((answer) => {
        socket.write(`${JSON.stringify(answer)}\n`);
      });
  });
})
  .listen(process.env.SOAK_SOCKET)
  .unref();
