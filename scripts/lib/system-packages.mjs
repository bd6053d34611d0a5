import { capture, run } from './run.mjs';

/**
 * One thing that is needed, under the names that releases of Debian and Ubuntu know it by. The newest name comes first:
 * some libraries were renamed when time_t grew to 64 bits (Debian 13, Ubuntu 24.04).
 *
 * @typedef {readonly [string, ...string[]]} PackageNames
 */

/**
 * Libraries without which Electron or the keychain does not load.
 *
 * @type {readonly PackageNames[]}
 */
export const RUNTIME_PACKAGES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libdrm2'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['libx11-xcb1'],
  ['libxcb-dri3-0'],
];

/**
 * Programs that the demo and the tests use: a screen that is not there, a keyring, and independent witnesses (the AWS
 * CLI, Python, secret-tool), and readers of the credentials file, which docs/readers.md lists. Tests are left out where a
 * reader is missing.
 *
 * @type {readonly PackageNames[]}
 */
export const TEST_PACKAGES = [
  ['xvfb'],
  ['xauth'],
  ['dbus'],
  ['dbus-x11'],
  ['gnome-keyring'],
  ['libglib2.0-bin'],
  ['libsecret-tools'],
  ['python3'],
  ['unzip'],
  ['awscli'],
  ['python3-boto3'],
  ['golang-go'],
  ['golang-github-aws-aws-sdk-go-v2-dev'],
  ['ruby-aws-sdk-s3'],
  ['s3cmd'],
  ['rclone'],
];

/**
 * @param {string} output Of `dpkg-query -W -f '${Package}\t${db:Status-Abbrev}\n'`.
 * @returns {Set<string>} The packages that are fully installed.
 */
export function parseInstalled(output) {
  const names = output
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, status = '']) => status.startsWith('ii'))
    .map(([name = '']) => name);
  return new Set(names);
}

/**
 * @param {string} output Of `LC_ALL=C apt-cache policy NAME…`.
 * @returns {Set<string>} The packages that apt could install. A name that is only a virtual one has no candidate.
 */
export function parseCandidates(output) {
  const names = new Set();
  let current = '';
  for (const line of output.split('\n')) {
    const heading = /^(\S+):$/.exec(line);
    if (heading !== null) current = heading[1] ?? '';
    const candidate = /^\s+Candidate:\s+(\S+)/.exec(line)?.[1];
    if (candidate !== undefined && candidate !== '(none)') names.add(current);
  }
  return names;
}

/**
 * @param {readonly PackageNames[]} wanted
 * @param {ReadonlySet<string>} installed
 * @returns {PackageNames[]} Those that are installed under none of their names.
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * Chooses the name that this release knows each package by.
 *
 * @param {readonly PackageNames[]} missing
 * @param {ReadonlySet<string>} candidates
 * @returns {{ names: string[], unknown: string[] }} `unknown`: what this release does not have at all, under its oldest
 *   name.
 */
export function chooseNames(missing, candidates) {
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const unknown = [];
  for (const one of missing) {
    const name = one.find((each) => candidates.has(each));
    if (name === undefined) unknown.push(one.at(-1) ?? one[0]);
    else names.push(name);
  }
  return { names, unknown };
}

/**
 * @param {readonly string[]} names
 * @returns {string} The command for a person to type.
 */
export function installCommand(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

const C_LOCALE = { LC_ALL: 'C', LANGUAGE: 'C' };

/**
 * @param {readonly PackageNames[]} wanted
 * @returns {PackageNames[]} Those that this machine lacks.
 */
export function findMissing(wanted) {
  const { stdout } = capture('dpkg-query', [
    '-W',
    '-f',
    '${Package}\t${db:Status-Abbrev}\n',
    ...wanted.flat(),
  ]);
  return missingPackages(wanted, parseInstalled(stdout));
}

/**
 * @param {readonly PackageNames[]} missing
 * @returns {{ names: string[], unknown: string[] }}
 */
export function nameForThisRelease(missing) {
  const { stdout } = capture('apt-cache', ['policy', ...missing.flat()], {
    env: { ...process.env, ...C_LOCALE },
  });
  return chooseNames(missing, parseCandidates(stdout));
}

/**
 * @returns {string[] | undefined} What to put before a command so that it runs as root; nothing when that would need a
 *   password.
 */
export function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return capture('sudo', ['-n', 'true']).code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {readonly string[]} prefix From `rootPrefix`.
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} Whether it went well.
 */
export async function aptGet(prefix, args) {
  const [command = 'env', ...rest] = [
    ...prefix,
    // Through `env`, as sudo passes on no variables.
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...args,
  ];
  return (await run(command, rest)).code === 0;
}
