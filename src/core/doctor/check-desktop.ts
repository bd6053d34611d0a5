import { message } from '../../texts/message.ts';
import type { Check } from './doctor-ports.ts';
import type { Finding } from './finding.ts';

/** Whether Latchkey starts with the user's session, and whether its tray icon can be seen. */
export const checkDesktop: Check = async ({ loginItem, system }, tell) => {
  const [login, tray] = await Promise.all([loginItem.read(), system.traySupport()]);
  const base = { id: 'login', check: 'desktop' } as const;
  const off: Finding = {
    ...base,
    status: 'note',
    said: { title: message('doctor.loginOff'), text: message('doctor.loginOffText') },
    remedy: { kind: 'start-at-login' },
  };
  if (!login.ok) tell({ ...base, status: 'note', said: { problem: login.error } });
  else if (login.value === 'on')
    tell({ ...base, status: 'good', said: { title: message('doctor.loginOn') } });
  else if (login.value === 'off') tell(off);
  else if (login.value === 'elsewhere') {
    tell({ ...off, status: 'warn', said: { title: message('doctor.loginElsewhere') } });
  }
  const icon = { id: 'tray', check: 'desktop' } as const;
  if (tray === 'there') tell({ ...icon, status: 'good', said: { title: message('doctor.trayThere') } });
  if (tray === 'missing') {
    tell({
      ...icon,
      status: 'warn',
      said: { title: message('doctor.trayMissing'), text: message('doctor.trayMissingText') },
    });
  }
};
