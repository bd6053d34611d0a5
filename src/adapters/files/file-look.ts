import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileLook } from '../../core/doctor/doctor-ports.ts';
import { errorCode, ignoreMissing, isMissing } from './atomic-file.ts';
import { decodeText, undecodableLine } from './utf8.ts';

/** A file that is bigger than this, in bytes, is none of AWS's: it is not read. */
const biggest = 32 * 1024 * 1024;

/** Looks at a file and its folder as they are on the disk, symlinks followed. Never throws, changes nothing. */
export const lookAtFile = async (path: string, platform = process.platform): Promise<FileLook> => {
  const folder = await stat(dirname(path)).catch(() => undefined);
  // Bits mean nothing on Windows.
  const hasModes = platform !== 'win32';
  const around = hasModes && folder !== undefined ? { folderMode: folder.mode & 0o7777 } : {};
  try {
    // A pipe would keep us waiting for ever.
    const before = await stat(path).catch(ignoreMissing);
    if (before === undefined) return around;
    if (before.isDirectory()) return { ...around, refused: 'EISDIR' };
    if (!before.isFile()) return { ...around, refused: 'not a regular file' };
    if (before.size > biggest) return { ...around, refused: 'EFBIG' };
    const all = { ...around, ...(hasModes && { mode: before.mode & 0o7777 }) };
    const bytes = await readAll(path);
    const text = decodeText(bytes);
    return text === undefined ? { ...all, invalidLine: undecodableLine(bytes) } : { ...all, text };
  } catch (error) {
    return isMissing(error) ? around : { ...around, refused: errorCode(error) ?? 'unknown error' };
  }
};

const readAll = async (path: string): Promise<Buffer> => {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
};
