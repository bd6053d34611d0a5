import { neverCancelled } from '../cancellation.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import type { Identity } from '../identity/identity.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess, Logger, MfaDevice } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import { mayBeDone } from './device-answers.ts';
import { userNameOf } from './device-lookup.ts';
import type { DeviceMending } from './device-mending.ts';
import type { DeviceNote, DeviceNotes } from './device-note.ts';
import type { DeviceUse } from './device-use.ts';
import { askCaller, type DeviceUserPorts } from './device-user.ts';
import { message } from '../../texts/message.ts';

/** What removal needs. */
export interface DeviceRemovalPorts extends DeviceUserPorts {
  readonly iamDesk: IamDesk;
  readonly notes: DeviceNotes;
  readonly mending: DeviceMending;
  readonly use: DeviceUse;
  readonly journal: Journal;
  readonly log: Logger;
}

/** Takes a device of this computer's from its user: in AWS first, and only then out of the keychain. */
export class DeviceRemoval {
  readonly #ports: DeviceRemovalPorts;

  constructor(ports: DeviceRemovalPorts) {
    this.#ports = ports;
  }

  /** Removes the device; `acceptsLast`: also when it is, or may be, the only one that the user has. */
  async run(
    identity: Identity,
    serial: string,
    acceptsLast: boolean,
    access: KeychainAccess,
  ): Promise<Result<void>> {
    const { notes } = this.#ports;
    const others = await this.#others(identity, serial, access);
    if (others.length === 0 && !acceptsLast) return fail(problem('device-last'));
    const note: DeviceNote = { identityId: identity.id, serial, step: 'removing' };
    const noted = await notes.put(note);
    if (!noted.ok) return noted;
    return this.carryOut(identity, note, access);
  }

  /** Goes on with a removal, wherever it was interrupted. */
  async carryOut(identity: Identity, note: DeviceNote, access: KeychainAccess): Promise<Result<void>> {
    const { iamDesk, notes, mending, use, journal, log } = this.#ports;
    const { serial } = note;
    const caller =
      identity.caller === undefined
        ? await askCaller(this.#ports, identity, access, neverCancelled)
        : ok(identity.caller);
    if (!caller.ok) return mending.keep(note, caller.error);
    const userName = userNameOf(caller.value);
    if (userName === undefined) {
      await notes.drop(serial);
      return fail(problem('device-of-root'));
    }
    const taken = await iamDesk.ask(identity, access, (iam, request) =>
      iam.deactivateMfaDevice({ ...request, userName, serial }, neverCancelled),
    );
    if (!taken.ok && taken.error.code !== 'device-gone') {
      if (mayBeDone(taken.error)) return mending.keep(note, taken.error);
      await notes.drop(serial);
      return taken;
    }
    const others = await this.#others(identity, serial, access);
    const changed =
      identity.mfaSerial === serial ? await use.change(identity, after(others), access) : ok(undefined);
    if (!changed.ok) return mending.keep(note, changed.error);
    // Nobody's any more. What is left to do is no more than after an enrolment that was given up.
    await notes.put({ ...note, step: 'making' });
    const deleted = await mending.settle(identity, { ...note, step: 'making' }, access);
    journal.record({
      tone: 'neutral',
      label: identity.label,
      text: message(deleted.ok ? 'activity.device.removed' : 'activity.device.takenOff', { serial }),
    });
    log.info('mfa-device-removed', { profile: identity.profile });
    await journal.save();
    return changed;
  }

  /** The user's other devices, as far as IAM tells. */
  async #others(identity: Identity, serial: string, access: KeychainAccess): Promise<readonly MfaDevice[]> {
    const listed = await this.#ports.iamDesk.ask(identity, access, (iam, request) =>
      iam.listMfaDevices(request, neverCancelled),
    );
    return listed.ok ? listed.value.filter((device) => device.serial !== serial) : [];
  }
}

/** What the identity uses when the device is gone: another of the user's that STS takes codes of, if there is one. */
const after = (others: readonly MfaDevice[]) => {
  const next = others.find(({ kind }) => kind !== 'fido')?.serial;
  return { codeSource: 'ask' as const, ...(next !== undefined && { mfaSerial: next }) };
};
