import { neverCancelled } from '../cancellation.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import type { Identity } from '../identity/identity.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { KeychainAccess, Logger } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { DeviceNote, DeviceNotes } from './device-note.ts';
import type { DeviceUse } from './device-use.ts';
import { message } from '../../texts/message.ts';

/** What mending needs. */
export interface DeviceMendingPorts {
  readonly notes: DeviceNotes;
  readonly iamDesk: IamDesk;
  readonly use: DeviceUse;
  readonly journal: Journal;
  readonly log: Logger;
}

/** What came of a device that was half made. */
export type Mended = 'in-use' | 'deleted';

/** Finishes or undoes what was begun with a device, whichever AWS's side calls for. */
export class DeviceMending {
  readonly #ports: DeviceMendingPorts;

  constructor(ports: DeviceMendingPorts) {
    this.#ports = ports;
  }

  /**
   * Brings a device that was begun to an end: the identity uses it if the user has it, else it is deleted. When that
   * cannot be told or done, the note stays, with the reason, for another time.
   */
  async settle(identity: Identity, note: DeviceNote, access: KeychainAccess): Promise<Result<Mended>> {
    // Another user's key tells nothing of this device, and must not get it.
    if (isAnothers(identity, note)) return this.keep(note, problem('device-gone'));
    if (note.step === 'enabling') {
      const owned = await this.#isOwned(identity, note, access);
      if (owned === true) return this.finish(identity, note, access);
    }
    const { serial } = note;
    const deleted = await this.#ports.iamDesk.ask(identity, access, (iam, request) =>
      iam.deleteVirtualMfaDevice({ ...request, serial }, neverCancelled),
    );
    // AWS deletes no device that a user has: so this tells that it was enabled.
    if (!deleted.ok && deleted.error.code === 'device-in-use' && note.step === 'enabling') {
      return this.finish(identity, note, access);
    }
    if (!deleted.ok && deleted.error.code !== 'device-gone') return this.keep(note, deleted.error);
    await this.#ports.notes.drop(serial);
    this.#ports.log.info('mfa-device-deleted', { profile: identity.profile });
    return ok('deleted');
  }

  /** Lets the identity use a device that the user has enabled. */
  async finish(identity: Identity, note: DeviceNote, access: KeychainAccess): Promise<Result<Mended>> {
    const { notes, use, journal, log } = this.#ports;
    const { serial, seedRef } = note;
    if (seedRef === undefined) return this.keep(note, problem('seed-missing'));
    const used = await use.change(identity, { mfaSerial: serial, codeSource: 'seed', seedRef }, access);
    if (!used.ok) return this.keep(note, used.error);
    journal.record({
      tone: 'good',
      label: identity.label,
      text: message('activity.device.made', { serial }),
    });
    log.info('mfa-device-enrolled', { profile: identity.profile });
    await notes.drop(serial);
    return ok('in-use');
  }

  /** Keeps a note for another time, and names the device to the user. */
  async keep(note: DeviceNote, reason: Problem): Promise<Result<never>> {
    await this.#ports.notes.put({ ...note, problem: reason });
    this.#ports.log.warn('mfa-device-left', { code: reason.code });
    return fail(reason);
  }

  /** Whether the user has the device; undefined when IAM does not tell. */
  async #isOwned(
    identity: Identity,
    { serial }: DeviceNote,
    access: KeychainAccess,
  ): Promise<boolean | undefined> {
    const listed = await this.#ports.iamDesk.ask(identity, access, (iam, request) =>
      iam.listMfaDevices(request, neverCancelled),
    );
    return listed.ok ? listed.value.some((device) => device.serial === serial) : undefined;
  }
}

const isAnothers = ({ caller }: Identity, { userArn }: DeviceNote): boolean =>
  userArn !== undefined && caller !== undefined && caller.arn !== userArn;
