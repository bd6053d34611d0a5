import { problem, type Problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { message, type Message } from '../../texts/message.ts';

/** An external program that prints the six digits. It is started as it stands here, without a shell. */
export interface CodeCommand {
  /** A name to look up, a full path, or one that starts with `~/`. */
  readonly program: string;
  readonly args: readonly string[];
}

/** A known program as a start for the user's own command. */
export interface CodeCommandPreset extends CodeCommand {
  readonly name: string;
}

/** What stands for the account in the presets, for the user to replace. */
export const accountPlaceholder = 'NAME';

/**
 * Known programs. Sources: Yubico's "OATH Commands", 1Password's reference of `op item get`, the manual of pass-otp,
 * gopass's description of `otp`, `rbw help code`.
 *
 * SECURITY: only programs that keep the seed themselves. `oathtool` takes it as an argument, which every program of
 * this computer can read.
 */
export const codeCommandPresets: readonly CodeCommandPreset[] = [
  { name: 'YubiKey (ykman)', program: 'ykman', args: ['oath', 'accounts', 'code', '-s', accountPlaceholder] },
  { name: '1Password (op)', program: 'op', args: ['item', 'get', accountPlaceholder, '--otp'] },
  { name: 'pass', program: 'pass', args: ['otp', accountPlaceholder] },
  { name: 'gopass', program: 'gopass', args: ['otp', '-o', accountPlaceholder] },
  { name: 'Bitwarden (rbw)', program: 'rbw', args: ['code', accountPlaceholder] },
];

/** The longest command line, in characters. */
const longestLine = 1024;

/** What a shell would act on outside quotes, and in double quotes. */
const shellSigns = /[$`|&;<>()*]/;
const shellSignsInDouble = /[$`]/;

// A backslash takes the meaning from these, and stands for itself before others: so paths of Windows pass as they are.
const escapable = /[\s"'\\$`|&;<>()*#~]/;
const escapableInDouble = /["\\$`]/;

/** A word, and whether any of it was quoted or escaped. */
interface Word {
  readonly text: string;
  readonly plain: boolean;
}

/**
 * Parses a command as one types it into a shell: words between blanks, single and double quotes, backslash. What only a
 * shell would understand is refused rather than handed to the program as it stands.
 */
export const parseCodeCommand = (line: string): Result<CodeCommand> => {
  const text = line.trim();
  if (text === '') return malformed(message('detail.nothingEntered'));
  if (text.length > longestLine) return malformed(message('detail.tooLong', { limit: `${longestLine}` }));
  // No argument can hold a NUL, and the others are a slip when pasting.
  if (/(?!\t)\p{Cc}/u.test(text)) return malformed(message('detail.moreLines'));
  const words = wordsOf(text);
  if (!words.ok) return words;
  const [first, ...rest] = words.value;
  if (first === undefined || first.text === '') return malformed(message('detail.programMissing'));
  if (first.plain && /^[A-Za-z_]\w*=/.test(first.text)) return malformed(message('detail.noShellVariable'));
  if (rest.some(({ text, plain }) => plain && text.startsWith('~'))) return noShell('~');
  const command = { program: first.text, args: rest.map(({ text }) => text) };
  if (command.args.includes(accountPlaceholder)) {
    return malformed(message('detail.accountName', { placeholder: accountPlaceholder }));
  }
  return holdsSeed(command) ? fail(problem('command-holds-seed', undefined, 'codeCommand')) : ok(command);
};

const wordsOf = (line: string): Result<readonly Word[]> => {
  const words: Word[] = [];
  let word: Word | undefined;
  const add = (text: string, plain: boolean): void => {
    word = { text: (word?.text ?? '') + text, plain: (word?.plain ?? true) && plain };
  };
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (sign === '"' || sign === "'") {
      const quoted = sign === '"' ? inDouble(line, at + 1) : inSingle(line, at + 1);
      if (!quoted.ok) return quoted;
      add(quoted.value.text, false);
      at = quoted.value.end;
    } else if (sign === '\\' && escapable.test(line.charAt(at + 1))) {
      add(line.charAt(at + 1), false);
      at += 1;
    } else if (shellSigns.test(sign) || (sign === '#' && word === undefined)) {
      return noShell(sign);
    } else {
      add(sign, true);
    }
  }
  return ok(word === undefined ? words : [...words, word]);
};

/** What a quote holds, and where the sign is that closes it. */
type Quoted = Result<{ readonly text: string; readonly end: number }>;

const inSingle = (line: string, start: number): Quoted => {
  const end = line.indexOf("'", start);
  return end < 0 ? malformed(message('detail.quoteOpen')) : ok({ text: line.slice(start, end), end });
};

const inDouble = (line: string, start: number): Quoted => {
  let text = '';
  for (let at = start; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"') return ok({ text, end: at });
    if (shellSignsInDouble.test(sign)) return noShell(sign);
    const escapes = sign === '\\' && escapableInDouble.test(line.charAt(at + 1));
    if (escapes) at += 1;
    text += line.charAt(at);
  }
  return malformed(message('detail.quoteOpen'));
};

const malformed = (note: Message): { readonly ok: false; readonly error: Problem } =>
  fail(problem('command-malformed', note, 'codeCommand'));

const noShell = (sign: string) => malformed(message('detail.noShell', { sign }));

// SECURITY: settings are no place for a seed, and neither is a command line. Item names of password managers may look
// like short seeds, or like long ones in small letters.
const holdsSeed = ({ program, args }: CodeCommand): boolean =>
  args.some(
    (arg) =>
      /otpauth:\/\//i.test(arg) ||
      // Also behind the name of an option.
      arg.split(/[=:]/).some((piece) => /^[A-Z2-7]{26,}$/.test(piece)) ||
      // It takes the seed itself, in base32 or in hex; from a file it may be read.
      (/(^|[\\/])oathtool(\.exe)?$/.test(program) &&
        !/^(-|@|-.*|\d{1,4})$/.test(arg) &&
        !arg.startsWith('@')) ||
      (/(^|[\\/])oathtool(\.exe)?$/.test(program) && /^-.*=[A-Z2-7a-f\d ]{8,}/i.test(arg)),
  );

/** The command as a line that `parseCodeCommand` takes for the same. */
export const printCodeCommand = ({ program, args }: CodeCommand): string =>
  [
    /^[\p{L}\p{N}_@%+:,./~-]+$/u.test(program) ? program : quote(program),
    ...args.map((arg) => (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(arg) ? arg : quote(arg))),
  ].join(' ');

const quote = (word: string): string =>
  word.includes("'") ? `"${word.replaceAll(/["\\$`]/g, String.raw`\$&`)}"` : `'${word}'`;
