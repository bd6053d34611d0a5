import { problem } from '../core/notice/problem.ts';
import type { LoginItem } from '../core/ports.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Engine } from '../core/engine.ts';
import type { KeychainWatch } from '../core/identity/keychain-watch.ts';
import type { Doctor } from '../core/doctor/doctor.ts';
import type { DoctorRemedy } from '../core/doctor/finding.ts';
import type { AwsFileKind } from '../core/doctor/file-oddities.ts';
import { mended } from '../core/doctor/file-mends.ts';
import { printDoctor, projectDoctor, type DoctorView } from '../shared/doctor-view.ts';
import type { Translator } from '../texts/translator.ts';
import type { TimedClipboard } from './timed-clipboard.ts';

/** What the desk works on. */
export interface DoctorDeskPorts {
  readonly doctor: Pick<Doctor, 'run' | 'report'>;
  readonly engine: Pick<Engine, 'undo' | 'fileWatch'>;
  readonly keychain: Pick<KeychainWatch, 'check'>;
  readonly loginItem: LoginItem;
  readonly clipboard: Pick<TimedClipboard, 'copyText'>;
  readonly configFile: string;
  readonly home: string;
  readonly t: () => Translator;
  /** Shows what was found so far. */
  readonly show: (view: DoctorView) => void;
  /** Takes all rights to a file or folder away from others. */
  readonly tighten: (path: string) => Promise<Result<void>>;
  readonly openFile: (path: string) => Promise<Result<void>>;
}

/** Leads the doctor for the window: shows what it finds, and does what a click on a finding asks for. */
export class DoctorDesk {
  readonly #ports: DoctorDeskPorts;
  #isToShow = false;

  constructor(ports: DoctorDeskPorts) {
    this.#ports = ports;
  }

  /** Looks at everything anew; answers when all is known. */
  async run(): Promise<Result<void>> {
    await this.#ports.doctor.run(() => this.#showSoon());
    return ok(undefined);
  }

  /** Shows what is known again, as in another language. */
  show(): void {
    const { doctor, t, show } = this.#ports;
    if (doctor.report !== undefined) show(projectDoctor(doctor.report, t()));
  }

  /** Puts the report on the clipboard. */
  async copyReport(): Promise<Result<void>> {
    const { doctor, t, home, clipboard } = this.#ports;
    if (doctor.report === undefined) return fail(problem('cancelled'));
    await clipboard.copyText(printDoctor(projectDoctor(doctor.report, t()), t(), home));
    return ok(undefined);
  }

  /** Puts the command of a finding on the clipboard. */
  async copyCommand(id: string): Promise<Result<void>> {
    const command = this.#find(id)?.command;
    if (command === undefined) return fail(problem('change-gone'));
    await this.#ports.clipboard.copyText(command);
    return ok(undefined);
  }

  /**
   * Does what one click on a finding does. SECURITY: the window names the finding; what is done, and to which file, the
   * finding says.
   */
  async remedy(id: string): Promise<Result<void>> {
    const remedy = this.#find(id)?.remedy;
    return remedy === undefined ? fail(problem('change-gone')) : this.#do(remedy);
  }

  /** Hundreds of things may be found in one go: each shown by itself would show all before it again. */
  #showSoon(): void {
    if (this.#isToShow) return;
    this.#isToShow = true;
    queueMicrotask(() => {
      this.#isToShow = false;
      this.show();
    });
  }

  #find(id: string) {
    return this.#ports.doctor.report?.findings.find((finding) => finding.id === id);
  }

  async #do(remedy: DoctorRemedy): Promise<Result<void>> {
    const { engine, keychain, loginItem, tighten, openFile, configFile } = this.#ports;
    switch (remedy.kind) {
      case 'unlock-keychain':
        return keychain.check({ mayPrompt: true });
      case 'mend': {
        const { path, oddity } = remedy;
        const file: AwsFileKind = path === configFile ? 'config' : 'credentials';
        const done = await engine.undo.repair(path, (text) => mended(text, oddity, file));
        if (done.ok) await engine.fileWatch.look();
        return done;
      }
      case 'tighten':
        return tighten(remedy.path);
      case 'open-file':
        return openFile(remedy.path);
      case 'start-at-login':
        return loginItem.set(true);
      case 'edit':
      case 'rotate':
      case 'proxy-login':
      case 'adopt-keys':
        // The window leads there by itself.
        return ok(undefined);
    }
  }
}
