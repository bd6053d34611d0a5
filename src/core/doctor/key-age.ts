import { message } from '../../texts/message.ts';
import type { Identity } from '../identity/identity.ts';
import type { AccessKeyInfo } from '../ports.ts';
import type { Result } from '../result.ts';
import { oldKeyDays } from '../rotation/key-age.ts';
import type { Finding } from './finding.ts';

const dayMs = 86_400_000;

/** What the age of an identity's key means at `now` (milliseconds since the epoch, AWS's). */
export const keyAgeFinding = (
  identity: Identity,
  keys: Result<readonly AccessKeyInfo[]>,
  now: number,
): Finding => {
  const base = { id: `key:${identity.id}`, check: 'keys', about: identity.label } as const;
  if (!keys.ok) {
    const isDenied = keys.error.code === 'iam-denied' || keys.error.code === 'mfa-session-needed';
    return {
      ...base,
      status: 'note',
      said: isDenied
        ? { title: message('doctor.keyAgeDenied'), text: message('doctor.keyAgeDeniedText') }
        : { problem: keys.error },
    };
  }
  const own = keys.value.filter(({ accessKeyId }) => accessKeyId.endsWith(identity.accessKeyIdEnd));
  const [key] = own;
  if (key === undefined || own.length > 1) {
    return { ...base, status: 'note', said: { title: message('doctor.keyAgeUnknown') } };
  }
  const count = Math.max(0, Math.floor((now - key.createdAt) / dayMs));
  if (count <= oldKeyDays)
    return { ...base, status: 'good', said: { title: message('doctor.keyYoung', { count }) } };
  return {
    ...base,
    status: 'warn',
    said: { title: message('doctor.keyOld', { count }), text: message('doctor.keyOldText') },
    remedy: { kind: 'rotate', id: identity.id },
  };
};
