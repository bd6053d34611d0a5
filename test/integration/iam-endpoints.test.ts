import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { expect, test } from 'vitest';
import { AwsIamGateway } from '../../src/adapters/iam/aws-iam-gateway.ts';
import { endpointOverride } from '../../src/adapters/sts/endpoint.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { sampleUser } from '../sandbox/sandbox.ts';

// Which of AWS's hosts a request to IAM goes to: one for each partition. Nothing leaves this machine.

const { accessKeyId, secretAccessKey } = sampleUser;
const key = new Secret({ accessKeyId, secretAccessKey });

const hostFor = async (region: string, fips: boolean, dualStack: boolean): Promise<string> => {
  let host = '';
  const transport = {
    handle: ({ hostname, protocol }: HttpRequest) => {
      host = `${protocol}//${hostname}`;
      return Promise.resolve({ response: new HttpResponse({ statusCode: 503, headers: {} }) });
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  const endpoints = () => ({ fips, dualStack });
  const gateway = new AwsIamGateway({ clock: systemClock, endpoint: undefined, endpoints, transport });
  await gateway.listMfaDevices({ key, region, clockSkewMs: 0 }, neverCancelled);
  return host;
};

test.each([
  ['eu-central-1', false, false, 'iam.amazonaws.com'],
  ['us-east-1', true, false, 'iam-fips.amazonaws.com'],
  ['cn-north-1', false, false, 'iam.cn-north-1.amazonaws.com.cn'],
  ['us-gov-west-1', false, false, 'iam.us-gov.amazonaws.com'],
  ['us-iso-east-1', false, false, 'iam.us-iso-east-1.c2s.ic.gov'],
  ['eusc-de-east-1', false, false, 'iam.eusc-de-east-1.amazonaws.eu'],
])('%s with FIPS %s and dual stack %s is %s', async (region, fips, dualStack, host) => {
  expect(await hostFor(region, fips, dualStack)).toBe(`https://${host}`);
});

test('AWS_ENDPOINT_URL_IAM is IAM’s own, by the rules of STS’s', () => {
  const read = (value: string) => endpointOverride({ AWS_ENDPOINT_URL_IAM: value }, 'IAM');
  expect(read('http://127.0.0.1:4566')).toEqual({ url: 'http://127.0.0.1:4566/' });
  expect(read('http://iam.example/')?.problem?.code).toBe('iam-endpoint-refused');
  expect(endpointOverride({ AWS_ENDPOINT_URL_STS: 'https://sts.example' }, 'IAM')).toBeUndefined();
  expect(endpointOverride({ AWS_ENDPOINT_URL: 'https://evil.example' }, 'IAM')).toBeUndefined();
});
