import { keyPairIn } from '../../src/shared/inputs/key-text.ts';
import type { FormActions } from '../actions/form-actions.ts';
import type { WindowStore } from '../state.ts';
import { handedOver } from './handed-over.ts';
import type { HandedOver } from './handed-over.ts';

const canBeTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Whether a text is more than the one value that a field is for. */
const isWholeKey = (text: string): boolean => {
  const { kind } = keyPairIn(text);
  return kind !== 'id-only' && kind !== 'secret-only' && kind !== 'nothing';
};

/**
 * Takes what is pasted and dropped anywhere on the pages of the identity form: a key, and the picture of a QR code. Nobody
 * should have to aim. Answers how to stop.
 * SECURITY: without this, a file that is dropped beside its place would be opened by the window.
 */
export const followIntake = (page: Document, store: WindowStore, form: FormActions): (() => void) => {
  const part = () => (store.state.dialog === undefined ? store.state.form?.part : undefined);
  const marks = page.documentElement.classList;

  /** Answers whether it was of any use. */
  const take = ({ files, text }: HandedOver): boolean => {
    const [file] = files;
    const shown = part();
    const isPicture = shown === 'rest' ? file !== undefined : file?.type.startsWith('image/') === true;
    // All is on one page when an identity is changed: there the kind of file tells what it is for.
    if (isPicture && (shown === 'rest' || shown === 'all')) void form.takePicture({ files, text });
    else if (shown !== 'key' && shown !== 'all') return false;
    else if (file !== undefined) void form.key.takeFile(file);
    else if (shown === 'key' || isWholeKey(text)) form.key.take(keyPairIn(text));
    else return false;
    return true;
  };

  const paste = (event: ClipboardEvent): void => {
    // What its own place has taken already.
    if (event.defaultPrevented) return;
    const handed = handedOver(event.clipboardData);
    const isForField = canBeTypedInto(event.target) && handed.files.length === 0 && !isWholeKey(handed.text);
    if (!isForField && take(handed)) event.preventDefault();
  };
  const over = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const shown = part();
    const isTaken = shown === 'key' || shown === 'rest' || shown === 'all';
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
    marks.toggle('is-dropping', isTaken);
  };
  const leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) marks.remove('is-dropping');
  };
  const drop = (event: DragEvent): void => {
    marks.remove('is-dropping');
    if (event.defaultPrevented) return;
    event.preventDefault();
    take(handedOver(event.dataTransfer));
  };

  const stop = new AbortController();
  const { signal } = stop;
  page.addEventListener('paste', paste, { signal });
  page.addEventListener('dragover', over, { signal });
  page.addEventListener('dragleave', leave, { signal });
  page.addEventListener('drop', drop, { signal });
  return () => stop.abort();
};
