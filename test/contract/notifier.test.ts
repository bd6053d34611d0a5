import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecordingNotifier } from '../fakes/recording-notifier.ts';
import { notifierContract, said } from './notifier.contract.ts';
import { startRealNotifier, type RealNotifier } from './notifier.real.ts';

notifierContract('the fake', () => {
  const fake = new RecordingNotifier();
  return Promise.resolve({
    show: (notice) => fake.show(notice),
    dismiss: (key) => fake.dismiss(key),
    untilVisible: (titles) => {
      expect([...fake.visible.values()].map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});

notifierContract('Electron on a real desktop bus', startRealNotifier);

let desktop: RealNotifier;
beforeAll(async () => {
  desktop = await startRealNotifier();
});
afterAll(() => desktop.close());

it('tells where a click leads', async () => {
  const target = { kind: 'edit', id: 'bob' } as const;
  desktop.show({
    key: 'k',
    kind: 'needs-you',
    title: said('Click me'),
    body: said('x'),
    urgency: 'normal',
    target,
    actions: [],
  });
  desktop.recorder.click(await desktop.recorder.waitFor(({ summary }) => summary === 'Click me'));
  expect(await desktop.nextAnswer()).toEqual({ clicked: target });
});
