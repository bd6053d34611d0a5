import { desktopCapturer, screen, systemPreferences, type Display, type NativeImage } from 'electron';
import { problem, type Problem } from '../../core/notice/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** A screen as it was a moment ago. */
export interface FrozenScreen {
  /** The display that it is shown on again. */
  readonly display: Display;
  readonly image: NativeImage;
}

const refused = (code: Problem['code']): Result<never> => fail(problem(code, undefined, 'seed'));

/**
 * Pictures of all screens, at full size. SECURITY: they are never written anywhere. On Wayland the system asks the user
 * which screen may be seen, so there may be only one; a no, or no portal to ask, is `screen-refused`.
 */
export const freezeScreens = async (): Promise<Result<readonly FrozenScreen[]>> => {
  // macOS hands out pictures of an empty desktop when it was told no.
  if (process.platform === 'darwin') {
    const access = systemPreferences.getMediaAccessStatus('screen');
    if (access === 'denied' || access === 'restricted') return refused('screen-not-allowed');
  }
  const displays = screen.getAllDisplays();
  const pixels = (length: 'width' | 'height'): number =>
    Math.max(...displays.map(({ size, scaleFactor }) => Math.round(size[length] * scaleFactor)));
  try {
    const sources = await desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: { width: pixels('width'), height: pixels('height') },
    });
    const seen = sources.filter(({ thumbnail }) => !thumbnail.isEmpty());
    const frozen = displays.flatMap((display, place): readonly FrozenScreen[] => {
      // Where sources name no display they come in its order, or there is one for all.
      const source =
        seen.find(({ display_id }) => display_id === `${display.id}`) ??
        (seen.every(({ display_id }) => display_id === '') ? seen[place] : undefined);
      return source === undefined ? [] : [{ display, image: source.thumbnail }];
    });
    return frozen.length === 0 ? refused('screen-refused') : ok(frozen);
  } catch {
    return refused('screen-refused');
  }
};
