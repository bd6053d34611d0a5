import { parseDocument } from './document.ts';
import { linesOf, printLines, type Line } from './line.ts';

const byteOrderMark = '\uFEFF';

/**
 * The text without the faults that can be mended and nothing of it lost: a byte order mark is dropped, the parts of a
 * section that stands twice are put together, and of an entry that stands twice with the same value one goes. Undefined
 * when some fault would be left: which of two values is meant, for one, only the user knows.
 */
export const repaired = (text: string): string | undefined => {
  const mended = withMergedSections(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  return mended !== undefined && parseDocument(mended).fault === undefined ? mended : undefined;
};

const withMergedSections = (text: string): string | undefined => {
  const lines = linesOf(text);
  // An indented line that belongs to nothing would go on some other value afterwards.
  if (lines.some(({ kind }) => kind.type === 'unknown')) return undefined;
  const eol = lines.find((line) => line.eol !== '')?.eol ?? '\n';
  const top: Line[] = [];
  const sections = new Map<string, Line[]>();
  let body = top;
  for (const line of lines) {
    if (line.kind.type === 'header') {
      const known = sections.get(line.kind.section);
      if (known !== undefined) {
        // What follows continues a section that may have ended without a line end.
        body = known;
        const note = line.text.slice(line.text.lastIndexOf(']') + 1).trim();
        if (note !== '') body.push({ ...line, text: note, kind: { type: 'comment' } });
        continue;
      }
      body = [];
      sections.set(line.kind.section, body);
    }
    body.push(line);
  }
  const merged = [...sections.values()].map((section) => withoutRepeats(section));
  if (merged.some((section) => section === undefined)) return undefined;
  const all = [...top, ...merged.flatMap((section) => section ?? [])];
  const endsOpen = lines.at(-1)?.eol === '';
  return printLines(
    all.map((line, index) => {
      const isLast = index === all.length - 1;
      if (isLast) return endsOpen ? { ...line, eol: '' } : line;
      return line.eol === '' ? { ...line, eol } : line;
    }),
  );
};

/** A section without entries that say what was said before; undefined when two say different things. */
const withoutRepeats = (section: readonly Line[]): readonly Line[] | undefined => {
  const lines: Line[] = [];
  const known = new Map<string, string>();
  for (const entry of entriesWithLines(section)) {
    const { key } = entry;
    const said = printLines(entry.lines).trimEnd();
    // The SDK for JavaScript reads neither capitals nor `:`, so such an entry does not stand for another one.
    const same = said.replace(/^([^=:]*?)\s*([=:])\s*/, '$1$2');
    if (key !== undefined && known.has(key)) {
      if (known.get(key) !== same) return undefined;
      continue;
    }
    if (key !== undefined) known.set(key, same);
    lines.push(...entry.lines);
  }
  return lines;
};

/** The lines of a section, those of an entry together with the ones that continue it and what stands between them. */
const entriesWithLines = (
  section: readonly Line[],
): readonly { readonly key?: string; readonly lines: readonly Line[] }[] => {
  const groups: { key?: string; lines: Line[] }[] = [];
  for (const line of section) {
    const owner =
      line.kind.type === 'continuation' ? groups.findLastIndex(({ key }) => key !== undefined) : -1;
    if (owner >= 0)
      groups[owner]?.lines.push(...groups.splice(owner + 1).flatMap(({ lines }) => lines), line);
    else groups.push({ ...(line.kind.type === 'entry' && { key: line.kind.key }), lines: [line] });
  }
  return groups;
};
