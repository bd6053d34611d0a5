import { ipcMain } from 'electron';
import { problem } from '../core/notice/problem.ts';
import type { Logger } from '../core/ports.ts';
import { callChannel, type Reply } from '../shared/contract.ts';
import { answer, refusal, type Handlers, type Speaking } from './call-answer.ts';
import { isOwnFrame } from './windows/page-security.ts';

/** Answers the calls of our own pages: every message is checked for its sender and decoded before anything is done. */
export const serveCalls = (handlers: Handlers, speech: Speaking, log: Logger): void => {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    // SECURITY: only the main frame of a page of ours may call.
    if (!isOwnFrame(event.senderFrame)) {
      log.warn('call-refused', { reason: 'sender' });
      return refusal(problem('bug'), speech.t);
    }
    return answer(handlers, speech, log, name, input);
  });
};
