import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import {
  checkNames,
  type CheckName,
  type DoctorRemedy,
  type FindingStatus,
} from '../../src/core/doctor/finding.ts';
import { checkTitles, statusWords, type DoctorView, type FindingView } from '../../src/shared/doctor-view.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Key } from '../../src/texts/catalogue.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';

const looks: Readonly<Record<FindingStatus, readonly [IconName, string]>> = {
  good: ['check', 'good'],
  note: ['info', 'neutral'],
  warn: ['alert', 'warn'],
  bad: ['stop', 'bad'],
};

const remedyKeys = {
  'unlock-keychain': 'doctor.unlock',
  edit: 'doctor.edit',
  rotate: 'rotation.menu',
  'proxy-login': 'doctor.proxyLogin',
  mend: 'doctor.mend',
  tighten: 'doctor.tighten',
  'open-file': 'doctor.openFile',
  'adopt-keys': 'doctor.adoptKeys',
  'start-at-login': 'doctor.startAtLogin',
} as const satisfies Readonly<Record<DoctorRemedy['kind'], Key>>;

const commandView = ({ id, command, title }: FindingView, { t, actions }: ViewContext) =>
  command === undefined
    ? nothing
    : html`<p class="finding-command">
        <span class="hint">${t('doctor.runCommand')}</span>
        <code>${command}</code>
        <button
          type="button"
          class="button button-quiet"
          aria-label=${t('doctor.copyCommandSpoken', { title })}
          @click=${() => void actions.doctor.copyCommand(id)}
        >
          ${icon('copy')}${t('doctor.copyCommand')}
        </button>
      </p>`;

const findingView = (finding: FindingView, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  const { status, title, text, detail, remedy } = finding;
  const [iconName, tone] = looks[status];
  const label = remedy === undefined ? undefined : t(remedyKeys[remedy.kind]);
  return html`
    <li class="finding">
      <span class="finding-icon ink-${tone}">${icon(iconName)}</span>
      <div class="finding-words">
        <p class="finding-title">
          <span class="only-spoken">${statusWords(t)[status]}</span>
          ${title}
        </p>
        ${text === undefined ? nothing : html`<p class="hint">${text}</p>`}
        ${detail === undefined ? nothing : html`<p class="problem-detail">${detail}</p>`}
        ${commandView(finding, context)}
      </div>
      ${
        label === undefined
          ? nothing
          : html`<button
              type="button"
              class="button"
              aria-label=${t('doctor.remedySpoken', { remedy: label, title })}
              @click=${() => void actions.doctor.remedy(finding)}
            >
              ${label}
            </button>`
      }
    </li>
  `;
};

const checkView = (name: CheckName, view: DoctorView, context: ViewContext): TemplateResult => {
  const { t } = context;
  const findings = view.findings.filter(({ check }) => check === name);
  const isPending = view.pending.includes(name);
  if (findings.length === 0 && !isPending) return html``;
  return html`
    <section class="panel doctor-check" aria-labelledby="doctor-${name}">
      <h2 id="doctor-${name}">${checkTitles(t)[name]}</h2>
      <ul class="findings" aria-busy=${isPending ? 'true' : 'false'}>
        ${repeat(
          findings,
          ({ id }) => id,
          (finding) => findingView(finding, context),
        )}
        ${
          isPending && findings.length === 0
            ? html`<li class="finding finding-pending">
                <span class="finding-icon tone-busy">${icon('sync')}</span>
                <p class="finding-words">${t('doctor.running')}</p>
              </li>`
            : nothing
        }
      </ul>
    </section>
  `;
};

const countOf = ({ findings }: DoctorView, wanted: FindingStatus): number =>
  findings.filter(({ status }) => status === wanted).length;

const summary = (view: DoctorView | undefined, t: Translator): readonly [FindingStatus | 'busy', string] => {
  if (view === undefined || view.pending.length > 0) return ['busy', t('doctor.running')];
  const [bad, warn] = [countOf(view, 'bad'), countOf(view, 'warn')];
  const parts = [
    ...(bad > 0 ? [t('doctor.summaryBad', { count: bad })] : []),
    ...(warn > 0 ? [t('doctor.summaryWarn', { count: warn })] : []),
  ];
  if (parts.length === 0) return ['good', t('doctor.allWell')];
  return [bad > 0 ? 'bad' : 'warn', t('common.sentences', { sentences: parts })];
};

const summaryView = (view: DoctorView | undefined, { t, actions }: ViewContext): TemplateResult => {
  const [status, words] = summary(view, t);
  const [iconName, tone] = status === 'busy' ? (['sync', 'busy'] as const) : looks[status];
  return html`
    <div class="doctor-summary note note-${tone}">
      ${icon(iconName)}
      <p class="note-words" role="status">${words}</p>
      <div class="remedies">
        <button
          type="button"
          class="button"
          aria-disabled=${status === 'busy' ? 'true' : 'false'}
          @click=${() => (status === 'busy' ? undefined : void actions.doctor.copyReport())}
        >
          ${icon('copy')}${t('doctor.copy')}
        </button>
        <button type="button" class="button" @click=${() => void actions.doctor.run()}>
          ${icon('retry')}${t('doctor.again')}
        </button>
      </div>
    </div>
  `;
};

/** The page that checks everything that Latchkey stands on, and says what to do. */
export const doctorView = (_snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { doctor } = context.state;
  return html`
    ${formHead(context.t, context.t('doctor.title'), () => context.actions.navigation.leave())}
    <p class="view-intro">${context.t('doctor.intro')}</p>
    ${summaryView(doctor, context)}
    ${doctor === undefined ? nothing : checkNames.map((name) => checkView(name, doctor, context))}
  `;
};
