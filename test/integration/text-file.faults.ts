import { fileCalls, type FileCalls } from '../../src/adapters/files/file-calls.ts';

/** Hears of each system call; what it throws is the call's answer. */
export interface CallHook {
  /** Before a call is made; its number counts from 1. */
  readonly before?: (number: number, name: string) => void;
  /** When it has been made, whether or not it failed. */
  readonly after?: (number: number, name: string) => void;
}

/** The system calls, and those on files that they open, with a hook round each. */
export const hookedCalls = (hook: CallHook, calls: FileCalls = fileCalls): FileCalls => {
  let count = 0;
  const hooked = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get: (_, key) => {
        const call: unknown = Reflect.get(target, key, target);
        if (typeof call !== 'function' || typeof key !== 'string') return call;
        const name = prefix + key;
        const make = (args: readonly unknown[]): unknown => Reflect.apply(call, target, args);
        if (isSync(key)) {
          return (...args: readonly unknown[]) => {
            count += 1;
            const number = count;
            hook.before?.(number, name);
            try {
              return make(args);
            } finally {
              hook.after?.(number, name);
            }
          };
        }
        return async (...args: readonly unknown[]) => {
          count += 1;
          const number = count;
          // A file that could not be closed well is closed all the same (close(2)).
          const closing = name === 'handle.close' ? make(args) : undefined;
          hook.before?.(number, name);
          try {
            const answer = await (closing ?? make(args));
            return name === 'open' && isObject(answer) ? hooked(answer, 'handle.') : answer;
          } finally {
            hook.after?.(number, name);
          }
        };
      },
    });
  return hooked(calls, '');
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isSync = (key: string): boolean => key === 'link' || key === 'rename' || key.endsWith('Sync');

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code });
