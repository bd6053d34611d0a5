import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { roleSchema, userSchema } from './model.ts';
import { startSandbox, type SandboxOptions } from './sandbox.ts';

// Runs the sandbox as a program: prints one line `{"url":"http://127.0.0.1:PORT"}`, and ends on SIGTERM, on SIGINT, or
// when whoever holds the other end of its standard input goes away.

const usage = `Usage: node --import tsx test/sandbox/main.ts [options]
  --port N              a free one when absent
  --user JSON           a user, may be given several times; the sample user when absent
  --role JSON           a role, may be given several times; the sample role when absent
  --clock-offset-ms N   how far the server's clock is ahead
  --latency-ms N        every answer waits this long
  --session-seconds N   sessions live this long whatever is asked for
  --token-bytes N       length of session tokens
  --control             lets POST /_control steer the sandbox
`;

function readOptions(): SandboxOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      user: { type: 'string', multiple: true },
      role: { type: 'string', multiple: true },
      'clock-offset-ms': { type: 'string' },
      'latency-ms': { type: 'string' },
      'session-seconds': { type: 'string' },
      'token-bytes': { type: 'string' },
      control: { type: 'boolean' },
    },
  });
  const number = (text: string | undefined) => z.coerce.number().optional().parse(text);
  const options = {
    port: number(values.port),
    users: values.user?.map((text) => userSchema.parse(JSON.parse(text))),
    roles: values.role?.map((text) => roleSchema.parse(JSON.parse(text))),
    clockOffsetMs: number(values['clock-offset-ms']),
    latencyMs: number(values['latency-ms']),
    sessionSeconds: number(values['session-seconds']),
    tokenBytes: number(values['token-bytes']),
    control: values.control,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Only a pipe tells that its other end is gone; a terminal or /dev/null ends for other reasons. */
function standardInputIsPipe(): boolean {
  const stat = fstatSync(0);
  return stat.isFIFO() || stat.isSocket();
}

try {
  const sandbox = await startSandbox(readOptions());
  const end = () => {
    void sandbox.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (standardInputIsPipe()) process.stdin.once('end', end).resume();
  console.log(JSON.stringify({ url: sandbox.url }));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
