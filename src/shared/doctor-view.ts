import type {
  CheckName,
  DoctorRemedy,
  DoctorReport,
  Finding,
  FindingStatus,
} from '../core/doctor/finding.ts';
import type { Translator } from '../texts/translator.ts';
import { masked, maskedPath } from './masking.ts';
import { projectProblem } from './projection.ts';

/** One finding in words. */
export interface FindingView {
  readonly id: string;
  readonly check: CheckName;
  readonly status: FindingStatus;
  readonly title: string;
  readonly text?: string;
  readonly detail?: string;
  readonly command?: string;
  readonly remedy?: DoctorRemedy;
}

/** What the doctor found, in words. SECURITY: holds no secret. */
export interface DoctorView {
  readonly startedAt: number;
  readonly pending: readonly CheckName[];
  readonly findings: readonly FindingView[];
}

/** A report in the words of a language. */
export const projectDoctor = ({ findings, ...report }: DoctorReport, t: Translator): DoctorView => ({
  ...report,
  findings: findings.map((finding) => projectFinding(finding, t)),
});

const projectFinding = ({ said, about, ...finding }: Finding, t: Translator): FindingView => {
  const { title, text, detail } = wordsOf(said, t);
  return {
    ...finding,
    ...(detail !== undefined && { detail }),
    title: about === undefined ? title : t('doctor.about', { about, title }),
    ...(text !== undefined && { text }),
  };
};

const wordsOf = (
  said: Finding['said'],
  t: Translator,
): { readonly title: string; readonly text?: string; readonly detail?: string | undefined } => {
  if ('problem' in said) {
    const { title, text, detail } = projectProblem(said.problem, t);
    return { title, text, ...(said.problem.note !== undefined && { detail }) };
  }
  return { title: t.say(said.title), ...(said.text !== undefined && { text: t.say(said.text) }) };
};

/** The names of the checks. */
export const checkTitles = (t: Translator): Readonly<Record<CheckName, string>> => ({
  keychain: t('doctor.keychain'),
  clock: t('doctor.clock'),
  network: t('doctor.network'),
  endpoints: t('doctor.endpoints'),
  files: t('doctor.files'),
  profiles: t('doctor.profiles'),
  codes: t('doctor.codes'),
  keys: t('doctor.keys'),
  desktop: t('doctor.desktop'),
  version: t('common.appName'),
});

/** How much findings matter, in words. */
export const statusWords = (t: Translator): Readonly<Record<FindingStatus, string>> => ({
  good: t('doctor.statusGood'),
  note: t('doctor.statusNote'),
  warn: t('doctor.statusWarn'),
  bad: t('doctor.statusBad'),
});

/**
 * A report as text for other people's eyes. SECURITY: account and key IDs are shortened, anything that looks like a secret
 * is left out, and the home folder is `~`.
 */
export const printDoctor = (report: DoctorView, t: Translator, home: string): string => {
  const titles = checkTitles(t);
  const statuses = statusWords(t);
  const at = `${new Date(report.startedAt).toISOString().slice(0, 19)}Z`;
  const lines = report.findings.map(({ check, status, title, text, detail }) => {
    const sentences = [title, text].filter((part) => part !== undefined);
    const words = t('common.sentences', { sentences });
    const place = detail === undefined ? [] : [`    ${maskedPath(detail, home)}`];
    return [`[${statuses[status]}] ${titles[check]}: ${masked(words, home)}`, ...place].join('\n');
  });
  return [at, ...lines].join('\n');
};
