import type * as IamModule from '@aws-sdk/client-iam';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { Cancellation } from '../../core/cancellation.ts';
import type { LongTermKey } from '../../core/identity/identity.ts';
import type { Secret } from '../../core/identity/secret.ts';
import type {
  AccessKeyInfo,
  AccessKeyRequest,
  DeviceCodesRequest,
  IamGateway,
  IamRequest,
  MfaDevice,
  NewDeviceRequest,
  NewVirtualDevice,
  StsAnswer,
  UserDeviceRequest,
} from '../../core/ports.ts';
import type { Result } from '../../core/result.ts';
import { callAws, type AwsGatewayOptions } from '../aws/aws-call.ts';
import { accessKeyIn, accessKeysIn, devicesIn, doneIn, newDeviceIn } from './iam-answer.ts';
import { iamProblem, type IamSubject } from './iam-problem.ts';

type Sdk = typeof IamModule;

/** More pages than this, of up to a thousand entries each, no user has. */
const mostPages = 10;

/** AWS IAM through the AWS SDK, which is loaded at the first call. Sends each request once. */
export class AwsIamGateway implements IamGateway {
  readonly #options: AwsGatewayOptions;

  constructor(options: AwsGatewayOptions) {
    this.#options = options;
  }

  listMfaDevices(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<readonly MfaDevice[]>> {
    return this.#call('device', request, cancellation, ({ ListMFADevicesCommand }, client, abortSignal) =>
      allPages((Marker) =>
        client.send(new ListMFADevicesCommand({ ...(Marker !== undefined && { Marker }) }), { abortSignal }),
      ).then(devicesIn),
    );
  }

  createVirtualMfaDevice(
    request: NewDeviceRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<NewVirtualDevice>> {
    return this.#call(
      'device',
      request,
      cancellation,
      async ({ CreateVirtualMFADeviceCommand }, client, abortSignal) =>
        newDeviceIn(
          await client.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: request.name }), {
            abortSignal,
          }),
        ),
    );
  }

  enableMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call(
      'device',
      request,
      cancellation,
      async ({ EnableMFADeviceCommand }, client, abortSignal) => {
        return doneIn(await client.send(new EnableMFADeviceCommand(withCodes(request)), { abortSignal }));
      },
    );
  }

  resyncMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call(
      'device',
      request,
      cancellation,
      async ({ ResyncMFADeviceCommand }, client, abortSignal) => {
        return doneIn(await client.send(new ResyncMFADeviceCommand(withCodes(request)), { abortSignal }));
      },
    );
  }

  deactivateMfaDevice(request: UserDeviceRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call(
      'device',
      request,
      cancellation,
      async ({ DeactivateMFADeviceCommand }, client, abortSignal) => {
        const { userName, serial } = request;
        return doneIn(
          await client.send(new DeactivateMFADeviceCommand({ UserName: userName, SerialNumber: serial }), {
            abortSignal,
          }),
        );
      },
    );
  }

  deleteVirtualMfaDevice(
    request: IamRequest & { readonly serial: string },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>> {
    return this.#call(
      'device',
      request,
      cancellation,
      async ({ DeleteVirtualMFADeviceCommand }, client, abortSignal) => {
        return doneIn(
          await client.send(new DeleteVirtualMFADeviceCommand({ SerialNumber: request.serial }), {
            abortSignal,
          }),
        );
      },
    );
  }

  listAccessKeys(
    request: IamRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<readonly AccessKeyInfo[]>> {
    return this.#call('access-key', request, cancellation, ({ ListAccessKeysCommand }, client, abortSignal) =>
      allPages((Marker) =>
        client.send(new ListAccessKeysCommand({ ...(Marker !== undefined && { Marker }) }), {
          abortSignal,
        }),
      ).then(accessKeysIn),
    );
  }

  createAccessKey(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<Secret<LongTermKey>>> {
    return this.#call(
      'access-key',
      request,
      cancellation,
      async ({ CreateAccessKeyCommand }, client, abortSignal) =>
        accessKeyIn(await client.send(new CreateAccessKeyCommand({}), { abortSignal })),
    );
  }

  updateAccessKey(
    request: AccessKeyRequest & { readonly isActive: boolean },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>> {
    return this.#call(
      'access-key',
      request,
      cancellation,
      async ({ UpdateAccessKeyCommand }, client, abortSignal) => {
        const { accessKeyId, isActive } = request;
        return doneIn(
          await client.send(
            new UpdateAccessKeyCommand({
              AccessKeyId: accessKeyId,
              Status: isActive ? 'Active' : 'Inactive',
            }),
            { abortSignal },
          ),
        );
      },
    );
  }

  deleteAccessKey(request: AccessKeyRequest, cancellation: Cancellation): Promise<StsAnswer<void>> {
    return this.#call(
      'access-key',
      request,
      cancellation,
      async ({ DeleteAccessKeyCommand }, client, abortSignal) => {
        return doneIn(
          await client.send(new DeleteAccessKeyCommand({ AccessKeyId: request.accessKeyId }), {
            abortSignal,
          }),
        );
      },
    );
  }

  #call<T>(
    subject: IamSubject,
    request: IamRequest,
    cancellation: Cancellation,
    send: (sdk: Sdk, client: IAMClient, abortSignal: AbortSignal) => Promise<Result<T>>,
  ): Promise<StsAnswer<T>> {
    const signer = 'sessionToken' in request.key.reveal() ? 'session' : 'key';
    return callAws(this.#options, request, cancellation, {
      open: async (config) => {
        const sdk = await import('@aws-sdk/client-iam');
        const client = new sdk.IAMClient(config);
        return { client, send: (signal) => send(sdk, client, signal) };
      },
      problemOf: iamProblem(subject, signer),
    });
  }
}

const withCodes = ({ userName, serial, codes: [first, second] }: DeviceCodesRequest) => ({
  UserName: userName,
  SerialNumber: serial,
  AuthenticationCode1: first.reveal(),
  AuthenticationCode2: second.reveal(),
});

/** A page of a list, and where the next begins. */
interface Page {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** All pages of a list. */
const allPages = async <P extends Page>(
  page: (marker: string | undefined) => Promise<P>,
): Promise<readonly P[]> => {
  const pages: P[] = [];
  let marker: string | undefined;
  do {
    const next = await page(marker);
    pages.push(next);
    marker = next.IsTruncated === true ? next.Marker : undefined;
  } while (marker !== undefined && pages.length < mostPages);
  return pages;
};
