import { Notification } from 'electron';
import type { Notice, NoticeAction, NoticeTarget } from '../core/notice/notice.ts';
import type { Notifier } from '../core/ports.ts';
import type { SessionId } from '../core/session/session.ts';
import type { Speaking } from './call-answer.ts';
import { platformNotification } from './notification-options.ts';

/** What follows from what people do with a notification. */
export interface NoticeAnswers {
  /** A click leads to where the matter can be mended. */
  readonly onClick: (target: NoticeTarget) => void;
  readonly onAction: (action: NoticeAction) => void;
  /** A code that was typed into the notification. */
  readonly onCode: (id: SessionId, code: string) => void;
}

/** Desktop notifications through Electron. None takes the focus; the system's quiet hours hold for all of them. */
export class DesktopNotifier implements Notifier {
  readonly #icon: string;
  readonly #speech: Speaking;
  readonly #answers: NoticeAnswers;
  // Kept, because a notification that is collected loses its click.
  readonly #open = new Map<string, Notification>();

  constructor(icon: string, speech: Speaking, answers: NoticeAnswers) {
    this.#icon = icon;
    this.#speech = speech;
    this.#answers = answers;
  }

  show(notice: Notice): void {
    this.dismiss(notice.key);
    if (!Notification.isSupported()) return;
    const { options, buttons } = platformNotification(notice, this.#icon, process.platform, this.#speech.t);
    const notification = new Notification(options);
    const { onClick, onAction, onCode } = this.#answers;
    this.#open.set(notice.key, notification);
    notification.on('click', () => {
      this.#forget(notice.key, notification);
      onClick(notice.target);
    });
    notification.on('action', (_event, index) => {
      this.#forget(notice.key, notification);
      const action = buttons[index];
      if (action !== undefined) onAction(action);
    });
    notification.on('reply', (_event, reply) => {
      this.#forget(notice.key, notification);
      if (notice.takesCodeFor !== undefined) onCode(notice.takesCodeFor, reply);
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
