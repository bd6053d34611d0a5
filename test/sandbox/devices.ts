import { randomBytes } from 'node:crypto';
import { deleteConflict, entityAlreadyExists, limitExceeded, noSuchEntity } from './errors.ts';
import type { SandboxDevice, SandboxUser } from './model.ts';

/** An MFA device of a user. */
export interface DeviceView extends SandboxDevice {
  /** Epoch milliseconds. */
  readonly enabledAtMs: number;
}

/** A device, and the user (`account/name`) who has enabled it. */
interface Entry extends DeviceView {
  readonly owner: string | undefined;
  /** The key that the device was described with, so that another description replaces it. */
  readonly describedWith?: string;
}

/** How many MFA devices a user may have (IAM user guide, quotas). */
const mostDevices = 8;

/** The MFA devices of all users, and the virtual ones that belong to nobody yet. */
export class DeviceBook {
  #entries: readonly Entry[] = [];

  /** Takes over the devices that a user is described with, in place of those of the last description. */
  adopt(user: SandboxUser): void {
    const { mfa, otherDevices = [], accessKeyId } = user;
    const described = [...(mfa === undefined ? [] : [mfa]), ...otherDevices];
    const serials = new Set(described.map(({ serial }) => serial));
    const kept = this.#entries.filter(
      ({ describedWith, serial }) => describedWith !== accessKeyId && !serials.has(serial),
    );
    this.#entries = [
      ...kept,
      ...described.map((device) => ({
        ...device,
        owner: ownerOf(user),
        enabledAtMs: Date.UTC(2024, 1, 3, 4, 5, 6),
        describedWith: accessKeyId,
      })),
    ];
  }

  of(user: SandboxUser): readonly DeviceView[] {
    return this.#entries.filter(({ owner }) => owner === ownerOf(user));
  }

  get strays(): readonly string[] {
    return this.#entries.filter(({ owner }) => owner === undefined).map(({ serial }) => serial);
  }

  /** The seed of a device that this user has enabled; undefined for others, and for those that have none. */
  seedOf(user: SandboxUser, serial: string): string | undefined {
    return this.of(user).find((device) => device.serial === serial)?.seed;
  }

  /** Makes a virtual device. @throws StsError `EntityAlreadyExists` */
  create(serial: string): Required<SandboxDevice> {
    if (this.#entries.some((entry) => entry.serial === serial)) {
      throw entityAlreadyExists('MFADevice entity at the same path and name already exists.');
    }
    const seed = randomSeed();
    this.#entries = [...this.#entries, { serial, seed, owner: undefined, enabledAtMs: 0 }];
    return { serial, seed };
  }

  /** A virtual device that nobody has enabled. @throws StsError `NoSuchEntity`, `EntityAlreadyExists` */
  stray(serial: string): Required<SandboxDevice> {
    const entry = this.#entries.find((other) => other.serial === serial);
    if (entry?.seed === undefined) throw unknown(serial);
    if (entry.owner !== undefined) {
      throw entityAlreadyExists('MFA Device is already in use.');
    }
    return { serial, seed: entry.seed };
  }

  /** Gives a device to a user. @throws StsError `LimitExceeded` for the ninth */
  enable(user: SandboxUser, serial: string, nowMs: number): void {
    if (this.of(user).length >= mostDevices) throw limitExceeded('MFADevicesPerUser', mostDevices);
    this.#change(serial, (entry) => ({ ...entry, owner: ownerOf(user), enabledAtMs: nowMs }));
  }

  /** Takes a device from its user. @throws StsError `NoSuchEntity` when it is not the user's */
  deactivate(user: SandboxUser, serial: string): void {
    if (!this.of(user).some((device) => device.serial === serial)) {
      throw noSuchEntity('MFA Device invalid for user.');
    }
    this.#change(serial, (entry) => ({ ...entry, owner: undefined }));
  }

  /** Deletes a virtual device. @throws StsError `NoSuchEntity`, or `DeleteConflict` while a user has it */
  delete(serial: string): void {
    const entry = this.#entries.find((other) => other.serial === serial);
    if (entry === undefined) throw unknown(serial);
    if (entry.owner !== undefined) throw deleteConflict();
    this.#entries = this.#entries.filter((other) => other !== entry);
  }

  #change(serial: string, change: (entry: Entry) => Entry): void {
    this.#entries = this.#entries.map((entry) => (entry.serial === serial ? change(entry) : entry));
  }
}

const unknown = (serial: string) =>
  noSuchEntity(`VirtualMFADevice with serial number ${serial} does not exist.`);

function ownerOf({ account, name }: SandboxUser): string {
  return `${account}/${name}`;
}

/** 64 letters of base32, as long as AWS's. */
function randomSeed(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...randomBytes(64)].map((byte) => alphabet.charAt(byte % 32)).join('');
}
