import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { CallError, Input, LatchkeyApi } from '../../src/shared/contract.ts';
import { answer } from '../answer.ts';
import { focusIds } from '../focus-ids.ts';
import {
  checkInputOf,
  draftKeysOf,
  draftOf,
  emptyDraft,
  newDraft,
  placeOf,
  saveInputOf,
  usesSeed,
  withoutSecrets,
} from '../form/draft.ts';
import type { Draft, FormPlace } from '../form/draft.ts';
import { durationOf, wrongPath } from '../form/session-draft.ts';
import type { FormState, WindowStore } from '../state.ts';
import { PathList } from './path-list.ts';
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
  codeCommand: 'codeCommand',
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
const changesTrial: ReadonlySet<keyof Draft> = new Set<keyof Draft>([
  'codeCommand',
  'codeSource',
  'mfaSerial',
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
  /** The list of other files. */
  readonly paths: PathList;

  constructor(api: LatchkeyApi, store: WindowStore, saved: Saved) {
    this.#api = api;
    this.#store = store;
    this.#saved = saved;
    this.#preview = new SeedPreviewLoop(api, (preview) => this.#patch({ preview }));
    this.paths = new PathList(store, {
      paths: () => (store.state.form?.saving === false ? store.state.form.draft.alsoTo : undefined),
      edit: (alsoTo) => this.edit({ alsoTo }),
    });
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
        trial: { kind: 'none' },
      },
    });
    this.#followSeed(true);
  }

  /** Most people's identities are in one region, so the last one's is offered where the user chose none. */
  #newDraft(): Draft {
    const { snapshot } = this.#store.state;
    if (snapshot === undefined) return emptyDraft;
    const draft = newDraft(snapshot.preferences.newIdentity);
    return draft.region === '' ? { ...draft, region: snapshot.identities.at(-1)?.region ?? '' } : draft;
  }

  /** Closes the form. SECURITY: the first of the two renderings empties the fields before they leave the document. */
  close(): void {
    const { form } = this.#store.state;
    if (form === undefined) return;
    this.#preview.stop();
    this.stopTrial();
    this.#patch({ draft: withoutSecrets(form.draft), preview: { kind: 'none' } });
    this.#store.update({ form: undefined });
  }

  /** Takes over what was typed. */
  edit(patch: Partial<Draft>): void {
    const { form } = this.#store.state;
    if (form === undefined || form.saving) return;
    const keys = draftKeysOf(patch);
    const mended =
      keys.some((key) => this.#isAt(form, placeOfInput[key])) ||
      // The field that was wrong is not there any more.
      (patch.codeSource !== undefined && this.#isAt(form, 'codeCommand'));
    if (keys.some((key) => changesTrial.has(key))) this.stopTrial();
    this.#patch({
      draft: { ...form.draft, ...patch },
      ...(mended ? { error: undefined } : {}),
      ...(keys.some((key) => changesCheck.has(key)) ? { check: { kind: 'none' } } : {}),
    });
    if (keys.some((key) => changesPreview.has(key))) this.#followSeed(false);
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

  /** Runs the typed command, and shows the code that it prints. */
  async tryCommand(): Promise<void> {
    const { form } = this.#store.state;
    if (form === undefined || form.saving || form.trial.kind === 'busy') return;
    const busy = { kind: 'busy' } as const;
    this.#patch({ trial: busy, error: undefined });
    const { codeCommand } = form.draft;
    const reply = await answer(this.#api.tryCodeCommand({ codeCommand }));
    const now = this.#store.state.form;
    if (now?.trial !== busy) return;
    if (reply.ok) this.#patch({ trial: { kind: 'code', code: reply.value.code } });
    else if (placeOf(reply.error, now.draft) === 'codeCommand')
      this.#refuse(reply.error, { trial: { kind: 'none' } });
    else this.#patch({ trial: { kind: 'failed', error: reply.error } });
  }

  /** Forgets what came of the trial, and stops one that is under way. */
  stopTrial(): void {
    const { form } = this.#store.state;
    if (form === undefined || form.trial.kind === 'none') return;
    this.#patch({ trial: { kind: 'none' } });
    if (form.trial.kind === 'busy') void answer(this.#api.stopCodeCommand(undefined));
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
