import { PNG } from 'pngjs';
import type { GreyPicture } from '../../src/adapters/qr/qr-picture.ts';
import { qrPng } from '../sandbox/qr.ts';

/** The link in AWS's QR picture for the device of a user. */
export const awsLink = (seed: string, user = 'sam.sample', account = '111122223333'): string =>
  `otpauth://totp/Amazon%20Web%20Services:${user}@${account}?secret=${seed}&issuer=Amazon%20Web%20Services`;

/** A picture of one shade. */
export const blank = (width: number, height: number, shade = 240): GreyPicture => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(shade),
});

/** A PNG in shades of grey. */
export const greyOfPng = (png: Buffer): GreyPicture => {
  const { data, width, height } = PNG.sync.read(png);
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) };
};

/** A PNG of a picture, for files and clipboards. */
export const pngOf = ({ width, height, grey }: GreyPicture): Buffer => {
  const png = new PNG({ width, height });
  grey.forEach((shade, at) => png.data.fill(shade, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4));
  return PNG.sync.write(png);
};

/** How a code is put into a picture. */
export interface Pose {
  readonly left?: number;
  readonly top?: number;
  /** Times the size of the sandbox's picture, which has four pixels per module. */
  readonly scale?: number;
  readonly degrees?: number;
  readonly inverted?: boolean;
  readonly mirrored?: boolean;
}

/** The picture with the QR code of a text in it. */
export const withCode = (picture: GreyPicture, text: string, pose: Pose = {}): GreyPicture => {
  const { left = 0, top = 0, scale = 1, degrees = 0, inverted = false, mirrored = false } = pose;
  const code = greyOfPng(qrPng(text));
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const side = Math.ceil(code.width * scale * (Math.abs(cos) + Math.abs(sin)));
  const grey = picture.grey.slice();
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [(x - side / 2) / scale, (y - side / 2) / scale];
      const across = Math.floor(dx * cos + dy * sin + code.width / 2);
      const column = mirrored ? code.width - 1 - across : across;
      const row = Math.floor(dy * cos - dx * sin + code.height / 2);
      const [toX, toY] = [left + x, top + y];
      if (column < 0 || row < 0 || column >= code.width || row >= code.height) continue;
      if (toX >= picture.width || toY >= picture.height) continue;
      const shade = code.grey[row * code.width + column] ?? 0;
      grey[toY * picture.width + toX] = inverted ? 255 - shade : shade;
    }
  }
  return { ...picture, grey };
};
