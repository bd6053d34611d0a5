import { describe, expect, it } from 'vitest';
import { inspect } from 'node:util';
import { endOf, parseAccessKey } from '../../../src/core/identity/access-key.ts';
import { parseDraft, type IdentityDraft } from '../../../src/core/identity/identity-draft.ts';
import { isRoot, needsNobody } from '../../../src/core/identity/identity.ts';
import { printKey, printSession, readKey, readSession } from '../../../src/core/identity/keychain-items.ts';
import { parseMfaSerial } from '../../../src/core/identity/mfa-serial.ts';
import { parseProfileName } from '../../../src/core/identity/profile-name.ts';
import { parseRegion } from '../../../src/core/identity/region.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { askingIdentity, plainIdentity, sampleIdentity, testKey } from './core-world.ts';

describe('a serial of an MFA device', () => {
  it.each([
    'arn:aws:iam::123456789012:mfa/ann',
    'arn:aws-us-gov:iam::123456789012:mfa/team/ann@example.com',
    'arn:aws-cn:iam::123456789012:mfa/root-account-mfa-device',
    'GAHT12345678',
    ' GAHT12345678\n',
    'GAHT12345',
    `arn:aws:iam::123456789012:mfa/${'a'.repeat(226)}`,
  ])('%s', (input) => {
    expect(parseMfaSerial(input)).toEqual({ ok: true, value: input.trim() });
  });

  it.each(['', '  '])('%j means no device', (input) => {
    expect(parseMfaSerial(input)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    'GAHT1234',
    'GAHT 12345678',
    'arn:aws:iam::123456789012:user/ann',
    'arn:aws:iam::1234:mfa/ann',
    'arn:aws:iam::123456789012:mfa/',
    `arn:aws:iam::123456789012:mfa/${'a'.repeat(227)}`,
    'GAHT12345678\nGAHT12345678',
  ])('%j is none', (input) => {
    expect(parseMfaSerial(input)).toEqual({
      ok: false,
      error: { code: 'mfa-serial-malformed', field: 'mfaSerial' },
    });
  });

  it('says why a security key will not do', () => {
    expect(parseMfaSerial('arn:aws:iam::123456789012:u2f/user/ann/key')).toMatchObject({
      ok: false,
      error: { note: { key: 'detail.securityKey' } },
    });
  });
});

describe('an access key', () => {
  const codeOf = (accessKeyId: string, secretAccessKey: string): unknown => {
    const parsed = parseAccessKey({ accessKeyId, secretAccessKey });
    return parsed.ok ? parsed.value.reveal() : [parsed.error.code, parsed.error.field];
  };

  it('loses the white space that was pasted with it', () => {
    expect(codeOf(` ${testKey.accessKeyId}\n`, `\t${testKey.secretAccessKey}\r\n`)).toEqual(testKey);
  });

  it.each([
    '',
    'AKIA',
    'akiatestkeyaaaaa1234',
    'AKIATESTKEYAAAAA123!',
    'AROATESTKEYAAAAA1234',
    'AKIA TESTKEYAAAA1234',
  ])('%j is no key ID', (id) => {
    expect(codeOf(id, testKey.secretAccessKey)).toEqual(['key-id-malformed', 'accessKeyId']);
  });

  it('of a session is told from a long-term one', () => {
    expect(codeOf('ASIATESTKEYAAAAA1234', testKey.secretAccessKey)).toEqual(['key-temporary', 'accessKeyId']);
  });

  it.each(['', 'short', `${testKey.secretAccessKey} x`, `${testKey.secretAccessKey}\nx`, 'ä'.repeat(40)])(
    '%j is no secret key',
    (secret) => {
      expect(codeOf(testKey.accessKeyId, secret)).toEqual(['secret-key-malformed', 'secretAccessKey']);
    },
  );

  it('shows its last four characters', () => {
    expect(endOf(testKey.accessKeyId)).toBe('1234');
  });
});

describe('a profile name', () => {
  it.each(['default', 'work', 'a_b-c.d/e%f@g:h+i', 'x'.repeat(128)])('may be %s', (name) => {
    expect(parseProfileName(` ${name} `)).toEqual({ ok: true, value: name });
  });

  it.each(['', 'my acct', 'DEFAULT', 'a]b', 'a\nb', 'ä', 'x'.repeat(129), '[work]', "a'b"])(
    'may not be %j',
    (name) => {
      expect(parseProfileName(name)).toEqual({
        ok: false,
        error: { code: 'profile-name-illegal', field: 'profile' },
      });
    },
  );
});

describe('a region', () => {
  it.each([
    'eu-central-1',
    'us-gov-west-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'eusc-de-east-1',
    ' EU-West-3 ',
  ])('may be %s', (region) => {
    expect(parseRegion(region)).toEqual({ ok: true, value: region.trim().toLowerCase() });
  });

  it.each(['', 'frankfurt', 'eu-central-1.evil.example', 'eu-central-1/', 'a-b-1#', 'eu-central-'])(
    'may not be %j',
    (region) => {
      expect(parseRegion(region)).toMatchObject({ ok: false, error: { code: 'region-malformed' } });
    },
  );
});

describe('a draft', () => {
  const draft: IdentityDraft = {
    label: ' Work ',
    region: 'eu-central-1',
    mfaSerial: 'GAHT12345678',
    codeSource: 'seed',
    codeCommand: '',
    profile: 'work',
    alsoTo: [],
    durationSeconds: 43_200,
    autoRefresh: true,
    renewBeforeSeconds: 1200,
  };

  it('is cleaned', () => {
    const { alsoTo: _, codeCommand: _c, ...fields } = draft;
    expect(parseDraft(draft, false)).toEqual({ ok: true, value: { ...fields, label: 'Work' } });
  });

  it.each(['/mnt/wsl/.aws/credentials', 'C:\\Users\\me\\keys', '\\\\wsl$\\Debian\\home\\me\\keys'])(
    'may write to %s as well',
    (path) => {
      const parsed = parseDraft({ ...draft, alsoTo: ['', ` ${path} `] }, false);
      expect(parsed.ok && parsed.value.alsoTo).toEqual([path]);
    },
  );

  it('has a label of a length that fits a menu', () => {
    const parsed = parseDraft({ ...draft, label: 'x'.repeat(100) }, false);
    expect(parsed.ok && parsed.value.label).toHaveLength(64);
  });

  it('without a device has no code to compute', () => {
    const parsed = parseDraft({ ...draft, mfaSerial: '' }, false);
    expect(parsed.ok && parsed.value).toMatchObject({ codeSource: 'ask' });
    expect(parsed.ok && 'mfaSerial' in parsed.value).toBe(false);
  });

  it('has the command of its program, and only when one prints the codes', () => {
    const codeCommand = "op item get 'Amazon Web Services' --otp";
    const args = ['item', 'get', 'Amazon Web Services', '--otp'];
    const parsed = parseDraft({ ...draft, codeSource: 'command', codeCommand }, false);
    expect(parsed.ok && parsed.value).toMatchObject({
      codeSource: 'command',
      codeCommand: { program: 'op', args },
    });
    for (const other of [{ codeSource: 'ask' }, { codeSource: 'command', mfaSerial: '' }] as const) {
      const without = parseDraft({ ...draft, ...other, codeCommand }, false);
      expect(without.ok && without.value.codeSource).toBe('ask');
      expect(without.ok && 'codeCommand' in without.value).toBe(false);
    }
  });

  it.each<[string, Partial<IdentityDraft>, string]>([
    ['codeCommand', { codeSource: 'command', codeCommand: '' }, 'command-malformed'],
    ['codeCommand', { codeSource: 'command', codeCommand: 'pass otp aws | head' }, 'command-malformed'],
    ['label', { label: ' ' }, 'label-empty'],
    ['region', { region: 'x' }, 'region-malformed'],
    ['mfaSerial', { mfaSerial: 'x' }, 'mfa-serial-malformed'],
    ['profile', { profile: 'x y' }, 'profile-name-illegal'],
    ['alsoTo', { alsoTo: ['credentials'] }, 'path-malformed'],
    ['alsoTo', { alsoTo: ['/mnt/'] }, 'path-malformed'],
    ['alsoTo', { alsoTo: ['/a', '/a'] }, 'path-malformed'],
    ['durationSeconds', { durationSeconds: 899 }, 'duration-out-of-range'],
    ['durationSeconds', { durationSeconds: 129_601 }, 'duration-out-of-range'],
    ['durationSeconds', { durationSeconds: 3600.5 }, 'duration-out-of-range'],
    ['durationSeconds', { durationSeconds: NaN }, 'duration-out-of-range'],
    ['renewBeforeSeconds', { renewBeforeSeconds: 59 }, 'renew-before-out-of-range'],
    ['renewBeforeSeconds', { renewBeforeSeconds: 43_201 }, 'renew-before-out-of-range'],
  ])('names the field %s of %j', (field, change, code) => {
    expect(parseDraft({ ...draft, ...change }, false)).toMatchObject({ ok: false, error: { code, field } });
  });

  it.each([900, 129_600])('may ask for %i s', (durationSeconds) => {
    expect(parseDraft({ ...draft, durationSeconds }, false).ok).toBe(true);
  });

  it('of root may ask for an hour', () => {
    expect(parseDraft({ ...draft, durationSeconds: 3600 }, true).ok).toBe(true);
    expect(parseDraft({ ...draft, durationSeconds: 3601 }, true)).toMatchObject({
      error: { code: 'duration-out-of-range' },
    });
  });
});

describe('an identity', () => {
  it.each([
    ['arn:aws:iam::123456789012:root', true],
    ['arn:aws-us-gov:iam::123456789012:root', true],
    ['arn:aws:iam::123456789012:user/root', false],
    ['arn:aws:iam::123456789012:user/arn:aws:iam::123456789012:root', false],
  ])('%s is root: %s', (arn, root) => {
    expect(isRoot({ accountId: '123456789012', arn })).toBe(root);
  });

  it('needs nobody with a seed or without a device', () => {
    expect([sampleIdentity, plainIdentity, askingIdentity].map(needsNobody)).toEqual([true, true, false]);
  });
});

describe('keychain items', () => {
  const session = { ...testKey, sessionToken: 't==', expiresAt: 123 };

  it('are read as they were printed', () => {
    expect(readKey(printKey(new Secret(testKey)))?.reveal()).toEqual(testKey);
    expect(readSession(printSession(new Secret(session), 7), 7)?.reveal()).toEqual(session);
  });

  it('of a session obtained at another time are not taken for it', () => {
    expect(readSession(printSession(new Secret(session), 7), 8)).toBeUndefined();
  });

  it.each(['', 'null', '[]', '"x"', '{"accessKeyId":"x"}', '{"accessKeyId":1,"secretAccessKey":2}', '{'])(
    '%j is neither key nor session',
    (item) => {
      expect([readKey(new Secret(item)), readSession(new Secret(item), 7)]).toEqual([undefined, undefined]);
    },
  );
});

describe('a secret', () => {
  it.each<[string, (secret: unknown) => string]>([
    ['a joined list', (secret) => [secret].join('')],
    ['String', String],
    ['JSON', (secret) => JSON.stringify({ secret })],
    ['inspect', (secret) => inspect(secret, { depth: 9, showHidden: true })],
  ])('does not show in %s', (_, print) => {
    expect(print(new Secret('hunter2'))).not.toContain('hunter2');
  });
});
