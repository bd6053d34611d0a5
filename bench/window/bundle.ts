import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of the built renderer, gzipped, in kilobytes. */
export interface BundleFile {
  readonly name: string;
  readonly gzipKb: number;
}

/** The scripts and styles of the built renderer, biggest first. */
export const bundleFiles = (folder: string): readonly BundleFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => ({ name, gzipKb: gzipSync(readFileSync(join(folder, name))).length / 1000 }))
    .toSorted((a, b) => b.gzipKb - a.gzipKb);
