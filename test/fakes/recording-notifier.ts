import type { Notice } from '../../src/core/notice/notice.ts';
import type { Notifier } from '../../src/core/ports.ts';

/** A desktop that remembers every notification. */
export class RecordingNotifier implements Notifier {
  /** All that were shown, in order. */
  readonly shown: Notice[] = [];
  /** Those that are on the screen now, by key. */
  readonly visible = new Map<string, Notice>();

  show(notice: Notice): void {
    this.shown.push(notice);
    this.visible.set(notice.key, notice);
  }

  dismiss(key: string): void {
    this.visible.delete(key);
  }

  /** The kinds that were shown, in order. */
  get kinds(): readonly Notice['kind'][] {
    return this.shown.map(({ kind }) => kind);
  }
}
