import './styles/index.css';
import { latchkeyApi } from './latchkey-api.ts';
import { languageFor } from '../src/texts/language.ts';
import { loadTranslator } from '../src/texts/translator.ts';
import { startCaptureApp } from './capture-app.ts';
import { startPromptApp } from './prompt-app.ts';
import { userFormat } from './user-format.ts';
import { startWindowApp } from './window-app.ts';

// One page for all windows: `#prompt/<identity id>` makes it a prompt.
const promptFor = /^#prompt\/(.+)$/.exec(location.hash)?.[1];
// `#capture/<name of a picture>` makes it the cover of a screen.
const captureOf = /^#capture\/(.+)$/.exec(location.hash)?.[1];
const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('The page has no #app.');
// Main says in which language the page begins, so that nothing is ever drawn in another.
const language = languageFor([new URLSearchParams(location.search).get('language') ?? 'en']);
const t = await loadTranslator(language, userFormat());
if (captureOf !== undefined) void startCaptureApp(latchkeyApi(), root, captureOf, t);
else if (promptFor === undefined) startWindowApp(latchkeyApi(), root, t);
else startPromptApp(latchkeyApi(), root, decodeURIComponent(promptFor), t);
