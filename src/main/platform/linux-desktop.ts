import type { EventEmitter } from 'node:events';
import { readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { Message, MessageFlag, sessionBus, Variant } from '@jellybrick/dbus-next';
import type { TraySupport } from '../../core/doctor/doctor-ports.ts';

const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Who shows tray icons (https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/). */
const watcher = 'org.kde.StatusNotifierWatcher';

interface Question {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature: string;
  readonly body: readonly unknown[];
}

type Ask = (question: Question) => Promise<unknown>;

/** Asks the session's bus; undefined where there is none, or where nobody answers. */
const onBus = async <T>(use: (ask: Ask) => Promise<T>): Promise<T | undefined> => {
  try {
    const bus = sessionBus();
    // The library emits 'error' without declaring it.
    const events: EventEmitter = bus;
    const lost = new Promise<never>((_, reject) => {
      events.on('error', (error: Error) => reject(error));
    });
    try {
      // A service that does not run is not started to be asked.
      const ask: Ask = async ({ body, ...question }) => {
        const message = new Message({ ...question, body: [...body], flags: MessageFlag.NO_AUTO_START });
        return (await bus.call(message))?.body[0];
      };
      return await Promise.race([use(ask), lost]);
    } finally {
      bus.disconnect();
    }
  } catch {
    return undefined;
  }
};

/** The name of the program that plays the Secret Service. */
export const secretServiceName = (): Promise<string | undefined> =>
  onBus(async (ask) => {
    const body = ['org.freedesktop.secrets'];
    const pid = await ask({ ...daemon, member: 'GetConnectionUnixProcessID', signature: 's', body });
    return typeof pid === 'number' ? basename(await readlink(`/proc/${pid}/exe`)) : undefined;
  });

/** Whether somebody shows tray icons in this desktop. */
export const trayHostStanding = async (): Promise<TraySupport> => {
  const isThere = await onBus(async (ask) => {
    const owned = await ask({ ...daemon, member: 'NameHasOwner', signature: 's', body: [watcher] });
    if (owned !== true) return false;
    const host = await ask({
      destination: watcher,
      path: '/StatusNotifierWatcher',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [watcher, 'IsStatusNotifierHostRegistered'],
    });
    return host instanceof Variant && host.value === true;
  });
  if (isThere === undefined) return 'unknown';
  return isThere ? 'there' : 'missing';
};
