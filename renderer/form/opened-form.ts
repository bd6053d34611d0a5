import type { IdentityId } from '../../src/core/identity/identity.ts';
import { noSeedInput } from '../inputs/seed-input.ts';
import type { FormState } from '../state.ts';
import type { Draft } from './draft.ts';

/** The form of an identity, or with no `id` of a new one, before anything is done in it. */
export const openedForm = (id: IdentityId | undefined, draft: Draft): FormState => ({
  id,
  part: id === undefined ? 'key' : 'all',
  draft,
  // A copy of its own tells one opening of the form from the next.
  pristine: { ...draft },
  stored: undefined,
  suggested: { label: '', profile: '' },
  error: undefined,
  saving: false,
  getting: false,
  unchecked: false,
  unfolded: false,
  finding: undefined,
  pairName: undefined,
  copied: false,
  check: { kind: 'none' },
  devices: { kind: 'none' },
  preview: { kind: 'none' },
  trial: { kind: 'none' },
  seedInput: noSeedInput,
});
