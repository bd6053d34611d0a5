import { session } from 'electron';
import { awsVariables } from '../../adapters/desktop/aws-variables.ts';
import { lookAtFile } from '../../adapters/files/file-look.ts';
import type { DoctorFacts, DoctorSystem } from '../../core/doctor/doctor-ports.ts';

const platformOf = (platform: NodeJS.Platform): DoctorSystem['platform'] => {
  if (platform === 'darwin') return 'macos';
  return platform === 'win32' ? 'windows' : 'linux';
};

const keychains: Partial<Readonly<Record<NodeJS.Platform, string>>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows Credential Manager',
};

/** This computer, as the doctor asks about it. */
export const systemForDoctor = (facts: DoctorFacts, env: NodeJS.ProcessEnv): DoctorSystem => ({
  platform: platformOf(process.platform),
  environment: awsVariables(env),
  facts,
  lookAt: (path) => lookAtFile(path),
  keychainName: async () =>
    process.platform === 'linux'
      ? (await import('./linux-desktop.ts')).secretServiceName()
      : keychains[process.platform],
  wayTo: (url) => session.defaultSession.resolveProxy(url).catch(() => 'DIRECT'),
  traySupport: async () =>
    process.platform === 'linux' ? (await import('./linux-desktop.ts')).trayHostStanding() : 'there',
});
