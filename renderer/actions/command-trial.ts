import type { LatchkeyApi } from '../../src/shared/contract.ts';
import { placeOf } from '../form/draft.ts';
import type { FormHolder } from './form-holder.ts';

/** Tries the program that prints the codes. */
export class CommandTrialActions {
  readonly #api: LatchkeyApi;
  readonly #holder: FormHolder;

  constructor(api: LatchkeyApi, holder: FormHolder) {
    this.#api = api;
    this.#holder = holder;
  }

  /** Runs the typed command, and shows the code that it prints. */
  async run(): Promise<void> {
    const { form } = this.#holder;
    if (form === undefined || form.saving || form.trial.kind === 'busy') return;
    const busy = { kind: 'busy' } as const;
    this.#holder.patch({ trial: busy, error: undefined });
    const { codeCommand } = form.draft;
    const reply = await this.#api.tryCodeCommand({ codeCommand });
    const now = this.#holder.form;
    if (now?.trial !== busy) return;
    if (reply.ok) this.#holder.patch({ trial: { kind: 'code', code: reply.value.code } });
    else if (placeOf(reply.error, now.draft) === 'codeCommand')
      this.#holder.refuse(reply.error, { trial: { kind: 'none' } });
    else this.#holder.patch({ trial: { kind: 'failed', error: reply.error } });
  }

  /** Forgets what came of the trial, and stops one that is under way. */
  stop(): void {
    const { form } = this.#holder;
    if (form === undefined || form.trial.kind === 'none') return;
    this.#holder.patch({ trial: { kind: 'none' } });
    if (form.trial.kind === 'busy') void this.#api.stopCodeCommand(undefined);
  }
}
