import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sectionOf } from '../world/credentials.ts';
import { canHaveOwnNetwork, startOwnNetwork, type OwnNetwork } from '../world/own-network.ts';
import { startWorld, type World } from '../world/world.ts';
import { Books, type AppCall, type Findings } from './books.ts';
import { chanceOf, type Chance } from './chance.ts';
import { circumstancesOf } from './circumstances.ts';
import { Front } from './front.ts';
import { lifeOf, moveIn, profiles, roles, typedProfile, users } from './household.ts';
import { Patient } from './patient.ts';
import { Person } from './person.ts';
import { filesWith } from './secrets.ts';
import { drawBlow, drawSiege, type TroubleMakers } from './troubles.ts';
import { Watcher } from './watcher.ts';

/** How long Latchkey may take until everything is well after a trouble, in milliseconds. */
const recoveryLimitMs = 150_000;
/** How often it is looked whether everything is well, in milliseconds. */
const lookEveryMs = 250;

const ownNote = '# A note of the user';

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
  /** Ends the soak before its time. */
  readonly stop: AbortSignal;
}

/** Runs the app through troubles for a while, in a world of its own. @throws Error when that world does not come up */
export const soak = async (options: SoakOptions): Promise<Findings> => {
  const world = await startWorld({ sandbox: { users: Object.values(users), roles: Object.values(roles) } });
  let network: OwnNetwork | undefined;
  let run: Run | undefined;
  let front: Front | undefined;
  try {
    const books = new Books();
    const note = (call: AppCall): void => {
      const secondsAgo = books.call(call);
      if (secondsAgo === undefined) return;
      options.tell(
        `  a code for ${call.accessKeyId} (${call.action}) was sent ${secondsAgo.toFixed(1)} s ago before`,
      );
    };
    front = new Front(world.sandbox, { lifeOf, onCall: (call) => note(call) });
    await front.up();
    if (canHaveOwnNetwork()) network = await startOwnNetwork(world, front.url);
    else options.tell('Without a network of its own, which takes Linux and root: it is never cut.');
    run = new Run(world, books, front, network, options);
    return await run.toItsEnd();
  } finally {
    await run?.close();
    await network?.close();
    await front?.down();
    await world.close();
  }
};

/** One soak in its world. */
class Run {
  readonly #world: World;
  readonly #books: Books;
  readonly #options: SoakOptions;
  readonly #patient: Patient;
  readonly #watcher: Watcher;
  readonly #person: Person;
  readonly #chance: Chance;
  readonly #makers: TroubleMakers;
  readonly #startedAt = Date.now();
  #otherSecret = 'other/0';

  constructor(
    world: World,
    books: Books,
    front: Front,
    network: OwnNetwork | undefined,
    options: SoakOptions,
  ) {
    this.#world = world;
    this.#books = books;
    this.#options = options;
    this.#chance = chanceOf(options.seed);
    mkdirSync(dirname(world.credentialsPath), { recursive: true });
    const other = `[other]\naws_access_key_id = AKIAMADEUPOTHER22222\naws_secret_access_key = ${this.#otherSecret}\n`;
    writeFileSync(world.credentialsPath, `${ownNote}\n${other}`, { mode: 0o600 });
    this.#patient = new Patient(world, front.url, network);
    this.#watcher = new Watcher(world, books);
    this.#person = new Person(this.#patient, world.sandbox, books, this.#watcher);
    this.#makers = {
      world,
      front,
      network,
      patient: this.#patient,
      chance: this.#chance,
      hasAwsCli: spawnSync('aws', ['--version'], { env: world.env, stdio: 'ignore' }).status === 0,
      onOther: (secret) => {
        this.#otherSecret = secret;
      },
    };
  }

  async toItsEnd(): Promise<Findings> {
    await this.#moveIn();
    const endsAt = Date.now() + this.#options.minutes * 60_000;
    while (Date.now() < endsAt && !this.#options.stop.aborted) {
      if (!(await this.#round())) break;
    }
    this.#lookForSecrets();
    return this.#books.close([typedProfile]);
  }

  async close(): Promise<void> {
    await this.#person.close();
    await this.#watcher.close();
    await this.#patient.kill();
  }

  async #moveIn(): Promise<void> {
    await this.#patient.start();
    const { hand } = this.#patient.life;
    await this.#until(() => hand.has('window'));
    await moveIn(hand);
    await hand.closeWindow();
    const startedAt = Date.now();
    if (!(await this.#untilWell('start', startedAt, 0)))
      throw new Error('Nothing works, even without troubles');
  }

  /** Some trouble, or none for a while. Answers false when there is no point in going on. */
  async #round(): Promise<boolean> {
    const chance = this.#chance;
    const kind = chance.draw();
    if (kind < 0.15) {
      const calmMs = chance.between(20_000, 35_000);
      this.#tell(`left alone for ${Math.round(calmMs / 1000)} s`);
      await this.#pass(calmMs);
      await this.#check();
      return true;
    }
    const siege = kind < 0.75 ? drawSiege(this.#makers) : undefined;
    const blow = siege === undefined || chance.often(0.35) ? drawBlow(this.#makers) : undefined;
    const what = [siege?.name, blow?.name].filter((name) => name !== undefined).join(' + ');
    this.#tell(what);
    this.#books.disturb();
    await siege?.begin();
    if (siege !== undefined) await this.#pass(chance.between(3000, 14_000));
    await blow?.strike();
    if (siege !== undefined && blow !== undefined) await this.#pass(chance.between(0, 6000));
    await siege?.end();
    return this.#untilWell(what, Date.now(), blow?.unnoticedMs ?? 0);
  }

  /** Waits until every profile works, and works still when the app must have noticed what happened. */
  async #untilWell(what: string, since: number, unnoticedMs: number): Promise<boolean> {
    const unwell = (): readonly string[] =>
      [...profiles, typedProfile].filter((profile) => this.#books.verdictOf(profile) !== 'accepted');
    let unwellAt = since;
    let lastUnwell = '';
    let now = Date.now();
    for (; now < since + unnoticedMs || unwell().length > 0; now = Date.now()) {
      const names = unwell();
      if (names.length > 0) {
        unwellAt = now;
        lastUnwell = names.join(', ');
      }
      if (this.#options.stop.aborted) return false;
      if (now - since > recoveryLimitMs + unnoticedMs) {
        const still = [...profiles, typedProfile].filter(
          (name) => this.#books.verdictOf(name) !== 'accepted',
        );
        this.#books.fault(`not well again after ${what}: ${still.join(', ')}`);
        this.#tell(circumstancesOf(this.#world, this.#patient.clockAheadMs));
        return false;
      }
      await delay(lookEveryMs);
    }
    const seconds = (unwellAt - since) / 1000;
    if (unwellAt > since) this.#tell(`  well again after ${seconds.toFixed(1)} s; last: ${lastUnwell}`);
    this.#books.recovered({ what, seconds });
    this.#books.calm(now);
    await this.#check();
    return true;
  }

  /** What must hold whenever nothing is being done to anything. */
  async #check(): Promise<void> {
    const file = this.#world.credentials();
    if (sectionOf(file, 'other')?.['aws_secret_access_key'] !== this.#otherSecret) {
      this.#books.fault('the profile of another program was changed');
    }
    if (!file.includes(ownNote)) this.#books.fault('a comment of the user is gone');
    const { hand, pid } = this.#patient.life;
    this.#books.used({ at: Date.now(), pid, ...(await hand.usage()) });
  }

  #lookForSecrets(): void {
    const keys = Object.values(users).flatMap(({ secretAccessKey, mfa }) => [
      secretAccessKey,
      mfa?.seed ?? '',
    ]);
    const found = filesWith(this.#world.userData, [...keys, ...this.#watcher.secrets]);
    for (const path of found)
      this.#books.fault(`a secret is in ${path.slice(this.#world.userData.length + 1)}`);
  }

  async #pass(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#options.stop }).catch(() => {});
  }

  async #until(holds: () => Promise<boolean>): Promise<void> {
    const limit = Date.now() + 20_000;
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error('The window did not come');
      await delay(lookEveryMs);
    }
  }

  #tell(line: string): void {
    const seconds = Math.round((Date.now() - this.#startedAt) / 1000);
    this.#options.tell(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}  ${line}`);
  }
}
