import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, calls, eventChannel, events, type Events } from '../shared/contract.ts';

// A page listens once its texts are loaded, and main may have spoken before: the last word of each event is kept for it.
const heard = new Set<keyof Events>();
const unheard = new Map<keyof Events, unknown>();
for (const name of events) {
  ipcRenderer.on(eventChannel(name), (_event, value: unknown) => {
    if (!heard.has(name)) unheard.set(name, value);
  });
}

// SECURITY: the page gets one function per call of the contract and a way to listen to its events, nothing else of
// Electron. No call answers a secret.
const api: Record<string, unknown> = {
  on: (event: unknown, listener: unknown) => {
    const name = events.find((known) => known === event);
    if (name === undefined || typeof listener !== 'function') throw new TypeError('no such event');
    const forward = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(eventChannel(name), forward);
    heard.add(name);
    if (unheard.has(name)) listener(unheard.get(name));
    unheard.delete(name);
    return () => ipcRenderer.removeListener(eventChannel(name), forward);
  },
};
for (const name of Object.keys(calls))
  api[name] = (input: unknown) => ipcRenderer.invoke(callChannel, name, input);

contextBridge.exposeInMainWorld('latchkey', api);
