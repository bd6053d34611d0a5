import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { Input, LatchkeyApi } from '../../src/shared/contract.ts';
import { usualRegion } from '../adoption.ts';
import { focusIds } from '../focus-ids.ts';
import {
  draftKeysOf,
  draftOf,
  emptyDraft,
  hasMfa,
  newDraft,
  placeOf,
  usesSeed,
  withoutSecrets,
} from '../form/draft.ts';
import type { Draft, FormPlace } from '../form/draft.ts';
import { openedForm } from '../form/opened-form.ts';
import { suggestedProfile } from '../form/suggestion.ts';
import type { HandedOver } from '../inputs/handed-over.ts';
import { SeedInput } from '../inputs/seed-input.ts';
import type { FormState, WindowStore } from '../state.ts';
import { CommandTrialActions } from './command-trial.ts';
import { FormHolder } from './form-holder.ts';
import { FormSave } from './form-save.ts';
import type { FormHooks } from './form-save.ts';
import { KeyCheckActions } from './key-check.ts';
import { KeyIntake } from './key-intake.ts';
import { PathList } from './path-list.ts';
import { SeedPreviewLoop } from './seed-preview.ts';

const placeOfInput: Readonly<Record<keyof Draft, FormPlace>> = {
  label: 'label',
  accessKeyId: 'accessKeyId',
  secretAccessKey: 'secretAccessKey',
  found: 'accessKeyId',
  region: 'region',
  device: 'mfaSerial',
  mfaSerial: 'mfaSerial',
  codeSource: 'seed',
  codeCommand: 'codeCommand',
  seed: 'seed',
  seedHandle: 'seed',
  code: 'code',
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

const changesKey: ReadonlySet<keyof Draft> = new Set<keyof Draft>([
  'accessKeyId',
  'secretAccessKey',
  'found',
  'region',
]);
const changesTrial: ReadonlySet<keyof Draft> = new Set<keyof Draft>([
  'codeCommand',
  'codeSource',
  'mfaSerial',
  'device',
]);
const changesPreview: ReadonlySet<keyof Draft> = new Set<keyof Draft>([
  'seed',
  'seedHandle',
  'codeSource',
  'mfaSerial',
  'device',
]);

/** What can be done in the identity form. */
export class FormActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #holder: FormHolder;
  readonly #preview: SeedPreviewLoop;
  readonly #check: KeyCheckActions;
  readonly #trial: CommandTrialActions;
  readonly #save: FormSave;
  /** The list of other files. */
  readonly paths: PathList;
  /** The key, brought without typing. */
  readonly key: KeyIntake;
  /** The seed, brought without typing. */
  readonly seed: SeedInput;

  constructor(api: LatchkeyApi, store: WindowStore, hooks: FormHooks) {
    this.#api = api;
    this.#store = store;
    this.#holder = new FormHolder(store);
    this.#preview = new SeedPreviewLoop(api, (preview) => this.#holder.patch({ preview }));
    this.#check = new KeyCheckActions(api, store, this.#holder);
    this.#trial = new CommandTrialActions(api, this.#holder);
    this.#save = new FormSave(api, store, this.#holder, hooks);
    this.paths = new PathList(store, {
      paths: () => (store.state.form?.saving === false ? store.state.form.draft.alsoTo : undefined),
      edit: (alsoTo) => this.edit({ alsoTo }),
    });
    this.key = new KeyIntake(store, this.#holder, {
      edit: (patch) => this.edit(patch),
      check: () => this.check(),
    });
    this.seed = new SeedInput(api, {
      state: () => this.#holder.form?.seedInput,
      show: (seedInput) => this.#holder.patch({ seedInput }),
      take: (handle) =>
        this.edit(handle === undefined ? { seedHandle: '' } : { seed: '', seedHandle: handle }),
      typed: (seed) => this.edit({ seed }),
    });
  }

  /** Opens the form for an identity, or for a new one. */
  open(id: IdentityId | undefined): void {
    const identity = this.#identity(id);
    if (id !== undefined && identity === undefined) return;
    const draft = identity === undefined ? this.#newDraft() : draftOf(identity);
    this.#store.update({ form: openedForm(id, draft) });
    this.#followSeed(true);
  }

  /** Most people's identities are in one region, so the last one's is offered where the user chose none. */
  #newDraft(): Draft {
    const { snapshot } = this.#store.state;
    if (snapshot === undefined) return emptyDraft;
    const draft = newDraft(snapshot.preferences.newIdentity);
    return draft.region === ''
      ? { ...draft, region: snapshot.identities.at(-1)?.region ?? usualRegion }
      : draft;
  }

  /** Closes the form. SECURITY: the first of the two renderings empties the fields before they leave the document. */
  close(): void {
    const { form } = this.#holder;
    if (form === undefined) return;
    this.#preview.stop();
    this.stopTrial();
    this.seed.clear();
    this.#holder.patch({
      draft: withoutSecrets(form.draft),
      stored: undefined,
      finding: undefined,
      preview: { kind: 'none' },
    });
    this.#store.update({ form: undefined });
  }

  /** Takes over what was typed. While nobody typed a profile, a new identity's follows its name. */
  edit(patch: Partial<Draft>): void {
    const { form } = this.#holder;
    if (form === undefined || form.saving) return;
    const keys = draftKeysOf(patch);
    const mended =
      keys.some((key) => this.#isAt(form, placeOfInput[key])) ||
      // The field that was wrong is not there any more.
      (patch.codeSource !== undefined && (this.#isAt(form, 'codeCommand') || this.#isAt(form, 'code')));
    if (keys.some((key) => changesTrial.has(key))) this.stopTrial();
    const draft = { ...form.draft, ...patch };
    this.#holder.patch({
      ...(patch.label === undefined || form.part === 'all' ? { draft } : this.#named(form, draft)),
      ...(mended ? { error: undefined } : {}),
      ...(keys.some((key) => changesKey.has(key))
        ? { check: { kind: 'none' }, devices: { kind: 'none' }, unchecked: false }
        : {}),
      // What was said of the key that was brought is not said of one that was typed over it.
      ...(keys.some((key) => changesKey.has(key) && key !== 'region')
        ? { finding: undefined, pairName: undefined }
        : {}),
    });
    if (keys.some((key) => changesPreview.has(key))) this.#followSeed(false);
    // A typed seed is another than the one that was found.
    if (patch.seed !== undefined && patch.seed !== '') this.seed.clear();
  }

  /** Asks AWS whom the key belongs to; goes on to the next page when all is well. */
  check(): Promise<void> {
    return this.#check.check();
  }

  /** Goes on to the next page although AWS could not be asked. */
  goOnUnchecked(): void {
    this.#check.goOnUnchecked();
  }

  /** Goes back to the page of the key. All that was typed stays. */
  backToKey(): void {
    const { form } = this.#holder;
    if (form?.part !== 'rest' || form.saving) return;
    this.stopTrial();
    this.#holder.patch({ part: 'key', error: undefined });
    this.#holder.focus(form.draft.found === '' ? focusIds.field('accessKeyId') : focusIds.title);
  }

  /** Folds the seldom needed fields away, or shows them. */
  unfold(unfolded: boolean): void {
    if (this.#holder.form?.unfolded !== unfolded) this.#holder.patch({ unfolded });
  }

  /** Runs the typed command, and shows the code that it prints. */
  tryCommand(): Promise<void> {
    return this.#trial.run();
  }

  /** Forgets what came of the trial, and stops one that is under way. */
  stopTrial(): void {
    this.#trial.stop();
  }

  /** Does what Enter does on each page: checks the key, saves, or leaves the last one. */
  submit(): Promise<void> {
    const part = this.#holder.form?.part;
    if (part === 'key') return this.check();
    if (part !== 'done') return this.save(false);
    this.finish();
    return Promise.resolve();
  }

  /** Takes a picture that was dropped or pasted anywhere on the page for the QR code of a seed. */
  async takePicture(handed: HandedOver): Promise<void> {
    const { form } = this.#holder;
    if (form === undefined || form.saving || !hasMfa(form.draft)) return;
    this.edit({ codeSource: 'seed' });
    await this.seed.take(handed);
  }

  /** Saves the draft, and gets a new identity's first session; `unchecked` without asking AWS about the key. */
  save(unchecked: boolean): Promise<void> {
    return this.#save.save({ unchecked, withSession: true });
  }

  /** Saves the draft, and leaves the first session for later. */
  saveOnly(): Promise<void> {
    return this.#save.save({ unchecked: false, withSession: false });
  }

  /** Stops getting the first session; the identity is saved. */
  stopSession(): void {
    this.#save.stop();
  }

  /** Gets the session that is missing on the last page. */
  getSession(): Promise<void> {
    return this.#save.getSession();
  }

  /** Puts the first command to try on the clipboard. */
  async copyTryCommand(): Promise<void> {
    const { form } = this.#holder;
    if (form?.id === undefined) return;
    const reply = await this.#api.copyTryCommand({ id: form.id });
    this.#holder.patch({ copied: reply.ok });
  }

  /** Leaves the last page for the list. */
  finish(): void {
    this.#save.finish();
  }

  #isAt(form: FormState, place: FormPlace): boolean {
    return form.error !== undefined && placeOf(form.error, form.draft) === place;
  }

  #followSeed(atOnce: boolean): void {
    const { form } = this.#holder;
    if (form !== undefined) this.#preview.follow(this.#previewInput(form), atOnce);
  }

  #previewInput({ draft, id, part }: FormState): Input<'previewCode'> | undefined {
    if (!usesSeed(draft) || part === 'done') return undefined;
    if (draft.seedHandle !== '') return { seedHandle: draft.seedHandle };
    if (draft.seed.trim() !== '') return { seed: draft.seed };
    return id !== undefined && this.#identity(id)?.codeSource === 'seed' ? { id } : undefined;
  }

  /** A draft with a new name, and with a profile to it where nobody typed another. */
  #named({ suggested, draft: before }: FormState, after: Draft): Pick<FormState, 'draft' | 'suggested'> {
    const { snapshot } = this.#store.state;
    const follows = before.found === '' && before.profile === suggested.profile;
    if (snapshot === undefined || !follows) return { draft: after, suggested };
    const profile = suggestedProfile(after.label, snapshot);
    return { draft: { ...after, profile }, suggested: { ...suggested, profile } };
  }

  #identity(id: IdentityId | undefined) {
    return this.#store.state.snapshot?.identities.find((identity) => identity.id === id);
  }
}
