import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from 'vite';
import { Secret } from '../../../src/core/identity/secret.ts';
import type { Caller, LongTermKey, SessionCredentials } from '../../../src/core/identity/identity.ts';
import type {
  AssumeRoleRequest,
  SessionTokenRequest,
  StsAnswer,
  StsGateway,
  StsRequest,
} from '../../../src/core/ports.ts';
import { ok } from '../../../src/core/result.ts';
import { sandboxArgs } from '../../world/app.ts';

/** A call of a gateway, with its secrets in the open: made-up ones, on their way to a process of the same test. */
interface AskedCall {
  readonly method: 'getCallerIdentity' | 'getSession';
  readonly request: {
    readonly region: string;
    readonly clockSkewMs: number;
    readonly durationSeconds?: number;
  };
  readonly key: LongTermKey | SessionCredentials;
  readonly mfa?: { readonly serial: string; readonly code: string };
  /** For a session of a role. */
  readonly role?: AssumeRoleRequest['role'];
}

/** What the program in Electron offers: asks the STS at `url`. */
export type Ask = (url: string, call: AskedCall) => Promise<StsAnswer<Caller | SessionCredentials>>;

/** The gateway as it runs in Electron, for a test outside. */
export interface StsHost {
  gatewayTo(url: string): StsGateway;
  close(): Promise<void>;
}

/** Builds the program and starts it; `executablePath` is the Electron to run. Needs a display. */
export const startStsHost = async (executablePath: string): Promise<StsHost> => {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-sts-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        output: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const app = await _electron.launch({ executablePath, args: [join(outDir, 'main.mjs'), ...sandboxArgs] });
  const ask: Ask = (url, call) =>
    app.evaluate(
      (_electron, [to, asked]) => {
        const host: typeof globalThis & { ask?: Ask } = globalThis;
        if (host.ask === undefined) throw new Error('the program has not started');
        return host.ask(to, asked);
      },
      [url, call] as const,
    );
  const plain = ({ region, clockSkewMs }: StsRequest) => ({ region, clockSkewMs });
  const session = async (
    url: string,
    { durationSeconds, mfa, key, ...request }: SessionTokenRequest,
    role?: AssumeRoleRequest['role'],
  ): Promise<StsAnswer<Secret<SessionCredentials>>> => {
    const { result, ...rest } = await ask(url, {
      method: 'getSession',
      request: { ...plain({ key, ...request }), durationSeconds },
      key: key.reveal(),
      ...(mfa && { mfa: { serial: mfa.serial, code: mfa.code.reveal() } }),
      ...(role && { role }),
    });
    if (!result.ok) return { ...rest, result };
    if (!('sessionToken' in result.value)) throw new Error('that was no session');
    return { ...rest, result: ok(new Secret(result.value)) };
  };
  return {
    gatewayTo: (url) => ({
      getCallerIdentity: async (request) => {
        const call = {
          method: 'getCallerIdentity',
          request: plain(request),
          key: request.key.reveal(),
        } as const;
        const { result, ...rest } = await ask(url, call);
        if (!result.ok) return { ...rest, result };
        if (!('arn' in result.value)) throw new Error('that was no caller');
        return { ...rest, result: ok(result.value) };
      },
      getSessionToken: (request) => session(url, request),
      assumeRole: (request) => session(url, request, request.role),
    }),
    close: async () => {
      await app.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
};
