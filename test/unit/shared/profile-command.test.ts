import { expect, test } from 'vitest';
import { tryCommand } from '../../../src/shared/profile-command.ts';

test('shows whom a profile belongs to', () => {
  expect(tryCommand('work')).toBe('aws sts get-caller-identity --profile work');
});
