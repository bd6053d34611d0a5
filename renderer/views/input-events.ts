type Listener = (event: Event) => void;

const fromInput =
  (take: (input: HTMLInputElement) => void): Listener =>
  ({ currentTarget }) => {
    if (currentTarget instanceof HTMLInputElement) take(currentTarget);
  };

/** Listener that hands on the text of a field. */
export const typed =
  (take: (text: string) => void): Listener =>
  ({ currentTarget: field }) => {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) take(field.value);
  };

/** Listener that hands on whether a box is ticked. */
export const ticked = (take: (on: boolean) => void): Listener => fromInput(({ checked }) => take(checked));

/** Listener that hands on which option of a list was chosen. */
export const chosen =
  (take: (value: string) => void): Listener =>
  ({ currentTarget }) => {
    if (currentTarget instanceof HTMLSelectElement) take(currentTarget.value);
  };
