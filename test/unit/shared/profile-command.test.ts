import { expect, test } from 'vitest';
import { profileCommand, tryCommand } from '../../../src/shared/profile-command.ts';

test.each([
  ['work', 'linux', 'export AWS_PROFILE=work'],
  ['team/a.b@c:d+e-f_g', 'darwin', 'export AWS_PROFILE=team/a.b@c:d+e-f_g'],
  ['50%', 'linux', "export AWS_PROFILE='50%'"],
  ['work', 'win32', "$env:AWS_PROFILE = 'work'"],
])('%s on %s: %s', (profile, platform, command) => {
  expect(profileCommand(profile, platform)).toBe(command);
});

test('shows whom a profile belongs to', () => {
  expect(tryCommand('work')).toBe('aws sts get-caller-identity --profile work');
});
