import { defaultPreferences } from '../../../src/core/state/app-state.ts';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { knownLocale } from '../../../src/main/known-locale.ts';
import { trayIconPath } from '../../../src/main/tray/tray-icon.ts';
import { headline } from '../../../src/main/tray/session-words.ts';
import { trayView, type TrayIcon, type TrayItem } from '../../../src/main/tray/tray-menu.ts';
import type { IdentityView, Snapshot } from '../../../src/shared/snapshot.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';
import { english } from '../../fakes/english.ts';

const minuteMs = 60_000;
const now = Date.UTC(2026, 2, 1, 15, 0);
const at = (hours: number, minutes = 0): number => Date.UTC(2026, 2, 1, hours, minutes);

const active = (extra: Partial<IdentityView> = {}): IdentityView =>
  sampleIdentity({
    phase: { validity: 'active', activity: 'idle' },
    obtainedAt: now,
    expiresAt: at(18, 42),
    ...extra,
  });
const words = (view: IdentityView): string => headline(view, now, english).replaceAll('\u00A0', ' ');
const menuOf = (snapshot: Partial<Snapshot>): readonly TrayItem[] =>
  trayView(emptySnapshot(snapshot), now, english).menu;
/** As people read it: without the mark of the access key. */
const plain = (label: string): string => label.replaceAll(/&(&?)/gu, '$1').replaceAll('\u00A0', ' ');
const labelsOf = (items: readonly TrayItem[]): readonly unknown[] =>
  items.map((item) => {
    if (item.type === 'separator') return '-';
    const label = plain(item.label);
    return item.type === 'submenu' ? [label, ...labelsOf(item.items)] : label;
  });
const commandsIn = (items: readonly TrayItem[]): readonly unknown[] =>
  items.flatMap((item) => {
    if (item.type === 'submenu') return commandsIn(item.items);
    return item.type === 'command' || item.type === 'checkbox' ? [item.command] : [];
  });
const toolTipOf = (snapshot: Partial<Snapshot>): string =>
  trayView(emptySnapshot(snapshot), now, english).toolTip;

describe('the menu', () => {
  it('of a new app offers to add an identity', () => {
    expect(labelsOf(menuOf({}))).toEqual([
      'Add an identity…',
      '-',
      'Open Latchkey',
      'Something wrong?',
      'Pause auto-refresh',
      '-',
      'Quit Latchkey',
    ]);
  });

  it('of one identity needs no submenu', () => {
    const menu = menuOf({ identities: [active()] });
    expect(labelsOf(menu)).toEqual([
      'Work: active until 18:42 (3 h left)',
      'Get session',
      'Copy code',
      'Copy profile export command',
      '-',
      'Open Latchkey',
      'Something wrong?',
      'Pause auto-refresh',
      '-',
      'Quit Latchkey',
    ]);
    expect(commandsIn(menu)).toEqual([
      { kind: 'get-session', id: 'work' },
      { kind: 'copy-code', id: 'work' },
      { kind: 'copy-profile-command', id: 'work' },
      { kind: 'open-window' },
      { kind: 'open-doctor' },
      { kind: 'set-paused', paused: true },
      { kind: 'quit' },
    ]);
  });

  it('of several has a submenu for each, and one item for all', () => {
    const ask = sampleIdentity({ id: 'side', label: 'Side', codeSource: 'ask' });
    expect(labelsOf(menuOf({ identities: [active(), ask] })).slice(0, 4)).toEqual([
      'Get session for all',
      '-',
      ['Work: active until 18:42 (3 h left)', 'Get session', 'Copy code', 'Copy profile export command'],
      ['Side: no session', 'Get session', 'Copy profile export command'],
    ]);
  });

  const inStates = (count: number): readonly IdentityView[] =>
    Array.from({ length: count }, (_, n) => {
      const extra = { id: `${n}`, label: `${n}` };
      if (n % 3 === 0) return sampleIdentity(extra);
      if (n % 3 === 1) return active(extra);
      return active({
        ...extra,
        phase: { validity: 'active', activity: 'blocked' },
        problem: sampleProblem('key-rejected'),
      });
    });
  const linesOf = (count: number): readonly unknown[] =>
    labelsOf(menuOf({ identities: inStates(count) })).map((line) =>
      Array.isArray(line) ? String(line[0]).slice(0, 2) : line,
    );

  it('of many has headings, the most urgent first', () => {
    expect(linesOf(5).slice(2, -6)).toEqual([
      'Needs you',
      '2:',
      'Active',
      '1:',
      '4:',
      'No session',
      '0:',
      '3:',
    ]);
    expect(linesOf(4).slice(2, -6)).toEqual(['2:', '1:', '0:', '3:']);
  });

  it('shows ten at most, and leads to the rest', () => {
    const identities = inStates(13);
    const menu = menuOf({ identities });
    expect(menu.filter(({ type }) => type === 'submenu')).toHaveLength(10);
    expect(labelsOf(menu)).toContain('More… (3)');
    expect(commandsIn(menu)).toContainEqual({ kind: 'show-list' });
    expect(labelsOf(menuOf({ identities: inStates(10) }))).not.toContain('More… (0)');
  });

  it('has each access key once in a menu', () => {
    const broken = active({
      phase: { validity: 'active', activity: 'blocked' },
      problem: sampleProblem('key-rejected'),
    });
    const keychain = sampleProblem('keychain-locked');
    for (const identities of [[broken], [], inStates(12)]) {
      const keys = menuOf({ identities, keychain }).flatMap((item) =>
        'label' in item ? [...item.label.matchAll(/&(\w)/gu)].map(([, key]) => key?.toLowerCase()) : [],
      );
      expect(keys.length).toBeGreaterThan(3);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('leads to what is wrong', () => {
    const broken = active({
      phase: { validity: 'active', activity: 'blocked' },
      problem: sampleProblem('key-rejected'),
    });
    expect(labelsOf(menuOf({ identities: [broken] }))).toContain('What is wrong?');
    expect(commandsIn(menuOf({ identities: [broken] }))).toContainEqual({
      kind: 'show-session',
      id: 'work',
    });
  });

  it('does not start what is under way', () => {
    const busy = active({ phase: { validity: 'none', activity: 'refreshing' } });
    expect(menuOf({ identities: [busy] })).toContainEqual(
      expect.objectContaining({ label: '&Get session', enabled: false }),
    );
    const asking = active({ phase: { validity: 'none', activity: 'needs-code' } });
    expect(menuOf({ identities: [asking] })).toContainEqual(
      expect.objectContaining({ label: '&Enter code…', enabled: true }),
    );
  });

  it('says first that the keychain cannot be used', () => {
    const menu = menuOf({ keychain: sampleProblem('keychain-locked') });
    expect(labelsOf(menu).slice(0, 3)).toEqual(['The keychain is locked', 'Unlock or retry', '-']);
  });

  it('shows the pause, and offers the other', () => {
    const preferences = { ...defaultPreferences, paused: true };
    expect(menuOf({ preferences })).toContainEqual({
      type: 'checkbox',
      label: 'Pau&se auto-refresh',
      command: { kind: 'set-paused', paused: false },
      checked: true,
    });
  });

  it('is the same for the same state: it would close under the hand', () => {
    const snapshot = { identities: [active()] };
    expect(menuOf(snapshot)).toEqual(menuOf(snapshot));
    const later = trayView(emptySnapshot(snapshot), now + 5 * minuteMs, english);
    expect(later.menu).toEqual(menuOf(snapshot));
  });
});

describe('an identity in words', () => {
  it.each<[string, Partial<IdentityView>]>([
    ['no session', { phase: { validity: 'none', activity: 'idle' } }],
    ['waiting for your code', { phase: { validity: 'active', activity: 'needs-code' } }],
    ['getting session…', { phase: { validity: 'active', activity: 'refreshing' } }],
    [
      'waiting for the next code…',
      { phase: { validity: 'active', activity: 'refreshing' }, waitingUntil: now + 5000 },
    ],
    [
      'active until 18:42 (3 h left), renewal failing',
      { phase: { validity: 'active', activity: 'failing' } },
    ],
    ['active until 18:42 (3 h left), needs you', { phase: { validity: 'active', activity: 'blocked' } }],
    [
      'active until 15:10 (10 min left), expiring',
      { phase: { validity: 'expiring', activity: 'idle' }, expiresAt: at(15, 10) },
    ],
    [
      'active until tomorrow 03:05 (12 h left)',
      { phase: { validity: 'active', activity: 'idle' }, expiresAt: at(27, 5) },
    ],
    [
      'active until 16:59 (1 h 50 min left)',
      { phase: { validity: 'active', activity: 'idle' }, expiresAt: at(16, 59) },
    ],
    [
      'active until 15:19 (19 min left), expiring',
      { phase: { validity: 'expiring', activity: 'idle' }, expiresAt: at(15, 19) },
    ],
    [
      'active until 15:00 (less than a minute left), expiring',
      { phase: { validity: 'expiring', activity: 'idle' }, expiresAt: at(15) + 59_000 },
    ],
    ['expired yesterday 23:59', { phase: { validity: 'expired', activity: 'idle' }, expiresAt: at(-1, 59) }],
    ['expired at 14:05', { phase: { validity: 'expired', activity: 'idle' }, expiresAt: at(14, 5) }],
  ])('%s', (text, extra) => {
    expect(words(active(extra))).toBe(`Work: ${text}`);
  });

  it('does not lose an ampersand to the menu', () => {
    expect(words(active({ label: 'R&D' }))).toMatch(/^R&&D: /);
  });
});

describe('the tooltip', () => {
  it.each<[string, Partial<Snapshot>]>([
    ['Latchkey: nothing set up yet', {}],
    ['Latchkey: no active session', { identities: [sampleIdentity()] }],
    ['Latchkey: The keychain is locked', { keychain: sampleProblem('keychain-locked') }],
    [
      'Latchkey: next expiry Side at 16:00',
      { identities: [active(), active({ id: 'side', label: 'Side', expiresAt: at(16) })] },
    ],
    [
      'Latchkey: Side: AWS rejected the access key · next expiry Work at 18:42 · auto-refresh paused',
      {
        preferences: { ...defaultPreferences, paused: true },
        identities: [
          active(),
          sampleIdentity({
            label: 'Side',
            phase: { validity: 'expired', activity: 'blocked' },
            expiresAt: at(14),
            problem: sampleProblem('key-rejected'),
          }),
        ],
      },
    ],
  ])('%s', (text, snapshot) => {
    expect(toolTipOf(snapshot)).toBe(text);
  });
});

describe('the locale', () => {
  it('is left to Intl where the system names none', () => {
    expect([knownLocale('en-GB'), knownLocale('C'), knownLocale('')]).toEqual([
      'en-GB',
      undefined,
      undefined,
    ]);
  });
});

describe('what the icon shows', () => {
  const refreshing = active({ phase: { validity: 'active', activity: 'refreshing' } });
  const iconOf = (snapshot: Partial<Snapshot>): TrayIcon =>
    trayView(emptySnapshot(snapshot), now, english).icon;

  it('is that something is being fetched, unless somebody is needed', () => {
    expect(iconOf({ overall: 'well', identities: [active()] })).toBe('well');
    expect(iconOf({ overall: 'well', identities: [refreshing] })).toBe('refreshing');
    expect(iconOf({ overall: 'needs-you', identities: [refreshing] })).toBe('needs-you');
    expect(iconOf({ overall: 'failing', identities: [refreshing] })).toBe('failing');
  });
});

describe('the icon', () => {
  const assets = join(dirname(fileURLToPath(import.meta.url)), '../../../assets');
  const states: readonly TrayIcon[] = ['empty', 'well', 'refreshing', 'expiring', 'needs-you', 'failing'];

  it.each(['linux', 'darwin', 'win32'] as const)(
    'exists for each state on %s, dark and light',
    (platform) => {
      const paths = states.flatMap((overall) =>
        [true, false].map((dark) => trayIconPath(assets, platform, overall, dark)),
      );
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
      expect(paths.filter((path) => !existsSync(path.replace('.png', '@2x.png')))).toEqual([]);
      expect(new Set(paths).size).toBe(platform === 'darwin' ? 6 : 12);
    },
  );

  it('is what macOS takes for a template there', () => {
    expect(trayIconPath('/a', 'darwin', 'well', true)).toBe('/a/tray/mac/wellTemplate.png');
    expect(trayIconPath('/a', 'linux', 'well', true)).toBe('/a/tray/linux/well-dark.png');
  });
});
