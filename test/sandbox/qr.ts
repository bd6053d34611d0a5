import { PNG } from 'pngjs';

// A QR encoder for one kind of text: up to 271 bytes in a symbol of version 10 with error correction of level L, mask 0.
// ISO/IEC 18004; the test reads the pictures with a decoder.

const size = 57;
/** Code words: two blocks of 68 and two of 69 for the data, 18 each for the correction. */
const blockLengths = [68, 68, 69, 69] as const;
const correctionLength = 18;
const alignment = [6, 28, 50] as const;
/** Data bits of level L and mask 0, with their BCH code, masked. */
const formatBits = 0b111011111000100;
/** Version 10 with its BCH code. */
const versionBits = 0b001010010011010011;

/** Pixels per module, and the quiet zone round the symbol in modules. */
const scale = 4;
const quiet = 4;

/** A PNG with the text as a QR picture. @throws Error for more than 271 bytes */
export function qrPng(text: string): Buffer {
  const modules = symbol(codeWords(Buffer.from(text, 'utf8')));
  const side = (size + 2 * quiet) * scale;
  const png = new PNG({ width: side, height: side, colorType: 0, inputColorType: 6 });
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor(y / scale) - quiet;
      const column = Math.floor(x / scale) - quiet;
      const isDark = modules[row]?.[column] === true;
      png.data.fill(isDark ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
      png.data[(y * side + x) * 4 + 3] = 255;
    }
  }
  return PNG.sync.write(png, { colorType: 0 });
}

/** Data and correction code words, interleaved. */
function codeWords(bytes: Buffer): number[] {
  const capacity = blockLengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length > capacity - 3) throw new Error(`too long for the picture: ${bytes.length} bytes`);
  // Byte mode, a length of 16 bits, the bytes, four zero bits: all of it half a byte off.
  const nibbles = [
    4,
    ...[12, 8, 4, 0].map((shift) => (bytes.length >> shift) & 15),
    ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const data = Array.from(
    { length: nibbles.length / 2 },
    (_, index) => ((nibbles[index * 2] ?? 0) << 4) | (nibbles[index * 2 + 1] ?? 0),
  );
  for (let pad = 0; data.length < capacity; pad += 1) data.push(pad % 2 === 0 ? 0xec : 0x11);
  let start = 0;
  const blocks = blockLengths.map((length) => data.slice(start, (start += length)));
  const corrections = blocks.map((block) => correction(block));
  return [...interleaved(blocks), ...interleaved(corrections)];
}

function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => blocks.map((block) => block[index])).flatMap((words) =>
    words.filter((word) => word !== undefined),
  );
}

/** The remainder of a block divided by the generator, in the field of 256 elements (0x11d). */
function correction(block: readonly number[]): number[] {
  const generator = Array.from({ length: correctionLength }).reduce<number[]>(
    (polynomial, _, power) =>
      [...polynomial, 0].map(
        (coefficient, index) => coefficient ^ times(polynomial[index - 1] ?? 0, exponential(power)),
      ),
    [1],
  );
  let rest = [...block, ...Array.from({ length: correctionLength }, () => 0)];
  while (rest.length > correctionLength) {
    const factor = rest[0] ?? 0;
    rest = rest.map((word, index) => word ^ times(generator[index] ?? 0, factor)).slice(1);
  }
  return rest;
}

function exponential(power: number): number {
  let value = 1;
  for (let left = power; left > 0; left -= 1) value = times(value, 2);
  return value;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function symbol(words: readonly number[]): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from<boolean | undefined>({ length: size }));
  const put = (row: number, column: number, isDark: boolean): void => {
    const line = modules[row];
    if (line !== undefined && column >= 0 && column < size) line[column] = isDark;
  };
  finders(put);
  for (let at = 8; at < size - 8; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  alignments(put);
  formats(put);
  fill(modules, words);
  return modules.map((line) => line.map((isDark) => isDark === true));
}

type Put = (row: number, column: number, isDark: boolean) => void;

function finders(put: Put): void {
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        put(top + row, left + column, ring !== 2 && ring !== 4);
      }
    }
  }
}

function alignments(put: Put): void {
  const last = size - 7;
  for (const middle of alignment) {
    for (const centre of alignment) {
      // Where the finders are, there are none.
      if ((middle === 6 && (centre === 6 || centre === last)) || (middle === last && centre === 6)) continue;
      for (let row = -2; row <= 2; row += 1) {
        for (let column = -2; column <= 2; column += 1) {
          put(middle + row, centre + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
        }
      }
    }
  }
}

function formats(put: Put): void {
  const bit = (index: number): boolean => ((formatBits >> index) & 1) === 1;
  for (let index = 0; index < 15; index += 1) {
    // Round the first finder: down the column, then along the row, past the timing patterns.
    if (index < 6) put(index, 8, bit(index));
    else if (index < 8) put(index + 1, 8, bit(index));
    else if (index === 8) put(8, 7, bit(index));
    else put(8, 14 - index, bit(index));
    // And once more, at the two others.
    if (index < 8) put(8, size - 1 - index, bit(index));
    else put(size - 15 + index, 8, bit(index));
  }
  put(size - 8, 8, true);
  for (let index = 0; index < 18; index += 1) {
    const isDark = ((versionBits >> index) & 1) === 1;
    const across = Math.floor(index / 3);
    const along = size - 11 + (index % 3);
    put(across, along, isDark);
    put(along, across, isDark);
  }
}

/** Puts the words in, two columns at a time, up and down, from the right; mask 0 turns every other module over. */
function fill(modules: (boolean | undefined)[][], words: readonly number[]): void {
  let index = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5;
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        const line = modules[row];
        if (line === undefined || line[column] !== undefined) continue;
        const isSet = (((words[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 1;
        index += 1;
        line[column] = isSet !== ((row + column) % 2 === 0);
      }
    }
  }
}
