// A reader of the credentials file: the AWS SDK for JavaScript v3. What it is asked and answers is told in reader.ts.
import { createInterface } from 'node:readline';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const endpoint = process.argv[2];
// `ignoreCache` is the SDK's own switch for programs that want to see a changed file.
const ignoreCache = process.argv[3] === 'ignoreCache';

const connect = async (profile) => {
  const client = { profile, endpoint, region: 'eu-central-1' };
  if (!ignoreCache) return new STSClient(client);
  const { fromIni } = await import('@aws-sdk/credential-provider-ini');
  return new STSClient({ ...client, credentials: fromIni({ profile, ignoreCache }) });
};

const ask = async (sts) => ({ arn: (await sts.send(new GetCallerIdentityCommand())).Arn });

const known = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const [command, profile] = line.split(' ');
  if (command === 'new' || !known.has(profile)) known.set(profile, await connect(profile));
  const answer = await ask(known.get(profile)).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
