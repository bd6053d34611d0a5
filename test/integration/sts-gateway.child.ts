import dns from 'node:dns';
import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { endpointOverride } from '../../src/adapters/sts/endpoint.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { sampleUser } from '../sandbox/sample.ts';

// Makes both calls under the environment that it was started with, as the app would, and prints what came of them and
// which names were looked up. No name is found.

const hosts: string[] = [];
Object.assign(dns, {
  lookup: (host: string, ...rest: readonly unknown[]): void => {
    hosts.push(host);
    const answer = rest.at(-1);
    if (typeof answer === 'function') answer(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
  },
});

const gateway = new AwsStsGateway({ clock: systemClock, endpoint: endpointOverride(process.env) });
const { accessKeyId, secretAccessKey } = sampleUser;
const key = new Secret({ accessKeyId, secretAccessKey });
const request = { key, region: 'eu-central-1', clockSkewMs: 0, durationSeconds: 900 };
const answers = [
  await gateway.getCallerIdentity(request, neverCancelled),
  await gateway.getSessionToken(request, neverCancelled),
];
const results = answers.map(({ result }) => (result.ok ? 'ok' : result.error.code));
process.stdout.write(JSON.stringify({ results, hosts }));
