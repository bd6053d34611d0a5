import { problem, type Problem } from '../../core/notice/problem.ts';
import { errorCode } from './atomic-file.ts';

/** What a system error met while reading means to the user. */
export const readProblem = (error: unknown, path: string): Problem => {
  switch (errorCode(error)) {
    case 'EISDIR':
      return problem('file-is-directory', path);
    case 'EACCES':
    case 'EPERM':
      return problem('file-unreadable', path);
    default:
      return problem('file-failed', `${path}: ${errorCode(error) ?? 'unknown error'}`);
  }
};

/** What a system error met while writing means to the user. */
export const writeProblem = (error: unknown, path: string): Problem => {
  switch (errorCode(error)) {
    case 'EISDIR':
      return problem('file-is-directory', path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem('file-read-only', path);
    // Of the lock: another Latchkey is at work.
    case 'ELOCKED':
      return problem('file-busy', path);
    case 'EBUSY':
      return problem('file-mounted', path);
    case 'ENOSPC':
    case 'EDQUOT':
      return problem('disk-full', path);
    default:
      return problem('file-failed', `${path}: ${errorCode(error) ?? 'unknown error'}`);
  }
};
