/** The way to the process that started this one. */
export interface ParentLink {
  post(message: unknown): void;
  onMessage(run: (message: unknown) => void): void;
}

/** Electron's `process.parentPort`, as far as it is used here (this room knows no Electron types). */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', run: (event: { readonly data: unknown }) => void): unknown;
}

/** The link to the parent: Electron's port in a utility process, Node's channel in a forked one. */
export function parentLink(): ParentLink {
  const { parentPort }: NodeJS.Process & { readonly parentPort?: ParentPort } = process;
  if (parentPort) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      post: (message) => parentPort.postMessage(message),
      onMessage: (run) => parentPort.on('message', ({ data }) => run(data)),
    };
  }
  // Without its parent a forked process has nothing to do. SIGKILL, because a libuv pool full of waiting keytar calls
  // keeps `process.exit` from ever finishing.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    post: (message) => process.send?.(message),
    onMessage: (run) => process.on('message', run),
  };
}
