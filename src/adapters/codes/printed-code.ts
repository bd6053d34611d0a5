import { stripVTControlCharacters } from 'node:util';
import { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { redact } from '../log/redaction.ts';
import { message } from '../../texts/message.ts';

/** The first lines of a program's complaints that are shown, and how many characters of them. */
const shownLines = 3;
const shownCharacters = 300;

/**
 * The one code in what a program printed: six digits between blanks or ends of lines, as `ykman` puts them behind the
 * account's name. SECURITY: what was printed instead is not told, since it may be a secret.
 */
export const codeIn = (printed: string): Result<Secret<string>> => {
  const text = stripVTControlCharacters(printed);
  if (text.trim() === '') return fail(problem('command-silent', undefined, 'codeCommand'));
  const [code, ...others] = new Set(text.match(/(?<!\S)\d{6}(?!\S)/g));
  return code === undefined || others.length > 0
    ? fail(
        problem(
          'command-answer-odd',
          others.length > 0 ? message('detail.moreCodes') : undefined,
          'codeCommand',
        ),
      )
    : ok(new Secret(code));
};

/** The first lines of what a program complained of, in one line and without what looks like a secret. */
export const complaintIn = (stderr: string): string => {
  const lines = redact(stripVTControlCharacters(stderr))
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const text = lines.slice(0, shownLines).join(' ');
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
};
