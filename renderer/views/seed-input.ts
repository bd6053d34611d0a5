import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ownerOf } from '../../src/core/code/seed-label.ts';
import type { SeedLabel } from '../../src/core/code/seed-label.ts';
import type { FoundSeed } from '../../src/shared/inputs/found-seed.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import { handedOver } from '../inputs/handed-over.ts';
import type { HandedOver } from '../inputs/handed-over.ts';
import type { SeedInput, SeedInputState } from '../inputs/seed-input.ts';
import { spacedCode } from '../text/digits.ts';
import { dropZone, fileButton } from './drop-zone.ts';
import { problemWords } from './problem-words.ts';

/** What the input of a seed is drawn from. */
export interface SeedInputView {
  readonly t: Translator;
  readonly state: SeedInputState;
  readonly input: SeedInput;
  /** Nothing may be changed now. */
  readonly locked: boolean;
  /** Whose key the seed is to go with, once that is known. */
  readonly owner?: { readonly accountId: string; readonly userName: string } | undefined;
  /** The field for a typed seed, shown while none was found. */
  readonly field: unknown;
}

/** Whose device it is, in words; undefined when its label does not say. */
const deviceWords = ({ issuer, user, account }: SeedLabel, t: Translator): string | undefined => {
  if (user === undefined) return issuer;
  return account === undefined ? user : t('inputs.deviceOf', { user, account });
};

/** What speaks against a seed, by its label; undefined when nothing does. */
export const seedDoubt = (
  seed: SeedLabel,
  { owner, t }: Pick<SeedInputView, 'owner' | 't'>,
): string | undefined => {
  const { account = '', user = '', issuer = '' } = seed;
  // Without a key to compare with, only who gave the seed out can be told.
  switch (ownerOf(seed, owner ?? { accountId: account, userName: user })) {
    case 'other-account':
      return t('inputs.otherAccount', { account, keyAccount: owner?.accountId ?? '' });
    case 'other-user':
      return t('inputs.otherUser', { user, keyUser: owner?.userName ?? '' });
    case 'not-aws':
      return t('inputs.notAws', { issuer });
    case 'same':
    case 'unknown':
      return undefined;
  }
};

const foundView = (seed: FoundSeed, view: SeedInputView): TemplateResult => {
  const { t, input, locked } = view;
  const device = deviceWords(seed, t);
  const doubt = seedDoubt(seed, view);
  return html`
    <div class="note note-good" id="seed-found">
      ${icon('check')}
      <div class="note-words">
        <p>
          <strong
            >${device === undefined ? t('inputs.seedFoundBare') : t('inputs.seedFound', { device })}</strong
          >
        </p>
        <p>${t('inputs.seedKept')}</p>
      </div>
      <button
        type="button"
        class="button"
        id="other-seed"
        aria-disabled=${locked ? 'true' : 'false'}
        @click=${() => {
          if (!locked) input.clear();
        }}
      >
        ${t('inputs.otherSeed')}
      </button>
    </div>
    ${
      doubt === undefined
        ? nothing
        : html`<p class="note note-warn" id="seed-doubt">${icon('alert')}<span>${doubt}</span></p>`
    }
  `;
};

const severalView = (seeds: readonly FoundSeed[], { t, input }: SeedInputView): TemplateResult => html`
  <fieldset class="field found-choice" id="seed-choice">
    <legend>${t('inputs.whichSeed', { count: seeds.length })}</legend>
    ${seeds.map((seed) => {
      const device = deviceWords(seed, t);
      return html`<button type="button" class="button" @click=${() => input.choose(seed)}>
        ${
          device === undefined
            ? t('inputs.useNamelessSeed', { code: spacedCode(seed.preview.code) })
            : t('inputs.useSeed', { device })
        }
      </button>`;
    })}
  </fieldset>
`;

const outcome = (view: SeedInputView) => {
  const { state, t } = view;
  switch (state.kind) {
    case 'none':
      return nothing;
    case 'busy':
      return html`<p class="note note-busy">
        ${icon('sync')}<span>${state.from === 'screen' ? t('inputs.picking') : t('inputs.looking')}</span>
      </p>`;
    case 'found':
      return foundView(state.seed, view);
    case 'several':
      return severalView(state.seeds, view);
    case 'unreadable':
      return html`<p class="note note-warn" id="seed-refused">
        ${icon('alert')}<span>${t('inputs.pictureUnreadable')}</span>
      </p>`;
    case 'failed':
      return html`<p class="note note-warn" id="seed-refused">
        ${icon('alert')}<span>${problemWords(t, state.error)}</span>
      </p>`;
  }
};

const ways = ({ t, state, input, locked }: SeedInputView, take: (handed: HandedOver) => void) => {
  const disabled = locked || state.kind === 'busy';
  const button = (id: string, label: string, run: () => Promise<void>): TemplateResult => html`
    <button
      type="button"
      class="button"
      id=${id}
      aria-disabled=${disabled ? 'true' : 'false'}
      @click=${() => {
        if (!disabled) void run();
      }}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="drop-head">
      ${icon('qr')}
      <div>
        <p class="drop-title">${t('inputs.dropPicture')}</p>
        <p class="hint">${t('inputs.dropPictureHint')}</p>
      </div>
    </div>
    <div class="drop-actions">
      ${button('capture-seed', t('inputs.capture'), () => input.capture())}
      ${fileButton({ id: 'choose-picture', label: t('inputs.choosePicture'), accept: 'image/*', disabled, take })}
      ${button('paste-picture', t('inputs.pastePicture'), () => input.paste())}
    </div>
  `;
};

/** Brings a seed in: as a picture or from the screen; or typed, which the form's own field does. */
export const seedInputView = (view: SeedInputView): TemplateResult => {
  const { t, state, input, locked, field } = view;
  const take = (handed: HandedOver): void => {
    if (!locked) void input.take(handed);
  };
  const isFound = state.kind === 'found';
  return html`
    ${dropZone({
      id: 'seed-input',
      label: t('inputs.qrCode'),
      take,
      paste: ({ files, text }) => {
        if (files.length > 0) take({ files, text });
        return files.length > 0;
      },
      pasteKey: () => {
        if (!locked && !isFound) void input.paste();
      },
      content: html`
        ${isFound ? nothing : ways(view, take)}
        <div class="drop-outcome" aria-live="polite">${outcome(view)}</div>
      `,
    })}
    ${
      isFound
        ? nothing
        : html`<div
            @paste=${(event: ClipboardEvent) => {
              const handed = handedOver(event.clipboardData);
              if (handed.files.length === 0) return;
              // A picture that is pasted where the seed could be typed.
              event.preventDefault();
              take(handed);
            }}
          >
            ${field}
          </div>`
    }
  `;
};
