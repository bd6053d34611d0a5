import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { sampleSession } from '../contract/credentials-file.sample.ts';
import type { FileAnswer, FileOrder } from './credentials-file.program.ts';

// A process of its own that uses the credentials file: one that may lose its rights, or be killed.

const answer = (message: FileAnswer): boolean => process.send?.(message) ?? false;

const carryOut = async (order: FileOrder): Promise<void> => {
  if (order.op === 'become') {
    process.setgroups?.([]);
    process.setgid?.(order.id);
    process.setuid?.(order.id);
    answer({ ok: true, value: undefined });
    return;
  }
  const file = new SharedCredentialsFile(order.path);
  switch (order.op) {
    case 'inspect':
      answer(await file.inspect('work'));
      return;
    case 'write':
      answer(await file.write('work', sampleSession(order.mark), { replaceLongTermKey: false }));
      return;
    case 'remove':
      answer(await file.remove('work'));
      return;
    case 'write-for-ever':
      for (let turn = 0; ; turn += 1) {
        const session = sampleSession(turn % 2 === 0 ? 'EVEN' : 'ODD', order.tokenLength);
        answer(await file.write('work', session, { replaceLongTermKey: false }));
      }
  }
};

process.on('message', (order: FileOrder) => void carryOut(order));
process.on('disconnect', () => process.exit());
