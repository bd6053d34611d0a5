import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/credentials/document.ts';
import { withoutSession } from '../../../src/core/credentials/profile-section.ts';
import type { Result } from '../../../src/core/result.ts';
import {
  coreWorld,
  plainIdentity,
  settle,
  testKey,
  type CoreWorld,
  type CoreWorldOptions,
} from './core-world.ts';

// Ways in which somebody could come to harm, each seen once.

const other = {
  accessKeyId: 'AKIAOTHERKEYAAAA9876',
  secretAccessKey: 'zyxwvutsrqponmlkjihgfedcba/ZYXWVUTSRQP99',
};
const keyed = (key: typeof testKey): string =>
  `[work]\naws_access_key_id = ${key.accessKeyId}\naws_secret_access_key = ${key.secretAccessKey}\n`;
const begin = (options: CoreWorldOptions): CoreWorld => {
  const world = coreWorld(options);
  world.sessions.start();
  return world;
};
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await settle();
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
/** What `aws configure set` makes of a section: the rest of Latchkey's lines stays. */
const reconfigured = (text: string): string =>
  text.replace(/aws_access_key_id = .*/, 'aws_access_key_id = ASIAFOREIGN000001234');

describe('a key that was moved', () => {
  it('stays in the file when its identity is removed while the session waits to be written', async () => {
    const world = begin({
      identities: [{ ...plainIdentity, adopted: true }],
      fileText: keyed(testKey),
    });
    world.file.hang('write');
    void world.sessions.getSession('ann', 'user');
    await turns();
    const removing = world.registry.remove('ann', { removeProfile: false });
    await turns();
    world.file.release();
    expect(codeOf(await removing)).toBe('ok');
    await turns();
    expect(world.file.text).toBe(keyed(testKey));
  });

  it('stays in the file when the keychain has lost it meanwhile', async () => {
    const world = begin({
      identities: [{ ...plainIdentity, adopted: true }],
      fileText: keyed(testKey),
    });
    world.file.hang('write');
    const getting = world.sessions.getSession('ann', 'user');
    await turns();
    world.secrets.items.delete(plainIdentity.keyRef);
    world.file.release();
    expect(codeOf(await getting)).not.toBe('ok');
    expect(world.file.text).toBe(keyed(testKey));
  });

  it('stays in the keychain when the last step fails and another program writes at once', async () => {
    const world = begin({ identities: [plainIdentity], fileText: keyed(other) });
    world.file.textFile.failureAfterwards = 'file-failed';
    const getting = world.sessions.getSession('ann', 'user', { replaceLongTermKey: true });
    for (let turn = 0; turn < 60 && !world.file.text.includes('ASIA'); turn += 1) await settle();
    world.file.text = '[work]\naws_access_key_id = ASIAFOREIGN\naws_secret_access_key = s\n';
    await getting;
    await turns();
    const kept = [...world.secrets.items].filter(([, value]) => value.includes(other.secretAccessKey));
    expect(kept.map(([account]) => account)).toEqual([expect.stringMatching(/^kept:/)]);
  });
});

describe('what another program wrote with its own command', () => {
  it('is not taken by going back', async () => {
    const world = begin({ identities: [plainIdentity] });
    await world.sessions.getSession('ann', 'user');
    const text = reconfigured(world.file.text);
    world.file.text = text;
    const [change] = world.state.changes;
    expect(codeOf(await world.engine.undo.undo(change?.id ?? ''))).toBe('file-changed');
    expect(world.file.text).toBe(text);
    expect(world.state.changes[0]?.undoneAt).toBeUndefined();
    expect(world.facts().left).toBeUndefined();
  });

  it('is not taken by removing the identity with its profile, and that is said', async () => {
    const world = begin({ identities: [plainIdentity] });
    await world.sessions.getSession('ann', 'user');
    const text = reconfigured(world.file.text);
    world.file.text = text;
    expect(codeOf(await world.registry.remove('ann', { removeProfile: true }))).toBe('ok');
    expect(world.file.text).toBe(text);
    expect(world.activity[0]?.text).toContain('another program’s credentials');
  });
});

describe('going back', () => {
  it('holds although a session is being written', async () => {
    const world = begin({ identities: [plainIdentity] });
    await world.sessions.getSession('ann', 'user');
    world.file.hang('write');
    void world.sessions.getSession('ann', 'user');
    await turns();
    const undoing = world.engine.undo.undo(world.state.changes[0]?.id ?? '');
    await turns();
    world.file.release();
    expect(codeOf(await undoing)).toBe('ok');
    await turns();
    expect(world.file.text).toBe('');
    expect(world.facts().left).toBe(true);
  });

  it('leaves a header that was there before, with nothing in it', async () => {
    const world = begin({ identities: [plainIdentity], fileText: '[work]\n\n[b]\n' });
    await world.sessions.getSession('ann', 'user');
    await world.sessions.getSession('ann', 'user');
    expect(codeOf(await world.engine.undo.undo(world.state.changes[0]?.id ?? ''))).toBe('ok');
    expect(world.file.text).toBe('[work]\n\n[b]\n');
  });
});

it('a note behind a header stays when the session goes', () => {
  const text =
    '[work] # production: ask Bob first\naws_access_key_id = ASIAX\nmanager = latchkey\n[b]\nx = 1\n';
  expect(withoutSession(parseDocument(text), 'work')).toBe(
    '[work] # production: ask Bob first\n[b]\nx = 1\n',
  );
});

it('a header that was there before stays when the session is cleared after its end', async () => {
  const world = begin({
    identities: [{ ...plainIdentity, autoRefresh: false }],
    fileText: '[work]\n\n[b]\n',
  });
  await world.sessions.getSession('ann', 'user');
  await world.clock.advance(26 * 60 * 60_000);
  await turns();
  expect(world.file.text).toBe('[work]\n\n[b]\n');
});

it('what mended files were before does not pile up in the keychain', async () => {
  const world = begin({ identities: [plainIdentity] });
  for (let turn = 0; turn < 60; turn += 1) {
    world.file.text = `\uFEFF[a]\nx = ${turn}\n`;
    expect(codeOf(await world.engine.undo.repair(world.file.path))).toBe('ok');
  }
  await turns();
  const kept = [...world.secrets.items.keys()].filter((account) => account.startsWith('kept:'));
  expect(world.state.changes.length).toBe(50);
  expect(kept.length).toBeLessThanOrEqual(50);
});
