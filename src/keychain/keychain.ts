import type * as KeytarModule from 'keytar';
import type { KeychainOutcome, KeychainQuestion } from '../core/keychain-protocol.ts';
import { keytarFault } from './keytar-fault.ts';
import type { PromptListener, Readiness } from './secret-service.ts';

/** The name under which every item of Latchkey is stored. */
const SERVICE_NAME = 'Latchkey';

type Keytar = typeof KeytarModule;

/**
 * Does what is asked for, with keytar. Never throws, and may never end: the time limit is the other side's.
 * One at a time, since four waiting keytar calls stop the whole process.
 *
 * keytar's `findCredentials` is never called: on a locked keyring it takes the process down. Which accounts exist is
 * the app's own knowledge.
 */
export async function askKeychain(
  question: KeychainQuestion,
  onPrompt: PromptListener,
): Promise<KeychainOutcome> {
  let keytar: Keytar;
  try {
    // keytar is a CommonJS module: only its default export is there. Loaded late, because it throws without libsecret.
    keytar = (await import('keytar')).default;
  } catch {
    return cannotLoad();
  }
  const readiness = await readyKeychain(question, onPrompt);
  if (!readiness.ready) return { ok: false, ...readiness.refusal };
  try {
    return await useKeytar(keytar, question, readiness.found);
  } catch (error) {
    return { ok: false, ...keytarFault(error, question.op === 'set' ? question.value : undefined) };
  }
}

async function useKeytar(
  keytar: Keytar,
  question: KeychainQuestion,
  found: boolean,
): Promise<KeychainOutcome> {
  if (question.op === 'probe') return { ok: true };
  const { account } = question;
  if (question.op === 'set') await keytar.setPassword(SERVICE_NAME, account, question.value);
  if (question.op === 'delete') await keytar.deletePassword(SERVICE_NAME, account);
  if (question.op !== 'get') return { ok: true };

  const value = await keytar.getPassword(SERVICE_NAME, account);
  if (value !== null) return { ok: true, value };
  // To keytar, "locked" and "missing" are the same. An item that was just seen and cannot be read is not missing.
  return found
    ? { ok: false, code: 'keychain-locked', detail: 'The keyring was locked meanwhile.' }
    : { ok: true };
}

/** Whether keytar can do this now; shows the dialogs that are needed and allowed. */
async function readyKeychain(question: KeychainQuestion, onPrompt: PromptListener): Promise<Readiness> {
  if (process.platform !== 'linux') {
    // keytar shows the system's dialogs by itself here, and does not say when.
    if (question.mayPrompt && question.op !== 'probe') onPrompt(true);
    return { ready: true, found: false };
  }
  const { readySecretService } = await import('./secret-service.ts');
  const account = question.op === 'probe' ? '' : question.account;
  // What libsecret makes of keytar's schema.
  const attributes = { 'xdg:schema': 'org.freedesktop.Secret.Generic', service: SERVICE_NAME, account };
  return readySecretService(question, attributes, onPrompt);
}

function cannotLoad(): KeychainOutcome {
  return process.platform === 'linux'
    ? {
        ok: false,
        code: 'keychain-absent',
        detail: 'libsecret is missing: install the package libsecret-1-0.',
      }
    : { ok: false, code: 'keychain-failed', detail: 'The keychain module could not be loaded.' };
}
