import type { IdentityView, SessionView } from '../../src/shared/snapshot.ts';
import type { MenuCommand } from './card-menu.ts';
import type { ViewContext } from './context.ts';
import type { RemedyButton } from './remedies.ts';

/** What the menu of an identity offers for MFA devices. AWS lets only IAM users do such things, not root. */
export const mfaDeviceEntries = (
  { id, isRoot, codeSource, mfaSerial, hasDeviceQr, deviceWork }: IdentityView,
  { t, actions: { mfaDevice } }: ViewContext,
): readonly MenuCommand[] => {
  if (isRoot || deviceWork !== undefined) return [];
  const isOwn = codeSource === 'seed' && mfaSerial !== undefined;
  const entries: readonly (MenuCommand | false)[] = [
    hasDeviceQr === true && {
      id: 'device-qr',
      icon: 'device',
      label: t('mfaDevice.showQr'),
      run: () => void mfaDevice.showQr(id),
    },
    !isOwn && {
      id: 'device-enrol',
      icon: 'device',
      label: t('mfaDevice.enrol'),
      run: () => mfaDevice.askEnrol(id),
    },
    mfaSerial !== undefined && {
      id: 'device-resync',
      icon: 'sync',
      label: t('mfaDevice.resync'),
      run: () => mfaDevice.askResync(id),
    },
    isOwn && {
      id: 'device-remove',
      icon: 'remove',
      label: t('mfaDevice.remove'),
      danger: true,
      run: () => void mfaDevice.askRemove(id),
    },
  ];
  return entries.filter((entry) => entry !== false);
};

/** The button that puts a device in step, where AWS could not check its codes. */
export const resyncRemedy = (
  { id, problem }: SessionView,
  { t, state, actions }: ViewContext,
): RemedyButton | undefined => {
  const identity = state.snapshot?.identities.find((one) => one.id === id);
  if (problem?.code !== 'mfa-serial-rejected' || identity === undefined || identity.isRoot) return undefined;
  return { label: t('mfaDevice.resyncShort'), run: () => actions.mfaDevice.askResync(id) };
};
