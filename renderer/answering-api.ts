import type { CallError, LatchkeyApi } from '../src/shared/contract.ts';
import type { Translator } from '../src/texts/translator.ts';

const unanswered = (t: Translator): CallError => ({
  code: 'bug',
  title: t('problem.bug.title'),
  text: t('window.unanswered'),
});

/** The door to main, whose calls always answer: one that breaks is answered with a failure in the language of `t`. */
export const answeringApi = (api: LatchkeyApi, t: () => Translator): LatchkeyApi =>
  // Before an empty object: what preload exposes is frozen, and stands for itself in a proxy.
  new Proxy<LatchkeyApi>(Object.create(api), {
    get: (_, name): unknown => {
      const call: unknown = Reflect.get(api, name);
      if (name === 'on' || typeof call !== 'function') return call;
      return async (input: unknown): Promise<unknown> => {
        try {
          return await call(input);
        } catch {
          return { ok: false, error: unanswered(t()) };
        }
      };
    },
  });
