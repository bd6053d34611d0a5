import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ListActions } from '../actions/list-actions.ts';
import { icon } from '../icons.ts';

/** So near to the edge of what scrolls, in pixels, a drag scrolls it; by so much with each move. */
const edgePx = 48;
const scrollPx = 16;

const rowAt = (target: EventTarget | Element | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('.cards > li[data-id]') ?? undefined) : undefined;

const idOf = (row: HTMLElement | undefined): string | undefined => row?.dataset['id'];

const scrollNear = (list: Element, y: number): void => {
  const page = list.closest('.page');
  const box = page?.getBoundingClientRect();
  if (page === null || box === undefined) return;
  if (y < box.top + edgePx) page.scrollBy(0, -scrollPx);
  else if (y > box.bottom - edgePx) page.scrollBy(0, scrollPx);
};

/** What an identity is dragged by. For the pointer only: with the keyboard it is moved by Alt and arrows, or its menu. */
export const dragGrip = (): TemplateResult =>
  html`<span class="card-grip" aria-hidden="true">${icon('grip')}</span>`;

/**
 * The listeners of the list that let its identities be dragged to another place. By pointer events: the browser's own
 * dragging is meant for taking things to other programs, and libraries for sorting move elements that are the template's.
 */
export const dragListeners = (list: ListActions) => ({
  down: (event: PointerEvent): void => {
    const grip = event.target instanceof Element ? event.target.closest('.card-grip') : null;
    const id = idOf(rowAt(grip));
    if (grip === null || id === undefined || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    list.drag(id);
  },
  move: ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    if (!(currentTarget instanceof Element) || !list.isDragging) return;
    scrollNear(currentTarget, clientY);
    const row = rowAt(document.elementFromPoint(clientX, clientY));
    const id = currentTarget.contains(row ?? null) ? idOf(row) : undefined;
    if (row === undefined || id === undefined) return list.dragOver(undefined);
    const { top, height } = row.getBoundingClientRect();
    list.dragOver({ id, edge: clientY < top + height / 2 ? 'before' : 'after' });
  },
  up: (): void => void list.drop(),
  cancel: (): void => list.dragEnd(),
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
