import { expect, test } from 'vitest';
import { problemTable, type ProblemEntry } from '../../../src/core/notice/problem-table.ts';
import type { ProblemCode } from '../../../src/core/notice/problem.ts';
import { textOf, titleOf } from '../../../src/core/notice/words.ts';
import { english } from '../../fakes/english.ts';

const retries: Readonly<Record<ProblemEntry['retry'], string>> = {
  backoff: 'yes, after a pause',
  user: 'when the user acts, or once when the session is about to end',
  never: 'no, until it is changed',
};

const remedies: Readonly<Record<ProblemEntry['remedy'], string>> = {
  'edit-identity': 'Edit',
  'get-session': 'Try again',
  'unlock-keychain': 'Unlock',
  'replace-long-term-key': 'Replace it…',
  'repair-file': 'Mend the file',
  'write-again': 'Write again',
  'proxy-password': 'Enter password…',
  'show-window': 'Open Latchkey',
  none: '–',
};

const codes = Object.keys(problemTable).filter((code): code is ProblemCode => code in problemTable);

const rowOf = (code: ProblemCode): string => {
  const { retry, remedy } = problemTable[code];
  const [title, text] = [english.say(titleOf({ code })), english.say(textOf({ code }))];
  return `| \`${code}\` | **${title}.** ${text} | ${retries[retry]} | ${remedies[remedy]} |`;
};

const page = `# Every failure, what follows from it, and what people read

Made from the table in \`src/core/notice/problem-table.ts\` and the texts in \`src/texts/en/problem.ts\`; a test keeps
the page up to date (\`npx vitest -u\` writes it anew). How failures are handled is in [sessions.md](sessions.md).

| Problem | What people read | Tried again by itself | One click |
|---|---|---|---|
${codes.map(rowOf).join('\n')}
`;

test('the page of failures tells what the table says', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/failures.md');
});
