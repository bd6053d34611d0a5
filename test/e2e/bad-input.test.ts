import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { makeUser, sampleUser } from '../sandbox/sandbox.ts';
import { addIdentity, snapshotOf, submenuOf } from '../world/identities.ts';
import { IdentityFormPage, sampleForm, type FormText } from '../world/identity-form.ts';
import { test } from '../world/test.ts';

const unknown = makeUser('unknown');
const inactive = makeUser('inactive', { active: false });

/** One mistake: what is typed where, and the words under which field. */
interface Mistake {
  readonly typed: Partial<Record<FormText, string>>;
  readonly field: string;
  readonly text: string;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'no name': { typed: { label: '  ' }, field: 'Name', text: 'Name missing.' },
  'a malformed key ID': {
    typed: { accessKeyId: 'AKIA-MADE-UP' },
    field: 'Access key ID',
    text: 'Not an access key ID. An access key ID starts with AKIA',
  },
  'a temporary key': {
    typed: { accessKeyId: 'ASIAMADEUPSAMPLEKEY2' },
    field: 'Access key ID',
    text: 'This is a temporary key.',
  },
  'a secret with a space in it': {
    typed: { secretAccessKey: 'made+up/sample/secret key/not/for/use+00' },
    field: 'Secret access key',
    text: 'Not a secret access key.',
  },
  'a secret of another key': {
    typed: { secretAccessKey: unknown.secretAccessKey },
    field: 'Secret access key',
    text: 'The secret access key is wrong. It does not belong to this access key ID.',
  },
  'a key that AWS does not know': {
    typed: { accessKeyId: unknown.accessKeyId, secretAccessKey: unknown.secretAccessKey },
    field: 'Access key ID',
    text: 'AWS rejected the access key.',
  },
  'a key that is switched off': {
    typed: { accessKeyId: inactive.accessKeyId, secretAccessKey: inactive.secretAccessKey },
    field: 'Access key ID',
    text: 'AWS rejected the access key. The key was deleted or made inactive',
  },
  'no region': { typed: { region: 'Frankfurt' }, field: 'Region', text: 'Not a region. Enter a region code' },
  'a malformed serial': {
    typed: { mfaSerial: 'my phone' },
    field: 'MFA serial',
    text: 'Not an MFA serial. Enter the ARN of the MFA device',
  },
  'a seed that is not base32': {
    typed: { seed: 'MADE-UP-SEED-0189' },
    field: 'MFA seed',
    text: 'Not an MFA seed.',
  },
  'a link for other codes': {
    typed: { seed: `otpauth://totp/x?secret=${sampleUser.mfa.seed}&digits=8` },
    field: 'MFA seed',
    text: 'AWS does not use such codes.',
  },
  'no profile': { typed: { profile: '' }, field: 'Profile', text: 'This profile name will not work.' },
  'a profile name that some tools cannot read': {
    typed: { profile: 'my work' },
    field: 'Profile',
    text: 'This profile name will not work. Use letters, digits and',
  },
  'a profile of another identity': {
    typed: { profile: 'taken' },
    field: 'Profile',
    text: 'Profile in use. Another identity writes to this profile.',
  },
};

describe('the identity form', () => {
  test('names field and remedy of every mistake, and saves nothing until all is well', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { users: [sampleUser, inactive] } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', label: 'Other', profile: 'taken' });
    const page = await app.window();
    const form = new IdentityFormPage(page);
    await form.open();
    await form.fillSample();

    for (const [name, { typed, field, text }] of Object.entries(mistakes)) {
      for (const place of fieldsOf(typed)) await form.fill(place, typed[place] ?? '');
      await form.save();
      const error = await form.error();
      expect.soft(error.field, name).toBe(field);
      expect.soft(error.text, name).toContain(text);
      for (const place of fieldsOf(typed)) await form.fill(place, sampleForm[place]);
    }

    const outOfRange: readonly (() => Promise<void>)[] = [
      () => form.fillDuration('36', '1'),
      () => form.fillDuration('0', '14'),
      () => form.fillDuration('', ''),
    ];
    for (const type of outOfRange) {
      await type();
      await form.save();
      expect(await form.error()).toMatchObject({
        field: 'Hours',
        text: expect.stringMatching(/^Duration not possible\. AWS allows 15/),
      });
    }
    await form.fillDuration('36', '0');
    await form.fillRenewal('0');
    await form.save();
    expect((await form.error()).text).toMatch(
      /^Renewal time not possible\. Renew between 1 minute and 12 hours/,
    );
    await form.fillRenewal('20');
    await form.acceptSeedRisk(false);
    await form.save();
    expect((await form.error()).text).toMatch(/^Please confirm\. A seed stored next to the key weakens/);
    expect((await snapshotOf(page)).identities.map(({ label }) => label)).toEqual(['Other']);

    // What was typed is all still there, so that this one step is enough.
    await form.acceptSeedRisk(true);
    await form.save();
    await form.waitUntilSaved();
    await app.item.click([await submenuOf(app, 'Work'), 'Get session']);
    await world.newSession();
  });

  test('takes values as people paste them', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const form = new IdentityFormPage(await app.window());
    await form.open();
    const spacedSeed = sampleUser.mfa.seed.toLowerCase().replaceAll(/(.{4})/g, '$1 ');

    await form.fillSample({
      label: '  Work ',
      accessKeyId: ` ${sampleUser.accessKeyId}\t`,
      secretAccessKey: `\r\n ${sampleUser.secretAccessKey} \n`,
      region: ' eu-central-1 ',
      mfaSerial: ` ${sampleUser.mfa.serial} `,
      seed: `${spacedSeed}====`,
      profile: ' work ',
    });
    await form.save();
    await form.waitUntilSaved();

    await app.item.click('Get session');
    await world.newSession();
    expect(
      world.sandbox.calls.every(({ status, region }) => status === 200 && region === 'eu-central-1'),
    ).toBe(true);
  });

  test('says when AWS cannot be reached, and saves unchecked when asked to', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const form = new IdentityFormPage(await app.window());
    await form.open();
    await form.fill('accessKeyId', sampleForm.accessKeyId);
    await form.fill('secretAccessKey', sampleForm.secretAccessKey);
    world.sandbox.failAlways('captive-portal');

    await form.check();
    await form.page.getByText('That was not AWS answering').waitFor();
    await form.page.getByRole('button', { name: 'Continue without checking' }).click();
    await form.page.getByText('AWS could not be asked whom this key belongs to').waitFor();
    expect(existsSync(join(world.userData, 'settings.json'))).toBe(false);
    await form.fill('label', 'Work');
    // Nothing is known of devices: without a serial, sessions are got without a code.
    await form.saveAndGet();
    // Saved, and told that only the session is missing: nothing has to be typed again.
    expect(await form.topError()).toMatch(/That was not AWS answering[^]*Only its first session is missing/);
    await form.page.getByRole('button', { name: 'Finish without a session' }).click();
    await form.waitUntilSaved();
    await form.page.getByText('Not checked yet').waitFor();

    world.sandbox.failAlways(undefined);
    await app.item.click('Get session');
    await world.newSession();
  });
});

const fieldsOf = (typed: Mistake['typed']): readonly FormText[] =>
  Object.keys(typed).filter((key): key is FormText => key in sampleForm);
