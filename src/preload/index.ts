import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, calls, eventChannel, events } from '../shared/contract.ts';

// SECURITY: the page gets one function per call of the contract and a way to listen to its events, nothing else of
// Electron. No call answers a secret.
const api: Record<string, unknown> = {
  on: (event: unknown, listener: unknown) => {
    const name = events.find((known) => known === event);
    if (name === undefined || typeof listener !== 'function') throw new TypeError('no such event');
    const forward = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(eventChannel(name), forward);
    return () => ipcRenderer.removeListener(eventChannel(name), forward);
  },
};
for (const name of Object.keys(calls))
  api[name] = (input: unknown) => ipcRenderer.invoke(callChannel, name, input);

contextBridge.exposeInMainWorld('latchkey', api);
