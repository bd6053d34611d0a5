// The real notifier in a bare Electron: takes notices as lines of JSON, and answers clicks as lines of JSON.
import { createInterface } from 'node:readline';
import { app } from 'electron';
import { z } from 'zod';
import type { Notice } from '../../src/core/notice/notice.ts';
import { DesktopNotifier } from '../../src/main/desktop-notifier.ts';
import { english } from '../fakes/english.ts';

const order = z.union([
  z.object({ show: z.custom<Notice>((value) => typeof value === 'object') }),
  z.object({ dismiss: z.string() }),
]);

void app.whenReady().then(() => {
  const answer = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);
  const notifier = new DesktopNotifier(
    '',
    { t: english },
    {
      onClick: (target) => answer({ clicked: target }),
      onAction: (action) => answer({ action }),
      onCode: (id, code) => answer({ id, code }),
    },
  );
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const wish = order.parse(JSON.parse(line));
      if ('show' in wish) notifier.show(wish.show);
      else notifier.dismiss(wish.dismiss);
    })
    .on('close', () => app.exit(0));
  answer({ ready: true });
});
