import type { ImportStanding, PlannedIdentity } from '../core/transfer/import-plan.ts';

/** One identity of a file of settings, as it is shown before it is imported. */
export interface ImportRow {
  readonly profile: string;
  readonly label: string;
  readonly standing: ImportStanding;
  readonly roles: readonly string[];
  readonly leftOut: readonly string[];
  readonly codeCommand?: string;
  readonly files: readonly string[];
}

/** What a file of settings would add and change. */
export interface ImportView {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly rows: readonly ImportRow[];
  readonly hasPreferences: boolean;
}

/** The plan of an import as the window sees it. SECURITY: without the names of keychain items. */
export const projectImport = (
  file: string,
  planned: readonly PlannedIdentity[],
  hasPreferences: boolean,
): ImportView => ({
  file,
  rows: planned.map(({ profile, label, standing, roles, leftOut, codeCommand, files }) => ({
    profile,
    label,
    standing,
    roles,
    leftOut,
    ...(codeCommand !== undefined && { codeCommand }),
    files,
  })),
  hasPreferences,
});
