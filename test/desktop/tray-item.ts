import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import type { Bus, Method } from './bus.ts';
import type { Changes } from './changes.ts';
import { describeMenu, findItem, parseMenu, type MenuItem, type MenuPath } from './tray-menu.ts';

export const STATUS_NOTIFIER_ITEM = 'org.kde.StatusNotifierItem';
export const DBUS_MENU = 'com.canonical.dbusmenu';

/** A picture as it travels over the bus. */
export interface Pixmap {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel: alpha, red, green, blue. */
  readonly argb: Buffer;
}

export interface TrayProperties {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly iconName: string;
  readonly iconPixmaps: readonly Pixmap[];
  /** Title and text of the tool tip, a line each. */
  readonly toolTip: string;
}

const pixmaps = z
  .array(z.tuple([z.number(), z.number(), z.instanceof(Buffer)]))
  .transform((all) => all.map(([width, height, argb]): Pixmap => ({ width, height, argb })));

const itemProperties = z.object({
  Id: z.string().default(''),
  Title: z.string().default(''),
  Status: z.string().default(''),
  IconName: z.string().default(''),
  IconPixmap: pixmaps.default([]),
  ToolTip: z.tuple([z.string(), pixmaps, z.string(), z.string()]).optional(),
  Menu: z.string().default('/'),
});

/** Where an item lives, and what is known of it. */
export interface TrayItemFacts {
  /** The unique bus name of its program, and the process behind it. */
  readonly owner: string;
  readonly pid: number;
  readonly path: string;
  /** What it registered under: a bus name, or its object path. */
  readonly service: string;
  /** When it registered, on the clock of `performance.now()`. */
  readonly registeredAtMs: number;
}

/** A tray icon as a desktop sees it: what it shows, its menu, and clicks on both. */
export class TrayItem {
  readonly owner: string;
  readonly pid: number;
  readonly path: string;
  readonly service: string;
  readonly registeredAtMs: number;
  readonly #bus: Bus;
  readonly #changes: Changes;
  #gone = false;

  /** @param changes notified when anything of any item changes. */
  constructor(facts: TrayItemFacts, bus: Bus, changes: Changes) {
    this.owner = facts.owner;
    this.pid = facts.pid;
    this.path = facts.path;
    this.service = facts.service;
    this.registeredAtMs = facts.registeredAtMs;
    this.#bus = bus;
    this.#changes = changes;
  }

  /** Whether its program has left the bus. */
  get gone(): boolean {
    return this.#gone;
  }

  markGone(): void {
    this.#gone = true;
  }

  async properties(): Promise<TrayProperties> {
    const all = await this.#read();
    const [, , title = '', text = ''] = all.ToolTip ?? [];
    return {
      id: all.Id,
      title: all.Title,
      status: all.Status,
      iconName: all.IconName,
      iconPixmaps: all.IconPixmap,
      toolTip: [title, text].filter((part) => part !== '').join('\n'),
    };
  }

  /** A left click on the icon. */
  async activate(): Promise<void> {
    await this.#bus.call(this.#method('Activate'), { signature: 'ii', values: [0, 0] });
  }

  /** The whole menu; the root is an entry of its own that nobody sees. */
  async menu(): Promise<MenuItem> {
    const [, root] = await this.#bus.call(await this.#menuMethod('GetLayout'), {
      signature: 'iias',
      values: [0, -1, []],
    });
    return parseMenu(root);
  }

  /**
   * Clicks a menu entry, once it is there and enabled. Answers when the click was sent, by `performance.now()`.
   * @throws {Error} with the menu as it is, when it does not come within the limit.
   */
  async click(path: MenuPath, limitMs?: number): Promise<number> {
    const name = typeof path === 'string' ? path : path.join(' › ');
    await this.#aboutToShow();
    let sentAtMs: number | undefined;
    try {
      await this.#waitFor(
        `No menu entry "${name}" to click`,
        async (menu) => {
          const item = findItem(menu, path);
          if (item?.enabled !== true) return undefined;
          sentAtMs = performance.now();
          return (await this.#clicked(item.id)) ? true : undefined;
        },
        limitMs,
      );
    } catch (error) {
      // A click on "Quit" may end the program before it answers.
      if (sentAtMs === undefined || !this.#gone) throw error;
    }
    return sentAtMs ?? performance.now();
  }

  /**
   * Waits until the menu is as wanted, and gives it.
   * @throws {Error} with the menu as it is, when that takes longer than the limit.
   */
  async waitForMenu(isWanted: (menu: MenuItem) => boolean, limitMs?: number): Promise<MenuItem> {
    return this.#waitFor(
      'The tray menu is not as expected',
      (menu) => (isWanted(menu) ? menu : undefined),
      limitMs,
    );
  }

  /**
   * Waits until what the icon shows is as wanted, and gives it.
   * @throws {Error} with what it shows, when that takes longer than the limit.
   */
  async waitForProperties(
    isWanted: (properties: TrayProperties) => boolean,
    limitMs?: number,
  ): Promise<TrayProperties> {
    let last: TrayProperties | undefined;
    return this.#changes.until(
      async () => {
        this.#assertThere();
        last = await this.properties();
        return isWanted(last) ? last : undefined;
      },
      () => `The tray icon is not as expected. Tool tip: ${JSON.stringify(last?.toolTip ?? '')}`,
      limitMs,
    );
  }

  /** Waits until the tool tip is as wanted, and gives it. */
  async waitForToolTip(isWanted: (toolTip: string) => boolean, limitMs?: number): Promise<string> {
    return (await this.waitForProperties(({ toolTip }) => isWanted(toolTip), limitMs)).toolTip;
  }

  /** Waits until its program has left the bus. */
  async waitUntilGone(limitMs?: number): Promise<void> {
    await this.#changes.until(
      () => (this.#gone ? true : undefined),
      () => `The tray icon of process ${this.pid} is still there`,
      limitMs,
    );
  }

  async #waitFor<T>(
    complaint: string,
    look: (menu: MenuItem) => T | undefined | Promise<T | undefined>,
    limitMs?: number,
  ): Promise<T> {
    let last: MenuItem | undefined;
    return this.#changes.until(
      async () => {
        this.#assertThere();
        last = await this.menu();
        return look(last);
      },
      () => `${complaint}. The menu:\n${last ? describeMenu(last) : '  (never read)'}\n`,
      limitMs,
    );
  }

  /** Tells the program that the menu opens, as desktops do. Electron answers for the root with an error: no matter. */
  async #aboutToShow(): Promise<void> {
    const method = await this.#menuMethod('AboutToShow');
    await this.#bus.call(method, { signature: 'i', values: [0] }).catch(() => {});
  }

  /** Whether the click arrived: a menu that was replaced a moment ago no longer knows the old ids. */
  async #clicked(id: number): Promise<boolean> {
    const event = [id, 'clicked', new Variant('s', ''), 0];
    const method = await this.#menuMethod('Event');
    try {
      await this.#bus.call(method, { signature: 'isvu', values: event });
      return true;
    } catch {
      return false;
    }
  }

  #assertThere(): void {
    if (this.#gone) throw new Error(`The tray icon is gone: process ${this.pid} left the message bus`);
  }

  async #read(): Promise<z.infer<typeof itemProperties>> {
    const target = { destination: this.owner, path: this.path, interface: STATUS_NOTIFIER_ITEM };
    return itemProperties.parse(await this.#bus.properties(target));
  }

  async #menuMethod(member: string): Promise<Method> {
    return { destination: this.owner, path: (await this.#read()).Menu, interface: DBUS_MENU, member };
  }

  #method(member: string): Method {
    return { destination: this.owner, path: this.path, interface: STATUS_NOTIFIER_ITEM, member };
  }
}
