import { defaultPreferences } from '../../../src/core/state/app-state.ts';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clockTime, coarseTimeLeft, knownLocale } from '../../../src/main/tray/time-words.ts';
import { trayIconPath } from '../../../src/main/tray/tray-icon.ts';
import { headline, trayView, type TrayItem } from '../../../src/main/tray/tray-menu.ts';
import type { IdentityView, Overall, Snapshot } from '../../../src/shared/snapshot.ts';
import { emptySnapshot, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const minuteMs = 60_000;
const now = new Date(2026, 2, 1, 15, 0).getTime();
const at = (hours: number, minutes = 0): number => new Date(2026, 2, 1, hours, minutes).getTime();

const active = (extra: Partial<IdentityView> = {}): IdentityView =>
  sampleIdentity({
    phase: { validity: 'active', activity: 'idle' },
    obtainedAt: now,
    expiresAt: at(18, 42),
    ...extra,
  });
const words = (view: IdentityView): string => headline(view, now, 'en-GB');
const menuOf = (snapshot: Partial<Snapshot>): readonly TrayItem[] =>
  trayView(emptySnapshot(snapshot), now, 'en-GB').menu;
const labelsOf = (items: readonly TrayItem[]): readonly unknown[] =>
  items.map((item) => {
    if (item.type === 'separator') return '-';
    return item.type === 'submenu' ? [item.label, ...labelsOf(item.items)] : item.label;
  });
const commandsIn = (items: readonly TrayItem[]): readonly unknown[] =>
  items.flatMap((item) => {
    if (item.type === 'submenu') return commandsIn(item.items);
    return item.type === 'command' || item.type === 'checkbox' ? [item.command] : [];
  });
const toolTipOf = (snapshot: Partial<Snapshot>): string =>
  trayView(emptySnapshot(snapshot), now, 'en-GB').toolTip;

describe('the menu', () => {
  it('of a new app offers to add an identity', () => {
    expect(labelsOf(menuOf({}))).toEqual([
      'Add an identity…',
      '-',
      'Open Latchkey',
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
      'Pause auto-refresh',
      '-',
      'Quit Latchkey',
    ]);
    expect(commandsIn(menu)).toEqual([
      { kind: 'get-session', id: 'work' },
      { kind: 'copy-code', id: 'work' },
      { kind: 'copy-profile-command', id: 'work' },
      { kind: 'open-window' },
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
      expect.objectContaining({ label: 'Get session', enabled: false }),
    );
    const asking = active({ phase: { validity: 'none', activity: 'needs-code' } });
    expect(menuOf({ identities: [asking] })).toContainEqual(
      expect.objectContaining({ label: 'Enter code…', enabled: true }),
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
      label: 'Pause auto-refresh',
      command: { kind: 'set-paused', paused: false },
      checked: true,
    });
  });

  it('is the same for the same state: it would close under the hand', () => {
    const snapshot = { identities: [active()] };
    expect(menuOf(snapshot)).toEqual(menuOf(snapshot));
    const later = trayView(emptySnapshot(snapshot), now + 5 * minuteMs, 'en-GB');
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

describe('times', () => {
  it.each([
    [at(18, 42), '18:42'],
    [new Date(2026, 2, 2, 3, 5).getTime(), 'Mon 03:05'],
    [new Date(2026, 1, 28, 23, 59).getTime(), 'Sat 23:59'],
  ])('%i is written %s', (time, text) => {
    expect(clockTime(time, now, 'en-GB')).toBe(text);
  });

  it.each([
    [36 * 60 * minuteMs, '36 h left'],
    [2 * 60 * minuteMs, '2 h left'],
    [2 * 60 * minuteMs - 1, '110 min left'],
    [29 * minuteMs, '20 min left'],
    [19.5 * minuteMs, '19 min left'],
    [minuteMs, '1 min left'],
    [minuteMs - 1, 'less than a minute left'],
  ])('%i ms are %s', (ms, text) => {
    expect(coarseTimeLeft(ms)).toBe(text);
  });

  it('are written even where the system names no locale', () => {
    expect([knownLocale('en-GB'), knownLocale('C'), knownLocale('')]).toEqual([
      'en-GB',
      undefined,
      undefined,
    ]);
  });
});

describe('the icon', () => {
  const assets = join(dirname(fileURLToPath(import.meta.url)), '../../../assets');
  const states: readonly Overall[] = ['empty', 'well', 'expiring', 'needs-you', 'failing'];

  it.each(['linux', 'darwin', 'win32'] as const)(
    'exists for each state on %s, dark and light',
    (platform) => {
      const paths = states.flatMap((overall) =>
        [true, false].map((dark) => trayIconPath(assets, platform, overall, dark)),
      );
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
      expect(paths.filter((path) => !existsSync(path.replace('.png', '@2x.png')))).toEqual([]);
      expect(new Set(paths).size).toBe(platform === 'darwin' ? 5 : 10);
    },
  );

  it('is what macOS takes for a template there', () => {
    expect(trayIconPath('/a', 'darwin', 'well', true)).toBe('/a/tray/mac/wellTemplate.png');
    expect(trayIconPath('/a', 'linux', 'well', true)).toBe('/a/tray/linux/well-dark.png');
  });
});
