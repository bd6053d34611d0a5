import type { NativeImage } from 'electron';
import type { GreyPicture } from '../../adapters/qr/qr-picture.ts';
import { picturePixelLimit } from '../../shared/inputs/picture-limit.ts';

/** A part of a picture, in its pixels. */
export interface PixelArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of an image in shades of grey, what is transparent on white; undefined when there is nothing to see. */
export const greyOf = (image: NativeImage, area?: PixelArea): GreyPicture | undefined => {
  const part = area === undefined ? image : image.crop(area);
  const { width, height } = part.getSize();
  const by = Math.sqrt((width * height) / picturePixelLimit);
  const fitting = by > 1 ? part.resize({ width: Math.floor(width / by), quality: 'better' }) : part;
  const size = fitting.getSize();
  const pixels = fitting.toBitmap();
  const grey = new Uint8Array(size.width * size.height);
  if (grey.length === 0 || pixels.length !== grey.length * 4) return undefined;
  for (let at = 0; at < grey.length; at += 1) {
    // Four bytes per pixel, alpha last; colours are multiplied by it already. Which colour is which does not matter.
    const [one = 0, two = 0, three = 0, alpha = 255] = pixels.subarray(at * 4, at * 4 + 4);
    grey[at] = (one + 2 * two + three) / 4 + 255 - alpha;
  }
  return { ...size, grey };
};
