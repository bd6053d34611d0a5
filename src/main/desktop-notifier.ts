import { Notification } from 'electron';
import type { Notice, NoticeTarget } from '../core/notice/notice.ts';
import type { Notifier } from '../core/ports.ts';
import type { Speaking } from './call-answer.ts';

/** Desktop notifications through Electron. A click leads to where the matter can be mended. */
export class DesktopNotifier implements Notifier {
  readonly #icon: string;
  readonly #speech: Speaking;
  readonly #onClick: (target: NoticeTarget) => void;
  // Kept, because a notification that is collected loses its click.
  readonly #open = new Map<string, Notification>();

  constructor(icon: string, speech: Speaking, onClick: (target: NoticeTarget) => void) {
    this.#icon = icon;
    this.#speech = speech;
    this.#onClick = onClick;
  }

  show(notice: Notice): void {
    this.dismiss(notice.key);
    if (!Notification.isSupported()) return;
    const { t } = this.#speech;
    const notification = new Notification({
      title: t.say(notice.title),
      body: t.say(notice.body),
      icon: this.#icon,
      urgency: notice.urgency,
    });
    this.#open.set(notice.key, notification);
    notification.on('click', () => {
      this.#forget(notice.key, notification);
      this.#onClick(notice.target);
    });
    notification.on('close', () => this.#forget(notice.key, notification));
    notification.show();
  }

  dismiss(key: string): void {
    const notification = this.#open.get(key);
    this.#open.delete(key);
    notification?.close();
  }

  #forget(key: string, notification: Notification): void {
    if (this.#open.get(key) === notification) this.#open.delete(key);
  }
}
