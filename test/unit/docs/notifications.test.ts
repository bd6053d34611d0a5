import { expect, test } from 'vitest';
import { noticeKinds, type NoticeKind } from '../../../src/core/notice/notice.ts';
import { noticeTable, type NoticeAct, type NoticeEntry } from '../../../src/core/notice/notice-table.ts';

const causes: Readonly<Record<NoticeKind, string>> = {
  expiring: 'A session ends soon, and Latchkey will not renew it by itself',
  expired: 'It has ended',
  'needs-you': 'A renewal failed, and waits for the user',
  touch: 'A program that prints codes may wait for its key to be touched',
  failing: 'A renewal failed more than once, and is tried again',
  keychain: 'The keychain cannot be used',
  file: 'The credentials file was made private',
  'key-age': 'A long-term key is older than is good',
};

const clicks: Readonly<Record<NoticeEntry['click'], string>> = {
  'get-session': 'a new session, or the prompt for a code',
  show: 'the session in the window',
  remedy: 'the remedy of the problem ([failures.md](failures.md))',
  rotate: 'the change of the key',
  'unlock-keychain': 'the keychain’s own question, and the window',
  'open-window': 'the window',
};

const acts: Readonly<Record<NoticeAct, string>> = { renew: 'Renew now', snooze: 'Snooze 10 min' };

const rowOf = (kind: NoticeKind): string => {
  const { urgency, replaces, click, acts: offered } = noticeTable[kind];
  const buttons = offered.map((act) => acts[act]).join(', ') || '–';
  return `| \`${kind}\` | ${causes[kind]} | ${urgency} | ${replaces} | ${clicks[click]} | ${buttons} |`;
};

const page = `# Notifications

Made from the table in \`src/core/notice/notice-table.ts\`; a test keeps the page up to date (\`npx vitest -u\` writes it
anew). What is told is a function of the state (\`notices.ts\`); each event is told once, also across restarts, and taken
back as soon as it no longer holds. Each kind has a switch in the settings, and there is one for all of them.

| Kind | Cause | Urgency | One for each of | A click leads to | Buttons, where there are some |
|---|---|---|---|---|---|
${noticeKinds.map(rowOf).join('\n')}

“Snooze” takes a notification away for ten minutes. If it still holds then, it is shown again, also when Latchkey was
started anew meanwhile.

## What each platform does

| | Buttons | Typing a code | Quiet hours |
|---|---|---|---|
| macOS | those of the table | as a reply, for identities whose codes are typed: it takes the place of “Renew now” | Focus holds them back: Latchkey asks for no time-sensitive or critical alerts |
| Windows | those of the table; Windows itself counts the ten minutes, and a click on “Renew now” is a click on the notification, since Electron 33 hears of nothing else | no | Do not disturb puts them into the notification centre: none is an alarm or a reminder |
| Linux | none in Electron 33: the click is all there is | no | Do not disturb of GNOME and KDE puts them into the list: none is critical, which is what desktops show all the same |

Nothing takes the focus: a prompt or a window opens by a click only.
`;

test('the page of notifications tells what the table says', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/notifications.md');
});
