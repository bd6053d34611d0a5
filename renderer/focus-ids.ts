import type { IdentityId } from '../src/core/identity/identity.ts';
import type { FormPlace } from './form/draft.ts';

/** Ids of the elements that the focus is moved to. */
export const focusIds = {
  title: 'view-title',
  add: 'add-identity',
  primary: (id: IdentityId): string => `primary-${id}`,
  edit: (id: IdentityId): string => `edit-${id}`,
  field: (place: FormPlace): string => `field-${place}`,
} as const;
