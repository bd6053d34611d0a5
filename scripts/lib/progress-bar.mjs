const WIDTH = 30;

/**
 * @param {string} label
 * @param {number} received Bytes.
 * @param {number | undefined} total Bytes, where the server tells.
 * @returns {string} One line, without its end.
 */
export function progressLine(label, received, total) {
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  if (total === undefined || total <= 0) return `${label} ${megabytes(received)} MB`;
  const part = Math.min(1, received / total);
  const full = Math.round(part * WIDTH);
  const bar = '#'.repeat(full) + '.'.repeat(WIDTH - full);
  return `${label} [${bar}] ${String(Math.floor(part * 100)).padStart(3)} % of ${megabytes(total)} MB`;
}

/**
 * A bar on a terminal; silence elsewhere, where it would only fill a log.
 *
 * @param {string} label
 * @param {NodeJS.WriteStream} [stream]
 * @returns {{ update: (received: number, total: number | undefined) => void, end: () => void }}
 */
export function progressBar(label, stream = process.stdout) {
  let last = '';
  return {
    update(received, total) {
      const line = progressLine(label, received, total);
      if (!stream.isTTY || line === last) return;
      last = line;
      stream.write(`\r\u001B[2K${line}`);
    },
    end() {
      if (last !== '') stream.write('\n');
      last = '';
    },
  };
}
