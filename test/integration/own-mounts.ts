import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

const isRoot = process.getuid?.() === 0;

/** The words that run a command with mounts of its own, or undefined where that is not allowed. */
export const ownMounts = ((): readonly string[] | undefined => {
  const words = ['unshare', '--mount', ...(isRoot ? [] : ['--map-root-user'])];
  try {
    execFileSync('unshare', [...words.slice(1), 'mount', '-t', 'tmpfs', 'none', tmpdir()], {
      stdio: 'ignore',
    });
    return words;
  } catch {
    return undefined;
  }
})();
