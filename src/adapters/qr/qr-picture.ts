import jsQR from 'jsqr';

/** A picture in shades of grey: one byte per pixel, row by row, 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The most pixels of a picture that is looked at; larger ones are scaled down by whoever has them. */
export const pictureLimit = 12_000_000;

/** The most pixels that are looked at in one go, so that nothing else waits for long. */
const lookLimit = 1_000_000;
/** Pictures up to so many pixels are also looked at in small parts: two codes side by side confuse the library. */
const closeLookLimit = 2_500_000;
/** The most codes that are looked for in one look. */
const codesLimit = 6;

/** How a picture is parted, in columns and rows: first for codes side by side, then for those all over it. */
const closerLooks = [
  [
    [2, 1],
    [1, 2],
    [3, 1],
  ],
  [
    [2, 2],
    [3, 3],
  ],
] as const;

/**
 * Texts of the QR codes in a picture: upright, turned, mirrored or inverted, small on a large screen or large in a
 * photograph, several side by side. Looks closer while none of them `isWanted`; other work gets its turn between two
 * looks. Empty when there is none; never throws.
 */
export const textsInPicture = async (
  picture: GreyPicture,
  isWanted: (text: string) => boolean,
): Promise<readonly string[]> => {
  const size = picture.width * picture.height;
  const texts = new Set(textsIn(scaledDown(picture, lookLimit)));
  const found = (): boolean => [...texts].some(isWanted);
  const fine = Math.ceil(Math.sqrt(size / lookLimit));
  for (const grids of size <= closeLookLimit ? closerLooks : [[[fine, fine] as const]]) {
    if (found()) break;
    for (const part of grids.flatMap(([columns, rows]) => partsOf(picture, columns, rows))) {
      // In a large picture one code is worth more than seconds of waiting for another.
      if (size > closeLookLimit && found()) break;
      await new Promise(setImmediate);
      for (const text of textsIn(part())) texts.add(text);
    }
  }
  return [...texts];
};

/** Codes that are found one after the other, each painted over before the next look. */
const textsIn = ({ width, height, grey }: GreyPicture): readonly string[] => {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  grey.forEach((shade, at) => pixels.fill(shade, at * 4, at * 4 + 3));
  const texts: string[] = [];
  while (texts.length < codesLimit) {
    const code = decoded(pixels, width, height);
    if (code === undefined) break;
    if (code.data !== '') texts.push(code.data);
    paintOver(
      pixels,
      width,
      height,
      Object.values(code.location).filter((corner) => corner !== undefined),
    );
  }
  return texts;
};

const decoded = (pixels: Uint8ClampedArray, width: number, height: number) => {
  try {
    return jsQR(pixels, width, height, { inversionAttempts: 'attemptBoth' }) ?? undefined;
  } catch {
    // A picture that the library stumbles over has no code that it can read.
    return undefined;
  }
};

const paintOver = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  corners: readonly { readonly x: number; readonly y: number }[],
): void => {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const within = (value: number, end: number): number => Math.round(Math.min(end, Math.max(0, value)));
  const [left, right] = [within(Math.min(...xs), width), within(Math.max(...xs), width)];
  const [top, bottom] = [within(Math.min(...ys), height), within(Math.max(...ys), height)];
  for (let y = top; y < bottom; y += 1) pixels.fill(255, (y * width + left) * 4, (y * width + right) * 4);
};

/** A picture of at most so many pixels, each the mean of those that it stands for. */
const scaledDown = (picture: GreyPicture, limit: number): GreyPicture => {
  const by = Math.ceil(Math.sqrt((picture.width * picture.height) / limit));
  if (by <= 1) return picture;
  const [width, height] = [Math.floor(picture.width / by), Math.floor(picture.height / by)];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let row = 0; row < by; row += 1) {
        const start = (y * by + row) * picture.width + x * by;
        for (let column = 0; column < by; column += 1) sum += picture.grey[start + column] ?? 0;
      }
      grey[y * width + x] = sum / (by * by);
    }
  }
  return { width, height, grey };
};

/** Parts at full size, each half over the next, so that what is smaller than half a part lies whole in one. */
const partsOf = (
  { width, height, grey }: GreyPicture,
  columns: number,
  rows: number,
): readonly (() => GreyPicture)[] => {
  const [partWidth, partHeight] = [Math.ceil(width / columns), Math.ceil(height / rows)];
  const places = Array.from({ length: (2 * columns - 1) * (2 * rows - 1) }, (_, place) => [
    place % (2 * columns - 1),
    Math.floor(place / (2 * columns - 1)),
  ]);
  return places.map(([column = 0, row = 0]) => () => {
    const left = Math.min(Math.floor((column * partWidth) / 2), width - partWidth);
    const top = Math.min(Math.floor((row * partHeight) / 2), height - partHeight);
    const part = new Uint8Array(partWidth * partHeight);
    for (let y = 0; y < partHeight; y += 1) {
      const start = (top + y) * width + left;
      part.set(grey.subarray(start, start + partWidth), y * partWidth);
    }
    return { width: partWidth, height: partHeight, grey: part };
  });
};
