import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { credentialsPath, SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { malformedTexts } from '../contract/credentials-file.contract.ts';
import { linesOf, sampleSession } from '../contract/credentials-file.sample.ts';

let home: string;
let path: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-home-'));
  path = join(home, '.aws', 'credentials');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const session = sampleSession('FIRST');
const fine = { ok: true, value: { tightened: false } };
const absent = { ok: true, value: { kind: 'absent' } };
const written = `[work]\n${linesOf(session)}`;
const failing = (code: unknown, detail: unknown = expect.anything()) => ({
  ok: false,
  error: { code, detail },
});

const write = (at = path, of = session) => new SharedCredentialsFile(at).write('work', of);
const inspect = (at = path) => new SharedCredentialsFile(at).inspect('work');
const modeOf = async (at: string) => ((await stat(at)).mode & 0o7777).toString(8);
const put = (text: string | Uint8Array, mode = 0o600) => {
  mkdirSync(join(home, '.aws'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
};

describe('where it is', () => {
  test.each([
    [undefined, '.aws/credentials'],
    ['', '.aws/credentials'],
    ['~/elsewhere/keys', 'elsewhere/keys'],
  ])('AWS_SHARED_CREDENTIALS_FILE=%s is ~/%s', (value, expected) => {
    vi.stubEnv('HOME', home);
    expect(credentialsPath({ AWS_SHARED_CREDENTIALS_FILE: value })).toBe(join(home, expected));
  });

  test('any other path is taken as it is, from the working directory on', () => {
    expect(credentialsPath({ AWS_SHARED_CREDENTIALS_FILE: '/some/~/file' })).toBe('/some/~/file');
    expect(credentialsPath({ AWS_SHARED_CREDENTIALS_FILE: 'file' })).toBe(resolve('file'));
  });
});

describe('a new file', () => {
  test('is private, and so is its folder, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      expect(await inspect()).toEqual(absent);
      expect(await readdir(home)).toEqual([]);
      expect(await write()).toEqual(fine);
    } finally {
      process.umask(before);
    }
    expect(await readFile(path, 'utf8')).toBe(written);
    expect([await modeOf(join(home, '.aws')), await modeOf(path)]).toEqual(['700', '600']);
    expect(await readdir(join(home, '.aws'))).toEqual(['credentials']);
  });

  test('comes with all the folders it needs', async () => {
    const deep = join(home, 'a', 'b', 'c');
    expect(await inspect(deep)).toEqual(absent);
    expect(await write(deep)).toEqual(fine);
    expect(await modeOf(join(home, 'a', 'b'))).toBe('700');
  });
});

describe('an existing file', () => {
  test.each([0o600, 0o700])('keeps its mode %o', async (mode) => {
    put('[a]\nregion = x\n', mode);
    expect(await write()).toEqual(fine);
    expect(await modeOf(path)).toBe(mode.toString(8));
  });

  test.each([0o640, 0o644, 0o666])(
    'that others may read (%o) is made private, and that is told',
    async (mode) => {
      put('[a]\nregion = x\n', mode);
      expect(await write()).toEqual({ ok: true, value: { tightened: true } });
      expect(await modeOf(path)).toBe('600');
      expect(await write(path, sampleSession('LATER'))).toEqual(fine);
    },
  );

  test.skipIf(process.getuid?.() !== 0)('keeps its owner and group (needs root to try)', async () => {
    put('');
    execFileSync('chown', ['12345:23456', path]);
    expect(await write()).toEqual(fine);
    expect(await stat(path)).toMatchObject({ uid: 12_345, gid: 23_456 });
  });

  test('is not written again when nothing would change', async () => {
    await write();
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    expect(await write()).toEqual(fine);
    expect(await stat(path, { bigint: true })).toMatchObject({ ino, mtimeNs });
  });

  test('is seen whole by those who read it meanwhile', async () => {
    const sessions = ['ONE', 'TWO'].map((mark) => sampleSession(mark, 50_000));
    const texts = sessions.map((session) => `[work]\n${linesOf(session)}`);
    await write(path, sessions[0]);
    const file = new SharedCredentialsFile(path);
    const writes = Array.from({ length: 40 }, (_, turn) => file.write('work', sessions[turn % 2] ?? session));
    const seen = new Set<number>();
    for (const writing of writes) {
      const [result, text] = await Promise.all([writing, readFile(path, 'utf8')]);
      expect(result).toEqual(fine);
      seen.add(texts.indexOf(text));
    }
    expect(seen).toEqual(new Set([0, 1]));
  });
});

describe('a link', () => {
  const target = () => join(home, 'dotfiles', 'aws-credentials');

  beforeEach(() => {
    mkdirSync(join(home, '.aws'));
    mkdirSync(join(home, 'dotfiles'));
  });

  test('stays a link, and the file behind it is replaced', async () => {
    writeFileSync(target(), '# mine\n', { mode: 0o600 });
    symlinkSync('../dotfiles/aws-credentials', path);
    expect(await write()).toEqual(fine);
    expect(await readlink(path)).toBe('../dotfiles/aws-credentials');
    expect(await readFile(target(), 'utf8')).toBe(`# mine\n\n${written}`);
    expect(await modeOf(target())).toBe('600');
    expect([await readdir(join(home, '.aws')), await readdir(join(home, 'dotfiles'))]).toEqual([
      ['credentials'],
      ['aws-credentials'],
    ]);
  });

  test('to a link is followed to the end, also to a file that is not there yet', async () => {
    symlinkSync('second', path);
    symlinkSync(target(), join(home, '.aws', 'second'));
    expect(await inspect()).toEqual(absent);
    expect(await write()).toEqual(fine);
    expect(await realpath(path)).toBe(await realpath(target()));
    expect(await readFile(target(), 'utf8')).toBe(written);
    expect(await modeOf(target())).toBe('600');
  });

  test('may also be the folder', async () => {
    rmSync(join(home, '.aws'), { recursive: true });
    symlinkSync('dotfiles', join(home, '.aws'));
    expect(await write()).toEqual(fine);
    expect(await readFile(join(home, 'dotfiles', 'credentials'), 'utf8')).toBe(written);
  });

  test.each([
    ['a folder that is not there, as of a disk that is not', () => symlinkSync('/nowhere/disk/keys', path)],
    ['itself', () => symlinkSync('credentials', path)],
    [
      'nothing, for the folder',
      () => {
        rmSync(join(home, '.aws'), { recursive: true });
        symlinkSync('nowhere', join(home, '.aws'));
      },
    ],
  ])('to %s is refused before a code is spent', async (_, make) => {
    make();
    expect(await inspect()).toMatchObject(failing('file-failed'));
    expect(await write()).toMatchObject(failing('file-failed'));
    expect((await readdir(home)).toSorted()).toEqual(['.aws', 'dotfiles']);
  });
});

describe('what is no file', () => {
  test('a folder', async () => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'inside'), '');
    expect(await inspect()).toEqual(failing('file-is-directory', path));
    expect(await write()).toEqual(failing('file-is-directory', path));
    expect(await new SharedCredentialsFile(path).remove('work')).toEqual(failing('file-is-directory', path));
    expect(await readdir(path)).toEqual(['inside']);
  });

  test('a file where the folder should be', async () => {
    writeFileSync(join(home, '.aws'), 'something else');
    expect(await inspect()).toEqual(failing('file-failed', `${path}: ENOTDIR`));
    expect(await write()).toEqual(failing('file-failed', `${path}: ENOTDIR`));
    expect(readFileSync(join(home, '.aws'), 'utf8')).toBe('something else');
  });

  test('a pipe, which would keep a reader waiting', async () => {
    mkdirSync(join(home, '.aws'));
    execFileSync('mkfifo', [path]);
    expect(await inspect()).toEqual(failing('file-failed', `${path}: not a regular file`));
    expect(await write()).toEqual(failing('file-failed', `${path}: not a regular file`));
    expect((await lstat(path)).isFIFO()).toBe(true);
  });

  test('a device', async () => {
    // Only looked at: a fault of ours must not cost this machine its /dev/null.
    expect(await inspect('/dev/null')).toEqual(failing('file-failed', '/dev/null: not a regular file'));
  });
});

describe('a file with a mistake is left alone, and the mistake named', () => {
  const cases: readonly (readonly [name: string, bytes: Buffer, line: number])[] = [
    ...Object.entries(malformedTexts).map(([name, [text, line]]) => [name, Buffer.from(text), line] as const),
    ['a letter of Latin-1', Buffer.from('[a]\nregion = x\n# Zo\xEB\n[b]\n', 'latin1'), 3],
    ['half a letter at the end', Buffer.from('[a]\n# Zo\xC3', 'latin1'), 2],
    ['UTF-16', Buffer.from('\uFEFF[a]\nregion = x\n', 'utf16le'), 1],
  ];

  test.each(cases)('%s', async (_, bytes, line) => {
    put(bytes);
    const refused = failing(
      expect.stringMatching(/^file-(malformed|repairable)$/),
      expect.stringMatching(`^${path}, line ${line}: `),
    );
    expect(await inspect()).toEqual(refused);
    expect(await write()).toEqual(refused);
    expect(await new SharedCredentialsFile(path).remove('a')).toEqual(refused);
    expect(await readFile(path)).toEqual(bytes);
  });

  test('without a secret in what is said', async () => {
    put(`[a]\naws_secret_access_key = hush\naws_secret_access_key = hush-hush\n`);
    const results = [await inspect(), await write()];
    expect(JSON.stringify(results)).not.toContain('hush');
    expect(JSON.stringify(results)).toContain('aws_secret_access_key stands twice');
  });
});

describe('litter', () => {
  const hex = '0123456789abcdef';

  test('of a killed writer is removed, and nothing that only looks like it', async () => {
    put('');
    const others = [
      'config',
      'credentials.bak',
      'credentials.latchkey-tmp',
      `credentials.${hex}`,
      `credentials.${hex}0.latchkey-tmp`,
      `credentials.${hex}.latchkey-tmp.mine`,
      `config.${hex}.latchkey-tmp`,
      `otherprefix.${hex}.latchkey-tmp`,
      `my-credentials.${hex}.latchkey-tmp`,
    ];
    for (const name of [...others, `credentials.${hex}.latchkey-tmp`]) {
      writeFileSync(join(home, '.aws', name), '');
    }
    await new SharedCredentialsFile(path).tidy();
    expect((await readdir(join(home, '.aws'))).toSorted()).toEqual(['credentials', ...others].toSorted());
  });

  test('is looked for beside the file that a link leads to', async () => {
    mkdirSync(join(home, '.aws'));
    writeFileSync(join(home, 'real'), '');
    writeFileSync(join(home, `real.${hex}.latchkey-tmp`), '');
    symlinkSync('../real', path);
    await new SharedCredentialsFile(path).tidy();
    expect((await readdir(home)).toSorted()).toEqual(['.aws', 'real']);
  });

  test('need not be there, nor the folder', async () => {
    await new SharedCredentialsFile(path).tidy();
    expect(await readdir(home)).toEqual([]);
  });
});
