import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { MfaDevice } from '../../src/core/ports.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { serialOf } from '../form/draft.ts';
import { deviceDoubt, deviceName } from '../form/device-doubt.ts';
import { icon } from '../icons.ts';
import type { DeviceLook, FormState } from '../state.ts';
import { userNameOf } from '../text/user-name.ts';
import type { ViewContext } from './context.ts';
import { errorAt, fieldError, textField } from './form-field.ts';
import { optionCard } from './option-card.ts';

const kindWords = (t: Translator, { kind }: MfaDevice): string => {
  if (kind === 'fido') return t('setup.deviceFido');
  return t(kind === 'virtual' ? 'setup.deviceVirtual' : 'setup.deviceHardware');
};

const serialField = (form: FormState, { t, actions }: ViewContext, hint: string): TemplateResult =>
  textField(t, form, {
    place: 'mfaSerial',
    label: t('setup.serial'),
    value: form.draft.mfaSerial,
    edit: (mfaSerial) => actions.form.edit({ device: 'typed', mfaSerial }),
    placeholder: 'arn:aws:iam::123456789012:mfa/name',
    hint,
    mono: true,
    optional: true,
  });

/** A new identity without a device can be given one that Latchkey makes; all others have that in their menu. */
const canEnrol = (devices: readonly MfaDevice[], { part, check }: FormState): boolean =>
  part === 'rest' &&
  check.kind === 'passed' &&
  !check.found.isRoot &&
  devices.every(({ kind }) => kind === 'fido');

/** What is chosen. The serial of an identity that exists is in its field, and changes nothing by being in the list. */
const chosenIn = (devices: readonly MfaDevice[], { part, draft }: FormState): string => {
  const serial = draft.mfaSerial.trim();
  const isKnown = part === 'all' && draft.device === 'typed' && devices.some((one) => one.serial === serial);
  return isKnown ? serial : draft.device;
};

/** The devices that AWS knows, and the ways out of its list. */
const choice = (devices: readonly MfaDevice[], form: FormState, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  const device = chosenIn(devices, form);
  const choose = (chosen: string) => (): void => actions.form.edit({ device: chosen });
  // A serial that is one of the list's makes room for another.
  const chooseTyped = (): void =>
    actions.form.edit({ device: 'typed', ...(device !== form.draft.device && { mfaSerial: '' }) });
  return html`
    <fieldset class="field">
      <legend>${t('setup.device')}</legend>
      <div class="option-cards">
        ${devices.map((one, at) =>
          optionCard({
            name: 'device',
            id: `device-${at}`,
            label: html`<span class="device-name">${deviceName(one.serial)}</span>`,
            hint: kindWords(t, one),
            checked: live(device === one.serial),
            disabled: one.kind === 'fido',
            choose: choose(one.serial),
          }),
        )}
        ${optionCard({
          name: 'device',
          id: 'device-other',
          label: t('setup.otherDevice'),
          checked: live(device === 'typed'),
          choose: chooseTyped,
        })}
        ${
          canEnrol(devices, form)
            ? optionCard({
                name: 'device',
                id: 'device-enrol',
                label: t('setup.enrol'),
                hint: t('setup.enrolHint'),
                checked: live(device === 'enrol'),
                choose: choose('enrol'),
              })
            : nothing
        }
        ${optionCard({
          name: 'device',
          id: 'device-none',
          label: t('setup.noDevice'),
          ...(device === 'none' && { hint: t('setup.noDeviceHint') }),
          checked: live(device === 'none'),
          choose: choose('none'),
        })}
      </div>
      ${device === 'typed' ? nothing : fieldError(t, form, 'mfaSerial')}
    </fieldset>
    ${device === 'typed' ? serialField(form, context, t('setup.serialHint')) : nothing}
  `;
};

const typedDevice = (look: DeviceLook, form: FormState, context: ViewContext): TemplateResult => {
  const { t } = context;
  const isGuessed = look.kind === 'done' && look.guess !== undefined;
  const refused = look.kind === 'done' && !isGuessed ? look.refused : undefined;
  return html`
    ${
      refused === undefined
        ? nothing
        : html`<p class="note note-neutral">
            ${icon('info')}<span>${t('setup.devicesUnknown', { title: refused.title })}</span>
          </p>`
    }
    ${serialField(form, context, t(isGuessed ? 'setup.guessed' : 'setup.serialHint'))}
  `;
};

const doubtNote = ({ draft, check }: FormState, t: Translator) => {
  if (check.kind !== 'passed') return nothing;
  const { caller } = check.found;
  const serial = serialOf(draft).trim();
  const doubt = deviceDoubt(serial, caller, draft.device === 'typed');
  if (doubt === undefined) return nothing;
  const words =
    doubt.kind === 'account'
      ? t('setup.otherAccount', { device: doubt.account, key: caller.accountId })
      : t('setup.otherOwner', { device: deviceName(serial), user: userNameOf(caller.arn) });
  return html`<p class="note note-warn">${icon('alert')}<span>${words}</span></p>`;
};

const noneNote = (devices: readonly MfaDevice[], t: Translator) =>
  devices.some(({ kind }) => kind !== 'fido')
    ? nothing
    : html`<p class="note note-neutral">
        ${icon('info')}<span>${t(devices.length === 0 ? 'setup.noDevices' : 'setup.onlyFido')}</span>
      </p>`;

/** The MFA device of the user: chosen from what AWS tells, or typed. */
export const deviceFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { t } = context;
  const look = form.devices;
  const isListed = look.kind === 'done' && look.refused === undefined;
  const result = isListed
    ? html`${noneNote(look.devices, t)} ${choice(look.devices, form, context)}`
    : typedDevice(look, form, context);
  return html`
    <div class="live" aria-live="polite">
      ${
        look.kind === 'busy'
          ? html`<p class="note note-busy">${icon('sync')}<span>${t('setup.lookingForDevices')}</span></p>`
          : nothing
      }
    </div>
    ${result} ${errorAt(form, 'mfaSerial') === undefined ? doubtNote(form, t) : nothing}
  `;
};
