import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import type { TrayItem } from '../desktop/tray-item.ts';
import { ROOT } from '../../scripts/lib/project.mjs';
import { sandboxArgs, type LaunchOptions } from './app.ts';
import { endProcesses } from './processes.ts';
import type { World } from './world.ts';

/** The address that the app has in its network, and the port at which it finds STS. */
const address = '10.77.0.2/24';
const port = 4566;

/** Whether this system lets a test have a network of its own (Linux, as root). */
export const canHaveOwnNetwork = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('ip', ['netns', 'list']).status === 0;

/** A network with nothing in it but the app, its own address, and a way to the world's STS. */
export interface OwnNetwork {
  /** Starts the app in it; answers its tray item. */
  launch(options?: LaunchOptions): Promise<TrayItem>;
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

// Runs in the network: hands connections on to a socket in the file system, which no network separates.
const bridge = `const net = require('node:net');
net.createServer((from) => {
  const to = net.connect(process.argv[1]);
  from.pipe(to).pipe(from);
  from.on('error', () => to.destroy());
  to.on('error', () => from.destroy());
}).listen(${port}, '127.0.0.1', () => console.log('ready'));`;

/** Makes a network for the app of a world; `stsUrl` when STS is not the world's sandbox itself. */
export const startOwnNetwork = async (world: World, stsUrl = world.sandbox.url): Promise<OwnNetwork> => {
  const name = `latchkey-${process.pid}`;
  const inside = (...command: readonly string[]): string[] => ['netns', 'exec', name, ...command];
  const ip = (...args: readonly string[]): void => {
    execFileSync('ip', inside('ip', ...args), { stdio: 'ignore' });
  };
  const restore = (): void => {
    ip('link', 'set', 'lo', 'up');
    ip('link', 'set', 'cable', 'up');
  };
  execFileSync('ip', ['netns', 'add', name]);
  ip('link', 'add', 'cable', 'type', 'veth', 'peer', 'name', 'socket');
  ip('link', 'set', 'socket', 'up');
  ip('addr', 'add', address, 'dev', 'cable');
  restore();

  const path = join(world.session.home, 'sts.sock');
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(new URL(stsUrl).port), '127.0.0.1');
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    }
    from.pipe(to).pipe(from);
  });
  server.listen(path);
  await once(server, 'listening');
  const bridging = spawn('ip', inside(process.execPath, '-e', bridge, path), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(bridging.stdout, 'data');
  const apps: number[] = [];
  return {
    launch: async ({ args = [], env: more = {} } = {}) => {
      const command = inside(resolveRuntime().executable, ...sandboxArgs, ...args, ROOT);
      const env = { ...world.env, ...more, AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${port}` };
      const child = spawn('ip', command, { env, stdio: 'ignore', detached: true });
      const pid = child.pid ?? 0;
      apps.push(pid);
      return world.tray.waitForItem({ pid });
    },
    cut: () => {
      ip('link', 'set', 'cable', 'down');
      ip('link', 'set', 'lo', 'down');
    },
    restore,
    close: async () => {
      for (const pid of apps) await endProcesses(pid);
      bridging.kill('SIGKILL');
      for (const socket of open) socket.destroy();
      server.close();
      execFileSync('ip', ['netns', 'del', name]);
    },
  };
};
