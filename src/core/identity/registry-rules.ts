import type { Settings } from '../state/app-state.ts';
import { sessionsOf, type SessionId } from '../session/session.ts';
import { message, type Message } from '../../texts/message.ts';

/** Whether a profile is written by another session than that one. */
export const isProfileTaken = (
  settings: Settings,
  profile: string,
  byOtherThan: SessionId | undefined,
): boolean =>
  sessionsOf(settings).some((session) => session.id !== byOtherThan && session.profile === profile);

/** The first of the other files that cannot be one: the main file itself, or a path of another system. */
export const oddPath = (paths: readonly string[] | undefined, mainPath: string): string | undefined =>
  paths?.find((path) => path === mainPath || !isOfSameKind(path, mainPath));

/** What became of a profile whose session is no longer kept, in words. */
export const removedInWords = (profile: string, wasWanted: boolean, isForeign: boolean): Message => {
  if (isForeign) return message('activity.removedForeign', { profile });
  return message(wasWanted ? 'activity.removedWithProfile' : 'activity.removed', { profile });
};

/** Whether both are paths of the same kind of system: another's would be a file name in some folder here. */
const isOfSameKind = (one: string, other: string): boolean => one.startsWith('/') === other.startsWith('/');
