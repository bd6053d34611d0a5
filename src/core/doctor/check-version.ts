import { message } from '../../texts/message.ts';
import type { Check } from './doctor-ports.ts';

/** Which Latchkey this is, and what it runs on. */
export const checkVersion: Check = ({ system: { facts } }, tell) => {
  const { version, electron, chromium, system } = facts;
  tell({
    id: 'version',
    check: 'version',
    status: 'good',
    said: {
      title: message('doctor.version', { version }),
      text: message('doctor.versionText', { electron, chromium, system }),
    },
  });
  return Promise.resolve();
};
