import { onceKeyOf } from '../../core/notice/told-once.ts';
import { problem } from '../../core/notice/problem.ts';
import type { Clock, Dispose } from '../../core/ports.ts';
import type { Store } from '../../core/state/store.ts';

/** While a desktop starts, its tray may come a little later than the programs that it starts; in milliseconds. */
const secondLookMs = 3000;

/** What is needed to find out that there is no tray. */
export interface MissingTrayPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether the desktop shows tray icons, as far as it says. */
  readonly standing: () => Promise<'there' | 'missing' | 'unknown'>;
  readonly openWindow: () => void;
}

/** GNOME shows tray icons with an extension only. Other desktops without a StatusNotifier host may show them in old ways. */
export const needsTrayExtension = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'linux' && /gnome/iu.test(env['XDG_CURRENT_DESKTOP'] ?? '');

/** Where nobody shows the icon, opens the window instead, and explains once what to install. */
export const lookForTray = ({ store, clock, standing, openWindow }: MissingTrayPorts): Dispose => {
  let isOver = false;
  let stop: Dispose | undefined;
  const isMissing = async (): Promise<boolean> => (await standing()) === 'missing' && !isOver;
  const tell = (): void => {
    const alert = problem('tray-missing');
    const key = onceKeyOf(alert.code);
    store.update((state) =>
      key !== undefined && state.announced.includes(key)
        ? state
        : { ...state, alerts: [...state.alerts.filter(({ code }) => code !== alert.code), alert] },
    );
    openWindow();
  };
  const lookAgain = async (): Promise<void> => {
    if (await isMissing()) tell();
  };
  const look = async (): Promise<void> => {
    if (await isMissing()) stop = clock.after(secondLookMs, () => void lookAgain());
  };
  void look();
  return () => {
    isOver = true;
    stop?.();
  };
};
