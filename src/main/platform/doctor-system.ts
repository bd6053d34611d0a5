import { session } from 'electron';
import { lookAtFile } from '../../adapters/files/file-look.ts';
import type { DoctorFacts, DoctorSystem } from '../../core/doctor/doctor-ports.ts';

/** Variables of AWS's whose values are names and paths: the others may be secrets. */
const harmless = new Set([
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
]);

/** SECURITY: of variables that may hold secrets the name goes on, and nothing else. */
export const awsVariables = (env: NodeJS.ProcessEnv): ReadonlyMap<string, string | undefined> =>
  new Map(
    Object.entries(env)
      .filter(([name, value]) => name.startsWith('AWS_') && value !== undefined && value !== '')
      .map(([name, value]) => [name, harmless.has(name) ? value : undefined]),
  );

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
