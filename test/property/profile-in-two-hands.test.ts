import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canUndo } from '../../src/core/credentials/change-record.ts';
import type { Identity } from '../../src/core/identity/identity.ts';
import { CoreWorld, hourMs, minuteMs, plainIdentity, settle, testKey } from '../unit/core/core-world.ts';

const copyPath = '/srv/box/credentials';
const ann: Identity = { ...plainIdentity, alsoTo: [copyPath] };

type Action =
  /** What another program does to the profile. */
  | {
      readonly by: 'other';
      readonly do: 'key' | 'session' | 'removal' | 'doubling' | 'rest';
      /** Whether Latchkey's watch sees it. */
      readonly seen: boolean;
    }
  | {
      readonly by: 'user';
      readonly do: 'get' | 'replace' | 'write-again' | 'leave' | 'undo' | 'repair' | 'copy';
    }
  | {
      readonly by: 'fate';
      readonly do: 'restart' | 'full' | 'lock' | 'garble' | 'away' | 'mend' | 'late-fault';
    }
  | { readonly by: 'time'; readonly ms: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    by: fc.constant('other'),
    do: fc.constantFrom('key', 'key', 'session', 'session', 'removal', 'doubling', 'rest'),
    seen: fc.boolean(),
  }),
  fc.record({
    by: fc.constant('user'),
    do: fc.constantFrom(
      'get',
      'replace',
      'replace',
      'write-again',
      'leave',
      'undo',
      'undo',
      'repair',
      'copy',
    ),
  }),
  fc.record({
    by: fc.constant('fate'),
    do: fc.constantFrom('restart', 'full', 'lock', 'garble', 'away', 'mend', 'mend', 'late-fault'),
  }),
  fc.record({ by: fc.constant('time'), ms: fc.constantFrom(20_000, 11 * minuteMs, hourMs, 26 * hourMs) }),
);

/** A profile that Latchkey and another program both write to, and what must not be lost of it. */
class SharedProfile {
  readonly world = new CoreWorld({ identities: [ann], fileText: '# top\n[a]\nk = 1\n' });
  /** Secret keys that another program wrote and has not destroyed itself. */
  #owed: readonly string[] = [];
  /** The key ID that another program wrote since the user last asked for anything. */
  #foreign: string | undefined;
  #count = 0;

  constructor() {
    this.world.sessions.start();
  }

  /** Lets something happen, and answers what is wrong after it. */
  async run(action: Action): Promise<readonly string[]> {
    const { world } = this;
    switch (action.by) {
      case 'other':
        this.#meddle(action.do);
        if (action.seen) await world.engine.fileWatch.look();
        break;
      case 'user':
        this.#foreign = undefined;
        await this.#use(action.do);
        break;
      case 'fate':
        await this.#strike(action.do);
        break;
      case 'time':
        await world.clock.advance(action.ms);
    }
    for (let turn = 0; turn < 6; turn += 1) await settle();
    return this.#losses();
  }

  #meddle(what: Extract<Action, { by: 'other' }>['do']): void {
    const { file } = this.world;
    this.#count += 1;
    const end = String(this.#count).padStart(4, '0');
    const rest = file.text.replaceAll(/\[work\]\n(?:[^[].*\n)*/g, '');
    const isSession = what === 'session';
    const keyId = `${isSession ? 'ASIA' : 'AKIA'}OTHERPROGRAM${end}`;
    const token = isSession ? 'aws_session_token = t\n' : '';
    const secret = `other-secret-${end}-aaaaaaaaaaaaaaaaaaa`;
    const section = `[work]\naws_access_key_id = ${keyId}\naws_secret_access_key = ${secret}\n${token}`;
    if (what === 'doubling') file.text = `${file.text}\n[a]\n`;
    if (what === 'rest') file.text = `${file.text}\n# note ${end}\n`;
    if (what === 'removal') file.text = rest;
    if (what === 'key' || what === 'session') file.text = `${rest}\n${section}`;
    // What it destroyed itself, nobody else has to keep.
    this.#owed = this.#owed.filter((one) => this.#isSomewhere(one));
    if (what === 'key') this.#owed = [...this.#owed, secret];
    const knows = this.world.facts().section !== undefined;
    if (what === 'key' || what === 'session') this.#foreign = knows ? keyId : undefined;
    if (what === 'removal') this.#foreign = undefined;
  }

  async #use(what: Extract<Action, { by: 'user' }>['do']): Promise<void> {
    const { sessions, engine, state, file } = this.world;
    const newest = state.changes.find((record) => canUndo(record));
    if (what === 'get') await sessions.getSession('ann', 'user');
    if (what === 'replace') await sessions.getSession('ann', 'user', { replaceLongTermKey: true });
    if (what === 'write-again') await sessions.writeAgain('ann');
    if (what === 'leave') sessions.leave('ann');
    if (what === 'undo' && newest !== undefined) await engine.undo.undo(newest.id);
    if (what === 'repair') await engine.undo.repair(file.path);
    if (what === 'copy') await engine.copies.writeAgain('ann', copyPath);
  }

  async #strike(what: Extract<Action, { by: 'fate' }>['do']): Promise<void> {
    const { world } = this;
    const { secrets, file } = world;
    if (what === 'restart') {
      world.restart();
      await world.registry.deleteOrphans({ mayPrompt: false });
    }
    if (what === 'full') world.savedState.failWith('disk-full');
    if (what === 'lock') secrets.locked = true;
    if (what === 'garble') secrets.garbles = true;
    if (what === 'away') world.copy(copyPath).textFile.absent = true;
    if (what === 'late-fault') file.textFile.failureAfterwards = 'file-failed';
    if (what === 'mend') {
      world.savedState.failWith(undefined);
      secrets.locked = false;
      secrets.garbles = false;
      world.copy(copyPath).textFile.absent = false;
      file.textFile.failureAfterwards = undefined;
    }
  }

  #isSomewhere(secret: string): boolean {
    const { file, secrets } = this.world;
    return file.text.includes(secret) || [...secrets.items.values()].some((item) => item.includes(secret));
  }

  #losses(): readonly string[] {
    const { world } = this;
    const saved = JSON.stringify([world.savedState.saved, world.settings.saved]);
    const lost = this.#owed.filter((secret) => !this.#isSomewhere(secret)).map((secret) => `lost: ${secret}`);
    const told =
      /other-secret|session-secret|session-token|OTHERPROGRAM/.test(saved) ||
      saved.includes(testKey.secretAccessKey);
    return [
      ...lost,
      // Without a word of the user's, what another program put there stays.
      ...(world.file.text.includes(this.#foreign ?? '') ? [] : ['overwritten unasked']),
      ...(told ? ['a secret in the state'] : []),
      ...(world.file.text.startsWith('# top\n[a]\nk = 1\n') ? [] : ['another profile changed']),
    ];
  }
}

test('whoever writes to a profile, no key is lost and nothing is overwritten unasked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 20, size: 'max' }), async (actions) => {
      const profile = new SharedProfile();
      await profile.run({ by: 'user', do: 'get' });
      for (const one of actions) expect(await profile.run(one)).toEqual([]);
      profile.world.sessions.dispose();
    }),
    { numRuns: 120 },
  );
}, 30_000);
