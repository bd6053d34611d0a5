import type { CallError } from '../src/shared/contract.ts';
import type { IdentityView, Snapshot } from '../src/shared/snapshot.ts';
import type { Store } from './store.ts';

/** Everything that the prompt shows. */
export interface PromptState {
  readonly snapshot: Snapshot | undefined;
  /** The digits typed so far. */
  readonly code: string;
  readonly submitting: boolean;
  /** Why the last reply was a refusal. */
  readonly error: CallError | undefined;
}

/** The store of the prompt. */
export type PromptStore = Store<PromptState>;

/** How the prompt stands. */
export type PromptStage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'asking' | 'busy';
      readonly identity: IdentityView;
      readonly prompt: NonNullable<IdentityView['prompt']>;
    };

/** The stage of the prompt for an identity: facts from main, plus whether a reply is awaited here. */
export const promptStage = ({ snapshot, submitting }: PromptState, id: string): PromptStage => {
  if (snapshot === undefined) return { kind: 'loading' };
  const identity = snapshot.identities.find((one) => one.id === id);
  if (identity?.prompt === undefined) return { kind: 'done' };
  const busy = submitting || identity.prompt.sending === true;
  return { kind: busy ? 'busy' : 'asking', identity, prompt: identity.prompt };
};
