import { performance } from 'node:perf_hooks';
import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import { Bus } from './bus.ts';
import { Changes } from './changes.ts';
import { DBUS_MENU, STATUS_NOTIFIER_ITEM, TrayItem } from './tray-item.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_OBJECT = { path: '/StatusNotifierWatcher', interface: WATCHER };

/** Which item is meant; every fact given must fit. Without any, the first one. */
export interface ItemFilter {
  readonly pid?: number;
  /** The unique name of its program, or the name that it registered under. */
  readonly busName?: string;
}

export interface TrayHost {
  /** The items there are now, oldest first. */
  readonly items: readonly TrayItem[];
  /** Waits for an item that is there and fits. */
  waitForItem(filter?: ItemFilter, limitMs?: number): Promise<TrayItem>;
  /** Hears of every item as it registers; gives the way to stop hearing. */
  onRegister(hear: (item: TrayItem) => void): () => void;
  /** Leaves the bus; programs then see a desktop without a tray. May be called twice. */
  close(): void;
}

/**
 * The tray of a desktop without a screen: plays the StatusNotifierWatcher and its host, and reads items as a panel
 * does (https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/).
 * @throws {Error} when the bus has a tray already.
 */
export async function startTrayHost(busAddress: string): Promise<TrayHost> {
  const bus = await Bus.connect(busAddress);
  try {
    const host = new Host(bus);
    await host.open();
    return host;
  } catch (error) {
    bus.close();
    throw error;
  }
}

class Host implements TrayHost {
  items: readonly TrayItem[] = [];
  readonly #bus: Bus;
  readonly #changes = new Changes();
  readonly #listeners = new Set<(item: TrayItem) => void>();

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  async open(): Promise<void> {
    const changed = (): void => this.#changes.notify();
    await this.#bus.onSignal(STATUS_NOTIFIER_ITEM, changed);
    await this.#bus.onSignal(DBUS_MENU, changed);
    await this.#bus.onOwnerChange((name, owner) => {
      if (owner === '') this.#remove(name);
    });
    this.#bus.serve({
      ...WATCHER_OBJECT,
      methods: {
        RegisterStatusNotifierItem: ([service], sender) => this.#register(z.string().parse(service), sender),
        RegisterStatusNotifierHost: () => undefined,
      },
      properties: {
        IsStatusNotifierHostRegistered: () => new Variant('b', true),
        ProtocolVersion: () => new Variant('i', 0),
        RegisteredStatusNotifierItems: () => new Variant('as', this.items.map(addressOf)),
      },
    });
    await this.#bus.own(WATCHER);
    this.#bus.emit(WATCHER_OBJECT, 'StatusNotifierHostRegistered', { signature: '', values: [] });
  }

  async waitForItem(filter: ItemFilter = {}, limitMs?: number): Promise<TrayItem> {
    const fits = (item: TrayItem): boolean =>
      (filter.pid === undefined || item.pid === filter.pid) &&
      (filter.busName === undefined || [item.owner, item.service].includes(filter.busName));
    return this.#changes.until(
      () => this.items.find(fits),
      () =>
        `No tray icon fits ${JSON.stringify(filter)}; there are ${JSON.stringify(this.items.map(addressOf))}`,
      limitMs,
    );
  }

  onRegister(hear: (item: TrayItem) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  close(): void {
    this.#bus.close();
  }

  #register(service: string, owner: string): undefined {
    const registeredAtMs = performance.now();
    // An object path means "here, at this path"; a bus name means "at the usual path". Both are in use.
    const path = service.startsWith('/') ? service : '/StatusNotifierItem';
    void this.#add({ owner, path, service, registeredAtMs });
    return undefined;
  }

  async #add(facts: Omit<ConstructorParameters<typeof TrayItem>[0], 'pid'>): Promise<void> {
    // A program that left before it was asked for its process id leaves no item.
    const pid = await this.#bus.processOf(facts.owner).catch(() => undefined);
    if (pid === undefined) return;
    const item = new TrayItem({ ...facts, pid }, this.#bus, this.#changes);
    this.items = [...this.items, item];
    this.#announce('StatusNotifierItemRegistered', item);
    for (const hear of this.#listeners) hear(item);
    this.#changes.notify();
  }

  #remove(busName: string): void {
    const gone = this.items.filter((item) => item.owner === busName || item.service === busName);
    if (gone.length === 0) return;
    this.items = this.items.filter((item) => !gone.includes(item));
    for (const item of gone) {
      item.markGone();
      this.#announce('StatusNotifierItemUnregistered', item);
    }
    this.#changes.notify();
  }

  #announce(member: string, item: TrayItem): void {
    this.#bus.emit(WATCHER_OBJECT, member, { signature: 's', values: [addressOf(item)] });
  }
}

/** As the watcher lists items: bus name and object path in one. */
function addressOf(item: TrayItem): string {
  return item.service.startsWith('/') ? `${item.owner}${item.path}` : `${item.service}${item.path}`;
}
