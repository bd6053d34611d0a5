import { describe, expect, test } from 'vitest';
import { checkAws } from '../../../../src/core/doctor/check-aws.ts';
import { checkCodes } from '../../../../src/core/doctor/check-codes.ts';
import { checkDesktop } from '../../../../src/core/doctor/check-desktop.ts';
import { checkFiles, fileFindings } from '../../../../src/core/doctor/check-files.ts';
import { checkKeychain } from '../../../../src/core/doctor/check-keychain.ts';
import { checkNetwork } from '../../../../src/core/doctor/check-network.ts';
import { checkProfiles } from '../../../../src/core/doctor/check-profiles.ts';
import { clockFinding } from '../../../../src/core/doctor/clock-finding.ts';
import { Doctor, checkLimitMs } from '../../../../src/core/doctor/doctor.ts';
import type { Check, DoctorPorts, FileLook } from '../../../../src/core/doctor/doctor-ports.ts';
import type { DoctorReport, Finding } from '../../../../src/core/doctor/finding.ts';
import { keyAgeFinding } from '../../../../src/core/doctor/key-age.ts';
import { neverCancelled } from '../../../../src/core/cancellation.ts';
import { problem, type ProblemCode } from '../../../../src/core/notice/problem.ts';
import type { AccessKeyInfo, LoginItemState } from '../../../../src/core/ports.ts';
import { Secret } from '../../../../src/core/identity/secret.ts';
import { fail, ok } from '../../../../src/core/result.ts';
import { printDoctor, projectDoctor } from '../../../../src/shared/doctor-view.ts';
import { english } from '../../../fakes/english.ts';
import {
  askingIdentity,
  coreWorld,
  sampleIdentity,
  sampleRole,
  settle,
  testKey,
  testSeed,
  type CoreWorld,
  type CoreWorldOptions,
} from '../core-world.ts';

const dayMs = 86_400_000;
const home = '/home/test';
const credentialsFile = `${home}/.aws/credentials`;
const configFile = `${home}/.aws/config`;

interface Surroundings {
  readonly files?: Readonly<Record<string, FileLook>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly way?: string;
  readonly endpoint?: string;
  readonly tray?: 'there' | 'missing' | 'unknown';
  readonly login?: LoginItemState;
  readonly keys?: (world: CoreWorld) => readonly AccessKeyInfo[];
  readonly iamProblem?: ProblemCode;
}

const portsOf = (world: CoreWorld, around: Surroundings = {}): DoctorPorts => ({
  store: world.store,
  secrets: world.secrets,
  sts: world.sts,
  iamDesk: {
    // The doctor has one question: for the keys of the user.
    ask: (_identity, _access, question) => {
      const { iamProblem, keys = () => [] } = around;
      const answer = iamProblem === undefined ? ok(keys(world)) : fail(problem(iamProblem));
      const iam = world.iam;
      iam.listAccessKeys = () => Promise.resolve({ result: answer });
      const key = new Secret(testKey);
      return question(iam, { key, region: 'eu-central-1', clockSkewMs: 0 }).then(({ result }) => result);
    },
  },
  clock: world.clock,
  loginItem: {
    read: () => Promise.resolve(ok(around.login ?? 'on')),
    set: () => Promise.resolve(ok(undefined)),
  },
  system: {
    platform: 'linux',
    lookAt: (path) => Promise.resolve(around.files?.[path] ?? {}),
    keychainName: () => Promise.resolve('gnome-keyring-daemon'),
    wayTo: () => Promise.resolve(around.way ?? 'DIRECT'),
    traySupport: () => Promise.resolve(around.tray ?? 'there'),
    environment: new Map(Object.entries(around.environment ?? {})),
    facts: {
      version: '1.2.3',
      electron: '33',
      chromium: '130',
      system: 'linux',
      credentialsFile,
      configFile,
      ...(around.endpoint !== undefined && { endpoint: around.endpoint }),
    },
  },
});

const found = async (check: Check, world: CoreWorld, around?: Surroundings): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  await check(portsOf(world, around), (finding) => findings.push(finding), neverCancelled);
  return findings;
};

/** A finding in short: how much it matters, what it is called, and what one click does. */
const brief = (finding: Finding | undefined): readonly (string | undefined)[] => [
  finding?.status,
  finding && ('problem' in finding.said ? finding.said.problem.code : finding.said.title.key),
  finding?.remedy?.kind,
];
const briefs = async (check: Check, around?: Surroundings, options?: CoreWorldOptions) =>
  (await found(check, coreWorld(options), around)).map((finding) => brief(finding));

describe('the keychain', () => {
  test('that works is named', async () => {
    expect(await briefs(checkKeychain)).toEqual([['good', 'doctor.keychainWorks', undefined]]);
  });

  test.each([
    ['keychain-locked', 'unlock-keychain'],
    ['keychain-absent', undefined],
    ['keychain-failed', 'unlock-keychain'],
  ] as const)('%s is told', async (code, remedy) => {
    const world = coreWorld();
    world.secrets.failWith(code);
    const [finding] = await found(checkKeychain, world);
    expect(brief(finding)).toEqual(['bad', code, remedy]);
    expect(finding?.command !== undefined).toBe(code === 'keychain-absent');
  });
});

describe('the clock', () => {
  test.each([
    [0, 'good', 'doctor.clockRight'],
    [4999, 'good', 'doctor.clockRight'],
    [-20_000, 'note', 'doctor.clockAhead'],
    [30_000, 'warn', 'doctor.clockBehind'],
    [-300_000, 'bad', 'doctor.clockAhead'],
  ])('off by %i ms is %s', (skewMs, status, title) => {
    const finding = clockFinding(skewMs, 'linux');
    expect(brief(finding)).toEqual([status, title, undefined]);
    expect(finding.command !== undefined).toBe(status === 'warn' || status === 'bad');
  });

  test('is measured by what AWS answers now', async () => {
    const world = coreWorld();
    world.sts.offsetMs = 120_000;
    const findings = await found(checkAws, world);
    expect(brief(findings.find(({ check }) => check === 'clock'))).toEqual([
      'warn',
      'doctor.clockBehind',
      undefined,
    ]);
    expect(world.state.clockSkewMs).toBe(120_000);
  });
});

describe('AWS', () => {
  test('that answers is told once per region, for whom', async () => {
    const other = { ...sampleIdentity, id: 'bob', label: 'Bob', profile: 'bob' };
    const findings = await found(checkAws, coreWorld({ identities: [sampleIdentity, other] }));
    const [answered, ...more] = findings.filter(({ check }) => check === 'endpoints');
    expect(more).toEqual([]);
    expect(answered).toMatchObject({
      status: 'good',
      said: {
        title: { values: { region: 'eu-central-1' } },
        text: { values: { identities: ['Ann at work', 'Bob'] } },
      },
    });
  });

  test.each([
    ['network-unreachable', undefined],
    ['region-disabled', 'edit'],
    ['key-rejected', 'edit'],
  ] as const)('that refuses with %s is told with what helps', async (code, remedy) => {
    const world = coreWorld();
    world.sts.failNext(code);
    const failed = (await found(checkAws, world)).find(({ check }) => check === 'endpoints');
    expect(brief(failed)).toEqual(['bad', code, remedy]);
    expect(failed?.about).toBe('Ann at work');
  });

  test('a key that is not in the keychain leads to the form, and nothing is sent', async () => {
    const world = coreWorld();
    world.secrets.items.clear();
    const findings = await found(checkAws, world);
    expect(brief(findings.find(({ check }) => check === 'keychain'))).toEqual(['bad', 'key-missing', 'edit']);
    expect(world.sts.calls).toEqual([]);
  });

  test('a key that AWS rejected is not tried again', async () => {
    const world = coreWorld();
    world.store.update((state) => ({
      ...state,
      sessions: {
        ann: { failure: { problem: problem('key-rejected'), since: 0, attempts: 1, byUser: false } },
      },
    }));
    const findings = await found(checkAws, world);
    expect(findings.map((finding) => brief(finding))).toContainEqual(['bad', 'key-rejected', 'edit']);
    expect(world.sts.calls).toEqual([]);
  });

  test('nobody to ask for is said', async () => {
    expect(await briefs(checkAws, {}, { identities: [] })).toEqual([
      ['note', 'doctor.nobodyToAskFor', undefined],
    ]);
  });
});

describe('the age of a key', () => {
  const key = (days: number, accessKeyId = testKey.accessKeyId): AccessKeyInfo => ({
    accessKeyId,
    isActive: true,
    createdAt: -days * dayMs,
  });

  test.each([
    [[key(90)], ['good', 'doctor.keyYoung', undefined]],
    [[key(91)], ['warn', 'doctor.keyOld', 'rotate']],
    [[key(91, 'AKIAOTHER')], ['note', 'doctor.keyAgeUnknown', undefined]],
  ])('%j', (keys, expected) => {
    expect(brief(keyAgeFinding(sampleIdentity, ok(keys), 0))).toEqual(expected);
  });

  test.each([
    ['iam-denied', 'doctor.keyAgeDenied'],
    ['mfa-session-needed', 'doctor.keyAgeDenied'],
    ['iam-unavailable', 'iam-unavailable'],
  ] as const)('%s costs no more than a note', (code, title) => {
    expect(brief(keyAgeFinding(sampleIdentity, fail(problem(code)), 0))).toEqual(['note', title, undefined]);
  });

  test('is asked for with each identity that AWS answers for', async () => {
    const keys = ({ clock }: CoreWorld): readonly AccessKeyInfo[] => [
      { accessKeyId: testKey.accessKeyId, isActive: true, createdAt: clock.now() - 100 * dayMs },
    ];
    expect(await briefs(checkAws, { keys })).toContainEqual(['warn', 'doctor.keyOld', 'rotate']);
  });
});

describe('the network', () => {
  test.each([
    ['DIRECT', 'doctor.networkDirect', 'good'],
    ['PROXY proxy.example:3128; DIRECT', 'doctor.networkProxy', 'note'],
    ['SOCKS5 10.0.0.1:1080', 'doctor.networkProxy', 'note'],
  ])('%s', async (way, title, status) => {
    expect(await briefs(checkNetwork, { way })).toEqual([[status, title, undefined]]);
  });

  test('an address in place of AWS is told', async () => {
    expect(await briefs(checkNetwork, { endpoint: 'http://localhost:4566/' })).toContainEqual([
      'warn',
      'doctor.endpointOverridden',
      undefined,
    ]);
  });
});

describe('files', () => {
  const path = credentialsFile;
  const look = (text: string, mode = 0o600, folderMode = 0o700): FileLook => ({ text, mode, folderMode });
  const inFile = (
    looked: FileLook,
    kind: 'credentials' | 'config' = 'credentials',
    on: 'linux' | 'windows' = 'linux',
  ) => fileFindings(path, kind, looked, on).map((finding) => brief(finding));

  test('that are sound, or not there, are so', () => {
    expect(inFile(look('[a]\nregion = x\n'))).toEqual([['good', 'doctor.fileSound', undefined]]);
    expect(inFile({ folderMode: 0o700 })).toEqual([['note', 'doctor.fileAbsent', undefined]]);
  });

  test('that cannot be read say why', () => {
    expect(inFile({ refused: 'EACCES' })).toEqual([['bad', 'file-unreadable', undefined]]);
    expect(inFile({ refused: 'EISDIR' })).toEqual([['bad', 'file-is-directory', undefined]]);
    expect(fileFindings(path, 'credentials', { invalidLine: 7 }, 'linux')[0]).toMatchObject({
      status: 'bad',
      detail: `${path}: 7`,
      remedy: { kind: 'open-file', path },
    });
  });

  test('with oddities tell each kind once, with its lines, and mend it where nothing is lost', () => {
    const text = '[a]\nk: v\nl: w\n[my acct]\n';
    expect(fileFindings(path, 'credentials', look(text), 'linux')).toMatchObject([
      { status: 'warn', detail: `${path}: 2 (k), 3 (l)`, remedy: { kind: 'mend', path, oddity: 'colon' } },
      { status: 'warn', detail: `${path}: 4 (my acct)`, remedy: { kind: 'open-file', path } },
    ]);
  });

  test('with a key in the clear lead to where it is moved', () => {
    const text = `[old]\naws_access_key_id = ${testKey.accessKeyId}\naws_secret_access_key = ${testKey.secretAccessKey}\n`;
    const findings = fileFindings(path, 'credentials', look(text), 'linux');
    expect(findings.map((finding) => brief(finding))).toContainEqual([
      'warn',
      'doctor.clearKeys',
      'adopt-keys',
    ]);
    expect(JSON.stringify(findings)).not.toContain(testKey.secretAccessKey);
  });

  test.each([
    [0o644, 0o700, 'credentials', ['warn', 'doctor.fileReadable', 'tighten']],
    [0o666, 0o700, 'credentials', ['warn', 'doctor.fileWritable', 'tighten']],
    [0o664, 0o700, 'config', ['warn', 'doctor.fileWritable', 'tighten']],
    [0o600, 0o755, 'credentials', ['note', 'doctor.folderReadable', 'tighten']],
    [0o600, 0o777, 'config', ['warn', 'doctor.folderWritable', 'tighten']],
  ] as const)('that others may use (%o in %o) are told', (mode, folderMode, kind, expected) => {
    expect(inFile(look('[default]\n', mode, folderMode), kind)).toContainEqual(expected);
    expect(inFile(look('[default]\n', mode, folderMode), kind, 'windows')).toHaveLength(1);
  });

  test('a config file may be read by others', () => {
    expect(inFile(look('[default]\n', 0o644, 0o755), 'config')).toEqual([
      ['good', 'doctor.fileSound', undefined],
    ]);
  });

  test('are all those that are written to or read', async () => {
    const elsewhere = '/mnt/c/credentials';
    const identities = [{ ...sampleIdentity, alsoTo: [elsewhere] }];
    const findings = await found(checkFiles, coreWorld({ identities }));
    expect(findings.map(({ detail }) => detail)).toEqual([credentialsFile, configFile, elsewhere]);
  });
});

describe('profiles', () => {
  test('that nothing stands in the way of are so', async () => {
    expect(await briefs(checkProfiles)).toEqual([['good', 'doctor.profilesClear', undefined]]);
  });

  test('variables with credentials are told by their names alone', async () => {
    const environment = {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_REGION: undefined,
    };
    const [finding, ...rest] = await found(checkProfiles, coreWorld(), { environment });
    expect(rest).toEqual([]);
    expect(brief(finding)).toEqual(['warn', 'doctor.environmentKeys', undefined]);
    expect(finding?.command).toBe('unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY');
  });

  test('a variable that chooses a profile or a file is noted', async () => {
    const environment = { AWS_PROFILE: 'prod', AWS_CONFIG_FILE: '/etc/aws' };
    expect(await found(checkProfiles, coreWorld(), { environment })).toMatchObject([
      { status: 'note', detail: 'prod' },
      { status: 'note', detail: '/etc/aws' },
    ]);
  });

  test.each([
    ['role_arn = arn:aws:iam::1:role/x', 'doctor.shadowedByRole', 'warn'],
    ['sso_session = corp', 'doctor.shadowedBySso', 'warn'],
    ['sso_start_url = https://x', 'doctor.shadowedBySso', 'warn'],
    ['credential_process = /bin/x', 'doctor.shadowedByProcess', 'note'],
  ])('%s in the config file is told', async (line, title, status) => {
    const files = { [configFile]: { text: `[profile work]\n${line}\n` } };
    expect(await briefs(checkProfiles, { files })).toEqual([[status, title, 'open-file']]);
  });

  test('one that a program fills is told, also for a role', async () => {
    const files = { [credentialsFile]: { text: '[admin]\ncredential_process = /bin/x\n' } };
    const findings = await found(checkProfiles, coreWorld({ roles: [sampleRole] }), { files });
    expect(findings.map((finding) => [...brief(finding), finding.about])).toEqual([
      ['warn', 'doctor.sectionHasProcess', 'edit', 'Admin'],
    ]);
  });
});

describe('MFA codes', () => {
  test('from a seed keep step; of others it is not known', async () => {
    const asking = { ...askingIdentity, id: 'bob', label: 'Bob' };
    expect(await briefs(checkCodes, {}, { identities: [sampleIdentity, asking] })).toEqual([
      ['good', 'doctor.codesComputed', undefined],
      ['note', 'doctor.codesUnknown', undefined],
    ]);
  });

  test('that AWS refused are told', async () => {
    const world = coreWorld();
    const refused = problem('mfa-serial-rejected');
    world.store.update((state) => ({
      ...state,
      sessions: { ann: { failure: { problem: refused, since: 0, attempts: 1, byUser: false } } },
    }));
    expect((await found(checkCodes, world)).map((finding) => brief(finding))).toEqual([
      ['warn', 'doctor.codesRefused', 'edit'],
    ]);
  });
});

describe('the desktop', () => {
  test.each([
    ['on', ['good', 'doctor.loginOn', undefined]],
    ['off', ['note', 'doctor.loginOff', 'start-at-login']],
    ['elsewhere', ['warn', 'doctor.loginElsewhere', 'start-at-login']],
  ] as const)('starts Latchkey: %s', async (login, expected) => {
    expect((await briefs(checkDesktop, { login }))[0]).toEqual(expected);
  });

  test('that shows no tray icons is told; one that does not say is left alone', async () => {
    expect(await briefs(checkDesktop, { tray: 'missing' })).toContainEqual([
      'warn',
      'doctor.trayMissing',
      undefined,
    ]);
    expect(await briefs(checkDesktop, { tray: 'unknown', login: 'unsupported' })).toEqual([]);
  });
});

describe('a run', () => {
  test('tells what it finds as it finds it, and ends with nothing pending', async () => {
    const world = coreWorld();
    const reports: DoctorReport[] = [];
    const doctor = new Doctor(portsOf(world));
    await doctor.run((report) => reports.push(report));
    expect(reports[0]?.findings).toEqual([]);
    expect(reports.length).toBeGreaterThan(8);
    expect(doctor.report?.pending).toEqual([]);
    expect(doctor.report).toEqual(reports.at(-1));
    const ids = doctor.report?.findings.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a check that hangs is given up after its time', async () => {
    const world = coreWorld();
    const ports = portsOf(world);
    const hanging = { ...ports.system, traySupport: () => new Promise<never>(() => {}) };
    const doctor = new Doctor({ ...ports, system: hanging });
    const run = doctor.run(() => {});
    await settle();
    expect(doctor.report?.pending).toEqual(['desktop']);
    await world.clock.advance(checkLimitMs);
    await run;
    expect(doctor.report?.pending).toEqual([]);
    expect(doctor.report?.findings.map((finding) => brief(finding))).toContainEqual([
      'note',
      'doctor.tookTooLong',
      undefined,
    ]);
  });

  test('AWS that does not answer in time is told for each thing that it is asked for', async () => {
    const world = coreWorld();
    const ports = portsOf(world);
    const sts = { ...ports.sts, getCallerIdentity: () => new Promise<never>(() => {}) };
    const doctor = new Doctor({ ...ports, sts });
    const run = doctor.run(() => {});
    await settle();
    await world.clock.advance(checkLimitMs);
    await run;
    const late = doctor.report?.findings.filter((finding) => brief(finding)[1] === 'doctor.tookTooLong');
    expect(late?.map((finding) => finding.check)).toEqual(['clock', 'endpoints', 'keys']);
  });

  test('a check that crashes costs the others nothing', async () => {
    const ports = portsOf(coreWorld());
    const broken = { ...ports.system, wayTo: () => Promise.reject(new Error('boom')) };
    const doctor = new Doctor({ ...ports, system: broken });
    await doctor.run(() => {});
    const findings = doctor.report?.findings.map((finding) => brief(finding));
    expect(findings).toContainEqual(['note', 'doctor.checkFailed', undefined]);
    expect(findings).toContainEqual(['good', 'doctor.keychainWorks', undefined]);
  });

  test('another run ends the one before, which tells nothing any more', async () => {
    const world = coreWorld();
    const ports = portsOf(world);
    const doctor = new Doctor({
      ...ports,
      system: { ...ports.system, traySupport: () => new Promise<never>(() => {}) },
    });
    let first = 0;
    const before = doctor.run(() => (first += 1));
    void doctor.run(() => {});
    const told = first;
    await before;
    await settle();
    expect(first).toBe(told);
    doctor.stop();
  });
});

test('SECURITY: a report holds no secret, no whole account number and no home folder', async () => {
  const text = `[old]\naws_access_key_id = ${testKey.accessKeyId}\naws_secret_access_key = ${testKey.secretAccessKey}\n`;
  const world = coreWorld({ identities: [{ ...sampleIdentity, label: 'Account 123456789012' }] });
  const doctor = new Doctor(
    portsOf(world, { files: { [credentialsFile]: { text, mode: 0o644, folderMode: 0o755 } } }),
  );
  await doctor.run(() => {});
  const report = doctor.report;
  if (report === undefined) throw new Error('there is no report');
  const view = projectDoctor(report, english);
  const printed = printDoctor(view, english, home);
  for (const secret of [testKey.secretAccessKey, testKey.accessKeyId, testSeed.reveal()]) {
    expect(JSON.stringify(view)).not.toContain(secret);
    expect(printed).not.toContain(secret);
  }
  expect(printed).not.toContain('123456789012');
  expect(printed).not.toContain(home);
  expect(printed).toContain('[Look at this] Files: Others on this computer can read the file.');
  expect(printed).toContain('    ~/.aws/credentials: 0644');
});
