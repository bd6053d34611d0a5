import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { CallError, Input, LatchkeyApi } from '../../src/shared/contract.ts';
import { answer } from '../answer.ts';
import { focusIds } from '../focus-ids.ts';
import {
  checkInputOf,
  draftKeysOf,
  draftOf,
  durationOf,
  emptyDraft,
  mostPaths,
  placeOf,
  saveInputOf,
  usesSeed,
  withoutSecrets,
  wrongPath,
} from '../form/draft.ts';
import type { Draft, FormPlace } from '../form/draft.ts';
import type { FormState, WindowStore } from '../state.ts';
import { SeedPreviewLoop } from './seed-preview.ts';

/** Sessions of the root user end after an hour (AWS STS API reference, GetSessionToken). */
const rootDurationSeconds = 3600;

const placeOfInput: Readonly<Record<keyof Draft, FormPlace>> = {
  label: 'label',
  accessKeyId: 'accessKeyId',
  secretAccessKey: 'secretAccessKey',
  region: 'region',
  mfaSerial: 'mfaSerial',
  codeSource: 'seed',
  seed: 'seed',
  seedRiskAccepted: 'seedRisk',
  profile: 'profile',
  alsoTo: 'alsoTo',
  // What is wrong with the config file is said at the top.
  setsRegion: 'top',
  duration: 'durationSeconds',
  ownHours: 'durationSeconds',
  ownMinutes: 'durationSeconds',
  autoRefresh: 'renewBeforeSeconds',
  renewBeforeMinutes: 'renewBeforeSeconds',
};

const changesCheck: ReadonlySet<keyof Draft> = new Set<keyof Draft>([
  'accessKeyId',
  'secretAccessKey',
  'region',
]);
const changesPreview: ReadonlySet<keyof Draft> = new Set<keyof Draft>(['seed', 'codeSource', 'mfaSerial']);

/** Told when an identity was saved. */
export type Saved = (id: IdentityId, isNew: boolean) => void;

/** What can be done in the identity form. */
export class FormActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #saved: Saved;
  readonly #preview: SeedPreviewLoop;

  constructor(api: LatchkeyApi, store: WindowStore, saved: Saved) {
    this.#api = api;
    this.#store = store;
    this.#saved = saved;
    this.#preview = new SeedPreviewLoop(api, (preview) => this.#patch({ preview }));
  }

  /** Opens the form for an identity, or for a new one. */
  open(id: IdentityId | undefined): void {
    const identity = this.#identity(id);
    if (id !== undefined && identity === undefined) return;
    const draft = identity === undefined ? this.#newDraft() : draftOf(identity);
    this.#store.update({
      form: {
        id,
        draft,
        // A copy of its own tells one opening of the form from the next.
        pristine: { ...draft },
        error: undefined,
        saving: false,
        check: { kind: 'none' },
        preview: { kind: 'none' },
      },
    });
    this.#followSeed(true);
  }

  /** Most people's identities are in one region, so the last one's is offered. */
  #newDraft(): Draft {
    return { ...emptyDraft, region: this.#store.state.snapshot?.identities.at(-1)?.region ?? '' };
  }

  /** Closes the form. SECURITY: the first of the two renderings empties the fields before they leave the document. */
  close(): void {
    const { form } = this.#store.state;
    if (form === undefined) return;
    this.#preview.stop();
    this.#patch({ draft: withoutSecrets(form.draft), preview: { kind: 'none' } });
    this.#store.update({ form: undefined });
  }

  /** Takes over what was typed. */
  edit(patch: Partial<Draft>): void {
    const { form } = this.#store.state;
    if (form === undefined || form.saving) return;
    const keys = draftKeysOf(patch);
    const mended = form.error !== undefined && keys.some((key) => this.#isAt(form, placeOfInput[key]));
    this.#patch({
      draft: { ...form.draft, ...patch },
      ...(mended ? { error: undefined } : {}),
      ...(keys.some((key) => changesCheck.has(key)) ? { check: { kind: 'none' } } : {}),
    });
    if (keys.some((key) => changesPreview.has(key))) this.#followSeed(false);
  }

  /** Adds a field for another file. */
  addPath(): void {
    const { form } = this.#store.state;
    if (form === undefined || form.saving || form.draft.alsoTo.length >= mostPaths) return;
    const { alsoTo } = form.draft;
    this.edit({ alsoTo: [...alsoTo, ''] });
    this.#store.update({ focusOn: focusIds.path(alsoTo.length) });
  }

  /** Takes over the path typed in a field, counted from 0. */
  editPath(at: number, typed: string): void {
    const alsoTo = this.#store.state.form?.draft.alsoTo ?? [];
    this.edit({ alsoTo: alsoTo.map((path, index) => (index === at ? typed : path)) });
  }

  /** Takes a field for another file away. The focus goes to the one before it, for its own button is gone. */
  removePath(at: number): void {
    const { form } = this.#store.state;
    if (form === undefined || form.saving) return;
    const alsoTo = form.draft.alsoTo.filter((_, index) => index !== at);
    this.edit({ alsoTo });
    const focusOn = alsoTo.length === 0 ? focusIds.addPath : focusIds.path(Math.max(0, at - 1));
    this.#store.update({ focusOn });
  }

  /** Asks AWS whom the key belongs to. */
  async check(): Promise<void> {
    const { form } = this.#store.state;
    if (form === undefined || form.check.kind === 'busy') return;
    const busy = { kind: 'busy' } as const;
    this.#patch({ check: busy, error: undefined });
    const reply = await answer(this.#api.checkKey(checkInputOf(form.draft, form.id)));
    const now = this.#store.state.form;
    // Another form, or another key by now: the answer is about nothing that is still there.
    if (now?.check !== busy) return;
    if (!reply.ok) {
      if (placeOf(reply.error, now.draft) === 'top')
        this.#patch({ check: { kind: 'failed', error: reply.error } });
      else this.#refuse(reply.error, { check: { kind: 'none' } });
      return;
    }
    const tooLong = reply.value.isRoot && durationOf(now.draft) > rootDurationSeconds;
    this.#patch({
      check: { kind: 'passed', found: reply.value },
      ...(tooLong ? { draft: { ...now.draft, duration: `${rootDurationSeconds}` } } : {}),
    });
  }

  /** Saves the draft; `unchecked` without asking AWS about the key. */
  async save(unchecked: boolean): Promise<void> {
    const { form } = this.#store.state;
    if (form === undefined || form.saving) return;
    this.#patch({ saving: true, error: undefined });
    const reply = await answer(this.#api.saveIdentity(saveInputOf(form.draft, form.id, unchecked)));
    if (this.#store.state.form?.pristine !== form.pristine) return;
    if (reply.ok) this.#saved(reply.value.id, form.id === undefined);
    else this.#refuse(reply.error, { saving: false });
  }

  #refuse(error: CallError, patch: Partial<FormState>): void {
    this.#patch({ ...patch, error });
    const { form } = this.#store.state;
    if (form === undefined) return;
    const place = placeOf(error, form.draft);
    const focusOn = place === 'alsoTo' ? focusIds.path(wrongPath(error, form.draft)) : focusIds.field(place);
    this.#store.update({ focusOn });
  }

  #isAt(form: FormState, place: FormPlace): boolean {
    return form.error !== undefined && placeOf(form.error, form.draft) === place;
  }

  #followSeed(atOnce: boolean): void {
    const { form } = this.#store.state;
    if (form !== undefined) this.#preview.follow(this.#previewInput(form), atOnce);
  }

  #previewInput({ draft, id }: FormState): Input<'previewCode'> | undefined {
    if (!usesSeed(draft)) return undefined;
    if (draft.seed.trim() !== '') return { seed: draft.seed };
    return id !== undefined && this.#identity(id)?.codeSource === 'seed' ? { id } : undefined;
  }

  #identity(id: IdentityId | undefined) {
    return this.#store.state.snapshot?.identities.find((identity) => identity.id === id);
  }

  #patch(patch: Partial<FormState>): void {
    const { form } = this.#store.state;
    if (form !== undefined) this.#store.update({ form: { ...form, ...patch } });
  }
}
