import { neverCancelled, type Cancellation } from '../cancellation.ts';
import type { CodeDesk } from '../code/code-desk.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import type { Caller, Identity } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { newSeedAccount } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { KeychainAccess, NewVirtualDevice } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { mayBeDone } from './device-answers.ts';
import { deviceSerial, userNameOf } from './device-lookup.ts';
import type { DeviceMending } from './device-mending.ts';
import { deviceNames } from './device-name.ts';
import type { DeviceNote, DeviceNotes } from './device-note.ts';
import { askCaller, type DeviceUserPorts } from './device-user.ts';

/** What enrolment needs. */
export interface EnrolmentPorts extends DeviceUserPorts {
  readonly iamDesk: IamDesk;
  readonly codes: CodeDesk;
  readonly exchange: KeychainExchange;
  readonly notes: DeviceNotes;
  readonly mending: DeviceMending;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
  /** What this computer is called; any text. */
  readonly computerName: string;
}

/** A device that was enrolled. */
export interface Enrolled {
  readonly serial: string;
  /** A PNG of its seed, for a phone to hold the same device. */
  readonly qrPng: Secret<Uint8Array>;
}

const access: KeychainAccess = { mayPrompt: true };

/**
 * Makes this computer an MFA device of a user: the device is made, its seed kept, proved by two codes that follow each
 * other, and from then on the identity uses it. Each step is noted before it is done, and undone when a later one fails.
 */
export class Enrolment {
  readonly #ports: EnrolmentPorts;

  constructor(ports: EnrolmentPorts) {
    this.#ports = ports;
  }

  /** Enrols. What could not be undone stays noted, for `DeviceMending`. Cancelling works until the codes are sent. */
  async run(identity: Identity, cancellation: Cancellation): Promise<Result<Enrolled>> {
    const { exchange, newId } = this.#ports;
    // It also tells whether AWS can be reached at all, and what time it is there, before anything is begun.
    const caller = await askCaller(this.#ports, identity, access, cancellation);
    if (!caller.ok) return caller;
    if (userNameOf(caller.value) === undefined) return fail(problem('device-of-root'));
    const seedRef = newSeedAccount(newId());
    return exchange.around([seedRef], access, async () => {
      const made = await this.#make(identity, caller.value, seedRef);
      if (!made.ok) return made;
      const { serial, seed, qrPng } = made.value;
      const note = makingNote(identity, caller.value, serial, seedRef);
      const kept = await exchange.store(seedRef, seed, access);
      if (!kept.ok) return this.#undo(identity, note, kept.error);
      const enabled = await this.#enable(identity, caller.value, note, seed, cancellation);
      return enabled.ok ? ok({ serial, qrPng }) : enabled;
    });
  }

  /** Makes the device, under a name that is free and that the user's policies allow. */
  async #make(identity: Identity, caller: Caller, seedRef: string): Promise<Result<NewVirtualDevice>> {
    const user = userNameOf(caller) ?? '';
    let made: Result<NewVirtualDevice> = fail(problem('device-exists'));
    for (const name of deviceNames(user, this.#ports.computerName)) {
      made = await this.#makeNamed(identity, caller, seedRef, name);
      if (made.ok || made.error.code !== 'device-exists') break;
    }
    if (made.ok || made.error.code !== 'iam-denied') return made;
    // Older policies of AWS's guides allow only a device that is called like its user.
    const called = await this.#makeNamed(identity, caller, seedRef, user);
    return called.ok || called.error.code === 'cancelled' ? called : made;
  }

  async #makeNamed(
    identity: Identity,
    caller: Caller,
    seedRef: string,
    name: string,
  ): Promise<Result<NewVirtualDevice>> {
    const { notes, iamDesk } = this.#ports;
    const serial = deviceSerial(caller, name);
    // Somebody else's, left from another time: it is not this run's to note or to delete.
    if (notes.all.some((note) => note.serial === serial)) return fail(problem('device-exists'));
    const note = makingNote(identity, caller, serial, seedRef);
    const noted = await notes.put(note);
    if (!noted.ok) {
      await notes.drop(serial);
      return noted;
    }
    const made = await iamDesk.ask(identity, access, (iam, request) =>
      iam.createVirtualMfaDevice({ ...request, name }, neverCancelled),
    );
    if (made.ok && made.value.serial === serial) return made;
    if (made.ok)
      return this.#undo(identity, { ...note, serial: made.value.serial }, problem('unexpected-answer'));
    if (mayBeDone(made.error)) return this.#undo(identity, note, made.error);
    await notes.drop(serial);
    return made;
  }

  async #enable(
    identity: Identity,
    caller: Caller,
    note: DeviceNote,
    seed: Secret<string>,
    cancellation: Cancellation,
  ): Promise<Result<unknown>> {
    const { codes, iamDesk, notes, mending } = this.#ports;
    const { serial } = note;
    const show = (until?: number): void =>
      notes.show(identity.id, {
        kind: 'enrol',
        step: until === undefined ? 'proving' : 'waiting',
        ...(until !== undefined && { until }),
      });
    // How far it is: what is to be undone depends on that.
    let begun = note;
    const attempt = async (): Promise<Result<void>> => {
      const pair = await codes.pair(serial, seed, cancellation, show);
      if (!pair.ok) return pair;
      if (cancellation.cancelled) return fail(problem('cancelled'));
      show();
      const noted = await notes.put({ ...note, step: 'enabling' });
      if (!noted.ok) return noted;
      begun = { ...note, step: 'enabling' };
      return iamDesk.ask(identity, access, (iam, request) =>
        iam.enableMfaDevice(
          { ...request, userName: userNameOf(caller) ?? '', serial, codes: pair.value },
          neverCancelled,
        ),
      );
    };
    const first = await attempt();
    // AWS's answer may have told that this computer's clock is off.
    const enabled = !first.ok && first.error.code === 'codes-rejected' ? await attempt() : first;
    if (enabled.ok) return mending.finish(identity, begun, access);
    return this.#undo(identity, begun, enabled.error);
  }

  /** Undoes what was begun, and answers why; or, when AWS has it enabled after all, that all is well. */
  async #undo(identity: Identity, note: DeviceNote, reason: Problem): Promise<Result<never>> {
    const { notes, mending } = this.#ports;
    notes.show(identity.id, { kind: 'enrol', step: 'undoing' });
    await mending.settle(identity, note, access);
    return fail(reason);
  }
}

const makingNote = ({ id }: Identity, { arn }: Caller, serial: string, seedRef: string): DeviceNote => ({
  identityId: id,
  serial,
  userArn: arn,
  seedRef,
  step: 'making',
});
