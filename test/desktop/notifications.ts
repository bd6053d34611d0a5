import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { Bus } from './bus.ts';
import { Changes } from './changes.ts';

const NAME = 'org.freedesktop.Notifications';
const OBJECT = { path: '/org/freedesktop/Notifications', interface: NAME };

/** Why a notification was closed; the numbers are the protocol's. */
const REASONS = { expired: 1, dismissed: 2, closedByApp: 3 } as const;
export type CloseReason = keyof typeof REASONS;

export interface RecordedNotification {
  readonly id: number;
  /** The unique bus name of the program that sent it. */
  readonly sender: string;
  readonly appName: string;
  /** The id of the one that it replaces; 0 for none. */
  readonly replacesId: number;
  readonly summary: string;
  readonly body: string;
  /** What can be clicked; the key `default` is the notification itself. */
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** -1: as the desktop likes; 0: never expires. */
  readonly timeoutMs: number;
  /** When it came, on the clock of `performance.now()`. */
  readonly atMs: number;
  /** undefined while it is on the screen. */
  readonly closed: CloseReason | undefined;
}

export interface NotificationRecorder {
  /** Everything ever shown, oldest first; a replaced one stays in the list. */
  readonly all: readonly RecordedNotification[];
  /**
   * Waits for one that fits, also among those that have come already; `since` leaves out the first so many.
   * @throws {Error} with a list of all, when none comes within the limit.
   */
  waitFor(
    isWanted: (notification: RecordedNotification) => boolean,
    options?: { readonly since?: number; readonly limitMs?: number },
  ): Promise<RecordedNotification>;
  /** Clicks it, or one of its buttons, as a person would; it closes then, as on most desktops. */
  click(notification: RecordedNotification, action?: string): void;
  /** Closes it as a person (`dismissed`) or time (`expired`) would. */
  close(notification: RecordedNotification, reason?: 'dismissed' | 'expired'): void;
  /** Leaves the bus; programs then see a desktop without notifications. May be called twice. */
  stop(): void;
}

const notifyArguments = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.unknown()),
  z.number(),
]);

/**
 * A notification service that shows nothing and remembers everything
 * (https://specifications.freedesktop.org/notification-spec/latest/).
 * @throws {Error} when the bus has one already.
 */
export async function startNotificationRecorder(busAddress: string): Promise<NotificationRecorder> {
  const bus = await Bus.connect(busAddress);
  try {
    const recorder = new Recorder(bus);
    await recorder.open();
    return recorder;
  } catch (error) {
    bus.close();
    throw error;
  }
}

class Recorder implements NotificationRecorder {
  readonly all: (RecordedNotification & { closed: CloseReason | undefined })[] = [];
  readonly #bus: Bus;
  readonly #changes = new Changes();
  #lastId = 0;

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  async open(): Promise<void> {
    this.#bus.serve({
      ...OBJECT,
      methods: {
        GetCapabilities: () => ({ signature: 'as', values: [['actions', 'body', 'persistence']] }),
        GetServerInformation: () => ({
          signature: 'ssss',
          values: ['Notification recorder', 'Latchkey tests', '1', '1.2'],
        }),
        Notify: (body, sender) => ({ signature: 'u', values: [this.#record(body, sender)] }),
        CloseNotification: ([id]) => this.#closeShown(z.number().parse(id), 'closedByApp'),
      },
    });
    await this.#bus.own(NAME);
  }

  async waitFor(
    isWanted: (notification: RecordedNotification) => boolean,
    { since = 0, limitMs }: { readonly since?: number; readonly limitMs?: number } = {},
  ): Promise<RecordedNotification> {
    return this.#changes.until(
      () => this.all.slice(since).find(isWanted),
      () => `The notification did not come. ${this.#describe()}`,
      limitMs,
    );
  }

  click(notification: RecordedNotification, action = 'default'): void {
    this.#assertShown(notification);
    if (!notification.actions.some(({ key }) => key === action)) {
      throw new Error(`"${notification.summary}" has no action ${action}`);
    }
    this.#bus.emit(OBJECT, 'ActionInvoked', { signature: 'us', values: [notification.id, action] });
    this.#closeShown(notification.id, 'dismissed');
  }

  close(notification: RecordedNotification, reason: 'dismissed' | 'expired' = 'dismissed'): void {
    this.#assertShown(notification);
    this.#closeShown(notification.id, reason);
  }

  stop(): void {
    this.#bus.close();
  }

  #record(message: unknown[], sender: string): number {
    const [appName, replacesId, , summary, body, actions, hints, timeoutMs] = notifyArguments.parse(message);
    const id = replacesId === 0 ? ++this.#lastId : replacesId;
    const atMs = performance.now();
    const shown = {
      id,
      sender,
      appName,
      replacesId,
      summary,
      body,
      hints,
      timeoutMs,
      atMs,
      closed: undefined,
    };
    this.all.push({ ...shown, actions: pairs(actions) });
    this.#changes.notify();
    return id;
  }

  #closeShown(id: number, reason: CloseReason): undefined {
    const notification = this.all.findLast((one) => one.id === id);
    if (!notification || notification.closed !== undefined) return;
    notification.closed = reason;
    this.#bus.emit(OBJECT, 'NotificationClosed', { signature: 'uu', values: [id, REASONS[reason]] });
    this.#changes.notify();
  }

  #assertShown({ closed, summary }: RecordedNotification): void {
    if (closed !== undefined) throw new Error(`"${summary}" is no longer shown: ${closed}`);
  }

  #describe(): string {
    if (this.all.length === 0) return 'There was none.';
    const lines = this.all.map(
      ({ summary, body, closed }) => `  ${summary}: ${body}${closed ? ` (${closed})` : ''}`,
    );
    return `There were:\n${lines.join('\n')}\n`;
  }
}

/** Actions travel as key, label, key, label, … */
function pairs(actions: readonly string[]): { key: string; label: string }[] {
  return actions.flatMap((key, index) => (index % 2 === 0 ? [{ key, label: actions[index + 1] ?? '' }] : []));
}
