import { answeringApi } from './answering-api.ts';
import { render } from 'lit-html';
import type { SessionId } from '../src/core/session/session.ts';
import type { LatchkeyApi } from '../src/shared/contract.ts';
import type { Snapshot } from '../src/shared/snapshot.ts';
import type { Translator } from '../src/texts/translator.ts';
import { PromptActions } from './actions/prompt-actions.ts';
import { promptStage } from './prompt-state.ts';
import type { PromptState } from './prompt-state.ts';
import { followLanguage } from './spoken-language.ts';
import { Store } from './store.ts';
import { applyTheme } from './theme.ts';
import { codeFieldId, promptView } from './views/prompt.ts';

/** Runs the prompt for one session in `root`. */
export const startPromptApp = (main: LatchkeyApi, root: HTMLElement, id: SessionId, t: Translator): void => {
  const store = new Store<PromptState>({
    t,
    snapshot: undefined,
    code: '',
    submitting: false,
    error: undefined,
  });
  const api = answeringApi(main, () => store.state.t);
  const actions = new PromptActions(api, store, id);

  const field = (): HTMLInputElement | null => root.querySelector<HTMLInputElement>(`#${codeFieldId}`);
  const selectField = (): void => {
    field()?.focus();
    field()?.select();
  };
  const submit = async (): Promise<void> => {
    if (await actions.submit()) selectField();
  };

  store.subscribe((state) => {
    applyTheme(state.snapshot?.preferences.theme);
    document.documentElement.lang = state.t.language;
    void followLanguage(
      () => store.state,
      (spoken) => store.update({ t: spoken }),
    );
    const stage = promptStage(state, id);
    document.title =
      'session' in stage
        ? state.t('prompt.title', { session: stage.session.label })
        : state.t('common.appName');
    render(
      promptView(state, id, actions, () => void submit()),
      root,
    );
  });

  const take = (snapshot: Snapshot): void => {
    const before = promptStage(store.state, id);
    store.update({ snapshot });
    const after = promptStage(store.state, id);
    const appeared = !('prompt' in before) && 'prompt' in after;
    const refusal = (stage: typeof after): string =>
      'prompt' in stage ? JSON.stringify(stage.prompt.refused ?? null) : '';
    // A code that AWS refused is typed again: select it, so that the next digits take its place.
    if (appeared || refusal(before) !== refusal(after)) selectField();
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    void actions.cancel();
  });
  api.on('snapshot', take);
  void api.getSnapshot(undefined).then((reply) => {
    if (reply.ok && store.state.snapshot === undefined) take(reply.value);
  });
};
