// `npm run setup`: everything between a fresh clone and a running app. Uses nothing but Node until npm has run, and is
// safe to run again.
import { OLDEST_NODE, nodeIsRecentEnough } from './lib/node-version.mjs';

if (!nodeIsRecentEnough(process.versions.node)) {
  console.error(
    `Latchkey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n` +
      'Get a newer one from https://nodejs.org or your version manager, then run this again.',
  );
  process.exit(1);
}

// Loaded late, so that an old Node gets as far as the sentence above.
const { setUp } = await import('./lib/setup.mjs');
process.exitCode = await setUp();
