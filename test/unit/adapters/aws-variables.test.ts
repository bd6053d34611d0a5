import { expect, test } from 'vitest';
import { awsVariables } from '../../../src/adapters/desktop/aws-variables.ts';

test('SECURITY: of variables that may hold secrets the name goes on, and nothing else', () => {
  const env = {
    AWS_PROFILE: 'prod',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
    AWS_REGION: '',
    HOME: '/home/ann',
  };
  expect([...awsVariables(env)]).toEqual([
    ['AWS_PROFILE', 'prod'],
    ['AWS_SECRET_ACCESS_KEY', undefined],
    ['AWS_SESSION_TOKEN', undefined],
  ]);
});
