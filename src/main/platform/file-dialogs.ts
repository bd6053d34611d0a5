import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { replaceFile } from '../../adapters/files/atomic-file.ts';
import { readProblem, writeProblem } from '../../adapters/files/file-problem.ts';
import { longestTransfer } from '../../adapters/files/transfer-format.ts';
import { problem } from '../../core/notice/problem.ts';
import { fail, ok } from '../../core/result.ts';
import type { Translator } from '../../texts/translator.ts';
import type { FileDialogs } from '../transfer-desk.ts';
import { askForPath } from './save-dialog.ts';

/** The system's dialogs for files of settings, over the main window. */
export const systemFileDialogs = (
  window: () => BrowserWindow | undefined,
  t: () => Translator,
): FileDialogs => {
  const filters = () => [{ name: t()('transfer.fileKind'), extensions: ['json'] }];
  return {
    whereTo: () =>
      askForPath(window(), {
        title: t()('transfer.exportTitle'),
        defaultPath: join(app.getPath('documents'), t()('transfer.fileName')),
        filters: filters(),
      }),
    whereFrom: async () => {
      const options = {
        title: t()('transfer.importTitle'),
        properties: ['openFile' as const],
        filters: filters(),
      };
      const over = window();
      const chosen = await (over === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(over, options));
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
    write: async (path, text) => {
      try {
        await replaceFile(path, text, 0o600);
        return ok(undefined);
      } catch (error) {
        return fail(writeProblem(error, path));
      }
    },
    read: async (path) => {
      try {
        const found = await stat(path);
        // A pipe would keep us waiting for ever, and so would a film.
        if (!found.isFile() || found.size > 4 * longestTransfer)
          return fail(problem('import-file-odd', path));
        return ok(await readFile(path, 'utf8'));
      } catch (error) {
        return fail(readProblem(error, path));
      }
    },
  };
};
