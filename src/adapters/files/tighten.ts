import { chmod, stat } from 'node:fs/promises';
import type { Result } from '../../core/result.ts';
import { ok, fail } from '../../core/result.ts';
import { writeProblem } from './file-problem.ts';

/** Takes every right to a file or folder away from all but its owner, whose own rights stay. */
export const tighten = async (path: string): Promise<Result<void>> => {
  try {
    const { mode } = await stat(path);
    await chmod(path, mode & 0o700);
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, path));
  }
};
