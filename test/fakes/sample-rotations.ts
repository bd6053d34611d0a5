import type { RotationView } from '../../src/shared/rotation-view.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { sampleIdentity, sampleProblem } from './sample-snapshot.ts';

const day = 24 * 60 * 60_000;
const ends = { oldEnd: 'MPLE', newEnd: 'Q7ZK' };

/** Every state that the change of a key can be in, by name, as seen at `now`. */
export const rotationCases = (now: number): Readonly<Record<string, RotationView>> => {
  const plain = { deletion: 7, decisions: [] } as const;
  const running = { ...plain, running: true } as const;
  return {
    checking: { ...running, stage: 'checking', oldEnd: 'MPLE' },
    creating: { ...running, stage: 'creating', oldEnd: 'MPLE' },
    storing: { ...running, stage: 'storing', ...ends },
    verifying: { ...running, stage: 'verifying', ...ends, decisions: ['give-up'] },
    switching: { ...running, stage: 'switching', ...ends },
    deactivating: { ...running, stage: 'deactivating', ...ends },
    activating: { ...running, stage: 'activating', back: true, oldEnd: 'Q7ZK', newEnd: 'MPLE' },
    deleting: { ...running, stage: 'deleting', ...ends },
    discarding: { ...running, stage: 'discarding', ...ends },
    refused: {
      ...plain,
      stage: 'checking',
      oldEnd: 'MPLE',
      decisions: ['leave'],
      problem: sampleProblem('iam-denied', {
        detail:
          'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:CreateAccessKey on resource: user alice',
      }),
    },
    noRoom: {
      ...plain,
      stage: 'checking',
      oldEnd: 'MPLE',
      decisions: ['leave'],
      problem: sampleProblem('access-key-limit'),
      obstacle: { end: 'OLD2', isActive: false, createdAt: now - 412 * day },
    },
    noRoomActive: {
      ...plain,
      stage: 'checking',
      oldEnd: 'MPLE',
      decisions: ['leave'],
      problem: sampleProblem('access-key-limit'),
      obstacle: { end: 'OLD2', isActive: true, createdAt: now - 412 * day },
    },
    notReady: {
      ...plain,
      stage: 'verifying',
      ...ends,
      decisions: ['go-on', 'give-up'],
      problem: sampleProblem('new-key-not-ready', { retryAt: now + 60_000 }),
    },
    unsure: {
      ...plain,
      stage: 'unsure',
      oldEnd: 'MPLE',
      decisions: ['go-on', 'leave'],
      problem: sampleProblem('network-unreachable', { retryAt: now + 60_000 }),
    },
    lost: { ...plain, stage: 'lost', ...ends, decisions: ['delete-lost', 'leave'] },
    stillOn: {
      ...plain,
      stage: 'deactivating',
      ...ends,
      decisions: ['go-on', 'go-back', 'leave'],
      problem: sampleProblem('iam-denied', { detail: 'not authorized to perform: iam:UpdateAccessKey' }),
    },
    waiting: {
      ...plain,
      stage: 'waiting',
      ...ends,
      deleteAt: now + 7 * day,
      decisions: ['delete-old', 'go-back', 'leave'],
    },
    kept: {
      ...plain,
      deletion: 'never',
      stage: 'waiting',
      ...ends,
      decisions: ['delete-old', 'go-back', 'leave'],
    },
    inUse: {
      ...plain,
      stage: 'waiting',
      ...ends,
      decisions: ['go-on', 'delete-old', 'go-back', 'leave'],
      problem: sampleProblem('old-key-in-use'),
    },
    wentBack: {
      ...plain,
      stage: 'waiting',
      back: true,
      oldEnd: 'Q7ZK',
      newEnd: 'MPLE',
      deleteAt: now + 7 * day,
      decisions: ['delete-old', 'go-back', 'leave'],
    },
  };
};

/** An identity whose key is being changed. */
export const rotatingIdentity = (rotation: RotationView | undefined, extra: Partial<IdentityView> = {}) =>
  sampleIdentity({ ...(rotation && { rotation }), ...extra });
