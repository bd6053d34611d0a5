import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFile } from '../../src/adapters/files/file-lock.ts';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { sampleSession } from '../contract/credentials-file.sample.ts';
import type { FileAnswer, FileOrder, Tally } from './credentials-file.program.ts';
import { hookedCalls } from './text-file.faults.ts';

// A process of its own that uses the credentials file: one that may lose its rights, be killed, or know no manners.

const answer = (message: FileAnswer): boolean => process.send?.(message) ?? false;

const ending = new AbortController();

const writeOften = async (order: FileOrder & { readonly op: 'write-often' }): Promise<Tally> => {
  const file = new SharedCredentialsFile(order.path);
  const problems: string[] = [];
  let [written, lost] = [0, 0];
  while (!ending.signal.aborted && written + problems.length < order.times) {
    await pause(Math.random() * order.restMs);
    const session = sampleSession(`N${written}`);
    const result = await file.write(order.profile, session);
    if (!result.ok) {
      problems.push(result.error.code);
      continue;
    }
    written += 1;
    const found = await file.inspect(order.profile);
    if (!found.ok) problems.push(found.error.code);
    else if (found.value.fingerprint !== file.fingerprintOf(session)) lost += 1;
  }
  return { written, lost, problems };
};

const writeForEver = async (file: SharedCredentialsFile, tokenLength: number): Promise<never> => {
  for (let turn = 0; ; turn += 1) {
    await file.write('work', sampleSession(turn % 2 === 0 ? 'EVEN' : 'ODD', tokenLength));
  }
};

/** Reads, changes one value and writes everything: what came in between is gone. */
const meddle = async ({ path, how, key, value }: FileOrder & { readonly op: 'meddle' }): Promise<void> => {
  const text = readFileSync(path, 'utf8').replace(new RegExp(`^${key} = .*$`, 'm'), `${key} = ${value}`);
  if (how === 'by rename') {
    writeFileSync(`${path}.theirs`, text, { mode: 0o600 });
    renameSync(`${path}.theirs`, path);
    return;
  }
  const file = openSync(path, 'w');
  const half = Math.floor(text.length / 2);
  writeSync(file, text.slice(0, half));
  await pause(1);
  writeSync(file, text.slice(half));
  closeSync(file);
};

const carryOut = async (order: FileOrder): Promise<void> => {
  if (order.op === 'become') {
    process.setgroups?.([]);
    process.setgid?.(order.id);
    process.setuid?.(order.id);
    answer({ ok: true, value: undefined });
    return;
  }
  if (order.op === 'enough') {
    ending.abort();
    return;
  }
  if (order.op === 'write-for-ever') {
    const files = order.paths.map((path) => new SharedCredentialsFile(path));
    const first = sampleSession('ODD', order.tokenLength);
    const results = await Promise.all(files.map((file) => file.write('work', first)));
    answer(results.find(({ ok }) => !ok) ?? { ok: true });
    await Promise.all(files.map((file) => writeForEver(file, order.tokenLength)));
    return;
  }
  const file = new SharedCredentialsFile(order.path);
  switch (order.op) {
    case 'inspect':
      answer(await file.inspect('work'));
      return;
    case 'write':
      answer(await file.write('work', sampleSession(order.mark)));
      return;
    case 'remove':
      answer(await file.remove('work'));
      return;
    case 'write-and-stop': {
      const calls = hookedCalls({
        [order.side]: (number: number) => {
          if (number === order.call) process.kill(process.pid, order.signal);
        },
      });
      const result = await new SharedCredentialsFile(order.path, { calls }).write(
        'work',
        sampleSession(order.mark),
      );
      answer(result);
      return;
    }
    case 'trace': {
      const names: string[] = [];
      const calls = hookedCalls({ before: (_, name) => names.push(name) });
      await new SharedCredentialsFile(order.path, { calls }).write('work', sampleSession(order.mark));
      answer({ ok: true, value: names });
      return;
    }
    case 'write-often':
      answer({ ok: true, value: await writeOften(order) });
      return;
    case 'lock':
      await lockFile(order.path);
      answer({ ok: true });
      return;
    case 'meddle':
      await meddle(order);
      answer({ ok: true });
  }
};

process.on('message', (order: FileOrder) => void carryOut(order));
process.on('disconnect', () => process.exit());
