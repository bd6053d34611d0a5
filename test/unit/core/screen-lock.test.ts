import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import type { Preferences } from '../../../src/core/state/app-state.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  settle,
  type CoreWorld,
} from './core-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

const copyPath = '/srv/box/aws/credentials';
const manual: Identity = { ...plainIdentity, autoRefresh: false };
const before = '# top\n[work]\n# mine\nregion = x\n\n[other]\nk = 1\n';

let world: CoreWorld;
const prefer = async (patch: Partial<Preferences>): Promise<void> => {
  const saved = await world.registry.setPreferences({ ...world.state.settings.preferences, ...patch });
  expect(saved.ok).toBe(true);
};
const begin = async (
  identity: Identity,
  patch: Partial<Preferences>,
  { fileText = before, roles = [sampleRole].slice(1) } = {},
): Promise<void> => {
  world = coreWorld({ identities: [identity], roles, fileText });
  world.sessions.start();
  await prefer(patch);
  if (identity.mfaSerial === undefined || identity.codeSource !== 'ask') {
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
  }
  for (const { id } of roles) expect((await world.sessions.getSession(id, 'user')).ok).toBe(true);
  await turns();
};
const lock = async (): Promise<void> => {
  world.engine.screenLock.locked();
  await turns();
};
const unlock = async (): Promise<void> => {
  await world.engine.screenLock.unlocked();
  await turns();
};
const foreign = '[work]\naws_access_key_id = ASIAFOREIGN\naws_secret_access_key = s\naws_session_token = t\n';

describe('a lock that is to change nothing', () => {
  it('changes nothing', async () => {
    await begin(plainIdentity, { onLock: 'nothing' });
    const { text } = world.file;
    await lock();
    expect(world.file.text).toBe(text);
    await world.clock.advance(hourMs);
    expect(world.sts.calls.length).toBeGreaterThan(1);
  });
});

describe('a lock that pauses', () => {
  beforeEach(() => begin(plainIdentity, { onLock: 'pause' }));

  it('stops renewals, and takes nothing out', async () => {
    const { text } = world.file;
    await lock();
    await world.clock.advance(3 * hourMs);
    expect([world.sts.calls.length, world.file.text]).toEqual([1, text]);
    expect(world.state.settings.preferences.paused).toBe(false);
  });

  it('renews what is due as soon as it ends', async () => {
    await lock();
    await world.clock.advance(3 * hourMs);
    await unlock();
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.notifier.shown).toEqual([]);
  });

  it('does not outlive the process', async () => {
    await lock();
    world.restart();
    await world.clock.advance(hourMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('tells nobody of an end that it will mend', async () => {
    await lock();
    await world.clock.advance(3 * hourMs);
    expect(world.notifier.shown).toEqual([]);
  });
});

describe('a lock that removes', () => {
  beforeEach(() => begin({ ...manual, alsoTo: [copyPath] }, { onLock: 'remove' }));

  it('takes what Latchkey wrote out of all files, keeps it in the keychain, and puts it back', async () => {
    const [main, copy] = [world.file.text, world.copy(copyPath).text];
    const { changes } = world.state;
    await lock();
    expect([world.file.text, world.copy(copyPath).text.trim()]).toEqual([before, '']);
    expect(world.secrets.items.get(sessionAccount('ann'))).toContain('ASIASESSION000000001');
    expect(world.facts().current?.written).toBe(false);
    await world.clock.advance(minuteMs);
    expect([world.file.text, world.copy(copyPath).text.trim()]).toEqual([before, '']);
    await unlock();
    expect([world.file.text, world.copy(copyPath).text]).toEqual([main, copy]);
    expect(world.facts().current?.written).toBe(true);
    expect(world.facts().section).toEqual({ ...world.facts().section, found: true });
    expect(world.facts().section?.withheld).toBeUndefined();
    // What a person might go back to is not covered by it.
    expect(world.state.changes).toEqual(changes);
    expect([world.sts.calls.length, world.clock.now() > 0]).toEqual([1, true]);
  });

  it('twice is as good as once, and so is an unlock', async () => {
    const { text } = world.file;
    world.engine.screenLock.locked();
    await lock();
    expect(world.activity.filter(({ text }) => text.startsWith('Taken out')).length).toBe(2);
    await Promise.all([unlock(), unlock()]);
    expect(world.file.text).toBe(text);
  });

  it('and an unlock while it is under way end with the session in the file', async () => {
    const { text } = world.file;
    world.file.hang('remove');
    await lock();
    const unlocking = unlock();
    await settle();
    world.file.release();
    await unlocking;
    expect(world.file.text).toBe(text);
    expect(world.facts().current?.written).toBe(true);
  });

  it('after an unlock that is under way still counts', async () => {
    world.file.hang('remove');
    await lock();
    const unlocking = world.engine.screenLock.unlocked();
    world.engine.screenLock.locked();
    world.file.release();
    await unlocking;
    await turns();
    expect(world.file.text).toBe(before);
  });

  it('leaves what another program put there, before and meanwhile', async () => {
    world.file.text = foreign;
    await lock();
    expect(world.file.text).toBe(foreign);
    await world.engine.fileWatch.look();
    expect(world.facts().failure?.problem.code).toBe('section-changed');
    await begin(manual, { onLock: 'remove' });
    await lock();
    world.file.text = foreign;
    await unlock();
    expect(world.file.text).toBe(foreign);
    expect(world.facts().failure?.problem.code).toBe('section-changed');
  });

  it('does not bring back what was removed by hand before', async () => {
    world.file.text = before;
    await lock();
    await unlock();
    expect(world.file.text).toBe(before);
    await world.engine.fileWatch.look();
    expect(world.facts().failure?.problem.code).toBe('section-removed');
  });

  it('of what an earlier run had taken out keeps it out, and puts it back', async () => {
    const { text } = world.file;
    await lock();
    world.restart();
    await lock();
    expect(world.file.text).toBe(before);
    await unlock();
    expect(world.file.text).toBe(text);
    expect(world.facts().failure).toBeUndefined();
  });

  it('of what an earlier run had taken out, and could not put back, is undone by the unlock', async () => {
    const { text } = world.file;
    await lock();
    world.secrets.locked = true;
    world.restart();
    await turns();
    await lock();
    expect(world.file.text).toBe(before);
    world.secrets.locked = false;
    await unlock();
    expect(world.file.text).toBe(text);
  });

  it('is tried again when a file cannot be written, and told once', async () => {
    world.file.failWith('remove', 'file-busy');
    await lock();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.facts().current?.written).toBe(true);
    expect(world.copy(copyPath).text.trim()).toBe('');
    await world.clock.advance(30 * minuteMs);
    const told = world.activity.filter(({ tone }) => tone === 'bad');
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('Could not be taken out')]);
    expect(world.clock.pending).toBeLessThan(4);
    world.file.failWith('remove', undefined);
    await world.clock.advance(10 * minuteMs);
    expect(world.file.text).toBe(before);
    await unlock();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('puts back a valid session although its renewal waits for the user', async () => {
    const { text } = world.file;
    const failure = { problem: { code: 'key-rejected' as const }, since: 1, attempts: 1, byUser: false };
    world.store.update((state) => ({ ...state, sessions: { ann: { ...world.facts(), failure } } }));
    await lock();
    expect(world.file.text).toBe(before);
    await unlock();
    expect(world.file.text).toBe(text);
    expect(world.facts().failure?.problem.code).toBe('key-rejected');
  });

  it('does not put back what has ended', async () => {
    await lock();
    await world.clock.advance(2 * hourMs);
    await unlock();
    expect(world.file.text).toBe(before);
    expect(world.phase().validity).toBe('expired');
  });

  it('does not pass for the work of another program', async () => {
    await lock();
    await world.engine.fileWatch.look();
    expect(world.facts().failure).toBeUndefined();
  });
});

describe('a lock that removes, with renewals', () => {
  it('holds what is under way out of the file, and delivers it afterwards', async () => {
    await begin(sampleIdentity, { onLock: 'remove' });
    world.sts.hang();
    await world.clock.advance(45 * minuteMs);
    expect(world.phase().activity).toBe('refreshing');
    await lock();
    expect(world.file.text).toBe(before);
    world.sts.release();
    await turns();
    expect(world.file.text).toBe(before);
    await unlock();
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.sts.calls).toHaveLength(2);
  });

  it('renews nothing until it ends, then what is due, roles too', async () => {
    await begin(sampleIdentity, { onLock: 'remove' }, { roles: [sampleRole] });
    await lock();
    expect(world.file.text).toBe(before);
    await world.clock.advance(5 * hourMs);
    expect(world.sts.calls).toHaveLength(2);
    await unlock();
    await world.clock.advance(minuteMs);
    expect([world.keyInFile(), world.keyInFile('admin')]).toEqual([
      expect.stringMatching(/^ASIA/),
      expect.stringMatching(/^ASIA/),
    ]);
  });

  it('takes the session out while a prompt for its renewal is open', async () => {
    await begin(askingIdentity, { onLock: 'remove' });
    void world.sessions.getSession('ann', 'user');
    await settle();
    world.sessions.submitCode('ann', world.digits());
    await turns();
    void world.sessions.getSession('ann', 'user');
    await settle();
    expect(world.phase().activity).toBe('needs-code');
    await lock();
    expect(world.file.text).toBe(before);
  });

  it.each([false, true])('survives a power cut (after the call: %s) at any moment', async (after) => {
    await begin(manual, { onLock: 'remove' });
    const { text } = world.file;
    const cuts = await atEachPowerCut({
      after,
      begin: () => world,
      work: async () => {
        world.engine.screenLock.locked();
        await turns();
        await world.engine.screenLock.unlocked();
      },
      atDeath: () => {},
      afterRestart: async () => {
        expect(world.file.text).toBe(text);
        expect(world.facts().failure).toBeUndefined();
        expect(world.facts().current?.written).toBe(true);
        expect(world.sts.calls).toHaveLength(1);
        await begin(manual, { onLock: 'remove' });
      },
    });
    expect(cuts).toBeGreaterThan(4);
  });
});

describe('quitting', () => {
  const quit = async (): Promise<void> => {
    world.sessions.dispose();
    await world.engine.screenLock.quit();
    await world.journal.save();
  };

  it('keeps the session in the file by default', async () => {
    await begin(manual, {});
    const { text } = world.file;
    await quit();
    expect(world.file.text).toBe(text);
  });

  it('takes it out when that is wanted, and the next start puts it back without a code', async () => {
    await begin({ ...sampleIdentity, alsoTo: [copyPath] }, { onQuit: 'remove' });
    const [main, copy] = [world.file.text, world.copy(copyPath).text];
    await quit();
    expect([world.file.text, world.copy(copyPath).text.trim()]).toEqual([before, '']);
    world.restart();
    await turns();
    expect([world.file.text, world.copy(copyPath).text]).toEqual([main, copy]);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('waits for what is being written', async () => {
    await begin({ ...manual, alsoTo: [copyPath] }, { onQuit: 'remove' });
    world.file.hang('write');
    void world.sessions.getSession('ann', 'user');
    await turns();
    const quitting = quit();
    await turns();
    world.file.release();
    await quitting;
    expect(world.file.text).toBe(before);
  });

  it('takes out what was written in the last moment', async () => {
    await begin(manual, { onQuit: 'remove' });
    const { textFile } = world.file;
    const edit = textFile.edit.bind(textFile);
    let answer = (): void => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    textFile.edit = async (...given) => {
      textFile.edit = edit;
      const edited = await edit(...given);
      await late;
      return edited;
    };
    void world.sessions.getSession('ann', 'user');
    await turns();
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    const quitting = quit();
    await turns();
    answer();
    await quitting;
    expect(world.file.text).toBe(before);
  });

  it('waits for another file that is being written', async () => {
    world = coreWorld({ identities: [{ ...manual, alsoTo: [copyPath] }], fileText: before });
    world.sessions.start();
    await prefer({ onQuit: 'remove' });
    world.copy(copyPath).hang('write');
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    await turns();
    const quitting = quit();
    await turns();
    world.copy(copyPath).release();
    await quitting;
    await turns();
    expect(world.copy(copyPath).text.trim()).toBe('');
  });

  it('does not wait for a file that cannot be written', async () => {
    await begin(manual, { onQuit: 'remove' });
    world.file.failWith('remove', 'disk-full');
    await quit();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(JSON.stringify(world.savedState.saved.activity[0])).toContain('activity.notTakenOut');
    world.file.failWith('remove', undefined);
    world.restart();
    await turns();
    expect(world.facts().failure).toBeUndefined();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('while the screen is locked leaves nothing in the file', async () => {
    await begin(manual, { onLock: 'remove', onQuit: 'keep' });
    await lock();
    await quit();
    expect(world.file.text).toBe(before);
  });

  it.each([false, true])('survives a power cut (after the call: %s) at any moment', async (after) => {
    await begin(manual, { onQuit: 'remove' });
    const { text } = world.file;
    const cuts = await atEachPowerCut({
      after,
      begin: () => world,
      work: quit,
      atDeath: () => {},
      afterRestart: async () => {
        expect(world.file.text).toBe(text);
        expect(world.facts().failure).toBeUndefined();
        await begin(manual, { onQuit: 'remove' });
      },
    });
    expect(cuts).toBeGreaterThan(2);
  });
});
