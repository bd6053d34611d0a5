// One update in a fresh process: the first after a start, with the memory it takes. Prints the cost as JSON.
import { readFileSync } from 'node:fs';
import { watchPeak, type Cost } from './cost.ts';
import { timeEditor, editors } from './editors.ts';

const [, , name = '', path = '', profile = ''] = process.argv;
const editor = editors[name];
if (editor === undefined) throw new Error(`no editor is called ${name}`);
const bytes = readFileSync(path);
globalThis.gc?.();
const peak = watchPeak();
const ms = timeEditor(editor, bytes, profile, 1);
const cost: Cost = { ms, growthMb: peak() };
process.stdout.write(JSON.stringify(cost));
