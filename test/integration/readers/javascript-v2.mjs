// A reader of the credentials file: the AWS SDK for JavaScript v2. What it is asked and answers is told in reader.ts.
import { createInterface } from 'node:readline';

// It says on standard error that it gets no more updates.
process.env.AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE = '1';
const { default: AWS } = await import('aws-sdk');

const endpoint = process.argv[2];
const region = 'eu-central-1';

const connect = (profile) => {
  const credentials = new AWS.SharedIniFileCredentials({ profile });
  const options = { credentials, endpoint, region };
  return { sts: new AWS.STS(options), s3: new AWS.S3({ ...options, s3ForcePathStyle: true }) };
};

const ask = async ({ sts, s3 }) => {
  const { Arn: arn } = await sts.getCallerIdentity().promise();
  return s3
    .listBuckets()
    .promise()
    .then(
      ({ Buckets = [] }) => ({ arn, buckets: Buckets.map(({ Name }) => Name) }),
      (error) => ({ arn, error: error.code }),
    );
};

const known = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const [command, profile] = line.split(' ');
  if (command === 'new' || !known.has(profile)) known.set(profile, connect(profile));
  const answer = await ask(known.get(profile)).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
