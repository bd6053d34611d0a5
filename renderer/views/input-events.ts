type Listener = (event: Event) => void;

const fromInput =
  (take: (input: HTMLInputElement) => void): Listener =>
  ({ currentTarget }) => {
    if (currentTarget instanceof HTMLInputElement) take(currentTarget);
  };

/** Listener that hands on the text of a field. */
export const typed = (take: (text: string) => void): Listener => fromInput(({ value }) => take(value));

/** Listener that hands on whether a box is ticked. */
export const ticked = (take: (on: boolean) => void): Listener => fromInput(({ checked }) => take(checked));
