import { linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ActivityWriter } from '../../../src/main/activity-writer.ts';
import { everyActivity } from '../../../src/shared/activity-filter.ts';
import { english } from '../../fakes/english.ts';
import { emptySnapshot } from '../../fakes/sample-snapshot.ts';

let folder: string;
let suggested: string | undefined;
let copied: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-activity-'));
  suggested = undefined;
  copied = undefined;
});
afterEach(() => rmSync(folder, { recursive: true }));

const writer = (path: string | undefined): ActivityWriter =>
  new ActivityWriter({
    snapshot: () =>
      emptySnapshot({
        activity: [
          { at: 0, tone: 'good', text: 'One.' },
          { at: 1000, tone: 'bad', text: 'Two.' },
        ],
      }),
    speech: { t: english },
    askForPath: (suggestion) => {
      suggested = suggestion;
      return Promise.resolve(path);
    },
    copy: (text) => {
      copied = text;
      return Promise.resolve();
    },
    folder: () => '/home/ann/Documents',
  });

it('writes what passes the filter where the user says, for them alone', async () => {
  const path = join(folder, 'mine.txt');
  const told = await writer(path).export('text', { text: '', tone: 'bad' });
  expect(told).toEqual({ ok: true, value: { saved: true } });
  expect(suggested).toBe(join('/home/ann/Documents', 'latchkey-activity.txt'));
  expect(readFileSync(path, 'utf8')).toBe('1970-01-01T00:00:01Z Two.\n');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('replaces an older file as a whole: nothing is written into it, so a full disk leaves it as it was', async () => {
  const [path, before] = [join(folder, 'mine.txt'), join(folder, 'before.txt')];
  writeFileSync(path, 'older');
  linkSync(path, before);
  expect(await writer(path).export('text', everyActivity)).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toContain('Two.');
  expect(readFileSync(before, 'utf8')).toBe('older');
});

it('writes nothing when the user wants no file', async () => {
  expect(await writer(undefined).export('csv', everyActivity)).toEqual({ ok: true, value: { saved: false } });
});

it('says when it could not', async () => {
  const told = await writer(join(folder, 'no', 'such', 'folder.csv')).export('csv', everyActivity);
  expect(told).toMatchObject({ ok: false, error: { code: 'export-failed' } });
});

it('copies what passes the filter', async () => {
  await writer(undefined).copy({ text: 'one' });
  expect(copied).toBe('1970-01-01T00:00:00Z One.\n');
});
