import { expect, it } from 'vitest';
import { answeringApi } from '../../../renderer/answering-api.ts';
import { english } from '../../fakes/english.ts';
import { fakeLatchkeyApi } from '../../fakes/fake-latchkey-api.ts';
import { emptySnapshot } from '../../fakes/sample-snapshot.ts';

const start = () => {
  const fake = fakeLatchkeyApi(emptySnapshot());
  // As preload exposes it.
  return { fake, api: answeringApi(Object.freeze(fake.api), () => english) };
};

it('passes calls and events on', async () => {
  const { fake, api } = start();
  expect(await api.cancel({ id: 'work' })).toEqual({ ok: true, value: undefined });
  expect(fake.recorded).toEqual([{ name: 'cancel', input: { id: 'work' } }]);
  const heard: unknown[] = [];
  const off = api.on('show', (view) => heard.push(view));
  fake.show({ name: 'settings' });
  off();
  fake.show({ name: 'list' });
  expect(heard).toEqual([{ name: 'settings' }]);
});

it('answers a call that breaks, and says what to do', async () => {
  const { fake, api } = start();
  fake.answers.cancel = () => Promise.reject(new Error('gone'));
  expect(await api.cancel({ id: 'work' })).toEqual({
    ok: false,
    error: {
      code: 'bug',
      title: 'Something went wrong in Latchkey',
      text: 'The background part did not answer. Quit Latchkey and start it again.',
    },
  });
});
