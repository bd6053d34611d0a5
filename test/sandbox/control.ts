import { z } from 'zod';
import type { WaitOptions } from './calls.ts';
import type { Hold } from './hold.ts';
import {
  faults,
  roleSchema,
  userSchema,
  type Fault,
  type SandboxCall,
  type SandboxRole,
  type SandboxUser,
} from './model.ts';

/** What can be done to a running sandbox. */
export interface SandboxControl {
  /** Every answer waits this long. */
  latencyMs: number;
  /** How far the server's own clock is ahead. */
  clockOffsetMs: number;
  /** Sessions live this long whatever was asked for; undefined for AWS's rules. */
  sessionSeconds: number | undefined;
  /** Length of session tokens, in characters. */
  tokenBytes: number;
  /** A key that IAM makes works only this much later. */
  newKeyDelayMs: number;
  /** This many requests with a key that IAM makes are refused before it works. */
  newKeyRefusals: number;
  /** Everything that was asked, oldest first. */
  readonly calls: readonly SandboxCall[];
  /** Adds a user's key, or replaces it. */
  addUser(user: SandboxUser): void;
  /** Adds a role, or replaces it. */
  addRole(role: SandboxRole): void;
  /** STS cannot check this device's codes any more, until it is resynced. */
  loseStep(serial: string): void;
  /** Ends every session that was issued so far: its next use is `ExpiredToken`. */
  endSessions(): void;
  /** Plays a fault for the next `count` requests (1 when absent). */
  failNext(fault: Fault, count?: number): void;
  /** Plays a fault for every request; undefined forgets it, and everything planned by `failNext`. */
  failAlways(fault: Fault | undefined): void;
  /** Stops the next request before anything is done for it. */
  hold(): Hold;
  /** The first call that matches, logged already or still to come. @throws Error when none comes in time */
  waitForCall(matches: (call: SandboxCall) => boolean, options?: WaitOptions): Promise<SandboxCall>;
}

const milliseconds = z.number().int();
const faultSchema = z.enum(faults);

const commandSchema = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('set'),
    latencyMs: milliseconds.min(0).exactOptional(),
    clockOffsetMs: milliseconds.exactOptional(),
    sessionSeconds: z.number().positive().nullable().exactOptional(),
    tokenBytes: z.number().int().positive().exactOptional(),
    newKeyDelayMs: milliseconds.min(0).exactOptional(),
    newKeyRefusals: z.number().int().min(0).exactOptional(),
  }),
  z.strictObject({ command: z.literal('addUser'), user: userSchema }),
  z.strictObject({ command: z.literal('addRole'), role: roleSchema }),
  z.strictObject({ command: z.literal('loseStep'), serial: z.string() }),
  z.strictObject({ command: z.literal('endSessions') }),
  z.strictObject({
    command: z.literal('failNext'),
    fault: faultSchema,
    count: z.number().int().positive().exactOptional(),
  }),
  z.strictObject({ command: z.literal('failAlways'), fault: faultSchema.nullable() }),
  z.strictObject({ command: z.literal('hold') }),
  z.strictObject({ command: z.literal('arrived'), hold: z.number().int() }),
  z.strictObject({ command: z.literal('release'), hold: z.number().int() }),
  z.strictObject({ command: z.literal('calls') }),
  z.strictObject({
    command: z.literal('waitForCall'),
    action: z.string().exactOptional(),
    accessKeyId: z.string().exactOptional(),
    status: z.number().exactOptional(),
    errorCode: z.string().exactOptional(),
    fault: faultSchema.exactOptional(),
    since: z.number().int().min(0).exactOptional(),
    timeoutMs: milliseconds.positive().exactOptional(),
  }),
]);

/** One command of `POST /_control`. */
export type ControlCommand = z.infer<typeof commandSchema>;

/** Carries out the commands that come as JSON. */
export class ControlDesk {
  readonly #sandbox: SandboxControl;
  readonly #holds: Hold[] = [];

  constructor(sandbox: SandboxControl) {
    this.#sandbox = sandbox;
  }

  /**
   * @param json one command
   * @returns its answer, fit for JSON; null when there is nothing to tell
   * @throws ZodError or SyntaxError for what is no command, Error when the command fails
   */
  async run(json: string): Promise<unknown> {
    const command = commandSchema.parse(JSON.parse(json));
    const sandbox = this.#sandbox;
    switch (command.command) {
      case 'set':
        if (command.latencyMs !== undefined) sandbox.latencyMs = command.latencyMs;
        if (command.clockOffsetMs !== undefined) sandbox.clockOffsetMs = command.clockOffsetMs;
        if (command.sessionSeconds !== undefined) {
          sandbox.sessionSeconds = command.sessionSeconds ?? undefined;
        }
        if (command.tokenBytes !== undefined) sandbox.tokenBytes = command.tokenBytes;
        if (command.newKeyDelayMs !== undefined) sandbox.newKeyDelayMs = command.newKeyDelayMs;
        if (command.newKeyRefusals !== undefined) sandbox.newKeyRefusals = command.newKeyRefusals;
        break;
      case 'addUser':
        sandbox.addUser(command.user);
        break;
      case 'addRole':
        sandbox.addRole(command.role);
        break;
      case 'loseStep':
        sandbox.loseStep(command.serial);
        break;
      case 'endSessions':
        sandbox.endSessions();
        break;
      case 'failNext':
        sandbox.failNext(command.fault, command.count);
        break;
      case 'failAlways':
        sandbox.failAlways(command.fault ?? undefined);
        break;
      case 'hold':
        return this.#holds.push(sandbox.hold()) - 1;
      case 'arrived':
        await this.#hold(command.hold).arrived;
        break;
      case 'release':
        this.#hold(command.hold).release();
        break;
      case 'calls':
        return sandbox.calls;
      case 'waitForCall': {
        const { command: _, since = 0, timeoutMs = 10_000, ...wanted } = command;
        return sandbox.waitForCall((call) => matches(call, wanted), { since, timeoutMs });
      }
    }
    return null;
  }

  #hold(index: number): Hold {
    const hold = this.#holds[index];
    if (hold === undefined) throw new Error(`there is no hold ${index}`);
    return hold;
  }
}

function matches(call: SandboxCall, wanted: Partial<SandboxCall>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...call };
  return Object.entries(wanted).every(([field, value]) => fields[field] === value);
}
