import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { makeUser } from '../sandbox/sandbox.ts';

// The sandbox as a program of its own, steered over HTTP.

const main = fileURLToPath(new URL('../sandbox/main.ts', import.meta.url));
let program: ChildProcessByStdio<Writable, Readable, Readable> | undefined;

afterEach(() => {
  program?.kill('SIGKILL');
});

/** Starts the program and reads its line. */
async function start(...flags: string[]): Promise<{ url: string; exit: Promise<unknown> }> {
  program = spawn(process.execPath, ['--import', 'tsx', main, ...flags], { stdio: 'pipe' });
  const exit = once(program, 'exit');
  const [line] = await once(createInterface(program.stdout), 'line');
  return { ...z.strictObject({ url: z.url() }).parse(JSON.parse(String(line))), exit };
}

async function control(url: string, command: object): Promise<unknown> {
  const response = await fetch(`${url}/_control`, { method: 'POST', body: JSON.stringify(command) });
  return response.json();
}

const ask = (url: string) =>
  fetch(`${url}/?Action=GetCallerIdentity&Version=2011-06-15`).then((response) => response.status);

test('it takes its options as flags, prints its address, and ends on SIGTERM', async () => {
  const user = makeUser('flagged');
  const { url, exit } = await start('--control', '--latency-ms', '1', '--user', JSON.stringify(user));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await ask(url)).toBe(403);
  expect(await control(url, { command: 'calls' })).toMatchObject({
    ok: true,
    value: [{ action: 'GetCallerIdentity', errorCode: 'MissingAuthenticationToken', status: 403 }],
  });
  program?.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('it ends when its standard input does, and control is off by default', async () => {
  const { url, exit } = await start();
  const response = await fetch(`${url}/_control`, { method: 'POST', body: '{"command":"calls"}' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('MissingAction');
  program?.stdin.end();
  expect(await exit).toEqual([0, null]);
});

test('a flag that means nothing is refused with the usage', async () => {
  program = spawn(process.execPath, ['--import', 'tsx', main, '--session-seconds', 'soon'], {
    stdio: 'pipe',
  });
  let complaint = '';
  program.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  expect(await once(program, 'close')).toEqual([2, null]);
  expect(complaint).toContain('Usage:');
});
