import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNotificationRecorder, type NotificationRecorder } from '../desktop/notifications.ts';
import { startPrivateSession, type PrivateSession } from '../desktop/private-session.ts';
import { startTrayHost, type TrayHost } from '../desktop/tray-host.ts';
import { startXvfb } from '../desktop/x-display.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts';
import { launchApp, startAgain, type LaunchOptions, type RunningApp } from './app.ts';
import { sectionOf, untilFile } from './credentials.ts';

/** What a world may be made of. */
export interface WorldOptions {
  /** Start with an unlocked keyring (the default), or without a Secret Service. */
  readonly keyring?: boolean;
  readonly sandbox?: SandboxOptions;
}

/** A desktop, a keyring and an STS of its own, with nothing of the real ones in sight. */
export interface World {
  readonly session: PrivateSession;
  readonly display: string;
  readonly tray: TrayHost;
  readonly notifications: NotificationRecorder;
  readonly sandbox: Sandbox;
  readonly credentialsPath: string;
  readonly userData: string;
  /** The environment of the app and of AWS clients in this world. */
  readonly env: Readonly<Record<string, string>>;
  launch(options?: LaunchOptions): Promise<RunningApp>;
  /** Starts the app a second time, as a click on its icon would; answers the exit code of that process. */
  startAgain(): Promise<number | null>;
  /** The credentials file as it is; empty when there is none. */
  credentials(): string;
  /** The settings of a profile in it, by name. */
  profile(name?: string): Readonly<Record<string, string>> | undefined;
  /** Waits until the credentials file holds a session for the profile that is not the one with `token`. */
  newSession(
    token?: string,
    options?: { readonly profile?: string; readonly limitMs?: number },
  ): Promise<string>;
  close(): Promise<void>;
}

/** Starts a world; `close` ends everything that was started in it. */
export const startWorld = async (options: WorldOptions = {}): Promise<World> => {
  const session = await startPrivateSession({ keyring: options.keyring ?? true });
  const display = await startXvfb({});
  const tray = await startTrayHost(session.busAddress);
  const notifications = await startNotificationRecorder(session.busAddress);
  const sandbox = await startSandbox(options.sandbox);
  const credentialsPath = join(session.home, '.aws', 'credentials');
  const env = {
    ...session.env,
    DISPLAY: display.display,
    AWS_ENDPOINT_URL_STS: sandbox.url,
    AWS_ENDPOINT_URL_IAM: sandbox.url,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const apps: RunningApp[] = [];
  const credentials = (): string =>
    existsSync(credentialsPath) ? readFileSync(credentialsPath, 'utf8') : '';
  const profile = (name = 'work'): Readonly<Record<string, string>> | undefined =>
    sectionOf(credentials(), name);
  return {
    session,
    display: display.display,
    tray,
    notifications,
    sandbox,
    credentialsPath,
    userData: join(session.home, '.config', 'Latchkey'),
    env,
    launch: async (launch = {}) => {
      const app = await launchApp(env, tray, launch);
      apps.push(app);
      return app;
    },
    startAgain: () => startAgain(env),
    credentials,
    profile,
    newSession: async (token, options = {}) => {
      let found = '';
      const look = (): boolean => {
        found = profile(options.profile)?.['aws_session_token'] ?? '';
        return found !== '' && found !== token;
      };
      await untilFile(credentialsPath, look, options.limitMs);
      return found;
    },
    close: async () => {
      await Promise.all(apps.map((app) => app.end()));
      await sandbox.close();
      notifications.stop();
      tray.close();
      await display.close();
      await session.close();
    },
  };
};
