import { CancellationSource, neverCancelled, type Cancellation } from '../cancellation.ts';
import type { CodeDesk, CodePair } from '../code/code-desk.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import type { Identity, IdentityId } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import type { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Clock, Dispose, KeychainAccess, Logger, SecretStore, StsGateway } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionManager } from '../session/session-manager.ts';
import { identityOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import { userNameOf } from './device-lookup.ts';
import { DeviceMending } from './device-mending.ts';
import { DeviceNotes, type DeviceNote, type DeviceWork } from './device-note.ts';
import { DeviceRemoval } from './device-removal.ts';
import { DeviceUse } from './device-use.ts';
import { askCaller } from './device-user.ts';
import { Enrolment } from './enrolment.ts';
import { message } from '../../texts/message.ts';

/** What the desk needs. */
export interface DeviceDeskPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly iamDesk: IamDesk;
  readonly codes: CodeDesk;
  readonly exchange: KeychainExchange;
  readonly settings: SettingsBook;
  readonly sessions: SessionManager;
  readonly journal: Journal;
  readonly log: Logger;
  readonly clock: Clock;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
  /** What this computer is called; any text. */
  readonly computerName: string;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/** How long the picture of a new device waits to be shown, in milliseconds. */
export const pictureLifeMs = 600_000;

/** What users do with MFA devices in AWS: one thing at a time for each identity. */
export class DeviceDesk {
  readonly #ports: DeviceDeskPorts;
  readonly #notes: DeviceNotes;
  readonly #mending: DeviceMending;
  readonly #enrolment: Enrolment;
  readonly #removal: DeviceRemoval;
  readonly #underWay = new Map<IdentityId, CancellationSource>();
  /** SECURITY: such a picture is the seed. It is in memory only, and not for long. */
  readonly #pictures = new Map<
    IdentityId,
    { readonly picture: Secret<Uint8Array>; readonly stop: Dispose }
  >();

  constructor(ports: DeviceDeskPorts) {
    this.#ports = ports;
    const notes = new DeviceNotes(ports.store, ports.journal);
    const use = new DeviceUse(ports);
    const mending = new DeviceMending({ ...ports, notes, use });
    this.#notes = notes;
    this.#mending = mending;
    this.#enrolment = new Enrolment({ ...ports, notes, mending });
    this.#removal = new DeviceRemoval({ ...ports, notes, use, mending });
  }

  /**
   * Makes this computer an MFA device of the identity's user, and lets the identity use it. The answer is the device's
   * ARN. Takes up to a minute, as AWS wants two codes; how far it is stands in the state.
   */
  enrol(
    id: IdentityId,
    { seedRiskAccepted }: { readonly seedRiskAccepted: boolean },
  ): Promise<Result<{ readonly serial: string }>> {
    return this.#once(id, 'enrol', async (identity, cancellation) => {
      if (identity.codeSource === 'seed' && identity.mfaSerial !== undefined) {
        return fail(problem('seed-in-use'));
      }
      if (!seedRiskAccepted) return fail(problem('seed-risk-not-accepted'));
      const enrolled = await this.#enrolment.run(identity, cancellation);
      // A lost answer does not matter when the identity uses the device now.
      const serial = enrolled.ok ? enrolled.value.serial : this.#newDeviceOf(identity);
      if (serial === undefined) return enrolled.ok ? fail(problem('bug')) : enrolled;
      if (enrolled.ok) this.#keepPicture(id, enrolled.value.qrPng);
      return ok({ serial });
    });
  }

  /** Puts the identity's device in step with AWS: by two codes that are computed, or by two that were typed. */
  resync(id: IdentityId, typed?: readonly [string, string]): Promise<Result<void>> {
    return this.#once(id, 'resync', async (identity, cancellation) => {
      const { iamDesk, sessions, journal } = this.#ports;
      const { mfaSerial: serial } = identity;
      const caller =
        identity.caller === undefined
          ? await askCaller(this.#ports, identity, userAccess, cancellation)
          : ok(identity.caller);
      if (!caller.ok) return caller;
      const userName = userNameOf(caller.value);
      if (serial === undefined || userName === undefined) return fail(problem('device-of-root'));
      const codes = await this.#pairFor(identity, serial, typed, cancellation);
      if (!codes.ok) return codes;
      this.#notes.show(id, { kind: 'resync', step: 'proving' });
      const done = await iamDesk.ask(identity, userAccess, (iam, request) =>
        iam.resyncMfaDevice({ ...request, userName, serial, codes: codes.value }, neverCancelled),
      );
      if (!done.ok) return done;
      sessions.forgive(id);
      journal.record({
        tone: 'good',
        label: identity.label,
        text: message('activity.device.inStep'),
      });
      await journal.save();
      return done;
    });
  }

  /** Removes the device that this computer is: from the user, from AWS, and then its seed from the keychain. */
  remove(id: IdentityId, { acceptsLast }: { readonly acceptsLast: boolean }): Promise<Result<void>> {
    return this.#once(id, 'remove', async (identity) => {
      const { mfaSerial, codeSource } = identity;
      if (mfaSerial === undefined || codeSource !== 'seed') {
        return fail(problem('seed-missing'));
      }
      const removed = await this.#removal.run(identity, mfaSerial, acceptsLast, userAccess);
      if (removed.ok) this.#dropPicture(id);
      return removed;
    });
  }

  /** Ends what was begun with a device of the identity and could not be ended so far. */
  mend(id: IdentityId): Promise<Result<void>> {
    return this.#once(id, 'mend', async (identity) => {
      for (const note of this.#notesOf(id)) {
        const mended = await this.#mend(identity, note, userAccess);
        if (!mended.ok) return mended;
      }
      return ok(undefined);
    });
  }

  /** Forgets that a device was left in AWS: the user sees to it. Its seed goes. */
  async letGo(id: IdentityId): Promise<Result<void>> {
    for (const { serial } of this.#notesOf(id)) await this.#notes.drop(serial);
    await this.#ports.exchange.deleteOrphans(userAccess);
    return ok(undefined);
  }

  /** Stops what is under way for the identity, as far as AWS was not asked yet. */
  cancel(id: IdentityId): void {
    this.#underWay.get(id)?.cancel();
  }

  /** Goes on with what a crash interrupted, or what could not be done then. Never prompts. */
  async resume(): Promise<void> {
    // SECURITY: without the settings nobody knows which identities there are, and whose the seeds are.
    if (this.#ports.store.state.isSettingsUnknown === true) return;
    for (const note of this.#notes.all) {
      const { identityId } = note;
      if (identityOf(this.#ports.store.state, identityId) === undefined) {
        await this.#nameLost(note);
        continue;
      }
      // What AWS refused waits for the user.
      if (note.problem !== undefined && remedyOf(note.problem).retry !== 'backoff') continue;
      await this.#once(identityId, 'mend', (identity) => this.#mend(identity, note, { mayPrompt: false }));
    }
  }

  /** The picture of the identity's new device, once, and within ten minutes; later it is gone. */
  takePicture(id: IdentityId): Secret<Uint8Array> | undefined {
    const picture = this.#pictures.get(id)?.picture;
    this.#dropPicture(id);
    return picture;
  }

  /** Forgets all pictures: the app ends. */
  dispose(): void {
    for (const id of this.#pictures.keys()) this.#dropPicture(id);
  }

  async #mend(identity: Identity, note: DeviceNote, access: KeychainAccess): Promise<Result<void>> {
    if (note.step === 'removing') return this.#removal.carryOut(identity, note, access);
    const settled = await this.#mending.settle(identity, note, access);
    if (!settled.ok) return settled;
    // The seed of a device that was deleted is nobody's now.
    await this.#ports.exchange.deleteOrphans({ mayPrompt: false });
    return ok(undefined);
  }

  async #nameLost({ serial }: DeviceNote): Promise<void> {
    this.#ports.journal.record({
      tone: 'bad',
      text: message('activity.device.left', { serial }),
    });
    await this.#notes.drop(serial);
  }

  async #pairFor(
    identity: Identity,
    serial: string,
    typed: readonly [string, string] | undefined,
    cancellation: Cancellation,
  ): Promise<Result<CodePair>> {
    const { codes, secrets } = this.#ports;
    if (typed !== undefined) return codes.typedPair(serial, typed);
    if (identity.seedRef === undefined) return fail(problem('seed-missing'));
    const seed = await secrets.get(identity.seedRef, userAccess);
    if (!seed.ok) return seed;
    if (seed.value === undefined) return fail(problem('seed-missing'));
    return codes.pair(serial, seed.value, cancellation, (until) =>
      this.#notes.show(identity.id, { kind: 'resync', step: 'waiting', until }),
    );
  }

  /** Does one thing for an identity, unless another is under way. */
  async #once<T>(
    id: IdentityId,
    kind: DeviceWork['kind'],
    run: (identity: Identity, cancellation: Cancellation) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const identity = identityOf(this.#ports.store.state, id);
    if (identity === undefined) return fail(problem('identity-gone'));
    if (this.#underWay.has(id)) return fail(problem('iam-busy'));
    const cancellation = new CancellationSource();
    this.#underWay.set(id, cancellation);
    this.#notes.show(id, { kind, step: 'asking' });
    try {
      return await run(identity, cancellation);
    } finally {
      this.#underWay.delete(id);
      this.#notes.show(id, undefined);
      // Removed meanwhile: there is no key any more to end it with, and no card to say so on.
      if (identityOf(this.#ports.store.state, id) === undefined) {
        for (const note of this.#notesOf(id)) await this.#nameLost(note);
      }
    }
  }

  #notesOf(id: IdentityId): readonly DeviceNote[] {
    return this.#notes.all.filter(({ identityId }) => identityId === id);
  }

  #newDeviceOf(before: Identity): string | undefined {
    const now = identityOf(this.#ports.store.state, before.id);
    return now?.seedRef !== undefined && now.seedRef !== before.seedRef ? now.mfaSerial : undefined;
  }

  #keepPicture(id: IdentityId, picture: Secret<Uint8Array>): void {
    if (picture.reveal().length === 0) return;
    this.#dropPicture(id);
    const stop = this.#ports.clock.after(pictureLifeMs, () => this.#dropPicture(id));
    this.#pictures.set(id, { picture, stop });
    this.#showPictures();
  }

  #dropPicture(id: IdentityId): void {
    const held = this.#pictures.get(id);
    if (held === undefined) return;
    held.stop();
    this.#pictures.delete(id);
    this.#showPictures();
  }

  #showPictures(): void {
    this.#ports.store.update((state) => ({ ...state, devicePictures: [...this.#pictures.keys()] }));
  }
}
