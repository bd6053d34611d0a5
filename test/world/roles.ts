import type { RoleForm } from '../../src/shared/contract.ts';
import { sampleRole } from '../sandbox/sandbox.ts';
import type { RunningApp } from './app.ts';

/** Saves a role through the window's own door, and closes the window: for tests that are not about the form. */
export const addRole = async (
  app: RunningApp,
  identityId: string,
  changes: Partial<RoleForm> = {},
): Promise<string> => {
  const page = await app.window();
  const reply = await page.evaluate((request) => window.latchkey.saveRole(request), {
    identityId,
    form: {
      label: 'Admin',
      roleArn: sampleRole.arn,
      sessionName: 'sam',
      externalId: '',
      sourceIdentity: '',
      tags: '',
      policyArns: '',
      way: 'auto' as const,
      profile: 'admin',
      alsoTo: [],
      durationSeconds: 3600,
      autoRefresh: true,
      renewBeforeSeconds: 1200,
      ...changes,
    },
  });
  if (!reply.ok) throw new Error(`The role was not saved: ${reply.error.title}`);
  await app.closeWindow();
  return reply.value.id;
};
