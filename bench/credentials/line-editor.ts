/**
 * The line editor that a good engineer writes in ten lines when bytes must stay and nothing may go wrong: no refusal,
 * no CRLF, no odd spacing, no nested values.
 */
export const editLines = (text: string, profile: string, values: ReadonlyMap<string, string>): string => {
  const lines = text.split('\n');
  const start = lines.indexOf(`[${profile}]`);
  if (start < 0) return `${text}\n[${profile}]\n${[...values].map(print).join('\n')}\n`;
  const missing = new Map(values);
  let last = start;
  for (let index = start + 1; index < lines.length && !lines[index]?.startsWith('['); index += 1) {
    const key = lines[index]?.split('=', 1)[0]?.trim() ?? '';
    const value = missing.get(key);
    if (value === undefined) continue;
    lines[index] = print([key, value]);
    missing.delete(key);
    last = index;
  }
  lines.splice(last + 1, 0, ...[...missing].map(print));
  return lines.join('\n');
};

const print = ([key, value]: readonly [string, string]): string => `${key} = ${value}`;
