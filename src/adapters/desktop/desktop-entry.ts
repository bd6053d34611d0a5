/** What starts a program, as an entry of the desktop's autostart folder says it. */
export interface AutostartEntry {
  /** Program and arguments. */
  readonly command: readonly string[];
  /** Shown by the desktop's own settings. */
  readonly name: string;
  readonly comment: string;
}

/**
 * The text of an entry. Desktop Entry Specification 1.5, "The Exec key": an argument stands in double quotes with a
 * backslash before `"`, backtick, `$` and backslash; the value as a whole is a string in which each backslash is written
 * twice; `%` is written twice.
 */
export const printAutostartEntry = ({ command, name, comment }: AutostartEntry): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Comment=${comment}`,
    `Exec=${execOf(command)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

const execOf = (command: readonly string[]): string =>
  command
    .map((part) => `"${part.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`)
    .join(' ')
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%');

/** How an entry stands: switched off in it, starting this command, or another one. */
export type AutostartStanding = 'off' | 'on' | 'elsewhere';

/** How the text of an entry stands to a command. Users and their desktops switch entries off by keys in them. */
export const autostartStanding = (text: string, command: readonly string[]): AutostartStanding => {
  const entries = mainGroup(text);
  const isOff =
    entries.get('Hidden')?.toLowerCase() === 'true' ||
    entries.get('X-GNOME-Autostart-enabled')?.toLowerCase() === 'false' ||
    !entries.get('Exec');
  if (isOff) return 'off';
  return entries.get('Exec') === execOf(command) ? 'on' : 'elsewhere';
};

/** The keys of the group that every entry has. */
const mainGroup = (text: string): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>();
  let isMain = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) isMain = line.trim() === '[Desktop Entry]';
    const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (isMain && key !== undefined && value !== undefined) entries.set(key, value);
  }
  return entries;
};
