import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationSource, neverCancelled } from '../../src/core/cancellation.ts';
import type { CodeCommand } from '../../src/core/code/code-command.ts';
import type { CodeProgram } from '../../src/core/ports.ts';

/** What a program does that the contract runs. */
export type ProgramKind = 'prints 123456' | 'prints 123456 after a while' | 'hangs' | 'fails';

/** Programs, and the means to let time pass. */
export interface CodeProgramSubject {
  readonly programs: CodeProgram;
  /** A command that does that. */
  command(kind: ProgramKind): Promise<CodeCommand>;
  /** Lets time pass until something is so. */
  until(is: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** What every CodeProgram does. */
export function codeProgramContract(name: string, open: () => Promise<CodeProgramSubject>): void {
  describe(`CodeProgram: ${name}`, () => {
    let subject: CodeProgramSubject;
    let slow: number;
    const onSlow = (): void => {
      slow += 1;
    };

    beforeEach(async () => {
      subject = await open();
      slow = 0;
    });
    afterEach(() => subject.close());

    const run = async (kind: ProgramKind) =>
      subject.programs.run(await subject.command(kind), neverCancelled, onSlow);

    it('answers the six digits as a secret', async () => {
      const code = await run('prints 123456');
      expect(JSON.stringify(code)).not.toContain('123456');
      expect(code.ok && code.value.reveal()).toBe('123456');
      expect(slow).toBe(0);
    });

    it('tells once that it takes long', async () => {
      const code = run('prints 123456 after a while');
      let answered = false;
      void code.then(() => {
        answered = true;
      });
      await subject.until(() => slow > 0);
      expect(answered).toBe(false);
      await subject.until(() => answered);
      expect((await code).ok).toBe(true);
      expect(slow).toBe(1);
    });

    it('answers why there is no code', async () => {
      expect(await run('fails')).toMatchObject({ ok: false, error: { code: 'command-failed' } });
    });

    it('runs several at once', async () => {
      const command = await subject.command('prints 123456');
      const codes = await Promise.all(
        [command, command].map((one) => subject.programs.run(one, neverCancelled, onSlow)),
      );
      expect(codes.map(({ ok }) => ok)).toEqual([true, true]);
    });

    it('ends when it is cancelled', async () => {
      const source = new CancellationSource();
      const code = subject.programs.run(await subject.command('hangs'), source, onSlow);
      await subject.until(() => slow === 1);
      source.cancel();
      expect(await code).toEqual({ ok: false, error: { code: 'cancelled' } });
    });

    it('runs nothing that was cancelled before', async () => {
      const source = new CancellationSource();
      source.cancel();
      const code = await subject.programs.run(await subject.command('hangs'), source, onSlow);
      expect(code).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(slow).toBe(0);
    });
  });
}
