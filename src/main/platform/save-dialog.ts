import { dialog, type BrowserWindow } from 'electron';

/** Asks where a file is to be saved; undefined when the user cancels. */
export const askForPath = async (
  window: BrowserWindow | undefined,
  suggested: string,
  ending: string,
): Promise<string | undefined> => {
  const options = {
    defaultPath: suggested,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  };
  const answer = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
};
