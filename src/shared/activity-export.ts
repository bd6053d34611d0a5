import papaparse from 'papaparse';
import type { Translator } from '../texts/translator.ts';
import type { ActivityFormat } from './activity-format.ts';
import type { ActivityView } from './snapshot.ts';

/** Lines of what happened as a file or for the clipboard. Times are UTC, so that they can be held against AWS's logs. */
export const exportActivity = (
  lines: readonly ActivityView[],
  format: ActivityFormat,
  t: Translator,
): string => {
  switch (format) {
    case 'text':
      return lines.map((line) => `${textLine(line)}\n`).join('');
    case 'csv':
      return csv(lines, t);
    case 'json':
      return `${JSON.stringify(lines.map(jsonLine), undefined, 2)}\n`;
  }
};

const timeOf = ({ at }: ActivityView): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const textLine = (line: ActivityView): string =>
  [timeOf(line), line.label && `[${line.label}]`, line.text, line.why]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replaceAll(/\s+/gu, ' ');

const jsonLine = (line: ActivityView) => ({ ...line, at: timeOf(line) });

const csv = (lines: readonly ActivityView[], t: Translator): string => {
  const head = [
    t('activity.column.time'),
    t('activity.column.tone'),
    t('activity.column.session'),
    t('activity.column.profile'),
    t('activity.column.text'),
    t('activity.column.why'),
  ];
  const rows = lines.map((line) => [
    timeOf(line),
    t(`activity.tone.${line.tone}`),
    line.label ?? '',
    line.profile ?? '',
    line.text,
    line.why ?? '',
  ]);
  // SECURITY: a name that begins as a formula does must not become one in a spreadsheet. The mark in front lets those
  // that expect another alphabet read it.
  return `\uFEFF${papaparse.unparse([head, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
};
