import './styles/index.css';
import { latchkeyApi } from './latchkey-api.ts';
import { startPromptApp } from './prompt-app.ts';
import { startWindowApp } from './window-app.ts';

// One page for both windows: `#prompt/<identity id>` makes it a prompt.
const promptFor = /^#prompt\/(.+)$/.exec(location.hash)?.[1];
const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('The page has no #app.');
if (promptFor === undefined) startWindowApp(latchkeyApi(), root);
else startPromptApp(latchkeyApi(), root, decodeURIComponent(promptFor));
