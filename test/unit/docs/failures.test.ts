import { expect, test } from 'vitest';
import { problemTable, type ProblemEntry } from '../../../src/core/notice/problem-table.ts';

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

const page = `# Every failure, what follows from it, and what people read

Made from the table in \`src/core/notice/problem-table.ts\`; a test keeps the two the same (\`npx vitest -u\` writes this
page anew). How failures are handled is in [sessions.md](sessions.md).

| Problem | What people read | Tried again by itself | One click |
|---|---|---|---|
${Object.entries(problemTable)
  .map(
    ([code, { title, text, retry, remedy }]) =>
      `| \`${code}\` | **${title}.** ${text} | ${retries[retry]} | ${remedies[remedy]} |`,
  )
  .join('\n')}
`;

test('the page of failures tells what the table says', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/failures.md');
});
