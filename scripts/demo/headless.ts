import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startWorld, type World } from '../../test/world/world.ts';
import type { RunningApp } from '../../test/world/app.ts';
import { ROOT } from '../lib/project.mjs';
import { untilFile } from '../../test/world/credentials.ts';
import { valueOf, whoIs, withoutSecrets } from './proof.ts';
import { fillIdentityForm, profile, saveIdentityForm } from './sample-identity.ts';
import { tell, type Story } from './story.ts';

/**
 * The first session lives this long. It is renewed at half of its life, which must be later than the next code: AWS
 * takes one every thirty seconds.
 */
const firstSessionSeconds = 66;
/** The second one is only there to expire. */
const lastSessionSeconds = 6;

const pictures = join(ROOT, 'out', 'demo');

const demo = async (story: Story): Promise<void> => {
  console.log('Latchkey demo, without a display: everything happens in a throw-away home.\n');
  mkdirSync(pictures, { recursive: true });
  const world = await story.step('Start a private desktop, an unlocked keyring and an STS on loopback', () =>
    startWorld({ sandbox: { sessionSeconds: firstSessionSeconds } }),
  );
  try {
    await mainJob(story, world);
  } finally {
    await world.close();
  }
  console.log(`\nAll ${story.done} steps went well. Screenshots: ${relative(process.cwd(), pictures)}/`);
};

const mainJob = async (story: Story, world: World): Promise<void> => {
  const app = await story.step('Start Latchkey; its icon is in the tray', () => world.launch());
  const page = await app.window();
  const picture = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(pictures, `${name}.png`) });

  await story.step('Add an identity with an MFA seed; AWS says whose key it is', async () => {
    await fillIdentityForm(page);
    await picture('1-identity-form');
    await saveIdentityForm(page);
  });
  await story.step('Click "Get session" in the tray menu', async () => {
    await app.item.click('Get session');
    await page.getByText('Active', { exact: true }).waitFor();
    await picture('2-session-active');
  });
  story.show(withoutSecrets(world.credentials()));
  const arn = await story.step(
    `Another program, told only "profile ${profile}", calls GetCallerIdentity`,
    () => whoIs(profile, world.env),
  );
  story.show(arn);
  await renewal(story, world);
  await expiry(story, world, app);
  await picture('3-session-expired');
  const quitMs = await story.step('Quit from the tray menu', () => app.quit());
  story.show(`It took ${Math.round(quitMs)} ms.`);
};

const renewal = (story: Story, world: World): Promise<void> =>
  story.step('The session renews itself at half of its life', async () => {
    const token = (): string | undefined => valueOf(world.credentials(), 'aws_session_token');
    const before = token();
    const endsAt = Date.parse(valueOf(world.credentials(), 'x_security_token_expires') ?? '');
    world.sandbox.sessionSeconds = lastSessionSeconds;
    await untilFile(world.credentialsPath, () => token() !== undefined && token() !== before, 90_000);
    const spareSeconds = Math.round((endsAt - Date.now()) / 1000);
    if (!(spareSeconds > 0)) throw new Error('It was renewed too late.');
    story.show(`${spareSeconds} s before its end, and nobody did anything.`);
  });

const expiry = (story: Story, world: World, app: RunningApp): Promise<void> =>
  story.step('With auto-refresh paused the next one expires, and a notification says so', async () => {
    await app.item.click('Pause auto-refresh');
    const notice = await world.notifications.waitFor(({ summary }) => summary.includes('expired'), {
      limitMs: 90_000,
    });
    story.show(`“${notice.summary}” ${notice.body}`);
  });

process.exitCode = await tell(demo);
