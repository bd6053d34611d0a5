import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../src/core/notice/problem.ts';
import type { TextFile } from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

/** A text file that is not there yet, with another program that writes to it. */
export interface TextFileSubject {
  readonly file: TextFile;
  /** The text as it is; empty when there is no file. */
  text(): Promise<string>;
  put(text: string): Promise<void>;
  /** Everything that an edit may leave behind: names beside the file, or nothing. */
  traces(): Promise<readonly string[]>;
  /** Lets another program change the text while the next edit is under way; answers what `keep` has to do for it. */
  meddle(change: (text: string) => string): () => Promise<void>;
  close(): Promise<void>;
}

const append = (line: string) => (text: string) => ok({ text: `${text}${line}\n`, value: line });
const done = <T>(value: T) => ({ ok: true, value: { value, tightened: false } });

/** What every text file that others write to as well must do. */
export function textFileContract(name: string, open: () => Promise<TextFileSubject>): void {
  describe(`a text file ${name}`, () => {
    let subject: TextFileSubject;
    let file: TextFile;
    beforeEach(async () => {
      subject = await open();
      ({ file } = subject);
    });
    afterEach(() => subject.close());

    it('is empty when it is not there, and can be written', async () => {
      expect(await file.read()).toEqual(ok(''));
      expect(await file.checkWritable()).toEqual(ok(undefined));
      expect(await subject.text()).toBe('');
    });

    it('reads what is there', async () => {
      await subject.put('# Zoë 🔑\r\n');
      expect(await file.read()).toEqual(ok('# Zoë 🔑\r\n'));
    });

    it('takes what a change makes of it, and hands back its value', async () => {
      expect(await file.edit(append('one'))).toEqual(done('one'));
      expect(await file.edit(append('two'))).toEqual(done('two'));
      expect(await subject.text()).toBe('one\ntwo\n');
      expect(await file.read()).toEqual(ok('one\ntwo\n'));
      expect(await subject.traces()).toEqual([]);
    });

    it('can be emptied', async () => {
      await subject.put('one\n');
      expect(await file.edit(() => ok({ text: '', value: 0 }))).toEqual(done(0));
      expect(await subject.text()).toBe('');
    });

    it.each(['', 'one\n'])('asks nobody and leaves no trace when nothing changes: %j', async (text) => {
      if (text !== '') await subject.put(text);
      const keep = async (): Promise<Result<void>> => expect.unreachable();
      expect(await file.edit((now) => ok({ text: now, value: 7 }), keep)).toEqual(done(7));
      expect(await subject.text()).toBe(text);
      expect(await subject.traces()).toEqual([]);
    });

    it('tells what is about to be written before it is', async () => {
      await subject.put('one\n');
      const heard: unknown[] = [];
      await file.edit(append('two'), async (value) => {
        heard.push(value, await subject.text());
        return ok(undefined);
      });
      expect(heard).toEqual(['two', 'one\n']);
    });

    it('asks again when another program wrote in between, and keeps both', async () => {
      await subject.put('one\n');
      const seen = new Set<string>();
      const meddle = subject.meddle((text) => `${text}theirs\n`);
      let turns = 0;
      const edited = await file.edit(
        (text) => {
          seen.add(text);
          return append('ours')(text);
        },
        async () => {
          turns += 1;
          if (turns === 1) await meddle();
          return ok(undefined);
        },
      );
      expect(edited).toEqual(done('ours'));
      expect([...seen]).toEqual(['one\n', 'one\ntheirs\n']);
      expect(turns).toBe(2);
      expect(await subject.text()).toBe('one\ntheirs\nours\n');
      expect(await subject.traces()).toEqual([]);
    });

    it('is content when the other program wrote the very same', async () => {
      await subject.put('one\n');
      const meddle = subject.meddle(() => 'same\n');
      const edited = await file.edit(
        () => ok({ text: 'same\n', value: 1 }),
        async () => {
          await meddle();
          return ok(undefined);
        },
      );
      expect(edited).toEqual(done(1));
      expect(await subject.text()).toBe('same\n');
    });

    it('stops when what is about to be written cannot be kept', async () => {
      await subject.put('one\n');
      const refusal = fail(problem('disk-full', 'elsewhere'));
      expect(await file.edit(append('two'), async () => refusal)).toEqual(refusal);
      expect(await subject.text()).toBe('one\n');
      expect(await subject.traces()).toEqual([]);
      expect(await file.edit(append('two'))).toEqual(done('two'));
    });

    it('stops when the change fails', async () => {
      await subject.put('one\n');
      const refusal = fail(problem('section-changed', 'work'));
      expect(await file.edit(() => refusal)).toEqual(refusal);
      expect(await subject.text()).toBe('one\n');
      expect(await subject.traces()).toEqual([]);
    });

    it('stops when the change fails for what another program wrote in between', async () => {
      await subject.put('one\n');
      const refusal = fail(problem('file-changed', 'here'));
      const meddle = subject.meddle(() => 'theirs\n');
      const edited = await file.edit(
        (text) => (text === 'one\n' ? append('ours')(text) : refusal),
        async () => {
          await meddle();
          return ok(undefined);
        },
      );
      expect(edited).toEqual(refusal);
      expect(await subject.text()).toBe('theirs\n');
      expect(await subject.traces()).toEqual([]);
    });

    it('makes parallel edits one after the other, in order; one that fails does not hold up the next', async () => {
      const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);
      const results = await Promise.all(
        lines.map((line, index) =>
          file.edit(index === 5 ? () => fail(problem('file-changed', line)) : append(line)),
        ),
      );
      expect(results.map((result) => result.ok)).toEqual(lines.map((_, index) => index !== 5));
      expect(await subject.text()).toBe(
        lines
          .toSpliced(5, 1)
          .map((line) => `${line}\n`)
          .join(''),
      );
      expect(await subject.traces()).toEqual([]);
    });
  });
}
