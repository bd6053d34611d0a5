import type { EventEmitter } from 'node:events';
import { Message, MessageFlag, MessageType, sessionBus, type MessageBus } from '@jellybrick/dbus-next';
import type { Dispose } from '../../core/ports.ts';
import type { LockListener } from './lock-signals.ts';

// Electron tells of the lock on macOS and Windows only (https://www.electronjs.org/docs/latest/api/power-monitor), so on
// Linux whoever locks the screen is heard: GNOME's own service and the freedesktop one (KDE and others). The login manager
// only asks for a lock, and is not always told of its end.

const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Those who tell whether the screen saver with its lock is up. */
const savers = [
  { name: 'org.gnome.ScreenSaver', path: '/org/gnome/ScreenSaver' },
  { name: 'org.freedesktop.ScreenSaver', path: '/org/freedesktop/ScreenSaver' },
] as const;

/** Hears of the lock over D-Bus until disposed. Where there is no bus, or nobody who tells, nothing is heard. */
export const watchLinuxLock = (listener: LockListener): Dispose =>
  onBus(listener, async (bus) => {
    bus.on('message', (message) => {
      const isTold = message.type === MessageType.SIGNAL && message.member === 'ActiveChanged';
      if (isTold && savers.some(({ name }) => name === message.interface)) tell(listener, message.body[0]);
    });
    for (const { name } of savers) {
      await listenTo(bus, `type='signal',sender='${name}',interface='${name}',member='ActiveChanged'`);
    }
    for (const { name, path } of savers) {
      // It may be locked already. A service that does not run is not started for that.
      const question = { destination: name, path, interface: name, member: 'GetActive' };
      const answer = bus.call(new Message({ ...question, flags: MessageFlag.NO_AUTO_START }));
      const active = await answer.then(
        (reply) => reply?.body[0] === true,
        () => false,
      );
      if (active) listener(true);
    }
  });

const listenTo = (bus: MessageBus, rule: string): Promise<unknown> =>
  bus.call(new Message({ ...daemon, member: 'AddMatch', signature: 's', body: [rule] }));

const tell = (listener: LockListener, value: unknown): void => {
  if (typeof value === 'boolean') listener(value);
};

/** Connects to the session's bus for as long as it is wanted. One that goes away can tell of no unlock any more. */
const onBus = (listener: LockListener, use: (bus: MessageBus) => Promise<void>): Dispose => {
  let bus: MessageBus | undefined;
  try {
    bus = sessionBus();
    // The library emits 'error' without declaring it.
    const events: EventEmitter = bus;
    events.on('error', () => listener(false));
    use(bus).catch(() => {});
  } catch {
    // No address of a bus.
  }
  return () => {
    bus?.disconnect();
    bus = undefined;
  };
};
