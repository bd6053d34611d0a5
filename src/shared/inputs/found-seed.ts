import { z } from 'zod';
import type { SeedLabel } from '../../core/code/seed-label.ts';
import type { CodePreview } from '../contract.ts';
import { picturePixelLimit } from './picture-limit.ts';

/** A seed that was found in a picture. SECURITY: main keeps the seed; the window gets a handle, and codes to compare. */
export interface FoundSeed extends SeedLabel {
  /** Names the seed when the identity is saved; holds for ten minutes. */
  readonly handle: string;
  readonly preview: CodePreview;
}

/** A picture in shades of grey, as the window decoded it: one byte per pixel, row by row, 0 is black. */
export const greyPicture = z
  .strictObject({
    width: z.number().int().min(1).max(20_000),
    height: z.number().int().min(1).max(20_000),
    grey: z.instanceof(Uint8Array),
  })
  .refine(({ width, height, grey }) => width * height <= picturePixelLimit && grey.length === width * height);

/** A part of a screen in fractions of its width and height, so that no scale factor matters. */
export const screenArea = z.strictObject({
  left: z.number().min(0).max(1),
  top: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});

/** A part of a screen. */
export type ScreenArea = z.infer<typeof screenArea>;
