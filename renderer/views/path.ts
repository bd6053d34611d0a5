import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { pathParts } from '../text/path-parts.ts';

/** A path on one line, cut in the middle where room is scarce; whole for the pointer that rests on it and for readers. */
export const pathView = (path: string): TemplateResult => {
  const { head, tail } = pathParts(path);
  return html`<span class="path" title=${path}
    ><span class="only-spoken">${path}</span
    ><code class="path-shown" aria-hidden="true"
      ><span class="path-head">${head}</span><span class="path-tail">${tail}</span></code
    ></span
  >`;
};
