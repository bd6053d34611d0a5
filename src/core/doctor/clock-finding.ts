import { message } from '../../texts/message.ts';
import type { DoctorSystem } from './doctor-ports.ts';
import type { Finding, FindingStatus } from './finding.ts';

/** Less than this, in milliseconds, is not worth a word: answers tell the time by the second. */
const slightMs = 5000;

/** From here on codes typed from a phone fall into other steps, in milliseconds (RFC 6238: a step takes 30 s). */
const stepMs = 30_000;

/** AWS refuses signatures that are off by more than this, in milliseconds (IAM user guide, "Signature Version 4"). */
const refusedMs = 5 * 60_000;

const commands: Partial<Readonly<Record<DoctorSystem['platform'], string>>> = {
  linux: 'timedatectl set-ntp true',
  macos: 'sudo sntp -sS time.apple.com',
  windows: 'w32tm /resync',
};

/** What AWS's clock minus this computer's, in milliseconds as just measured, means. */
export const clockFinding = (skewMs: number, platform: DoctorSystem['platform']): Finding => {
  const offMs = Math.abs(skewMs);
  const base = { id: 'clock', check: 'clock' } as const;
  if (offMs < slightMs) return { ...base, status: 'good', said: { title: message('doctor.clockRight') } };
  const span = { spanMs: offMs };
  const title = skewMs > 0 ? message('doctor.clockBehind', { span }) : message('doctor.clockAhead', { span });
  const command = commands[platform];
  const status: FindingStatus = offMs >= refusedMs ? 'bad' : offMs >= stepMs ? 'warn' : 'note';
  const text = {
    bad: message('doctor.clockRefused'),
    warn: message('doctor.clockOtherStep'),
    note: message('doctor.clockSlight'),
  }[status];
  return {
    ...base,
    status,
    said: { title, text },
    ...(status !== 'note' && command !== undefined && { command }),
  };
};
