import { english } from '../../fakes/english.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectSnapshot } from '../../../src/shared/projection.ts';
import type { IdentityView, Snapshot } from '../../../src/shared/snapshot.ts';
import { coreWorld, hourMs, plainIdentity, settle, type CoreWorld } from '../core/core-world.ts';

const paths = ['/mnt/a', '/mnt/b', '/mnt/c', '/mnt/d'];
let world: CoreWorld;
const snapshot = (): Snapshot =>
  projectSnapshot(
    world.state,
    { version: '1', credentialsFile: world.file.path, logFolder: '/log' },
    world.clock.now(),
    english,
  );
const view = (): IdentityView | undefined => snapshot().identities[0];

beforeEach(async () => {
  world = coreWorld({ identities: [{ ...plainIdentity, alsoTo: paths, autoRefresh: false }] });
  world.copy('/mnt/b').textFile.absent = true;
  world.copy('/mnt/c').text = '[work]\naws_access_key_id = AKIAX\naws_secret_access_key = s\n';
  world.sessions.start();
  await world.sessions.getSession('ann', 'user');
  for (let turn = 0; turn < 10; turn += 1) await settle();
  world.engine.copies.leave('ann', '/mnt/d');
});

describe('what is seen of the files', () => {
  it('is a state for each copy', () => {
    expect(view()?.copies.map(({ path, state, problem }) => [path, state, problem?.code])).toEqual([
      ['/mnt/a', 'written', undefined],
      ['/mnt/b', 'waiting', 'file-absent'],
      ['/mnt/c', 'trouble', 'long-term-key-in-section'],
      ['/mnt/d', 'left', undefined],
    ]);
    expect(view()?.copies[1]?.problem?.retryAt).toBeGreaterThan(world.clock.now());
  });

  it('is a profile that was left: nobody waits for it', () => {
    world.sessions.leave('ann');
    expect(view()?.left).toBe(true);
    expect(snapshot().overall).toBe('empty');
  });

  it('is a session that was taken out after its end', async () => {
    await world.clock.advance(26 * hourMs);
    expect(view()?.cleared).toBe(true);
    expect(view()?.phase.validity).toBe('expired');
  });

  it('is what was changed, without a name of the keychain’s', () => {
    const { changes } = snapshot();
    expect(changes.map(({ path }) => path).toSorted()).toEqual([
      '/home/test/.aws/credentials',
      '/mnt/a',
      '/mnt/d',
    ]);
    const all = JSON.stringify(snapshot());
    for (const name of [...world.secrets.items.keys(), 'keptRef']) expect(all).not.toContain(name);
    const { aws_secret_access_key: secret = '?', aws_session_token: token = '?' } =
      world.file.profile('work') ?? {};
    expect(all).not.toContain(secret);
    expect(all).not.toContain(token);
  });
});
