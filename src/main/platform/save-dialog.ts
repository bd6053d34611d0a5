import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';

/** Asks where a file is to be saved, over a window where there is one; undefined when the user cancels. */
export const askForPath = async (
  window: BrowserWindow | undefined,
  options: SaveDialogOptions,
): Promise<string | undefined> => {
  const answer = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
};
