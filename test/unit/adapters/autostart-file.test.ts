import { mkdtemp, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AutostartFile, autostartFolder } from '../../../src/adapters/desktop/autostart-file.ts';
import { printAutostartEntry } from '../../../src/adapters/desktop/desktop-entry.ts';

const entry = { command: ['/opt/Latchkey/latchkey'], name: 'Latchkey', comment: 'Keeps sessions alive' };
let folder: string;
let path: string;
let item: AutostartFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-autostart-'));
  path = join(folder, 'autostart', 'latchkey.desktop');
  item = new AutostartFile(path, () => entry);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = async (text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

test('an entry is made where there was none, and removed again', async () => {
  expect(await item.read()).toEqual({ ok: true, value: 'off' });
  expect(await item.set(true)).toEqual({ ok: true, value: undefined });
  expect(await item.read()).toEqual({ ok: true, value: 'on' });
  expect(await readFile(path, 'utf8')).toContain('\nExec="/opt/Latchkey/latchkey"\n');
  expect((await stat(path)).mode & 0o777).toBe(0o644);
  expect(await item.set(false)).toEqual({ ok: true, value: undefined });
  expect(await item.read()).toEqual({ ok: true, value: 'off' });
  expect(await item.set(false)).toEqual({ ok: true, value: undefined });
});

test.each([
  ['Hidden=true', 'off'],
  ['Hidden = True', 'off'],
  ['X-GNOME-Autostart-enabled=false', 'off'],
  ['Comment=mine', 'on'],
])('what the user or the desktop wrote counts: %s', async (line, state) => {
  await put(`[Desktop Entry]\nType=Application\nExec="/opt/Latchkey/latchkey"\n${line}\n`);
  expect(await item.read()).toEqual({ ok: true, value: state });
});

test('an entry without a command, or with keys of another group only, is off', async () => {
  await put('[Desktop Entry]\nType=Application\n[Desktop Action x]\nExec="/opt/Latchkey/latchkey"\n');
  expect(await item.read()).toEqual({ ok: true, value: 'off' });
});

test('an entry that starts another copy is told, and replaced by the one that is switched on', async () => {
  await put(printAutostartEntry({ ...entry, command: ['/home/ann/old/latchkey'] }));
  expect(await item.read()).toEqual({ ok: true, value: 'elsewhere' });
  await item.set(true);
  expect(await item.read()).toEqual({ ok: true, value: 'on' });
});

test('signs that mean something in a command are escaped as the specification wants it', () => {
  const command = ['/opt/a b/$x', 'C:\\say "100%"'];
  expect(printAutostartEntry({ ...entry, command }).split('\n')[4]).toBe(
    String.raw`Exec="/opt/a b/\\$x" "C:\\\\say \\"100%%\\""`,
  );
});

test('a folder that cannot be written is a problem with its path', async () => {
  await writeFile(join(folder, 'autostart'), 'a file');
  const code = 'login-item-failed';
  expect(await item.set(true)).toMatchObject({ ok: false, error: { code, detail: `${path}: EEXIST` } });
  expect(await item.read()).toMatchObject({ ok: false, error: { code, detail: `${path}: ENOTDIR` } });
});

test('the folder is that of the environment, if it names a whole path', () => {
  expect(autostartFolder({ XDG_CONFIG_HOME: '/c' }, '/home/ann')).toBe('/c/autostart');
  expect(autostartFolder({ XDG_CONFIG_HOME: 'c' }, '/home/ann')).toBe('/home/ann/.config/autostart');
  expect(autostartFolder({}, '/home/ann')).toBe('/home/ann/.config/autostart');
});
