import type { Notice } from '../../src/core/notice/notice.ts';
import type { Notifier } from '../../src/core/ports.ts';
import { english } from './english.ts';

/** A notice as people read it. */
export type ShownNotice = Omit<Notice, 'title' | 'body'> & { readonly title: string; readonly body: string };

/** A desktop that remembers every notification. */
export class RecordingNotifier implements Notifier {
  /** All that were shown, in order. */
  readonly shown: ShownNotice[] = [];
  /** Those that are on the screen now, by key. */
  readonly visible = new Map<string, ShownNotice>();

  show(notice: Notice): void {
    const shown = { ...notice, title: english.say(notice.title), body: english.say(notice.body) };
    this.shown.push(shown);
    this.visible.set(notice.key, shown);
  }

  dismiss(key: string): void {
    this.visible.delete(key);
  }

  /** The kinds that were shown, in order. */
  get kinds(): readonly Notice['kind'][] {
    return this.shown.map(({ kind }) => kind);
  }
}
