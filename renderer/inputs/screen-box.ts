/** A place on the screen, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the screen, in CSS pixels. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How large a screen is, in CSS pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** The shortest side of a box that was meant: a click may slip a little. CSS pixels. */
const shortest = 8;
/** How far a key moves a box. CSS pixels. */
const keyStep = 16;
/** Side of the box that the first key shows, in the middle. CSS pixels. */
const firstSide = 320;

/** The box between two corners, within the screen. */
export const boxBetween = (one: Point, other: Point, screen: ScreenSize): ScreenBox => {
  const within = (value: number, end: number): number => Math.min(Math.max(value, 0), end);
  const [x1, x2] = [within(one.x, screen.width), within(other.x, screen.width)];
  const [y1, y2] = [within(one.y, screen.height), within(other.y, screen.height)];
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x1 - x2),
    height: Math.abs(y1 - y2),
  };
};

/** Whether a box was drawn on purpose. */
export const isBox = ({ width, height }: ScreenBox): boolean => width >= shortest && height >= shortest;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The box after an arrow key, always within the screen: moved, or sized with Shift; the first key shows one in the
 * middle. Undefined for other keys.
 */
export const keyMoved = (
  box: ScreenBox | undefined,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  screen: ScreenSize,
): ScreenBox | undefined => {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  if (box === undefined) {
    const [width, height] = [Math.min(firstSide, screen.width), Math.min(firstSide, screen.height)];
    return { left: (screen.width - width) / 2, top: (screen.height - height) / 2, width, height };
  }
  const [dx, dy] = [direction.x * keyStep, direction.y * keyStep];
  const fit = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  if (shiftKey) {
    return {
      ...box,
      width: fit(box.width + dx, keyStep, screen.width - box.left),
      height: fit(box.height + dy, keyStep, screen.height - box.top),
    };
  }
  return {
    ...box,
    left: fit(box.left + dx, 0, screen.width - box.width),
    top: fit(box.top + dy, 0, screen.height - box.height),
  };
};
