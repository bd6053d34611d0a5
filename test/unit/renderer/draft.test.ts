import { describe, expect, it } from 'vitest';
import {
  checkInputOf,
  draftOf,
  emptyDraft,
  newDraft,
  mayBeSavedUnchecked,
  placeOf,
  saveInputOf,
} from '../../../renderer/form/draft.ts';
import type { Draft } from '../../../renderer/form/draft.ts';
import { durationOf, isDirty, wrongPath } from '../../../renderer/form/session-draft.ts';
import { calls } from '../../../src/shared/contract.ts';
import { sampleIdentity } from '../../fakes/sample-snapshot.ts';

const draft = (patch: Partial<Draft> = {}): Draft => ({ ...emptyDraft, ...patch });
const mfa = { mfaSerial: 'GAHT12345678', codeSource: 'seed' } as const;

describe('the command of a program', () => {
  const codeCommand = 'pass otp aws';

  it('is sent only when a program prints the codes', () => {
    const sent = (patch: Partial<Draft>) =>
      saveInputOf(draft({ ...mfa, codeCommand, ...patch }), undefined, false).form;
    expect(sent({ codeSource: 'command' })).toMatchObject({ codeSource: 'command', codeCommand });
    expect(sent({})).toMatchObject({ codeSource: 'seed', codeCommand: '' });
    expect(sent({ codeSource: 'command', mfaSerial: '' })).toMatchObject({
      codeSource: 'ask',
      codeCommand: '',
    });
  });

  it('stands in the form of an identity that has one', () => {
    const identity = sampleIdentity({ codeSource: 'command', codeCommand });
    expect(draftOf(identity)).toMatchObject({ codeSource: 'command', codeCommand });
    expect(draftOf(sampleIdentity()).codeCommand).toBe('');
  });
});

describe('what is saved', () => {
  it('sends everything of a new identity, in seconds', () => {
    const input = saveInputOf(
      draft({
        ...mfa,
        label: 'Work',
        accessKeyId: 'AKIAEXAMPLE',
        secretAccessKey: 'secret',
        region: 'eu-central-1',
        seed: 'JBSWY3DP',
        seedRiskAccepted: true,
        profile: 'work',
        alsoTo: [' /srv/credentials ', '', '/mnt/credentials'],
        setsRegion: true,
        duration: 'own',
        ownHours: '2',
        ownMinutes: '30',
        renewBeforeMinutes: '15',
      }),
      undefined,
      false,
    );
    expect(input).toEqual({
      form: {
        label: 'Work',
        region: 'eu-central-1',
        mfaSerial: 'GAHT12345678',
        codeSource: 'seed',
        codeCommand: '',
        profile: 'work',
        alsoTo: ['/srv/credentials', '/mnt/credentials'],
        durationSeconds: 9000,
        autoRefresh: true,
        renewBeforeSeconds: 900,
      },
      key: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
      seed: 'JBSWY3DP',
      seedRiskAccepted: true,
      unchecked: false,
      setsRegion: true,
    });
  });

  it('sends an empty key of a new identity, so that main can name the missing field', () => {
    expect(saveInputOf(draft(), undefined, false).key).toEqual({ accessKeyId: '', secretAccessKey: '' });
  });

  it('leaves out what is unchanged when an identity is edited', () => {
    const input = saveInputOf(draftOf(sampleIdentity()), 'work', true);
    expect(input).not.toHaveProperty('key');
    expect(input).not.toHaveProperty('seed');
    expect(input).toMatchObject({ id: 'work', seedRiskAccepted: true, unchecked: true });
  });

  it('sends both parts of the key once one of them is typed', () => {
    const typed = { ...draftOf(sampleIdentity()), secretAccessKey: 'new' };
    expect(saveInputOf(typed, 'work', false).key).toEqual({ accessKeyId: '', secretAccessKey: 'new' });
    expect(checkInputOf(typed, 'work').key).toEqual({ accessKeyId: '', secretAccessKey: 'new' });
  });

  it('keeps a seed back that is not asked for: no serial, or codes typed by hand', () => {
    const noSerial = saveInputOf(draft({ ...mfa, mfaSerial: ' ', seed: 'JBSWY3DP' }), undefined, false);
    expect(noSerial).not.toHaveProperty('seed');
    expect(noSerial.form.codeSource).toBe('ask');
    expect(
      saveInputOf(draft({ ...mfa, codeSource: 'ask', seed: 'JBSWY3DP' }), undefined, false),
    ).not.toHaveProperty('seed');
  });

  it.each(['', 'x', '-3', '1e99', '2,5'])('turns %j minutes into something that main can judge', (text) => {
    const input = saveInputOf(
      draft({ duration: 'own', ownMinutes: text, renewBeforeMinutes: text }),
      undefined,
      false,
    );
    expect(calls.saveIdentity.input.safeParse(input).success).toBe(true);
  });
});

describe('the draft of an existing identity', () => {
  it('holds no secret', () => {
    expect(draftOf(sampleIdentity())).toMatchObject({ accessKeyId: '', secretAccessKey: '', seed: '' });
  });

  it.each([3600, 43_200, 9000, 900, 129_600])('keeps a duration of %d s', (durationSeconds) => {
    expect(durationOf(draftOf(sampleIdentity({ durationSeconds })))).toBe(durationSeconds);
  });

  it('knows the other files from how it stands in them, and sets no region again', () => {
    const copies = [{ path: '/srv/credentials', state: 'left' } as const];
    expect(draftOf(sampleIdentity({ copies }))).toMatchObject({
      alsoTo: ['/srv/credentials'],
      setsRegion: false,
    });
  });

  it('is dirty by a path that was typed, not by an empty field for one', () => {
    const pristine = draftOf(sampleIdentity());
    expect(isDirty({ ...pristine, alsoTo: ['', ' '] }, pristine)).toBe(false);
    expect(isDirty({ ...pristine, alsoTo: ['/srv'] }, pristine)).toBe(true);
    expect(isDirty({ ...pristine, setsRegion: true }, pristine)).toBe(true);
  });

  it('is dirty only while it differs', () => {
    const pristine = draftOf(sampleIdentity());
    expect(isDirty({ ...pristine }, pristine)).toBe(false);
    expect(isDirty({ ...pristine, label: 'Other' }, pristine)).toBe(true);
  });
});

describe('where an error is shown', () => {
  it('is at its field while that field is shown', () => {
    expect(placeOf({ code: 'seed-malformed', field: 'seed' }, draft(mfa))).toBe('seed');
    expect(placeOf({ code: 'seed-malformed', field: 'seed' }, draft())).toBe('top');
    expect(placeOf({ code: 'profile-in-use', field: 'profile' }, draft())).toBe('profile');
    const wrong = { code: 'command-malformed', field: 'codeCommand' } as const;
    expect(placeOf(wrong, draft({ ...mfa, codeSource: 'command' }))).toBe('codeCommand');
    expect(placeOf(wrong, draft(mfa))).toBe('top');
    expect(placeOf({ code: 'seed-risk-not-accepted', field: 'seed' }, draft(mfa))).toBe('seedRisk');
    const refused = { code: 'key-rejected', field: 'accessKeyId' } as const;
    expect(placeOf(refused, draft())).toBe('accessKeyId');
    expect(placeOf(refused, draft({ found: 'old' }))).toBe('top');
    expect(placeOf({ code: 'timed-out' }, draft())).toBe('top');
    expect(placeOf({ code: 'bug', field: 'alsoTo' }, draft({ alsoTo: [''] }))).toBe('alsoTo');
    expect(placeOf({ code: 'bug', field: 'alsoTo' }, draft())).toBe('top');
  });

  it('is at the path that it names, else at the first', () => {
    const paths = draft({ alsoTo: ['', '/srv/a', '/srv/b '] });
    expect(wrongPath({ detail: '/srv/b: is a folder' }, paths)).toBe(2);
    expect(wrongPath({ detail: 'something else' }, paths)).toBe(0);
    expect(wrongPath({}, paths)).toBe(0);
  });

  it('offers to save unchecked only when the failure says nothing about the key', () => {
    expect(mayBeSavedUnchecked('network-unreachable')).toBe(true);
    expect(mayBeSavedUnchecked('clock-off')).toBe(true);
    expect(mayBeSavedUnchecked('key-rejected')).toBe(false);
  });
});

it('a new identity starts with what the user wants it to', () => {
  const defaults = {
    region: 'eu-west-1',
    durationSeconds: 5400,
    autoRefresh: false,
    renewBeforeSeconds: 600,
    alsoTo: ['/mnt/c/credentials'],
  };
  expect(newDraft(defaults)).toEqual({
    ...emptyDraft,
    region: 'eu-west-1',
    duration: 'own',
    ownHours: '1',
    ownMinutes: '30',
    autoRefresh: false,
    renewBeforeMinutes: '10',
    alsoTo: ['/mnt/c/credentials'],
  });
});
