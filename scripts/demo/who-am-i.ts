// A program that knows a profile name and nothing else: what every AWS tool of the user does.
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const { Arn } = await new STSClient({ region: 'eu-central-1' }).send(new GetCallerIdentityCommand({}));
console.log(Arn);
