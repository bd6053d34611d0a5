import { message } from '../../texts/message.ts';
import type { Identity } from '../identity/identity.ts';
import { noticeTable } from '../notice/notice-table.ts';
import type { Notice, NoticeKind } from '../notice/notice.ts';
import type { AppState } from '../state/app-state.ts';
import { keyAgeDays, oldKeyDays } from './key-age.ts';
import { rotationOf } from './rotation.ts';

/** How often somebody who has an old key is reminded of it, in days. */
const remindAgainDays = 30;

/** What the user should be told about access keys at `now`: that one is old, or was lost and is to be deleted. */
export const keyNotices = (state: AppState, now: number): readonly Notice[] =>
  // Asked at each change of the state: mostly there is nothing to go through.
  hasNothing(state)
    ? []
    : state.settings.identities
        .flatMap((identity) => [lostNotice(state, identity), ageNotice(state, identity, now)])
        .filter((notice) => notice !== undefined);

/** Keys of the notices that the present facts could give, of those that were announced or put off. */
export const livingKeyNotices = (state: AppState): readonly string[] => {
  const ours = [...state.announced, ...Object.keys(state.snoozed)].filter(isOurs);
  if (ours.length === 0) return ours;
  const { identities } = state.settings;
  const ages = new Set(identities.map(agePrefix));
  const losses = new Set(identities.map((identity) => lostKey(state, identity)));
  // Behind the prefix stands the how manieth time it is.
  return ours.filter((key) => losses.has(key) || ages.has(key.slice(0, key.lastIndexOf(':') + 1)));
};

const hasNothing = ({ rotations, keyAges }: AppState): boolean =>
  Object.keys(rotations).length === 0 && Object.keys(keyAges).length === 0;

const isOurs = (key: string): boolean => key.startsWith('key-age:') || key.startsWith('key-lost:');

const agePrefix = ({ id, keyRef }: Identity): string => `key-age:${id}:${keyRef}:`;

const lostKey = (state: AppState, { id }: Identity): string =>
  `key-lost:${id}:${rotationOf(state, id)?.startedAt}`;

const plain = (kind: NoticeKind, key: string): Pick<Notice, 'key' | 'kind' | 'urgency' | 'actions'> => ({
  key,
  kind,
  urgency: noticeTable[kind].urgency,
  actions: [],
});

const ageNotice = (state: AppState, identity: Identity, now: number): Notice | undefined => {
  const days = keyAgeDays(state, identity, now);
  if (days === undefined || days <= oldKeyDays || rotationOf(state, identity.id) !== undefined) {
    return undefined;
  }
  const time = Math.floor((days - oldKeyDays - 1) / remindAgainDays);
  return {
    ...plain('key-age', `${agePrefix(identity)}${time}`),
    title: message('rotation.ageTitle', { identity: identity.label }),
    body: message('rotation.ageBody', { count: days }),
    target: { kind: 'rotate', id: identity.id },
  };
};

const lostNotice = (state: AppState, identity: Identity): Notice | undefined => {
  const rotation = rotationOf(state, identity.id);
  if (rotation?.stage !== 'lost') return undefined;
  return {
    ...plain('needs-you', lostKey(state, identity)),
    title: message('rotation.lostTitle', { identity: identity.label }),
    body: message('rotation.lostBody', { new: rotation.to?.end ?? '?' }),
    target: { kind: 'rotate', id: identity.id },
  };
};
