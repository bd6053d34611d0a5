import { message } from '../../texts/message.ts';
import type { Check } from './doctor-ports.ts';

/** Whether the keychain can be used now, without asking for its password. */
export const checkKeychain: Check = async ({ secrets, system }, tell) => {
  const [probe, name] = await Promise.all([secrets.probe({ mayPrompt: false }), system.keychainName()]);
  if (probe.ok) {
    tell({
      id: 'keychain',
      check: 'keychain',
      status: 'good',
      said: {
        title: message('doctor.keychainWorks'),
        ...(name !== undefined && { text: message('doctor.keychainName', { name }) }),
      },
    });
    return;
  }
  tell({
    id: 'keychain',
    check: 'keychain',
    status: 'bad',
    said: { problem: probe.error },
    ...(probe.error.code === 'keychain-absent' && system.platform === 'linux'
      ? { command: 'sudo apt install gnome-keyring' }
      : { remedy: { kind: 'unlock-keychain' } }),
  });
};
