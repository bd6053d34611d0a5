import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ListActions } from '../actions/list-actions.ts';
import { icon } from '../icons.ts';

const rowOf = (event: Event): HTMLElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>('.cards > li[data-id]') ?? undefined)
    : undefined;

const idOf = (row: HTMLElement | undefined): string | undefined => row?.dataset['id'];

/** What an identity is dragged by. For the pointer only: with the keyboard it is moved by Alt and arrows, or its menu. */
export const dragGrip = (): TemplateResult =>
  html`<span class="card-grip" draggable="true" aria-hidden="true">${icon('grip')}</span>`;

/** The listeners of the list that let its identities be dragged to another place. */
export const dragListeners = (list: ListActions) => ({
  start: (event: DragEvent): void => {
    const row = rowOf(event);
    const id = idOf(row);
    if (id === undefined || row === undefined || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    // Of no use to other programs: without any data, nothing is dragged.
    event.dataTransfer.setData('application/x-latchkey-row', id);
    event.dataTransfer.setDragImage(row, 16, 24);
    list.drag(id);
  },
  over: (event: DragEvent): void => {
    const row = rowOf(event);
    const id = idOf(row);
    if (row === undefined || id === undefined) return;
    const { top, height } = row.getBoundingClientRect();
    list.dragOver({ id, edge: event.clientY < top + height / 2 ? 'before' : 'after' });
    if (event.dataTransfer?.types.includes('application/x-latchkey-row') === true) event.preventDefault();
  },
  drop: (event: DragEvent): void => {
    event.preventDefault();
    void list.drop();
  },
  end: (): void => list.dragEnd(),
});

/** Moves what has the focus by Alt and an arrow; the focus stays where it is. */
export const moveByKey = (list: ListActions, event: KeyboardEvent): void => {
  const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (!event.altKey || !isArrow || !(event.target instanceof Element)) return;
  const id = event.target.closest<HTMLElement>('li[data-id]')?.dataset['id'];
  if (id === undefined) return;
  event.preventDefault();
  const by = event.key === 'ArrowUp' ? -1 : 1;
  if (list.canStep(id, by)) void list.step(id, by, event.target.id === '' ? undefined : event.target.id);
};
