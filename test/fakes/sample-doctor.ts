import { clockFinding } from '../../src/core/doctor/clock-finding.ts';
import { fileFindings } from '../../src/core/doctor/check-files.ts';
import { checkNames, inOrder, type Finding } from '../../src/core/doctor/finding.ts';
import { keyAgeFinding } from '../../src/core/doctor/key-age.ts';
import { problem } from '../../src/core/notice/problem.ts';
import { ok } from '../../src/core/result.ts';
import { projectDoctor, type DoctorView } from '../../src/shared/doctor-view.ts';
import type { ImportView } from '../../src/shared/import-view.ts';
import { message } from '../../src/texts/message.ts';
import { spoken } from './spoken.ts';

const dayMs = 86_400_000;
const path = '/home/alice/.aws/credentials';

const identity = {
  id: 'work',
  label: 'Work',
  accessKeyIdEnd: 'MPLE',
  keyRef: 'key:work',
  region: 'eu-central-1',
  codeSource: 'ask',
  profile: 'work',
  durationSeconds: 43_200,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
} as const;

const file = [
  '[default]',
  'region: eu-central-1',
  'aws_access_key_id = AKIAIOSFODNN7EXAMPLE # mine',
  'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  '[my acct]',
  'aws_security_token = old',
  '[default]',
  '',
].join('\n');

const findings: readonly Finding[] = [
  {
    id: 'keychain',
    check: 'keychain',
    status: 'bad',
    said: { problem: problem('keychain-locked') },
    remedy: { kind: 'unlock-keychain' },
  },
  clockFinding(400_000, 'linux'),
  {
    id: 'network',
    check: 'network',
    status: 'note',
    said: {
      title: message('doctor.networkProxy', { proxies: ['proxy.example:3128'] }),
      text: message('doctor.networkProxyText'),
    },
  },
  {
    id: 'endpoint',
    check: 'endpoints',
    status: 'good',
    said: { title: message('doctor.endpointAnswers', { region: 'eu-central-1' }) },
  },
  ...fileFindings(path, 'credentials', { text: file, mode: 0o644, folderMode: 0o755 }, 'linux'),
  keyAgeFinding(
    identity,
    ok([
      { accessKeyId: 'AKIAIOSFODNN7EXAMPLE'.slice(0, 16) + 'MPLE', isActive: true, createdAt: -400 * dayMs },
    ]),
    0,
  ),
];

/** What the doctor found on a computer with troubles of every weight; `pending`: it is still at it. */
export const sampleDoctor = (pending = false): DoctorView =>
  projectDoctor(
    { startedAt: 0, pending: pending ? checkNames.slice(5) : [], findings: inOrder(findings) },
    spoken.t,
  );

/** A file of settings with an identity in every standing. */
export const sampleImport: ImportView = {
  file: 'latchkey-settings.json',
  hasPreferences: true,
  rows: [
    {
      profile: 'prod',
      label: 'Production',
      standing: 'new',
      roles: ['admin', 'audit'],
      leftOut: ['old'],
      codeCommand: 'ykman oath accounts code -s aws',
      files: ['/mnt/c/Users/alice/.aws/credentials'],
    },
    { profile: 'staging', label: 'Staging', standing: 'differs', roles: [], leftOut: [], files: [] },
    { profile: 'side', label: 'Side project', standing: 'same', roles: [], leftOut: [], files: [] },
    { profile: 'other', label: 'Other', standing: 'taken', roles: [], leftOut: [], files: [] },
    { profile: 'broken', label: 'Broken', standing: 'odd', roles: [], leftOut: [], files: [] },
  ],
};
