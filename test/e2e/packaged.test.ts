import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import { sandboxArgs } from '../world/app.ts';
import { callerBySdk } from '../world/aws-clients.ts';
import { addIdentity } from '../world/identities.ts';
import { packagedApp } from '../world/packaged-app.ts';
import { processesOf } from '../world/processes.ts';
import { test } from '../world/test.ts';

test('the packaged app starts, gets a session with what the keychain holds, and lets nobody in', async ({
  newWorld,
}) => {
  const program = await packagedApp();
  const world = await newWorld();
  const first = await world.launch();
  await addIdentity(first, { codes: 'seed' });
  await first.quit();

  // Not by Playwright: its way in is shut.
  const app = await world.session.spawn(program, [...sandboxArgs, '--inspect=0'], {
    env: world.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  app.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const pid = app.pid ?? 0;
  const ended = once(app, 'exit');
  const item = await world.tray.waitForItem({ pid });
  await item.click('Get session');
  await world.newSession();
  await item.waitForMenu(({ children }) => children[0]?.label.startsWith('Work: active until ') === true);

  await expect(callerBySdk(world.env, 'work')).resolves.toMatchObject({ Account: sampleUser.account });
  expect(complaints).not.toContain('Debugger listening');
  const asNode = await promisify(execFile)(
    program,
    [...sandboxArgs, '-e', 'process.stdout.write("I am Node")'],
    {
      env: { ...world.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  expect(asNode.stdout).not.toContain('I am Node');
  await item.click('Quit Latchkey');
  await ended;
  expect(app.exitCode).toBe(0);
  await expect.poll(() => processesOf(pid)).toEqual([]);
});
