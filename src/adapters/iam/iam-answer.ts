import { z } from 'zod';
import { parseSeed } from '../../core/code/seed.ts';
import type { LongTermKey } from '../../core/identity/identity.ts';
import { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import type { AccessKeyInfo, MfaDevice, MfaDeviceKind, NewVirtualDevice } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';

// A captive portal's page, or an empty answer, reaches here as an answer with undefined fields.

const plainValue = z.string().regex(/^[\x21-\x7e]+$/);
const devicePages = z.array(
  z.object({ MFADevices: z.array(z.object({ SerialNumber: plainValue, EnableDate: z.date() })) }),
);
const newDevice = z.object({
  VirtualMFADevice: z.object({
    SerialNumber: plainValue.startsWith('arn:'),
    Base32StringSeed: z.instanceof(Uint8Array),
    QRCodePNG: z.instanceof(Uint8Array).optional(),
  }),
});
const keyPages = z.array(
  z.object({
    AccessKeyMetadata: z.array(
      z.object({ AccessKeyId: plainValue, Status: z.string(), CreateDate: z.date() }),
    ),
  }),
);
const newKey = z.object({ AccessKey: z.object({ AccessKeyId: plainValue, SecretAccessKey: plainValue }) });

const done = z.object({ $metadata: z.object({ requestId: plainValue }) });

const unexpected = fail(problem('unexpected-answer'));

/** A success without more to tell. AWS gives each request an ID; what a network in between answers has none. */
export const doneIn = (answer: unknown): Result<void> =>
  done.safeParse(answer).success ? ok(undefined) : unexpected;

/** The devices of the pages of ListMFADevices. */
export const devicesIn = (pages: unknown): Result<readonly MfaDevice[]> => {
  const parsed = devicePages.safeParse(pages);
  if (!parsed.success) return unexpected;
  return ok(
    parsed.data
      .flatMap(({ MFADevices }) => MFADevices)
      .map(({ SerialNumber, EnableDate }) => ({
        serial: SerialNumber,
        kind: kindOf(SerialNumber),
        enabledAt: EnableDate.getTime(),
      })),
  );
};

/** IAM user guide: a security key's ARN says `u2f`, a virtual device's `mfa`; a hardware token has a serial number. */
const kindOf = (serial: string): MfaDeviceKind => {
  if (/^arn:[\w-]+:iam::\d{12}:u2f\//.test(serial)) return 'fido';
  return serial.startsWith('arn:') ? 'virtual' : 'hardware';
};

/** The device in an answer of CreateVirtualMFADevice. */
export const newDeviceIn = (answer: unknown): Result<NewVirtualDevice> => {
  const parsed = newDevice.safeParse(answer);
  if (!parsed.success) return unexpected;
  const { SerialNumber, Base32StringSeed, QRCodePNG } = parsed.data.VirtualMFADevice;
  const seed = parseSeed(new TextDecoder().decode(Base32StringSeed));
  if (!seed.ok) return unexpected;
  return ok({
    serial: SerialNumber,
    seed: seed.value.base32,
    qrPng: new Secret(QRCodePNG ?? new Uint8Array()),
  });
};

/** The keys of the pages of ListAccessKeys. */
export const accessKeysIn = (pages: unknown): Result<readonly AccessKeyInfo[]> => {
  const parsed = keyPages.safeParse(pages);
  if (!parsed.success) return unexpected;
  return ok(
    parsed.data
      .flatMap(({ AccessKeyMetadata }) => AccessKeyMetadata)
      .map(({ AccessKeyId, Status, CreateDate }) => ({
        accessKeyId: AccessKeyId,
        isActive: Status === 'Active',
        createdAt: CreateDate.getTime(),
      })),
  );
};

/** The key in an answer of CreateAccessKey. */
export const accessKeyIn = (answer: unknown): Result<Secret<LongTermKey>> => {
  const parsed = newKey.safeParse(answer);
  if (!parsed.success) return unexpected;
  const { AccessKeyId, SecretAccessKey } = parsed.data.AccessKey;
  return ok(new Secret({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }));
};
