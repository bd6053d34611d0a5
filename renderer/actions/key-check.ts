import type { CheckedKey, LatchkeyApi } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { checkInputOf, hasMfa, placeOf, usesTyping } from '../form/draft.ts';
import type { Draft } from '../form/draft.ts';
import { durationOf } from '../form/session-draft.ts';
import { suggestedLabel, suggestedProfile } from '../form/suggestion.ts';
import type { DeviceLook, FormState, WindowStore } from '../state.ts';
import type { FormHolder } from './form-holder.ts';

/** Sessions of the root user end after an hour (AWS STS API reference, GetSessionToken). */
const rootDurationSeconds = 3600;

/** How long the next page waits for the list of devices, in milliseconds: it comes too late rather than never. */
const devicesLimitMs = 4000;

/** Asks AWS about the key of the form, and goes on to the next page with what it learnt. */
export class KeyCheckActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #holder: FormHolder;

  constructor(api: LatchkeyApi, store: WindowStore, holder: FormHolder) {
    this.#api = api;
    this.#store = store;
    this.#holder = holder;
  }

  /** Asks whom the key belongs to, and for the user's MFA devices. A new identity's form goes on when all is well. */
  async check(): Promise<void> {
    const { form } = this.#holder;
    if (form === undefined || form.saving || form.check.kind === 'busy') return;
    if (form.part === 'key' && form.check.kind === 'passed') {
      this.#goOn();
      return;
    }
    const busy = { kind: 'busy' } as const;
    this.#holder.patch({ check: busy, error: undefined, unchecked: false });
    const reply = await this.#api.checkKey(checkInputOf(form.draft, form.id));
    const now = this.#holder.form;
    // Another form, or another key by now: the answer is about nothing that is still there.
    if (now?.check !== busy) return;
    if (!reply.ok) {
      if (placeOf(reply.error, now.draft) === 'top')
        this.#holder.patch({ check: { kind: 'failed', error: reply.error } });
      else this.#holder.refuse(reply.error, { check: { kind: 'none' } });
      return;
    }
    await this.#passed(now, reply.value);
  }

  /** Goes on to the next page although AWS could not be asked. */
  goOnUnchecked(): void {
    const { form } = this.#holder;
    if (form?.part !== 'key' || form.saving) return;
    this.#holder.patch({ unchecked: true });
    this.#goOn();
  }

  async #passed({ draft, part }: FormState, found: CheckedKey): Promise<void> {
    const tooLong = found.isRoot && durationOf(draft) > rootDurationSeconds;
    const check = { kind: 'passed', found } as const;
    const looked = this.#look(check);
    if (tooLong) this.#holder.patch({ draft: { ...draft, duration: `${rootDurationSeconds}` } });
    if (part !== 'key') return;
    // The page does not jump when the list is there before it opens.
    await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, devicesLimitMs))]);
    const now = this.#holder.form;
    if (now?.check === check && now.part === 'key' && now.error === undefined) this.#goOn();
  }

  async #look(check: FormState['check']): Promise<void> {
    const { form } = this.#holder;
    if (form === undefined) return;
    this.#holder.patch({ check, devices: { kind: 'busy' } });
    const reply = await this.#api.listMfaDevices(checkInputOf(form.draft, form.id));
    const now = this.#holder.form;
    if (now?.check !== check) return;
    const devices: DeviceLook = reply.ok
      ? { kind: 'done', ...reply.value }
      : { kind: 'done', devices: [], refused: reply.error };
    this.#holder.patch({ devices, draft: { ...now.draft, ...chosenDevice(now, devices) } });
  }

  #goOn(): void {
    const { form } = this.#holder;
    const { snapshot } = this.#store.state;
    if (form === undefined || snapshot === undefined) return;
    const { draft, suggested, check, id } = form;
    const isOwn = (field: 'label' | 'profile'): boolean =>
      draft[field].trim() !== '' && draft[field] !== suggested[field];
    const label = check.kind === 'passed' ? suggestedLabel(check.found, snapshot) : '';
    const named = id !== undefined || isOwn('label') ? draft.label : label;
    const profile = draft.found === '' ? suggestedProfile(named, snapshot) : draft.found;
    const after = {
      ...draft,
      label: named,
      profile: id !== undefined || isOwn('profile') ? draft.profile : profile,
    };
    this.#holder.patch({
      part: 'rest',
      draft: after,
      suggested: { label, profile },
      error: undefined,
      finding: undefined,
    });
    this.#holder.focus(firstFocus(after, form.devices));
  }
}

/** Where the next page begins: what is still to be typed, or else the way on. */
const firstFocus = (draft: Draft, devices: DeviceLook): string => {
  if (draft.label === '') return focusIds.field('label');
  if (draft.device === 'typed' && !hasMfa(draft) && devices.kind !== 'busy')
    return focusIds.field('mfaSerial');
  if (usesTyping(draft)) return focusIds.field('code');
  return focusIds.title;
};

/** The device that is put in for a user who has not chosen one. */
const chosenDevice = ({ draft, part }: FormState, look: DeviceLook): Partial<Draft> => {
  // What an identity has stays until the user changes it.
  if (look.kind !== 'done' || part === 'all') return {};
  const usable = look.devices.filter(({ kind }) => kind !== 'fido');
  if (draft.device !== 'typed') {
    // Another key's user has other devices.
    const isThere =
      draft.device === 'none' ||
      draft.device === 'enrol' ||
      usable.some(({ serial }) => serial === draft.device);
    if (isThere) return {};
  }
  const typed = draft.device === 'typed' ? draft.mfaSerial.trim() : '';
  const first = usable.find(({ serial }) => typed === '' || serial === typed);
  if (first !== undefined) return { device: first.serial };
  if (typed !== '') return {};
  if (look.guess !== undefined) return { device: 'typed', mfaSerial: look.guess };
  return { device: look.refused === undefined ? 'none' : 'typed' };
};
