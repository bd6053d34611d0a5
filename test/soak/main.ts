import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isWell, reportOf } from './report.ts';
import { soak } from './soak.ts';

// Not news for whoever runs this.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
// Every world listens for the end of this process.
process.setMaxListeners(64);

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? randomInt(1_000_000));
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

if (!(minutes > 0) || !Number.isInteger(seed)) {
  tell('npm run soak -- --minutes 5 --seed 1');
  process.exit(2);
}
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

tell(`${minutes} minutes of troubles with --seed ${seed}`);
const findings = await soak({ minutes, seed, tell, stop: stop.signal });
tell(`\n${reportOf(findings)}\n`);
tell(
  isWell(findings)
    ? 'All was well.'
    : `Not all was well: npm run soak -- --minutes ${minutes} --seed ${seed}`,
);
process.exit(isWell(findings) ? 0 : 1);
