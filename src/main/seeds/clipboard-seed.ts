import { clipboard, nativeImage, type NativeImage } from 'electron';
import type { GreyPicture } from '../../adapters/qr/qr-picture.ts';
import { greyOf } from './grey.ts';

/** The longest text that is looked at: a link is shorter. Characters. */
const textLimit = 4096;

/** What is on the clipboard: a picture, else a short text. */
export const readClipboard = async (): Promise<GreyPicture | string | undefined> => {
  const image = await readImage();
  const picture = image === undefined || image.isEmpty() ? undefined : greyOf(image);
  if (picture !== undefined) return picture;
  // From Electron 44 on this call is a promise; awaiting serves both.
  const text = await clipboard.readText();
  return text.trim() === '' || text.length > textLimit ? undefined : text;
};

/** The clipboard of Electron before 44, which gave images by itself. */
interface FormerClipboard {
  readonly readImage: () => NativeImage;
}

const isFormer = (board: object): board is FormerClipboard =>
  'readImage' in board && typeof board.readImage === 'function';

const readImage = async (): Promise<NativeImage | undefined> => {
  if (isFormer(clipboard)) return clipboard.readImage();
  for (const item of await clipboard.read()) {
    const type = item.types.find((one) => one === 'image/png' || one === 'image/jpeg');
    if (type === undefined) continue;
    const picture = await item.getType(type);
    if (picture instanceof Blob)
      return nativeImage.createFromBuffer(Buffer.from(await picture.arrayBuffer()));
  }
  return undefined;
};
