import { Secret } from './secret.ts';

/** What a keychain item holds. */
export type ItemFields = Readonly<Record<string, unknown>>;

/** Makes the fields of one layout those of the next. It may throw: the item is not understood then. */
export type LayoutStep = (fields: ItemFields) => ItemFields;

/**
 * How a kind of keychain item is laid out: the steps from layout 1 to the present one, none while there was no other.
 * An item of an earlier layout is converted whenever it is read, and stays as it is until it is next written, in one
 * call: so there is nothing that an interruption could leave half done.
 */
export type ItemLayout = readonly LayoutStep[];

/** An item in the present layout. The mark `layout` is left out of the first. */
export const printItem = (layout: ItemLayout, fields: ItemFields): Secret<string> =>
  new Secret(JSON.stringify(layout.length === 0 ? fields : { layout: layout.length + 1, ...fields }));

/** The fields of an item, in the present layout; none when it is not understood, or of a later layout. */
export const readItem = (layout: ItemLayout, item: Secret<string>): ItemFields => {
  try {
    const value: unknown = JSON.parse(item.reveal());
    if (typeof value !== 'object' || value === null) return {};
    const { layout: mark = 1, ...fields }: Partial<ItemFields> = value;
    const isKnown =
      typeof mark === 'number' && Number.isInteger(mark) && mark >= 1 && mark <= layout.length + 1;
    return isKnown ? layout.slice(mark - 1).reduce((before, step) => step(before), fields) : {};
  } catch {
    return {};
  }
};
