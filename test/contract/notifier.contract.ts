import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/core/notice/notice.ts';
import { message, type Message } from '../../src/texts/message.ts';

/** A notifier and the desktop that it shows on. */
export interface NotifierUnderTest {
  show(notice: Notice): void;
  dismiss(key: string): void;
  /** Waits until just these titles are on the screen, in any order; fails when that takes too long. */
  untilVisible(titles: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Words as they are, as a message. */
export const said = (words: string): Message => message('common.sentences', { sentences: [words] });

const notice = (key: string, title: string): Notice => ({
  key,
  kind: 'expired',
  title: said(title),
  body: said('Profile work no longer works.'),
  urgency: 'normal',
  target: { kind: 'get-session', id: 'ann' },
  actions: [],
});

/** What every `Notifier` does. */
export const notifierContract = (name: string, start: () => Promise<NotifierUnderTest>): void => {
  describe(`${name} as a notifier`, () => {
    let desktop: NotifierUnderTest;
    beforeAll(async () => {
      desktop = await start();
    });
    afterAll(() => desktop.close());

    it('shows what it is given, replaces by key, and takes back', async () => {
      desktop.show(notice('a', 'First'));
      desktop.show(notice('b', 'Second'));
      await desktop.untilVisible(['First', 'Second']);
      desktop.show(notice('a', 'First, renewed'));
      await desktop.untilVisible(['First, renewed', 'Second']);
      desktop.dismiss('b');
      await desktop.untilVisible(['First, renewed']);
      desktop.dismiss('a');
      await expect(desktop.untilVisible([])).resolves.toBeUndefined();
    });

    it('ignores a key that it does not know, and one that is gone', async () => {
      desktop.dismiss('nobody');
      desktop.show(notice('c', 'Third'));
      await desktop.untilVisible(['Third']);
      desktop.dismiss('c');
      desktop.dismiss('c');
      await expect(desktop.untilVisible([])).resolves.toBeUndefined();
    });
  });
};
