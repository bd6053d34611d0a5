import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { handedOver } from '../inputs/handed-over.ts';
import type { HandedOver } from '../inputs/handed-over.ts';

/** A place where files can be dropped, pasted and chosen. */
export interface DropZone {
  readonly id: string;
  /** Its name for screen readers. */
  readonly label: string;
  readonly content: unknown;
  readonly take: (handed: HandedOver) => void;
  /** Takes what is pasted anywhere in it; answers false to let it go into the element `into`. */
  readonly paste: (handed: HandedOver, into: EventTarget | null) => boolean;
  /** Ctrl+V where nothing can be typed, so that the browser hands nothing over. */
  readonly pasteKey?: () => void;
}

const mark = ({ currentTarget }: Event, over: boolean): void => {
  // Not through the state: nothing else is to be drawn while something is dragged about.
  if (currentTarget instanceof HTMLElement) currentTarget.toggleAttribute('data-over', over);
};

const isInside = ({ currentTarget, relatedTarget }: DragEvent): boolean =>
  currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);

const isPasteKey = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean =>
  ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === 'v';

const canBeTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Draws a drop zone round its content. Whatever it does with the mouse, its content does with the keyboard too. */
export const dropZone = ({ id, label, content, take, paste, pasteKey }: DropZone): TemplateResult => html`
  <div
    class="drop-zone"
    id=${id}
    role="group"
    tabindex="-1"
    aria-label=${label}
    @dragenter=${(event: DragEvent) => {
      event.preventDefault();
      mark(event, true);
    }}
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    }}
    @dragleave=${(event: DragEvent) => {
      if (!isInside(event)) mark(event, false);
    }}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      mark(event, false);
      take(handedOver(event.dataTransfer));
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (pasteKey === undefined || !isPasteKey(event) || canBeTypedInto(event.target)) return;
      event.preventDefault();
      pasteKey();
    }}
    @paste=${(event: ClipboardEvent) => {
      if (paste(handedOver(event.clipboardData), event.target)) event.preventDefault();
    }}
  >
    ${content}
  </div>
`;

/** A button that opens the system's dialog for files. `accept`: as of an input for files. */
export const fileButton = (file: {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly take: (handed: HandedOver) => void;
}): TemplateResult => html`
  <button
    type="button"
    class="button"
    id=${file.id}
    aria-disabled=${file.disabled ? 'true' : 'false'}
    @click=${({ currentTarget }: Event) => {
      const input = currentTarget instanceof Element ? currentTarget.nextElementSibling : null;
      if (!file.disabled && input instanceof HTMLInputElement) input.click();
    }}
  >
    ${file.label}
  </button>
  <input
    type="file"
    hidden
    id="${file.id}-input"
    aria-label=${file.label}
    accept=${file.accept}
    @change=${({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLInputElement)) return;
      const files = [...(currentTarget.files ?? [])];
      // The same file may be chosen again, mended.
      currentTarget.value = '';
      if (files.length > 0) file.take({ files, text: '' });
    }}
  />
`;
