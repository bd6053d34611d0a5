import type { CallError } from '../src/shared/contract.ts';
import type { Translator } from '../src/texts/translator.ts';
import type { SessionView, Snapshot } from '../src/shared/snapshot.ts';
import type { Store } from './store.ts';

/** Everything that the prompt shows. */
export interface PromptState {
  /** Puts texts into the user's language. */
  readonly t: Translator;
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
      readonly session: SessionView;
      /** For a role: the identity whose device gives the code. */
      readonly holder: string | undefined;
      readonly prompt: NonNullable<SessionView['prompt']>;
    };

/** The stage of the prompt for a session: facts from main, plus whether a reply is awaited here. */
export const promptStage = (
  { snapshot, submitting }: Pick<PromptState, 'snapshot' | 'submitting'>,
  id: string,
): PromptStage => {
  if (snapshot === undefined) return { kind: 'loading' };
  const identity = snapshot.identities.find((one) =>
    [one, ...one.roles].some((session) => session.id === id),
  );
  const role = identity?.roles.find((one) => one.id === id);
  const session = role ?? identity;
  if (session?.prompt === undefined) return { kind: 'done' };
  const busy = submitting || session.prompt.sending === true;
  const holder = role === undefined ? undefined : identity?.label;
  return { kind: busy ? 'busy' : 'asking', session, holder, prompt: session.prompt };
};
