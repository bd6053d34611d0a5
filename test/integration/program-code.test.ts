import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgramCode, type ProgramCodeOptions } from '../../src/adapters/codes/program-code.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { CancellationSource, neverCancelled } from '../../src/core/cancellation.ts';
import type { Problem } from '../../src/core/notice/problem.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { ProgramFolder } from './program-folder.ts';
import { detailIn } from '../../src/core/notice/words.ts';
import { english } from '../fakes/english.ts';

let folder: ProgramFolder;
beforeEach(async () => {
  folder = await ProgramFolder.make();
});
afterEach(async () => {
  // Only those that a failed test left behind.
  for (const pid of await notedPids()) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await folder.remove();
});

/** Adapter on the time of this computer, or on one that the test lets pass. */
const programs = ({ clock = systemClock, environment = process.env }: Partial<ProgramCodeOptions> = {}) =>
  new ProgramCode({ environment, home: folder.path, clock });

/** The digits, or the problem. */
const run = async (
  program: string,
  args: readonly string[] = [],
  subject = programs(),
): Promise<string | Problem> => {
  const code = await subject.run({ program, args }, neverCancelled, () => {});
  if (code.ok) return code.value.reveal();
  const { note: _, ...error } = code.error;
  const detail = detailIn(code.error, english);
  return { ...error, ...(detail !== undefined && { detail }) };
};
const runScript = async (body: string, args: readonly string[] = []) => run(await folder.script(body), args);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // One that ended, and whose end nobody has taken notice of yet.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};
/** The process ids that a script wrote to `pids`. */
const notedPids = async (): Promise<readonly number[]> =>
  (await folder.read('pids')).split('\n').filter(Boolean).map(Number);

/** The same, once there are so many. */
const pidsIn = async (count: number): Promise<readonly number[]> => {
  let pids: readonly number[] = [];
  await vi.waitUntil(
    async () => {
      pids = await notedPids();
      return pids.length >= count;
    },
    { timeout: 10_000, interval: 5 },
  );
  return pids;
};
const allGone = (pids: readonly number[]): Promise<boolean> =>
  vi.waitUntil(() => !pids.some((pid) => isAlive(pid)), { timeout: 5000, interval: 5 });

describe('what was printed', () => {
  it.each([
    ['a code', 'echo 123456', '123456'],
    ['a code without a line end', 'printf 123456', '123456'],
    ['a code with zeros in front', 'echo 000012', '000012'],
    ['the account before it', 'echo "Amazon Web Services:ann@123456789012  654321"', '654321'],
    ['a Windows line end', String.raw`printf '123456\r\n'`, '123456'],
    ['colours', String.raw`printf '\033[1;32m123456\033[0m\n'`, '123456'],
    ['the same code twice', 'echo 123456; echo 123456', '123456'],
    ['a code in pieces', 'printf 123; sleep 0.05; echo 456', '123456'],
    ['chatter beside it', 'echo "Touch your key: 999999" >&2; echo 123456', '123456'],
  ])('%s is understood', async (_, body, code) => {
    expect(await runScript(body)).toBe(code);
  });

  it.each([
    ['nothing', 'true', 'command-silent'],
    ['only blanks', 'echo; echo " "', 'command-silent'],
    ['words', 'echo no code today', 'command-answer-odd'],
    ['five digits', 'echo 12345', 'command-answer-odd'],
    ['eight digits', 'echo 12345678', 'command-answer-odd'],
    ['digits in a word', 'echo x123456', 'command-answer-odd'],
    ['two codes', 'echo "one 123456"; echo "two 654321"', 'command-answer-odd'],
    ['bytes', String.raw`printf '\377\376123456\000'`, 'command-answer-odd'],
  ])('%s is not taken for a code', async (_, body, code) => {
    const answer = await runScript(body);
    expect(answer).toMatchObject({ code, field: 'codeCommand' });
    // What it printed may be a secret.
    expect(JSON.stringify(answer)).not.toMatch(/\d{5}|today/);
  });

  it('is not read for ever', async () => {
    const started = Date.now();
    expect(await runScript('echo $$ >pids; yes 123456')).toMatchObject({ code: 'command-answer-odd' });
    await allGone(await pidsIn(1));
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('may be a lot of complaints', async () => {
    expect(await runScript('yes complaint | head -c 300000 >&2; echo 123456')).toBe('123456');
  });

  it('counts when the program closes its output and goes on for a while', async () => {
    expect(await runScript('echo 123456; exec >&- 2>&-; sleep 0.1')).toBe('123456');
  });

  it('counts although an agent that it started holds the line open, and the agent stays', async () => {
    expect(await runScript('sleep 1000 & echo $! >pids; echo 123456')).toBe('123456');
    const [agent = 0] = await pidsIn(1);
    expect(isAlive(agent)).toBe(true);
    process.kill(agent);
  });
});

describe('a program that fails', () => {
  it('is quoted with its exit code and the first lines of its complaints', async () => {
    const body = 'echo 123456; printf "ERROR:\tno key\\n\\nPlug it in.\\nthree\\nfour\\n" >&2; exit 2';
    expect(await runScript(body)).toEqual({
      code: 'command-failed',
      field: 'codeCommand',
      detail: 'Exit code 2. ERROR: no key Plug it in. three',
    });
  });

  it('is quoted without secrets, and not at length', async () => {
    const secrets = 'seed JBSWY3DPEHPK3PXPJBSWY3DP code 123456 otpauth://totp/x?secret=JBSWY3DP';
    const answer = await runScript(`echo "${secrets} $(printf '%0400d' 7 | tr 0 .)" >&2; exit 1`);
    expect(answer).toMatchObject({ code: 'command-failed' });
    const detail = typeof answer === 'string' ? '' : (answer.detail ?? '');
    expect(detail).toContain('seed [redacted] code [digits] otpauth://[redacted]');
    expect(detail.length).toBeLessThan(350);
  });

  it.each([
    ['without a word', 'exit 1', 'Exit code 1. It gave no reason.'],
    ['by a signal', 'kill -SEGV $$', 'Ended by SIGSEGV. It gave no reason.'],
  ])('%s is told so', async (_, body, detail) => {
    expect(await runScript(body)).toMatchObject({ code: 'command-failed', detail });
  });

  it('because it asks for input gets none', async () => {
    expect(await runScript('read answer || { echo "no input" >&2; exit 4; }; echo "$answer"')).toMatchObject({
      detail: 'Exit code 4. no input',
    });
  });
});

describe('a program that does not end', () => {
  const stubborn =
    'trap "" TERM; sleep 1000 & echo $! >>pids; echo $$ >>pids; while :; do wait; sleep 0.05; done';

  it('is ended with what it started when its time is up', async () => {
    const clock = new FakeClock();
    const program = await folder.script('sleep 1000 & echo $! >>pids; echo $$ >>pids; wait');
    const answer = run(program, [], programs({ clock }));
    const pids = await pidsIn(2);
    await clock.advance(59_999);
    expect(pids.every((pid) => isAlive(pid))).toBe(true);
    await clock.advance(1);
    expect(await answer).toEqual({ code: 'command-timed-out', field: 'codeCommand' });
    await allGone(pids);
    expect(clock.pending).toBe(0);
  });

  it('nor wants to is ended by force two seconds later', async () => {
    const clock = new FakeClock();
    const answer = run(await folder.script(stubborn), [], programs({ clock }));
    const pids = await pidsIn(2);
    await clock.advance(61_999);
    expect(isAlive(pids[1] ?? 0)).toBe(true);
    await clock.advance(1);
    expect(await answer).toMatchObject({ code: 'command-timed-out' });
    await allGone(pids);
    expect(clock.pending).toBe(0);
  });

  it('leaves none behind that does not want to end', async () => {
    const clock = new FakeClock();
    const child = 'sh -c \'trap "" TERM; echo $$ >>pids; while :; do sleep 0.05; done\' &';
    const answer = run(await folder.script(`${child} echo $$ >>pids; wait`), [], programs({ clock }));
    const pids = await pidsIn(2);
    await clock.advance(60_000);
    expect(await answer).toMatchObject({ code: 'command-timed-out' });
    await allGone(pids);
  });

  it('is ended with what it started when it is cancelled', async () => {
    const clock = new FakeClock();
    const source = new CancellationSource();
    const program = await folder.script(stubborn);
    const answer = programs({ clock }).run({ program, args: [] }, source, () => {});
    const pids = await pidsIn(2);
    source.cancel();
    await clock.advance(2000);
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    await allGone(pids);
  });

  it('is ended at once when the app ends, and nothing is run after that', async () => {
    const subject = programs({ clock: new FakeClock() });
    const answer = run(await folder.script(stubborn), [], subject);
    const pids = await pidsIn(2);
    subject.dispose();
    subject.dispose();
    expect(await answer).toEqual({ code: 'cancelled' });
    await allGone(pids);
    expect(await run(await folder.script('echo 123456'), [], subject)).toEqual({ code: 'cancelled' });
  });
});

describe('a program', () => {
  it('gets its arguments as they are', async () => {
    const args = ['a b', '', '$HOME', '`id`', '; rm -r /', "it's", '"', '*', 'é🔑'];
    const body = 'for each; do printf "%s\\n" "$each"; done >args; echo 123456';
    expect(await runScript(body, args)).toBe('123456');
    expect(await folder.read('args')).toBe(args.map((arg) => `${arg}\n`).join(''));
  });

  it('runs in the home folder, in a session of its own, without a terminal', async () => {
    const body =
      'pwd -P >where; [ -t 0 ] || echo no-terminal >>where; ps -o sid= -p $$ | tr -d " " >>where; echo $$ >>where; echo 123456';
    expect(await runScript(body)).toBe('123456');
    const [where, terminal, session, pid] = (await folder.read('where')).split('\n');
    expect([where, terminal]).toEqual([folder.path, 'no-terminal']);
    expect(session).toBe(pid);
  });

  it('sees of the environment only what it needs', async () => {
    const environment = {
      PATH: process.env['PATH'],
      USER: 'ann',
      LANG: 'en_GB.UTF-8',
      LC_ALL: 'C.UTF-8',
      XDG_RUNTIME_DIR: '/run/user/1000',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
      WAYLAND_DISPLAY: 'wayland-0',
      GNUPGHOME: '/home/ann/gpg',
      PASSWORD_STORE_DIR: '/home/ann/store',
      OP_ACCOUNT: 'my.1password.com',
      HOME: '/nowhere',
      AWS_ACCESS_KEY_ID: 'AKIAMADEUPSAMPLEKEY2',
      AWS_SECRET_ACCESS_KEY: 'made-up-secret',
      AWS_PROFILE: 'work',
      OP_SESSION_my: 'made-up-token',
      OP_SERVICE_ACCOUNT_TOKEN: 'made-up-token',
      GITHUB_TOKEN: 'made-up-token',
      LD_PRELOAD: '',
      NODE_OPTIONS: '--no-warnings',
      ELECTRON_RUN_AS_NODE: '1',
      LATCHKEY_KEYCHAIN_BUS_ADDRESS: 'unix:path=/tmp/bus',
    };
    const program = await folder.script('env >environment; echo 123456');
    expect(await run(program, [], programs({ environment }))).toBe('123456');
    const text = await folder.read('environment');
    const names = text.split('\n').map((line) => line.split('=')[0] ?? '');
    // The shell adds these two.
    const seen = names.filter(
      (name) => name !== '' && name !== 'PWD' && name !== '_' && name !== 'SHLVL' && name !== 'OLDPWD',
    );
    expect(seen.toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      'DBUS_SESSION_BUS_ADDRESS',
      'GNUPGHOME',
      'HOME',
      'LANG',
      'LC_ALL',
      'OP_ACCOUNT',
      'PASSWORD_STORE_DIR',
      'PATH',
      'USER',
      'WAYLAND_DISPLAY',
      'XDG_RUNTIME_DIR',
    ]);
    expect(text).not.toMatch(/AWS_|made-up|MADEUP/);
    expect(text).toContain(`HOME=${folder.path}\n`);
  });
});

describe('a program is looked up', () => {
  const inPath = (path: string) => programs({ environment: { PATH: path } });

  it('in PATH, in its order, past files that may not be run', async () => {
    for (const name of ['one', 'two', 'three']) await mkdir(folder.file(name));
    await folder.write('one/code', '');
    await folder.script('echo 222222', 'two/code');
    await folder.script('echo 333333', 'three/code');
    const path = ['one', 'two', 'three'].map((name) => folder.file(name)).join(':');
    expect(await run('code', [], inPath(path))).toBe('222222');
  });

  it.each(['.local/bin', 'bin'])('in %s of the home folder, which PATH may lack', async (place) => {
    await mkdir(folder.file(place), { recursive: true });
    await folder.script('echo 123456', `${place}/code`);
    expect(await run('code', [], inPath('/usr/bin'))).toBe('123456');
    expect(await run('code', [], programs({ environment: {} }))).toBe('123456');
    // And finds its own helpers there.
    await folder.script('exec code', 'outer');
    expect(await run(folder.file('outer'), [], programs({ environment: {} }))).toBe('123456');
  });

  it('from the home folder on when it starts with ~', async () => {
    await mkdir(folder.file('my tools'));
    await folder.script('echo 123456', 'my tools/code');
    expect(await run('~/my tools/code')).toBe('123456');
  });

  it.each(['./code', 'sub/code', 'code'])('not in the working folder: %s', async (program) => {
    await mkdir(folder.file('sub'));
    for (const name of ['code', 'sub/code']) await folder.script('echo 123456', name);
    const before = process.cwd();
    process.chdir(folder.path);
    try {
      expect(await run(program, [], inPath('.::sub:/usr/bin'))).toMatchObject({ code: 'command-not-found' });
    } finally {
      process.chdir(before);
    }
  });

  it.each<[string, () => Promise<string>, string]>([
    ['is not anywhere', () => Promise.resolve('no-such-program-here'), 'is not in any of the folders'],
    ['is not at its path', () => Promise.resolve(folder.file('none')), 'is not there'],
    ['may not be run', () => folder.write('text', 'echo 123456'), 'may not be run'],
    ['is a folder', () => Promise.resolve(folder.path), 'is not a file'],
  ])('and one that %s is told so', async (_, make, detail) => {
    const answer = await run(await make());
    expect(answer).toMatchObject({ code: 'command-not-found', field: 'codeCommand' });
    expect(typeof answer === 'string' ? answer : answer.detail).toContain(detail);
  });

  it('and may turn out to be none', async () => {
    const path = await folder.script('', 'odd');
    await folder.write('odd', '#!/no/such/interpreter\n');
    expect(await run(path)).toEqual({
      code: 'command-not-found',
      field: 'codeCommand',
      detail: `${join(folder.path, 'odd')}: ENOENT`,
    });
  });
});
