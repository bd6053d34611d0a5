import { app, type Session, type WebPreferences } from 'electron';
import { rendererOrigin } from './renderer-protocol.ts';

/** Web preferences of every window. SECURITY: no Node, own world, sandbox. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: !app.isPackaged,
});

/** SECURITY: pages go nowhere and open nothing. */
export const lockDownPages = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};

/** SECURITY: Chromium would fetch dictionaries from Google for a session, even if no page of it checks spelling. */
export const fetchNoDictionaries = (): void => {
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
};

/** SECURITY: no permission of the browser for any page of a session. */
export const denyPermissions = (pages: Session): void => {
  pages.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  pages.setPermissionCheckHandler(() => false);
};

/** True for a frame that shows one of Latchkey's own pages. */
export const isOwnFrame = (frame: { readonly url: string; readonly parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${rendererOrigin}/`);
