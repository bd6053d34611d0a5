import { durationLimits, renewBeforeLimits } from '../session/refresh-policy.ts';

/** What the form of a new identity starts with. */
export interface IdentityDefaults {
  /** Empty for none. */
  readonly region: string;
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
  /** Other credentials files to write to: absolute paths. */
  readonly alsoTo: readonly string[];
}

/** What it starts with as long as the user has not chosen. */
export const firstDefaults: IdentityDefaults = {
  region: '',
  durationSeconds: durationLimits.defaultSeconds,
  autoRefresh: true,
  renewBeforeSeconds: renewBeforeLimits.defaultSeconds,
  alsoTo: [],
};
