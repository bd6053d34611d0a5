import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { parseCost, type Cost } from './cost.ts';
import { newValues } from './editors.ts';

const run = promisify(execFile);

/** A parent of its own, smaller than any AWS CLI: what the system tells about a child's memory includes its parent's. */
const launcher = `
import json, resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
elapsed = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"ms": elapsed * 1000, "growthMb": peak / 1024}))
`;

/** The AWS CLI as a command, and its version; undefined when there is none. */
export const findAws = (): { readonly executable: string; readonly version: string } | undefined => {
  for (const executable of ['/usr/bin/aws', 'aws']) {
    const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { executable, version: /aws-cli\/(\S+)/.exec(stdout)?.[1] ?? 'unknown' };
  }
  return undefined;
};

/** Sets one key with `aws configure set` and tells what the whole process cost, its memory included. */
export const configureSet = async (
  python: string,
  aws: string,
  path: string,
  profile: string,
): Promise<Cost> => {
  const key = 'aws_secret_access_key';
  const { stdout } = await run(
    python,
    ['-c', launcher, aws, 'configure', 'set', key, newValues.get(key) ?? '', '--profile', profile],
    { env: { ...process.env, AWS_SHARED_CREDENTIALS_FILE: path, AWS_CONFIG_FILE: `${path}.config` } },
  );
  return parseCost(stdout);
};
