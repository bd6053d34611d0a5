import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import type { TrayItem } from '../desktop/tray-item.ts';
import { sandboxArgs } from '../world/app.ts';
import type { OwnNetwork } from '../world/own-network.ts';
import { endProcesses, processesOf } from '../world/processes.ts';
import type { World } from '../world/world.ts';
import { Hand, handScript } from './hand.ts';

/** The app while it runs. */
interface Life {
  readonly item: TrayItem;
  readonly pid: number;
  readonly hand: Hand;
}

/** The app under test, through all its lives. */
export class Patient {
  readonly #world: World;
  readonly #stsUrl: string;
  readonly #network: OwnNetwork | undefined;
  #life: Life | undefined;
  #lives = 0;
  #clockAheadMs = 0;
  #asleep = false;

  constructor(world: World, stsUrl: string, network: OwnNetwork | undefined) {
    this.#world = world;
    this.#stsUrl = stsUrl;
    this.#network = network;
  }

  /** Whether it runs and is not stopped. */
  get isAwake(): boolean {
    return this.#life !== undefined && !this.#asleep;
  }

  /** @throws Error when it does not run */
  get life(): Life {
    if (this.#life === undefined) throw new Error('The app does not run');
    return this.#life;
  }

  get clockAheadMs(): number {
    return this.#clockAheadMs;
  }

  async start(): Promise<void> {
    this.#lives += 1;
    const socket = join(this.#world.session.home, 'run', `hand-${this.#lives}`);
    const args = ['-r', handScript];
    const env = { SOAK_SOCKET: socket, SOAK_CLOCK_OFFSET_MS: String(this.#clockAheadMs) };
    const item =
      this.#network === undefined
        ? await this.#launch(args, { ...this.#world.env, ...env, AWS_ENDPOINT_URL_STS: this.#stsUrl })
        : await this.#network.launch({ args, env });
    this.#life = { item, pid: item.pid, hand: await Hand.reach(socket) };
  }

  /** Moves its clock further from the real one. */
  async jump(byMs: number): Promise<void> {
    this.#clockAheadMs += byMs;
    await this.life.hand.moveClock(this.#clockAheadMs);
  }

  /** Stops all its processes where they are. */
  sleep(): void {
    this.#asleep = true;
    for (const { pid } of processesOf(this.life.pid)) signal(pid, 'SIGSTOP');
  }

  wake(): void {
    for (const { pid } of processesOf(this.life.pid)) signal(pid, 'SIGCONT');
    this.#asleep = false;
  }

  /** Ends all its processes as a power cut would. */
  async kill(): Promise<void> {
    const life = this.#life;
    if (life === undefined) return;
    this.#life = undefined;
    life.hand.letGo();
    await endProcesses(life.pid);
  }

  async #launch(args: readonly string[], env: Readonly<Record<string, string>>): Promise<TrayItem> {
    const child: ChildProcess = spawn(resolveRuntime().executable, [...sandboxArgs, ...args, ROOT], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    const pid = child.pid ?? 0;
    try {
      return await this.#world.tray.waitForItem({ pid });
    } catch (error) {
      await endProcesses(pid);
      throw error;
    }
  }
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
};
