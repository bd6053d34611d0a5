import { once } from 'node:events';
import { startPrivateSession } from '../../test/desktop/private-session.ts';
import { startSandbox } from '../../test/sandbox/sandbox.ts';
import { launchElectron } from '../../test/world/app.ts';
import { fillIdentityForm, profile, saveIdentityForm } from './sample-identity.ts';
import { tell, type Story } from './story.ts';

/** Sessions of the demo live this long: long enough to look at, short enough to see one renewed. */
const sessionSeconds = 300;

/** What the app needs of the user's desktop: screen, tray and notifications, but neither home nor keyring. */
const desktopVariables = [
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_RUNTIME_DIR',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'XDG_DATA_DIRS',
  'DBUS_SESSION_BUS_ADDRESS',
  'DESKTOP_SESSION',
];

const demo = async (story: Story): Promise<void> => {
  console.log(
    'Latchkey demo: your desktop’s tray, but a throw-away home, a private keyring and an STS on loopback.\n',
  );
  const session = await story.step('Start a private keyring', () => startPrivateSession({ keyring: true }));
  const sandbox = await story.step('Start an STS on loopback', () => startSandbox({ sessionSeconds }));
  try {
    const desktop = Object.fromEntries(
      desktopVariables.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const app = await story.step('Start Latchkey', () =>
      launchElectron({
        ...session.env,
        ...desktop,
        LATCHKEY_KEYCHAIN_BUS_ADDRESS: session.busAddress,
        AWS_ENDPOINT_URL_STS: sandbox.url,
        AWS_ENDPOINT_URL_IAM: sandbox.url,
      }),
    );
    await story.step('Add a sample identity with an MFA seed', async () => {
      const page = await app.firstWindow();
      await fillIdentityForm(page);
      await saveIdentityForm(page);
    });
    const home = session.env['HOME'] ?? '';
    console.log(`
Latchkey is yours to play with now. Choose "Get session" in its tray menu, then ask who you are:

  HOME=${home} AWS_PROFILE=${profile} aws sts get-caller-identity --region eu-central-1 --endpoint-url ${sandbox.url}

Its sessions live for ${sessionSeconds / 60} minutes and renew themselves. Quit it from its menu, or press Ctrl-C here, and
everything it left behind is removed.`);
    const child = app.process();
    const interrupted = once(process, 'SIGINT').then(() => child.kill());
    await Promise.race([once(child, 'exit'), interrupted]);
  } finally {
    await sandbox.close();
    await session.close();
  }
};

process.exitCode = await tell(demo);
