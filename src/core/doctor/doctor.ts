import { message } from '../../texts/message.ts';
import { CancellationSource } from '../cancellation.ts';
import { checkAws } from './check-aws.ts';
import { checkCodes } from './check-codes.ts';
import { checkDesktop } from './check-desktop.ts';
import { checkFiles } from './check-files.ts';
import { checkKeychain } from './check-keychain.ts';
import { checkNetwork } from './check-network.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkVersion } from './check-version.ts';
import type { Check, DoctorPorts } from './doctor-ports.ts';
import { checkNames, inOrder, type CheckName, type DoctorReport, type Finding } from './finding.ts';

/** How long one check may take, in milliseconds: longer than a slow network, and not so long that one gives up. */
export const checkLimitMs = 6000;

/** The checks, and what each of them tells about. */
const checks: readonly (readonly [Check, readonly CheckName[]])[] = [
  [checkKeychain, ['keychain']],
  [checkAws, ['clock', 'endpoints', 'keys']],
  [checkNetwork, ['network']],
  [checkFiles, ['files']],
  [checkProfiles, ['profiles']],
  [checkCodes, ['codes']],
  [checkDesktop, ['desktop']],
  [checkVersion, ['version']],
];

/** Looks at everything that Latchkey stands on, all at once, and tells what it finds as it finds it. */
export class Doctor {
  readonly #ports: DoctorPorts;
  #report: DoctorReport | undefined;
  #run: CancellationSource | undefined;

  constructor(ports: DoctorPorts) {
    this.#ports = ports;
  }

  /** What the last run found, or the one that is under way has found so far. */
  get report(): DoctorReport | undefined {
    return this.#report;
  }

  /** Looks anew; a run that is under way ends. `onFound` hears each time that something was found. Never fails. */
  async run(onFound: (report: DoctorReport) => void): Promise<void> {
    this.stop();
    const run = new CancellationSource();
    this.#run = run;
    const found = new Map<string, Finding>();
    let pending: readonly CheckName[] = checkNames;
    const startedAt = this.#ports.clock.now();
    const show = (): void => {
      if (run.cancelled) return;
      this.#report = { startedAt, pending, findings: inOrder([...found.values()]) };
      onFound(this.#report);
    };
    show();
    await Promise.all(
      checks.map(async ([check, names]) => {
        await this.#within(run, names, check, (finding) => {
          found.set(finding.id, finding);
          show();
        });
        pending = pending.filter((name) => !names.includes(name));
        show();
      }),
    );
  }

  /** Ends the run that is under way, if there is one. */
  stop(): void {
    this.#run?.cancel();
    this.#run = undefined;
  }

  /** Runs one check for as long as it may take; what it finds after that is not told any more. */
  #within(
    run: CancellationSource,
    names: readonly CheckName[],
    check: Check,
    tell: (finding: Finding) => void,
  ): Promise<void> {
    const own = new CancellationSource();
    const told = new Set<CheckName>();
    // What was found before that is not taken back.
    const say = (title: 'doctor.tookTooLong' | 'doctor.checkFailed'): void => {
      for (const name of names.filter((one) => !told.has(one))) {
        tell({ id: `${name}:unfinished`, check: name, status: 'note', said: { title: message(title) } });
      }
    };
    return new Promise((resolve) => {
      const end = (): void => {
        stopTimer();
        stopListening();
        own.cancel();
        resolve();
      };
      const stopTimer = this.#ports.clock.after(checkLimitMs, () => {
        say('doctor.tookTooLong');
        end();
      });
      const stopListening = run.onCancel(() => end());
      const whileWanted = (finding: Finding): void => {
        if (own.cancelled) return;
        told.add(finding.check);
        tell(finding);
      };
      check(this.#ports, whileWanted, own).then(end, () => {
        if (!own.cancelled) say('doctor.checkFailed');
        end();
      });
    });
  }
}
