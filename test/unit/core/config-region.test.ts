import { beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/credentials/document.ts';
import {
  profileSettingsIn,
  withoutRegion,
  withRegion,
} from '../../../src/core/credentials/profile-region.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, testKey, type CoreWorld } from './core-world.ts';

let world: CoreWorld;
beforeEach(() => {
  world = coreWorld({ identities: [] });
  world.sessions.start();
});

const save = (profile = 'work', setsRegion = true): Promise<Result<{ readonly id: string }>> =>
  world.registry.save({
    form: {
      label: 'Ann',
      region: 'eu-central-1',
      mfaSerial: '',
      codeSource: 'ask',
      codeCommand: '',
      profile,
      alsoTo: [],
      durationSeconds: 3600,
      autoRefresh: false,
      renewBeforeSeconds: 1200,
    },
    key: testKey,
    seedRiskAccepted: false,
    unchecked: false,
    setsRegion,
  });
const undo = (): Promise<Result<void>> => world.engine.undo.undo(world.state.changes[0]?.id ?? '');

describe('the region of a profile', () => {
  it('is not written where nobody asked for it', async () => {
    await save('work', false);
    expect(world.config.text).toBe('');
  });

  it.each(['', '[profile other]\r\nregion = x\r\n', '# note'])(
    'is set after %j, and gone back behind byte for byte',
    async (text) => {
      world.config.text = text;
      expect((await save()).ok).toBe(true);
      expect(world.config.text).toMatch(/\[profile work\]\r?\nregion = eu-central-1\r?\n$/);
      expect(world.state.changes[0]).toMatchObject({
        kind: 'region-set',
        path: world.config.path,
        profile: 'work',
        after: [{ key: 'region', value: 'eu-central-1' }],
      });
      expect((await undo()).ok).toBe(true);
      expect(world.config.text).toBe(text);
    },
  );

  it('joins what is there of the profile, and goes without it', async () => {
    const text = '[profile work]\nmfa_serial = arn\n\n[profile z]\n';
    world.config.text = text;
    await save();
    expect(world.config.text).toBe(
      '[profile work]\nregion = eu-central-1\nmfa_serial = arn\n\n[profile z]\n',
    );
    await undo();
    expect(world.config.text).toBe(text);
  });

  it('that is there already stays, and nothing is noted', async () => {
    world.config.text = '[default]\nREGION: us-east-1\n';
    await save('default');
    expect(world.config.text).toBe('[default]\nREGION: us-east-1\n');
    expect(world.state.changes).toEqual([]);
  });

  it('is not taken away when somebody changed it since', async () => {
    await save();
    world.config.text = '[profile work]\nregion = us-east-1\n';
    await undo();
    expect(world.config.text).toBe('[profile work]\nregion = us-east-1\n');
  });

  it('that cannot be set does not hinder the identity', async () => {
    world.config.text = '[a]\n[a]\n';
    expect((await save()).ok).toBe(true);
    expect(world.config.text).toBe('[a]\n[a]\n');
    expect(world.state.changes).toEqual([]);
    expect(world.activity.some(({ text }) => text.includes('line 2'))).toBe(true);
  });
});

// botocore splits these like a shell does; a second section would hide the first one.
describe.each(['[profile "work"]', "[profile 'work']", '[profile  work]', '[profile\twork]'])(
  'a section %s',
  (header) => {
    const text = `${header}\nmfa_serial = arn\n`;
    it('is the profile’s', () => {
      expect(profileSettingsIn(parseDocument(text), 'work')).toEqual({ mfaSerial: 'arn' });
      const after = withRegion(parseDocument(text), 'work', 'x');
      expect(after).toBe(`${header}\nregion = x\nmfa_serial = arn\n`);
      expect(withoutRegion(parseDocument(after), 'work', 'x')).toBe(text);
    });
  },
);

describe('the section of default', () => {
  it('may be spelled as a profile’s', () => {
    const text = '[profile default]\nregion = x\n';
    expect(withRegion(parseDocument(text), 'default', 'y')).toBe(text);
    expect(profileSettingsIn(parseDocument(text), 'default')).toEqual({ region: 'x' });
  });

  it('is not taken for one of a like name', () => {
    expect(
      profileSettingsIn(parseDocument('[profile defaults]\nregion = x\n[work]\nregion = y\n'), 'work'),
    ).toEqual({});
  });
});
