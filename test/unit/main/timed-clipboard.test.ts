import { beforeEach, expect, test, vi } from 'vitest';
import { Secret } from '../../../src/core/identity/secret.ts';
import { clipboardLifeMs, TimedClipboard } from '../../../src/main/timed-clipboard.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

const board = vi.hoisted(() => ({ text: '', fails: false }));
vi.mock('electron', () => ({
  clipboard: {
    readText: () => Promise.resolve(board.text),
    writeText: (text: string) => {
      if (board.fails) return Promise.reject(new Error('no clipboard'));
      board.text = text;
      return Promise.resolve();
    },
  },
}));

let clock: FakeClock;
let clipboard: TimedClipboard;

beforeEach(() => {
  board.text = '';
  board.fails = false;
  clock = new FakeClock();
  clipboard = new TimedClipboard(clock);
});

test('a secret leaves the clipboard, unless something else was copied since', async () => {
  await clipboard.copySecret(new Secret('123456'));
  await clock.advance(clipboardLifeMs - 1);
  expect(board.text).toBe('123456');
  await clock.advance(1);
  expect(board.text).toBe('');
  await clipboard.copySecret(new Secret('123456'));
  board.text = 'mine';
  await clock.advance(clipboardLifeMs);
  expect(board.text).toBe('mine');
});

test('a secret leaves the clipboard though the next one could not be copied', async () => {
  await clipboard.copySecret(new Secret('123456'));
  board.fails = true;
  await expect(clipboard.copySecret(new Secret('654321'))).rejects.toThrow('no clipboard');
  board.fails = false;
  await clock.advance(clipboardLifeMs);
  expect(board.text).toBe('');
});

test('of two that are copied at once the later one has its whole time', async () => {
  const first = clipboard.copySecret(new Secret('123456'));
  const second = clipboard.copySecret(new Secret('654321'));
  await Promise.all([first, second]);
  await clock.advance(clipboardLifeMs);
  expect(board.text).toBe('');
  expect(clock.pending).toBe(0);
});
