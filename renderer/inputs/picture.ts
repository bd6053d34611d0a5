import type { Input } from '../../src/shared/contract.ts';
import { picturePixelLimit } from '../../src/shared/inputs/picture-limit.ts';

/** A picture in shades of grey. */
export type GreyPicture = Input<'readSeedPicture'>['picture'];

/** A larger file is no picture of a QR code. Bytes. */
const fileLimit = 64 * 1024 * 1024;

/**
 * Decodes a picture of any format that Chromium reads, in the sandbox of the window rather than in main; what is
 * transparent is white, and what is very large is scaled down. Undefined when it cannot be read.
 */
export const greyPictureOf = async (file: Blob): Promise<GreyPicture | undefined> => {
  if (file.size === 0 || file.size > fileLimit) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const by = Math.max(1, Math.sqrt((picture.width * picture.height) / picturePixelLimit));
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.floor(side / by)));
    if (width === undefined || height === undefined) return undefined;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return undefined;
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    picture.close();
    return { width, height, grey: greyOf(context.getImageData(0, 0, width, height).data) };
  } catch {
    return undefined;
  }
};

/** Red, green and blue as bright as eyes see them (ITU-R BT.601, in 256ths). */
const greyOf = (pixels: Uint8ClampedArray): Uint8Array<ArrayBuffer> => {
  const grey = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [pixels[at * 4], pixels[at * 4 + 1], pixels[at * 4 + 2]];
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
};
