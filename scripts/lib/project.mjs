import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything about Electron runtimes that is fetched rather than checked in lives here. */
export const RUNTIMES = join(ROOT, '.electron');
