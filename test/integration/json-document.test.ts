import { languages } from '../../src/texts/language.ts';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingsFormat, stateFormat } from '../../src/adapters/files/formats.ts';
import { JsonDocument } from '../../src/adapters/files/json-document.ts';
import {
  defaultPreferences,
  emptySavedState,
  emptySettings,
  type Settings,
} from '../../src/core/state/app-state.ts';
import { problemTable } from '../../src/core/notice/problem-table.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

// settings.json and state.json on a real disk.

let home: string;
let folder: string;
let path: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-json-'));
  folder = join(home, 'Latchkey');
  path = join(folder, 'settings.json');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const open = () => new JsonDocument(path, settingsFormat, new FakeClock(Date.UTC(2031, 0, 2, 3, 4, 5, 678)));
const put = (text: string | Uint8Array) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
};

const identity = {
  id: 'one',
  label: 'Work',
  accessKeyIdEnd: 'KEY2',
  keyRef: 'key:one:1',
  region: 'eu-west-1',
  codeSource: 'ask',
  profile: 'work',
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
} as const;
const settings: Settings = { ...emptySettings, identities: [identity] };
const fine = { ok: true, value: undefined };
const loaded = (value: Settings) => ({ ok: true, value: { value } });
const unwritable = {
  ok: false,
  error: { code: 'settings-unwritable', detail: expect.stringContaining('settings.json') },
};

/** Does something with the rights of a user like any other: root is stopped by no mode. */
const asUser = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
};

describe('a saved document', () => {
  test('is private, readable, and says its version', async () => {
    expect(await open().save(settings)).toEqual(fine);
    const text = await readFile(path, 'utf8');
    expect(text.startsWith('{\n  "version": 1,\n  "identities": [\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({ version: 1, ...settings });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  test('is written again only when it changed, or was not written', async () => {
    const document = open();
    await document.save(settings);
    const { ino } = await stat(path);
    await document.save({ ...settings });
    expect((await stat(path)).ino).toBe(ino);
    await document.save(emptySettings);
    await document.save(settings);
    expect(await open().load()).toEqual(loaded(settings));
  });

  test('is whole for whoever reads it meanwhile', async () => {
    const document = open();
    const versions = ['a', 'b'].map((word) => ({
      ...settings,
      identities: Array.from({ length: 500 }, () => ({ ...identity, label: word })),
    }));
    await document.save(settings);
    const saves = Array.from({ length: 40 }, (_, turn) => document.save(versions[turn % 2] ?? settings));
    for (const saving of saves) {
      const [result, text] = await Promise.all([saving, readFile(path, 'utf8')]);
      expect(result).toEqual(fine);
      expect(() => void JSON.parse(text)).not.toThrow();
    }
  });

  test('may lie behind a link, which stays', async () => {
    mkdirSync(folder);
    writeFileSync(join(home, 'real.json'), JSON.stringify({ version: 1, ...settings }));
    symlinkSync('../real.json', path);
    const document = open();
    expect(await document.load()).toEqual(loaded(settings));
    await document.save(emptySettings);
    expect(await readlink(path)).toBe('../real.json');
    expect(JSON.parse(readFileSync(join(home, 'real.json'), 'utf8'))).toEqual({
      version: 1,
      ...emptySettings,
    });
  });

  test('takes what a killed process left of it away when it is loaded', async () => {
    put(JSON.stringify({ version: 1, ...settings }));
    writeFileSync(`${path}.0123456789abcdef.latchkey-tmp`, '{"vers');
    expect(await open().load()).toEqual(loaded(settings));
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
});

describe('a document that cannot be understood is moved aside and named', () => {
  const whole = JSON.stringify({ version: 1, ...settings });
  const movedName = 'settings.json.unreadable-2031-01-02T03-04-05-678Z';

  test.each([
    ['nothing', ''],
    ['half of it', whole.slice(0, whole.length / 2)],
    ['all but the last letter', whole.slice(0, -1)],
    ['zeros, as after a power cut', '\0'.repeat(200)],
    ['no object', '[]'],
    ['null', 'null'],
    ['no version', JSON.stringify(settings)],
    ['a version that is none', JSON.stringify({ ...settings, version: 0 })],
    ['a version that is a text', JSON.stringify({ ...settings, version: '1' })],
    ['no identities', JSON.stringify({ version: 1 })],
    [
      'an identity without a key',
      JSON.stringify({ version: 1, identities: [{ ...identity, keyRef: undefined }] }),
    ],
    [
      'a number that is a text',
      JSON.stringify({ version: 1, identities: [{ ...identity, durationSeconds: '1' }] }),
    ],
  ])('%s', async (_, text) => {
    put(text);
    const document = open();
    expect(await document.load()).toEqual({
      ok: true,
      value: { value: emptySettings, movedTo: join(folder, movedName) },
    });
    expect(await readdir(folder)).toEqual([movedName]);
    expect(readFileSync(join(folder, movedName), 'utf8')).toBe(text);
    // And work goes on beside it.
    expect(await document.save(settings)).toEqual(fine);
    expect(await open().load()).toEqual(loaded(settings));
    expect(readFileSync(join(folder, movedName), 'utf8')).toBe(text);
  });

  test('where it cannot be moved, it is not overwritten either', async () => {
    put('half');
    chmodSync(home, 0o755);
    chmodSync(folder, 0o555);
    const document = open();
    expect(await asUser(() => document.load())).toMatchObject({
      ok: false,
      error: { code: 'file-read-only' },
    });
    chmodSync(folder, 0o755);
    expect(await document.save(settings)).toEqual(unwritable);
    expect(readFileSync(path, 'utf8')).toBe('half');
  });
});

describe('what a later version may have added', () => {
  test('does not get in the way', async () => {
    put(JSON.stringify({ version: 1, ...settings, more: 1, identities: [{ ...identity, more: { a: 1 } }] }));
    expect(await open().load()).toEqual(loaded(settings));
  });

  test('to the preferences costs no more than those', async () => {
    put(JSON.stringify({ version: 1, ...settings, preferences: { ...defaultPreferences, theme: 'pink' } }));
    expect(await open().load()).toEqual(loaded(settings));
  });

  test('to the failures costs no more than that failure', async () => {
    const current = { expiresAt: 2000, obtainedAt: 1000, profile: 'work', written: true };
    const failure = { problem: { code: 'not-thought-of-yet' }, since: 1, attempts: 1, byUser: true };
    put(JSON.stringify({ version: 1, ...emptySavedState, sessions: { one: { current, failure } } }));
    expect(await new JsonDocument(path, stateFormat, new FakeClock()).load()).toEqual({
      ok: true,
      value: { value: { ...emptySavedState, sessions: { one: { current } } } },
    });
  });
});

describe('a document that cannot be read', () => {
  test('for lack of the right is not overwritten, until it could be read', async () => {
    const text = JSON.stringify({ version: 1, ...settings });
    put(text);
    chmodSync(home, 0o755);
    chmodSync(folder, 0o777);
    chmodSync(path, 0o000);
    const document = open();
    await asUser(async () => {
      expect(await document.load()).toEqual({ ok: false, error: { code: 'file-unreadable', detail: path } });
      expect(await document.save(emptySettings)).toEqual(unwritable);
    });
    chmodSync(path, 0o600);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect(await document.save(emptySettings)).toEqual(unwritable);
    expect(await document.load()).toEqual(loaded(settings));
    expect(await document.save(emptySettings)).toEqual(fine);
  });

  test('because it is a folder stays one', async () => {
    mkdirSync(path, { recursive: true });
    const document = open();
    expect(await document.load()).toEqual({ ok: false, error: { code: 'file-is-directory', detail: path } });
    expect(await document.save(settings)).toEqual(unwritable);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
});

test('a save that failed is told, changes nothing, and can be repeated', async () => {
  put(JSON.stringify({ version: 1, ...settings }));
  chmodSync(home, 0o755);
  chmodSync(folder, 0o555);
  const document = open();
  await asUser(async () => {
    await document.load();
    expect(await document.save(emptySettings)).toEqual(unwritable);
  });
  expect(await open().load()).toEqual(loaded(settings));
  expect(await readdir(folder)).toEqual(['settings.json']);
  chmodSync(folder, 0o755);
  expect(await document.save(emptySettings)).toEqual(fine);
  expect(await open().load()).toEqual(loaded(emptySettings));
});

describe('what was saved loads again', () => {
  const text = fc.string({ unit: 'binary', maxLength: 3000, size: 'max' });
  const count = fc.nat();
  const instant = fc.maxSafeNat();
  const codes = Object.keys(problemTable).filter((code): code is ProblemCode => code in problemTable);
  const problem = fc.record({ code: fc.constantFrom(...codes), detail: text }, { requiredKeys: ['code'] });

  test('settings', async () => {
    const anyIdentity = fc.record(
      {
        id: text,
        label: text,
        accessKeyIdEnd: text,
        keyRef: text,
        seedRef: text,
        region: text,
        mfaSerial: text,
        codeSource: fc.constantFrom('ask' as const, 'seed' as const, 'command' as const),
        codeCommand: fc.record({ program: text, args: fc.array(text, { maxLength: 3 }) }),
        profile: text,
        durationSeconds: count,
        autoRefresh: fc.boolean(),
        renewBeforeSeconds: count,
        caller: fc.record({ accountId: text, arn: text }),
      },
      {
        requiredKeys: [
          'id',
          'label',
          'accessKeyIdEnd',
          'keyRef',
          'region',
          'codeSource',
          'profile',
          'durationSeconds',
          'autoRefresh',
          'renewBeforeSeconds',
        ],
      },
    );
    const anyRole = fc.record(
      {
        id: text,
        identityId: text,
        label: text,
        roleArn: text,
        sessionName: text,
        externalId: text,
        sourceIdentity: text,
        tags: fc.array(fc.record({ key: text, value: text }), { maxLength: 2 }),
        policyArns: fc.array(text, { maxLength: 2 }),
        way: fc.constantFrom('auto' as const, 'key' as const, 'session' as const),
        profile: text,
        alsoTo: fc.array(text, { maxLength: 2 }),
        durationSeconds: count,
        autoRefresh: fc.boolean(),
        renewBeforeSeconds: count,
      },
      {
        requiredKeys: [
          'id',
          'identityId',
          'label',
          'roleArn',
          'sessionName',
          'way',
          'profile',
          'durationSeconds',
          'autoRefresh',
          'renewBeforeSeconds',
        ],
      },
    );
    const anySettings = fc.record({
      identities: fc.array(anyIdentity, { maxLength: 3 }),
      roles: fc.array(anyRole, { maxLength: 3 }),
      preferences: fc.record({
        language: fc.constantFrom('system' as const, ...languages),
        paused: fc.boolean(),
        notifications: fc.boolean(),
        notices: fc.record({
          expiring: fc.boolean(),
          expired: fc.boolean(),
          'needs-you': fc.boolean(),
          touch: fc.boolean(),
          'key-age': fc.boolean(),
          failing: fc.boolean(),
          keychain: fc.boolean(),
          file: fc.boolean(),
        }),
        theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
        removesExpired: fc.boolean(),
        endpoints: fc.record({ fips: fc.boolean(), dualStack: fc.boolean() }),
        onLock: fc.constantFrom('nothing' as const, 'pause' as const, 'remove' as const),
        onQuit: fc.constantFrom('keep' as const, 'remove' as const),
        startHidden: fc.boolean(),
        logLevel: fc.constantFrom('info' as const, 'warn' as const, 'error' as const),
        groupsByAccount: fc.boolean(),
        newIdentity: fc.record({
          region: text,
          durationSeconds: fc.nat(),
          autoRefresh: fc.boolean(),
          renewBeforeSeconds: fc.nat(),
          alsoTo: fc.array(text, { maxLength: 3 }),
        }),
      }),
      proxies: fc.array(text, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(anySettings, async (value) => {
        await open().save(value);
        expect(await open().load()).toEqual(loaded(value));
      }),
      { numRuns: 50 },
    );
  });

  test('the state', async () => {
    const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
    const section = fc.record({ profile: text, fingerprint: text });
    const session = fc.record(
      {
        current: fc.record(
          {
            expiresAt: instant,
            obtainedAt: instant,
            profile: text,
            written: fc.boolean(),
            keptAs: instant,
            cleared: fc.constant(true as const),
            rewrites: fc.constant(true as const),
            withoutMfa: fc.constant(true as const),
            revoked: fc.constant(true as const),
            lost: fc.constant(true as const),
          },
          { requiredKeys: ['expiresAt', 'obtainedAt', 'profile', 'written'] },
        ),
        section,
        left: fc.constant(true as const),
        copies: fc.dictionary(
          key,
          fc.record(
            { section, obtainedAt: instant, problem, retryAt: instant, left: fc.constant(true as const) },
            { requiredKeys: [] },
          ),
          { maxKeys: 2 },
        ),
        failure: fc.record(
          {
            problem,
            since: instant,
            attempts: count,
            byUser: fc.boolean(),
            retryAt: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
          },
          { requiredKeys: ['problem', 'since', 'attempts', 'byUser'] },
        ),
      },
      { requiredKeys: [] },
    );
    const shown = fc.array(fc.record({ key: text, value: text }), { maxLength: 2 });
    const change = fc.record(
      {
        id: text,
        at: instant,
        path: text,
        kind: fc.constantFrom('session-written' as const, 'repaired' as const, 'region-set' as const),
        profile: text,
        identityId: text,
        before: shown,
        after: shown,
        keptRef: text,
        textAfter: text,
        undoneAt: instant,
      },
      { requiredKeys: ['id', 'at', 'path', 'kind'] },
    );
    const rotationKey = fc.record(
      { keyRef: text, end: text, adopted: fc.constant(true as const) },
      { requiredKeys: ['keyRef'] },
    );
    const rotation = fc.record(
      {
        stage: fc.constantFrom('unsure' as const, 'verifying' as const, 'waiting' as const),
        startedAt: instant,
        deletion: fc.constantFrom(0 as const, 7 as const, 'never' as const),
        from: rotationKey,
        to: rotationKey,
        back: fc.constant(true as const),
        deleteAt: instant,
        problem,
        retryAt: instant,
        attempts: count,
        obstacle: fc.record({ end: text, isActive: fc.boolean(), createdAt: instant }),
      },
      { requiredKeys: ['stage', 'startedAt', 'deletion', 'from'] },
    );
    const value = fc.oneof(text, count, fc.record({ spanMs: count }), fc.record({ at: count }));
    const said = fc.record({
      key: fc.constantFrom('activity.cancelled' as const, 'activity.got' as const),
      values: fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 2 })), { maxKeys: 2 }),
    });
    const anyState = fc.record({
      sessions: fc.dictionary(key, session, { maxKeys: 3 }),
      ledger: fc.dictionary(key, fc.array(count, { maxLength: 3 })),
      clockSkewMs: count,
      announced: fc.array(text, { maxLength: 3 }),
      snoozed: fc.dictionary(key, count, { maxKeys: 3 }),
      activity: fc.array(
        fc.record(
          {
            at: instant,
            tone: fc.constantFrom('good' as const, 'neutral' as const, 'bad' as const),
            label: text,
            profile: text,
            text: fc.oneof(text, said),
            why: said,
          },
          { requiredKeys: ['at', 'tone', 'text'] },
        ),
        { maxLength: 3 },
      ),
      orphans: fc.array(text, { maxLength: 3 }),
      changes: fc.array(change, { maxLength: 3 }),
      rotations: fc.dictionary(key, rotation, { maxKeys: 2 }),
      keyAges: fc.dictionary(
        key,
        fc.record(
          { keyRef: text, createdAt: instant, askedAt: instant },
          { requiredKeys: ['keyRef', 'askedAt'] },
        ),
        { maxKeys: 2 },
      ),
      devices: fc.array(
        fc.record(
          {
            identityId: text,
            serial: text,
            step: fc.constantFrom('making' as const, 'enabling' as const, 'removing' as const),
            seedRef: text,
          },
          { requiredKeys: ['identityId', 'serial', 'step'] },
        ),
        { maxLength: 3 },
      ),
    });
    const openState = () => new JsonDocument(path, stateFormat, new FakeClock());
    await fc.assert(
      fc.asyncProperty(anyState, async (value) => {
        await openState().save(value);
        expect(await openState().load()).toEqual({ ok: true, value: { value } });
      }),
      { numRuns: 50 },
    );
  });
});
