import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { act } from './actions.ts';
import { CallLog, type WaitOptions } from './calls.ts';
import { ControlDesk, type SandboxControl } from './control.ts';
import { DeviceBook, type DeviceView } from './devices.ts';
import { Directory } from './directory.ts';
import { StsError } from './errors.ts';
import { effectOf, FaultPlan } from './faults.ts';
import { HoldQueue, type Hold } from './hold.ts';
import { actOnIam } from './iam.ts';
import { MfaDesk } from './mfa.ts';
import type { Fault, SandboxCall, SandboxRole, SandboxUser } from './model.ts';
import { readAction, readIamAction, readParameters } from './query.ts';
import { inS3Words, payloadHash, performS3, readOperation, s3ErrorXml } from './s3.ts';
import { sampleRole, sampleUser } from './sample.ts';
import { listen, type HttpRequest, type HttpServer, type Reply } from './server.ts';
import { readAuthorization, verifySignature, type Authorization } from './signature.ts';
import { errorXml, successXml } from './xml.ts';

export type { WaitOptions } from './calls.ts';
export type { DeviceView } from './devices.ts';
export type { Hold } from './hold.ts';
export type { Fault, SandboxCall, SandboxDevice, SandboxRole, SandboxUser } from './model.ts';
export { sampleBuckets } from './s3.ts';
export { totpCode } from './mfa.ts';
export { makeUser, sampleRole, sampleUser } from './sample.ts';

export interface SandboxOptions {
  /** A free one when absent. */
  readonly port?: number;
  /** The sample user when absent. */
  readonly users?: readonly SandboxUser[];
  /** The sample role when absent. */
  readonly roles?: readonly SandboxRole[];
  /** Epoch milliseconds; `Date.now` when absent. */
  readonly now?: () => number;
  readonly clockOffsetMs?: number;
  readonly latencyMs?: number;
  readonly sessionSeconds?: number;
  readonly tokenBytes?: number;
  /** Lets `POST /_control` do what the methods of `Sandbox` do. Off when absent. */
  readonly control?: boolean;
}

/**
 * An STS of our own on loopback: GetCallerIdentity, GetSessionToken and AssumeRole over the AWS Query protocol, with
 * signatures and MFA codes checked, AWS's limits and error texts, and faults on demand. Of IAM it has what concerns a
 * user's MFA devices and access keys; of S3 it has ListBuckets (path
 * style), so that there is something that a user's policy can deny.
 *
 * @throws Error when the port is taken, ZodError for impossible users or roles
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return Sandbox.start(options);
}

/** A running sandbox. Its fields may be changed at any moment. */
export class Sandbox implements SandboxControl {
  latencyMs: number;
  clockOffsetMs: number;
  sessionSeconds: number | undefined;
  tokenBytes: number;
  newKeyDelayMs = 0;
  newKeyRefusals = 0;

  readonly #now: () => number;
  readonly #directory = new Directory();
  readonly #devices = new DeviceBook();
  readonly #mfaDesk = new MfaDesk(this.#devices);
  readonly #faults = new FaultPlan();
  readonly #holds = new HoldQueue();
  readonly #log = new CallLog();
  readonly #controlDesk: ControlDesk | undefined;
  #server: HttpServer | undefined;
  #closed = false;

  private constructor(options: SandboxOptions) {
    this.latencyMs = options.latencyMs ?? 0;
    this.clockOffsetMs = options.clockOffsetMs ?? 0;
    this.sessionSeconds = options.sessionSeconds;
    this.tokenBytes = options.tokenBytes ?? 412;
    this.#now = options.now ?? Date.now;
    this.#controlDesk = options.control === true ? new ControlDesk(this) : undefined;
    for (const user of options.users ?? [sampleUser]) this.addUser(user);
    for (const role of options.roles ?? [sampleRole]) this.addRole(role);
  }

  static async start(options: SandboxOptions): Promise<Sandbox> {
    const sandbox = new Sandbox(options);
    sandbox.#server = await listen(options.port ?? 0, (request) => sandbox.#route(request));
    return sandbox;
  }

  /** `http://127.0.0.1:PORT` */
  get url(): string {
    if (this.#server === undefined) throw new Error('the sandbox is not listening');
    return this.#server.url;
  }

  get calls(): readonly SandboxCall[] {
    return this.#log.all;
  }

  addUser(user: SandboxUser): void {
    this.#directory.addUser(user);
    this.#devices.adopt(user);
  }

  addRole(role: SandboxRole): void {
    this.#directory.addRole(role);
  }

  /** The MFA devices that a user has enabled now, oldest first. */
  devicesOf(user: SandboxUser = sampleUser): readonly DeviceView[] {
    return this.#devices.of(user);
  }

  /** Serials of the virtual devices that were made and belong to nobody. */
  get strayDevices(): readonly string[] {
    return this.#devices.strays;
  }

  /** The access keys that a user has now. */
  keysOf(user: SandboxUser = sampleUser): readonly SandboxUser[] {
    return this.#directory.keysOf(user).map((key) => key.user);
  }

  loseStep(serial: string): void {
    this.#mfaDesk.loseStep(serial);
  }

  endSessions(): void {
    this.#directory.endSessions();
  }

  failNext(fault: Fault, count = 1): void {
    this.#faults.failNext(fault, count);
  }

  failAlways(fault: Fault | undefined): void {
    this.#faults.failAlways(fault);
  }

  hold(): Hold {
    return this.#holds.hold();
  }

  waitForCall(matches: (call: SandboxCall) => boolean, options?: WaitOptions): Promise<SandboxCall> {
    return this.#log.waitFor(matches, options);
  }

  /**
   * A code that this user's device may show by the server's clock and that is not used up: for tests that need a few
   * sessions in a row and are not about codes.
   *
   * @throws Error when the three codes that are valid now are used up
   */
  unusedCode(user: SandboxUser = sampleUser): string {
    return this.#mfaDesk.unusedCode(user, this.#serverNow());
  }

  /** Ends the server and every connection at once. May be called twice. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#log.end();
    await this.#server?.close();
  }

  async #route(request: HttpRequest): Promise<Reply> {
    if (request.path === '/_control' && request.method === 'POST' && this.#controlDesk !== undefined) {
      return this.#control(this.#controlDesk, request);
    }
    await this.#holds.pass();
    // A sandbox that was closed meanwhile keeps no process alive, and answers no more.
    if (this.latencyMs > 0) await delay(this.latencyMs, undefined, { ref: false });
    if (this.#closed) return { kind: 'drop' };
    return this.#answer(request);
  }

  async #control(desk: ControlDesk, request: HttpRequest): Promise<Reply> {
    const [status, body] = await desk.run(request.body.toString('utf8')).then(
      (value): [number, object] => [200, { ok: true, value }],
      (error: unknown): [number, object] => [
        400,
        { ok: false, error: error instanceof Error ? error.message : String(error) },
      ],
    );
    return {
      kind: 'answer',
      status,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
  }

  /** Answers one request and logs it. */
  #answer(request: HttpRequest): Reply {
    const parameters = readParameters(request);
    const authorization = tolerant(() => readAuthorization(request));
    const fault = this.#faults.take();
    const { reply, errorCode } = this.#work(request, parameters, authorization, fault);
    this.#log.add({
      action: isForS3(authorization) ? readOperation(request) : (parameters.get('Action') ?? undefined),
      accessKeyId: authorization?.accessKeyId,
      region: authorization?.region,
      code: parameters.get('TokenCode') ?? parameters.get('AuthenticationCode2') ?? undefined,
      status: reply.kind === 'answer' ? reply.status : undefined,
      errorCode,
      fault,
      at: this.#now(),
    });
    return reply;
  }

  #work(
    request: HttpRequest,
    parameters: URLSearchParams,
    authorization: Authorization | undefined,
    fault: Fault | undefined,
  ): { reply: Reply; errorCode: string | undefined } {
    const requestId = randomUUID();
    const account = this.#directory.accountOf(authorization?.accessKeyId ?? '') ?? '000000000000';
    const effect = fault === undefined ? undefined : effectOf(fault, account);
    if (effect?.kind === 'reply') return { reply: effect.reply, errorCode: undefined };
    const spoil = effect?.kind === 'spoil' ? effect.spoil : (reply: Reply) => reply;
    try {
      if (effect?.kind === 'error') throw effect.error;
      const body = isForS3(authorization)
        ? this.#performS3(request, authorization)
        : isForIam(authorization)
          ? this.#performIam(request, parameters, requestId)
          : this.#perform(request, parameters, requestId);
      return {
        reply: spoil(this.#xmlReply(200, body, answerHeaders(requestId, authorization))),
        errorCode: undefined,
      };
    } catch (error) {
      if (!(error instanceof StsError)) throw error;
      const forS3 = isForS3(authorization);
      const told = forS3 ? inS3Words(error, authorization) : error;
      const body = forS3
        ? s3ErrorXml(told, requestId)
        : errorXml(isForIam(authorization) ? 'iam' : 'sts', told, requestId);
      return {
        reply: spoil(this.#xmlReply(told.status, body, answerHeaders(requestId, authorization))),
        errorCode: told.code,
      };
    }
  }

  /** The signature comes before the MFA code, so that a wrong one does not use the code up. */
  #perform(request: HttpRequest, parameters: URLSearchParams, requestId: string): string {
    const nowMs = this.#serverNow();
    const action = readAction(parameters);
    const authorization = readAuthorization(request);
    const caller = this.#directory.caller(authorization.accessKeyId, authorization.sessionToken, nowMs);
    verifySignature(request, authorization, caller.secretAccessKey, nowMs);
    const result = act(action, {
      caller,
      parameters,
      directory: this.#directory,
      mfaDesk: this.#mfaDesk,
      nowMs,
      sessionSeconds: this.sessionSeconds,
      tokenBytes: this.tokenBytes,
    });
    return successXml('sts', action, result, requestId);
  }

  #performIam(request: HttpRequest, parameters: URLSearchParams, requestId: string): string {
    const nowMs = this.#serverNow();
    const action = readIamAction(parameters);
    const authorization = readAuthorization(request);
    const caller = this.#directory.caller(authorization.accessKeyId, authorization.sessionToken, nowMs);
    verifySignature(request, authorization, caller.secretAccessKey, nowMs, {
      service: 'iam',
      payloadHash: createHash('sha256').update(request.body).digest('hex'),
    });
    const result = actOnIam(action, {
      caller,
      parameters,
      directory: this.#directory,
      devices: this.#devices,
      mfaDesk: this.#mfaDesk,
      nowMs,
      newKey: { fromMs: nowMs + this.newKeyDelayMs, refusals: this.newKeyRefusals },
    });
    return successXml('iam', action, result, requestId);
  }

  #performS3(request: HttpRequest, authorization: Authorization): string {
    const nowMs = this.#serverNow();
    const caller = this.#directory.caller(authorization.accessKeyId, authorization.sessionToken, nowMs);
    verifySignature(request, authorization, caller.secretAccessKey, nowMs, {
      service: 's3',
      payloadHash: payloadHash(request),
    });
    return performS3(request, caller);
  }

  #xmlReply(status: number, body: string, headers: Readonly<Record<string, string>>): Reply {
    return {
      kind: 'answer',
      status,
      headers: {
        ...headers,
        Date: new Date(this.#serverNow()).toUTCString(),
      },
      body,
    };
  }

  #serverNow(): number {
    return this.#now() + this.clockOffsetMs;
  }
}

/** There is one address for all: the signature's scope says which of them was meant. */
function isForIam(authorization: Authorization | undefined): boolean {
  return authorization?.service === 'iam';
}

function isForS3(authorization: Authorization | undefined): authorization is Authorization {
  return authorization?.service === 's3';
}

/** What each service says about its answer. */
function answerHeaders(requestId: string, authorization: Authorization | undefined): Record<string, string> {
  return isForS3(authorization)
    ? { 'x-amz-request-id': requestId, 'Content-Type': 'application/xml' }
    : { 'x-amzn-RequestId': requestId, 'Content-Type': 'text/xml' };
}

/** The value, or undefined where STS would complain: for the log, which takes what it can get. */
function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof StsError) return undefined;
    throw error;
  }
}
