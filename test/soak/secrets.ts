import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where one of the texts stands in a file of a folder, or of a folder in it: paths, never the texts. */
export const filesWith = (folder: string, texts: Iterable<string>): readonly string[] => {
  if (!existsSync(folder)) return [];
  const wanted = [...texts].filter((text) => text !== '');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path, 'latin1');
      return wanted.some((text) => content.includes(text));
    });
};
