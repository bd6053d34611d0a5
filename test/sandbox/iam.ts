import type { DeviceBook, DeviceView } from './devices.ts';
import type { Caller, Directory } from './directory.ts';
import {
  invalidAuthenticationCode,
  invalidClientTokenId,
  noSuchEntity,
  notAuthorized,
  validationError,
} from './errors.ts';
import type { MfaDesk } from './mfa.ts';
import type { SandboxUser } from './model.ts';
import { qrPng } from './qr.ts';
import type { IamAction } from './query.ts';
import { ParameterReader } from './validation.ts';
import type { XmlFields } from './xml.ts';

/** What an action of IAM works with. */
export interface IamContext {
  readonly caller: Caller;
  readonly parameters: URLSearchParams;
  readonly directory: Directory;
  readonly devices: DeviceBook;
  readonly mfaDesk: MfaDesk;
  /** Epoch milliseconds by the server's clock. */
  readonly nowMs: number;
  /** From when a new key works, in epoch milliseconds, and after how many refusals. */
  readonly newKey: { readonly fromMs: number; readonly refusals: number };
}

/** An action for a user whose policies allow it. */
type Performer = (user: SandboxUser, context: IamContext) => XmlFields | undefined;

/** Does one action for a caller whose signature is good. @throws StsError as AWS would answer */
export function actOnIam(action: IamAction, context: IamContext): XmlFields | undefined {
  const user = permitted(action, context);
  return performers[action](user, context);
}

// IAM user guide, "Allows MFA-authenticated IAM users to manage their own credentials": what the policy proposed there
// does not deny without MFA.
const allowedWithoutMfa: ReadonlySet<IamAction> = new Set([
  'CreateVirtualMFADevice',
  'EnableMFADevice',
  'ListMFADevices',
  'ResyncMFADevice',
] as const);

function permitted(action: IamAction, { caller, parameters, directory }: IamContext): SandboxUser {
  const { user, session, principal } = caller;
  const name = `iam:${action}`;
  // STS API reference, GetSessionToken: no IAM API with it unless MFA was given. IAM does not know the token then.
  if (session?.kind === 'session-token' && !session.mfa) throw invalidClientTokenId();
  if (user === undefined) throw notAuthorized(principal.arn, name, false);
  if (user.policyAsksForMfa === true && session?.mfa !== true && !allowedWithoutMfa.has(action)) {
    throw notAuthorized(principal.arn, name, true);
  }
  const isDenied = directory.keysOf(user).some((key) => key.user.denied?.includes(name) === true);
  const asked = parameters.get('UserName') ?? user.name;
  if (isDenied || asked !== user.name) throw notAuthorized(principal.arn, name, false);
  return user;
}

const performers: Readonly<Record<IamAction, Performer>> = {
  ListMFADevices: (user, context) =>
    page(context, devicesOf(user, context), (device) => ({
      MFADevices: device.map(({ serial, enabledAtMs }) => ({
        UserName: user.name,
        SerialNumber: serial,
        EnableDate: isoDate(enabledAtMs),
      })),
    })),

  CreateVirtualMFADevice: (user, { parameters, devices }) => {
    const reader = new ParameterReader(parameters);
    const name = reader.required('virtualMFADeviceName');
    const path = reader.optional('path') ?? '/';
    reader.finish();
    const { partition = 'aws', account } = user;
    const made = devices.create(`arn:${partition}:iam::${account}:mfa${path}${name}`);
    const link =
      `otpauth://totp/Amazon%20Web%20Services:${encodeURIComponent(name)}@${account}` +
      `?secret=${made.seed}&issuer=Amazon%20Web%20Services`;
    return {
      VirtualMFADevice: {
        SerialNumber: made.serial,
        // Blobs travel as base64.
        Base32StringSeed: Buffer.from(made.seed).toString('base64'),
        QRCodePNG: qrPng(link).toString('base64'),
      },
    };
  },

  EnableMFADevice: (user, { parameters, devices, mfaDesk, nowMs }) => {
    const { serial, codes } = twoCodes(parameters);
    const { seed } = devices.stray(serial);
    if (!mfaDesk.useTwo(serial, seed, codes, nowMs)) throw invalidAuthenticationCode();
    devices.enable(user, serial, nowMs);
    return undefined;
  },

  ResyncMFADevice: (user, { parameters, devices, mfaDesk, nowMs }) => {
    const { serial, codes } = twoCodes(parameters);
    const seed = devices.seedOf(user, serial);
    if (seed === undefined) throw noSuchEntity('MFA Device invalid for user.');
    if (!mfaDesk.useTwo(serial, seed, codes, nowMs)) throw invalidAuthenticationCode();
    return undefined;
  },

  DeactivateMFADevice: (user, { parameters, devices }) => {
    const reader = new ParameterReader(parameters);
    const serial = reader.required('serialNumber');
    reader.finish();
    devices.deactivate(user, serial);
    return undefined;
  },

  DeleteVirtualMFADevice: (_, { parameters, devices }) => {
    const reader = new ParameterReader(parameters);
    const serial = reader.required('serialNumber');
    reader.finish();
    devices.delete(serial);
    return undefined;
  },

  ListAccessKeys: (user, context) =>
    page(context, context.directory.keysOf(user), (keys) => ({
      AccessKeyMetadata: keys.map((key) => ({
        UserName: user.name,
        AccessKeyId: key.user.accessKeyId,
        Status: key.user.active === false ? 'Inactive' : 'Active',
        CreateDate: isoDate(key.createdAtMs),
      })),
    })),

  CreateAccessKey: (user, { directory, nowMs, newKey }) => {
    const created = directory.createKey(user, nowMs, newKey);
    return {
      AccessKey: {
        UserName: user.name,
        AccessKeyId: created.accessKeyId,
        Status: 'Active',
        SecretAccessKey: created.secretAccessKey,
        CreateDate: isoDate(nowMs),
      },
    };
  },

  UpdateAccessKey: (user, { parameters, directory }) => {
    const reader = new ParameterReader(parameters);
    const accessKeyId = reader.required('accessKeyId');
    const status = reader.required('status');
    reader.finish();
    directory.setActive(user, accessKeyId, status === 'Active');
    return undefined;
  },

  DeleteAccessKey: (user, { parameters, directory }) => {
    const reader = new ParameterReader(parameters);
    const accessKeyId = reader.required('accessKeyId');
    reader.finish();
    directory.deleteKey(user, accessKeyId);
    return undefined;
  },
};

const devicesOf = (user: SandboxUser, { devices }: IamContext): readonly DeviceView[] => devices.of(user);

function twoCodes(parameters: URLSearchParams): {
  readonly serial: string;
  readonly codes: readonly [string, string];
} {
  const reader = new ParameterReader(parameters);
  const serial = reader.required('serialNumber');
  const first = reader.required('authenticationCode1');
  const second = reader.required('authenticationCode2');
  reader.finish();
  return { serial, codes: [first, second] };
}

/** A page of a list: `MaxItems` (100 when absent) from where `Marker` says. */
function page<T>(
  { parameters }: IamContext,
  all: readonly T[],
  print: (items: readonly T[]) => Record<string, readonly XmlFields[]>,
): XmlFields {
  const from = Number(parameters.get('Marker') ?? '0');
  const most = Number(parameters.get('MaxItems') ?? '100');
  if (!Number.isInteger(from) || !Number.isInteger(most)) throw validationError('Invalid Marker.');
  const items = all.slice(from, from + most);
  const isTruncated = from + most < all.length;
  const lists = Object.entries(print(items)).map(([name, members]): [string, XmlFields] => [
    name,
    { member: members },
  ]);
  return {
    ...Object.fromEntries(lists),
    IsTruncated: String(isTruncated),
    ...(isTruncated && { Marker: String(from + most) }),
  };
}

const isoDate = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
