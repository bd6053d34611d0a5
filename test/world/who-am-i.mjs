// A program of the user's that knows the name of a profile and nothing else.
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const client = new STSClient({ profile: process.argv[2] ?? '', region: 'eu-central-1' });
const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
process.stdout.write(JSON.stringify({ Account, Arn }));
