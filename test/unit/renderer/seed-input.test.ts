import { beforeEach, expect, test } from 'vitest';
import type { CallError, Reply } from '../../../src/shared/contract.ts';
import type { FoundSeed } from '../../../src/shared/inputs/found-seed.ts';
import { noSeedInput, SeedInput, type SeedInputState } from '../../../renderer/inputs/seed-input.ts';
import { fakeLatchkeyApi, type FakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot } from '../../fakes/sample-snapshot.ts';

const seedNamed = (handle: string): FoundSeed => ({ handle, preview: { code: '123456', validUntil: 0 } });
const one = seedNamed('one');
const other = seedNamed('other');
const found = (...seeds: readonly FoundSeed[]): Reply<readonly FoundSeed[]> => ({ ok: true, value: seeds });
const refused = (code: CallError['code']): Reply<readonly FoundSeed[]> => ({
  ok: false,
  error: { code, title: 'No', text: 'Why not' },
});

let fake: FakeLatchkeyApi;
let state: SeedInputState | undefined;
let taken: (string | undefined)[];
let typed: string[];
let input: SeedInput;

beforeEach(() => {
  fake = fakeLatchkeyApi(emptySnapshot());
  state = noSeedInput;
  taken = [];
  typed = [];
  input = new SeedInput(fake.api, {
    state: () => state,
    show: (next) => {
      state = next;
    },
    take: (handle) => taken.push(handle),
    typed: (text) => typed.push(text),
  });
});

const dropped = (): readonly unknown[] =>
  fake.recorded.filter(({ name }) => name === 'dropSeed').map((call) => call.input);

test('the seed that was found is taken by its handle', async () => {
  fake.answers.seedFromClipboard = () => found(one);
  await input.paste();
  expect(state).toEqual({ kind: 'found', seed: one });
  expect(taken).toEqual(['one']);
  expect(dropped()).toEqual([]);
});

test('of several one is chosen, and the others are forgotten', async () => {
  fake.answers.captureSeed = () => found(one, other);
  await input.capture();
  expect(state).toEqual({ kind: 'several', seeds: [one, other] });
  expect(taken).toEqual([]);
  input.choose(other);
  expect(state).toEqual({ kind: 'found', seed: other });
  expect(taken).toEqual(['other']);
  expect(dropped()).toEqual([{ handle: 'one' }]);
});

test('what was found is forgotten when it is not wanted any more', async () => {
  fake.answers.seedFromClipboard = () => found(one);
  await input.paste();
  input.clear();
  input.clear();
  expect(state).toEqual(noSeedInput);
  expect(taken).toEqual(['one', undefined]);
  expect(dropped()).toEqual([{ handle: 'one' }]);
});

test('a seed that comes when the form is closed is forgotten at once', async () => {
  fake.answers.captureSeed = () => {
    state = undefined;
    return found(one, other);
  };
  await input.capture();
  expect(taken).toEqual([]);
  expect(dropped()).toEqual([{ handle: 'one' }, { handle: 'other' }]);
});

test('a second look waits for nothing while one is under way', async () => {
  const { promise, answer } = later();
  fake.answers.seedFromClipboard = () => promise;
  const first = input.paste();
  await input.capture();
  expect(fake.recorded.map(({ name }) => name)).toEqual(['seedFromClipboard']);
  answer(found(one));
  await first;
  expect(state).toEqual({ kind: 'found', seed: one });
});

test('a refusal is said, and a capture that is cancelled is not', async () => {
  fake.answers.captureSeed = () => refused('cancelled');
  await input.capture();
  expect(state).toEqual(noSeedInput);
  fake.answers.captureSeed = () => refused('screen-refused');
  await input.capture();
  expect(state).toMatchObject({ kind: 'failed', error: { code: 'screen-refused' } });
});

test('a text that is dropped goes to the field, and a file that is no picture is said to be none', async () => {
  await input.take({ files: [], text: ' JBSWY3DPEHPK3PXP\n' });
  expect(typed).toEqual(['JBSWY3DPEHPK3PXP']);
  await input.take({ files: [], text: ' ' });
  expect(typed).toHaveLength(1);
  await input.take({ files: [new Blob([])], text: '' });
  expect(state).toEqual({ kind: 'unreadable' });
  expect(fake.recorded).toEqual([]);
});

/** An answer that is given when the test wants it. */
const later = () => {
  let answer: (reply: Reply<readonly FoundSeed[]>) => void = () => {};
  const promise = new Promise<Reply<readonly FoundSeed[]>>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
};
