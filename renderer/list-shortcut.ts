import { focusIds } from './focus-ids.ts';

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');

/** "/" leads to the search of the list, where there is one, as in most lists on the web. */
export const followSlash = (page: Document): void => {
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
      return;
    const search = page.getElementById(focusIds.search);
    // A question over the list has the keys for itself.
    if (!(search instanceof HTMLInputElement) || page.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
};
