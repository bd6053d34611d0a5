import { linkSync, readFileSync, renameSync, statSync } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  stat,
  unlink,
} from 'node:fs/promises';

/** The system calls that files are replaced with: one value, so that a test can make each of them fail. */
export const fileCalls = {
  access,
  link: linkSync,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readFileSync,
  readlink,
  realpath,
  rename: renameSync,
  stat,
  statSync,
  unlink,
} as const;

/** See `fileCalls`. */
export type FileCalls = typeof fileCalls;
