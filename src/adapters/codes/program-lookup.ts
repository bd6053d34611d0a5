import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { problem } from '../../core/notice/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { searchFolders, type ProgramPlace } from './program-environment.ts';

const isWindows = process.platform === 'win32';

/** Why a file is no program; undefined when it is one. */
const obstacle = async (path: string): Promise<'absent' | 'folder' | 'not-executable' | undefined> => {
  try {
    if (!(await stat(path)).isFile()) return 'folder';
  } catch {
    return 'absent';
  }
  try {
    await access(path, constants.X_OK);
    return undefined;
  } catch {
    return 'not-executable';
  }
};

const inWords = {
  absent: 'is not there',
  folder: 'is not a file',
  'not-executable': 'may not be run: the right to execute it is missing',
} as const;

const notFound = (detail: string): Result<never> => fail(problem('command-not-found', detail, 'codeCommand'));

/**
 * The full path of a program: looked up in PATH and the usual folders, or as it stands when it is a path itself, with
 * `~` for the home folder. SECURITY: never relative to the folder that Latchkey happens to run in.
 */
export const findProgram = async (program: string, place: ProgramPlace): Promise<Result<string>> => {
  const path = /^~[\\/]/.test(program) ? join(place.home, program.slice(2)) : program;
  if (isAbsolute(path)) {
    const trouble = await obstacle(path);
    return trouble === undefined ? ok(path) : notFound(`${path} ${inWords[trouble]}.`);
  }
  if (path.includes('/') || (isWindows && path.includes('\\'))) {
    return notFound(`${path} is not a full path.`);
  }
  let almost: string | undefined;
  for (const folder of searchFolders(place)) {
    for (const name of namesOf(path)) {
      const candidate = join(folder, name);
      const trouble = await obstacle(candidate);
      if (trouble === undefined) return ok(candidate);
      if (trouble === 'not-executable') almost ??= `${candidate} ${inWords[trouble]}.`;
    }
  }
  return notFound(almost ?? `${path} is not in any of the folders where programs are.`);
};

// Batch files are left out: Windows runs them in a shell.
const namesOf = (name: string): readonly string[] =>
  isWindows && extname(name) === '' ? [`${name}.exe`, `${name}.com`] : [name];
