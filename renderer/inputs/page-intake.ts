import { keyPairIn } from '../../src/shared/inputs/key-text.ts';
import type { FormActions } from '../actions/form-actions.ts';
import type { WindowStore } from '../state.ts';

/**
 * Takes what is pasted and dropped anywhere on the page of the key: nobody should have to aim. Answers how to stop.
 * SECURITY: without this, a file that is dropped beside its place would be opened by the window.
 */
export const followIntake = (page: Document, store: WindowStore, form: FormActions): (() => void) => {
  const isOpen = (): boolean => store.state.form?.part === 'key' && store.state.dialog === undefined;

  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!isOpen() || clipboardData === null) return;
    const [file] = clipboardData.files;
    if (file !== undefined) {
      event.preventDefault();
      void form.takeKeyFile(file);
      return;
    }
    const finding = keyPairIn(clipboardData.getData('text/plain'));
    const intoField = event.target instanceof HTMLInputElement;
    // One value, or none at all, goes where the caret is, as anywhere else.
    const isWhole =
      finding.kind !== 'id-only' && finding.kind !== 'secret-only' && finding.kind !== 'nothing';
    if (intoField && !isWhole) return;
    event.preventDefault();
    form.takeKey(finding);
  };

  const over = (event: DragEvent): void => {
    event.preventDefault();
    if (event.dataTransfer === null) return;
    event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none';
    page.documentElement.classList.toggle('is-dropping', isOpen());
  };
  const leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) page.documentElement.classList.remove('is-dropping');
  };
  const drop = (event: DragEvent): void => {
    page.documentElement.classList.remove('is-dropping');
    event.preventDefault();
    const { dataTransfer } = event;
    if (!isOpen() || dataTransfer === null) return;
    const [file] = dataTransfer.files;
    if (file === undefined) form.takeKey(keyPairIn(dataTransfer.getData('text/plain')));
    else void form.takeKeyFile(file);
  };

  const stop = new AbortController();
  const { signal } = stop;
  page.addEventListener('paste', paste, { signal });
  page.addEventListener('dragover', over, { signal });
  page.addEventListener('dragleave', leave, { signal });
  page.addEventListener('drop', drop, { signal });
  return () => stop.abort();
};
