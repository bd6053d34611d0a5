import { delimiter, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where and for whom programs run. */
export interface ProgramPlace {
  /** The environment that Latchkey itself was started with. */
  readonly environment: Environment;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * What a program needs to know its user, find its files and agents, and ask on the screen for a PIN.
 *
 * SECURITY: a list of what is passed on, so that AWS credentials and other programs' tokens stay here. 1Password's own
 * tokens (`OP_SESSION_…`, `OP_SERVICE_ACCOUNT_TOKEN`) do too: the program may be any, and its desktop app asks the user.
 */
const passedOn: ReadonlySet<string> = new Set(
  [
    'HOME USER LOGNAME TMPDIR TZ LANG LANGUAGE',
    // Where files are kept.
    'XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME',
    // The desktop's session, over which password managers and dialogs for a PIN are reached.
    'DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY XAUTHORITY',
    // GnuPG, pass, gopass and 1Password.
    'GNUPGHOME PASSWORD_STORE_DIR PASSWORD_STORE_ENABLE_EXTENSIONS PASSWORD_STORE_EXTENSIONS_DIR',
    'GOPASS_HOMEDIR OP_ACCOUNT OP_CONFIG_DIR OP_BIOMETRIC_UNLOCK_ENABLED',
    // What every program of Windows relies on.
    'SYSTEMROOT WINDIR COMSPEC PATHEXT USERPROFILE USERNAME APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES TEMP TMP',
  ].flatMap((names) => names.split(' ')),
);

/** Where programs are put by hand and by package managers: desktops start apps with a PATH that lacks these. */
const usualFolders = (home: string): readonly string[] =>
  process.platform === 'win32'
    ? []
    : [
        '/usr/local/bin',
        '/opt/homebrew/bin',
        '/opt/local/bin',
        join(home, '.local/bin'),
        join(home, 'bin'),
        '/snap/bin',
        '/usr/bin',
        '/bin',
      ];

/** The folders that programs are looked up in. SECURITY: full paths only, so that none depends on where Latchkey runs. */
export const searchFolders = ({ environment, home }: ProgramPlace): readonly string[] => {
  // Windows has names in any case.
  const path = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = [...path.split(delimiter), ...usualFolders(home)];
  return [...new Set(folders.filter((folder) => isAbsolute(folder)))];
};

/** The environment of a program that prints codes. */
export const programEnvironment = (place: ProgramPlace): Record<string, string> => {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(place.environment)) {
    const known = process.platform === 'win32' ? name.toUpperCase() : name;
    if (value !== undefined && (passedOn.has(known) || known.startsWith('LC_'))) own[name] = value;
  }
  // What is looked up may itself look up others, as pass does with gpg.
  return { ...own, HOME: place.home, PATH: searchFolders(place).join(delimiter) };
};
