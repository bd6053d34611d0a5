import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Fault } from '../sandbox/sandbox.ts';
import type { OwnNetwork } from '../world/own-network.ts';
import type { World } from '../world/world.ts';
import type { Chance } from './chance.ts';
import type { Front } from './front.ts';
import type { Patient } from './patient.ts';

/** What happens around the app, for a while. */
export interface Siege {
  readonly name: string;
  begin(): Promise<void>;
  end(): Promise<void>;
}

/** What happens to the app itself, and is over when it resolves. */
export interface Blow {
  readonly name: string;
  strike(): Promise<void>;
  /**
   * How long the app may need to notice, in milliseconds: nobody tells it of a clock that was set, so it looks at the
   * clock every half a minute (`longestNapMs` in the core).
   */
  readonly unnoticedMs: number;
}

/** What troubles are made with. */
export interface TroubleMakers {
  readonly world: World;
  readonly front: Front;
  readonly patient: Patient;
  readonly network: OwnNetwork | undefined;
  readonly chance: Chance;
  /** Whether there is an AWS CLI to write to the credentials file with. */
  readonly hasAwsCli: boolean;
  /** Hears what the other profile holds from now on. */
  readonly onOther: (secret: string) => void;
}

const minute = 60_000;
const napMs = 32_000;

const faults: readonly Fault[] = [
  'throttle',
  '500',
  '503',
  'timeout',
  'drop',
  'drop-after-work',
  'half-answer',
  'captive-portal',
  'captive-redirect',
  'empty-200',
];

/** A siege, drawn. */
export const drawSiege = ({ world, front, network, chance }: TroubleMakers): Siege => {
  const { keyring } = world.session;
  const sieges: readonly (() => Siege)[] = [
    () => ({ name: 'keyring stopped', begin: () => keyring.stop(), end: () => keyring.start() }),
    () => ({ name: 'keyring locked', begin: () => keyring.lock(), end: () => keyring.unlock() }),
    () => ({
      name: 'keyring hangs',
      begin: async () => keyring.freeze(),
      end: async () => keyring.thaw(),
    }),
    () => ({ name: 'STS down', begin: () => front.down(), end: () => front.up() }),
    ...(network === undefined
      ? []
      : [
          (): Siege => ({
            name: 'network cut',
            begin: async () => network.cut(),
            end: async () => network.restore(),
          }),
        ]),
    // As often as all the others together.
    ...Array.from({ length: 5 }, () => (): Siege => {
      const fault = chance.pick(faults);
      return {
        name: `STS: ${fault}`,
        begin: async () => {
          front.fault = fault;
        },
        end: async () => {
          front.fault = undefined;
        },
      };
    }),
  ];
  return chance.pick(sieges)();
};

/** A blow, drawn. */
export const drawBlow = (makers: TroubleMakers): Blow => {
  const blows = [sleep, jump, kill, ...(makers.hasAwsCli ? [meddle] : [])];
  return makers.chance.pick(blows)(makers);
};

/** The lid is closed: everything stands still, and the clocks of app and AWS are further on afterwards. */
const sleep = ({ world, patient, chance }: TroubleMakers): Blow => {
  const isTold = chance.often(0.6);
  const sleptMs = Math.round(
    chance.often(0.5) ? chance.between(5000, 40_000) : chance.between(1, 480) * minute,
  );
  const standsMs = chance.between(500, 4000);
  return {
    name: `sleep of ${duration(sleptMs)}, ${isTold ? 'told' : 'untold'}`,
    unnoticedMs: isTold ? 0 : napMs,
    strike: async () => {
      if (isTold) await patient.life.hand.power('suspend');
      await patient.jump(sleptMs);
      patient.sleep();
      world.sandbox.clockOffsetMs += sleptMs;
      await delay(standsMs);
      patient.wake();
      if (isTold) await patient.life.hand.power('resume');
    },
  };
};

/** Somebody sets the clock of the computer, or it is set right. */
const jump = ({ world, patient, chance }: TroubleMakers): Blow => {
  const wrongMs = patient.clockAheadMs - world.sandbox.clockOffsetMs;
  const further = Math.round(chance.between(-180, 180) * minute);
  const byMs = wrongMs !== 0 && chance.often(0.6) ? -wrongMs : further;
  return {
    name: `clock set ${byMs < 0 ? 'back' : 'forward'} by ${duration(Math.abs(byMs))}`,
    unnoticedMs: napMs,
    strike: () => patient.jump(byMs),
  };
};

/** The app ends without a word and is started again. */
const kill = ({ patient, chance }: TroubleMakers): Blow => {
  const awayMs = chance.between(0, 4000);
  return {
    name: 'killed and started again',
    unnoticedMs: 0,
    strike: async () => {
      await patient.kill();
      await delay(awayMs);
      await patient.start();
    },
  };
};

/** Another program writes to the credentials file, over and over. */
const meddle = ({ world, chance, onOther }: TroubleMakers): Blow => {
  const times = 2 + Math.floor(chance.between(0, 5));
  return {
    name: `aws configure set, ${times} times`,
    unnoticedMs: 0,
    strike: async () => {
      for (let left = times; left > 0; left -= 1) {
        const secret = `other/${Math.floor(chance.draw() * 1e9)}`;
        await promisify(execFile)(
          'aws',
          ['configure', 'set', 'aws_secret_access_key', secret, '--profile', 'other'],
          { env: world.env },
        );
        onOther(secret);
      }
    },
  };
};

const duration = (ms: number): string =>
  ms < 2 * minute ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / minute)} min`;
