import type { TextFile } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { problem } from '../notice/problem.ts';
import { parseDocument, type CredentialsDocument } from './document.ts';
import {
  profileSettingsIn,
  roleProfilesIn,
  hasSection,
  withoutRegion,
  withRegion,
  type ProfileSettings,
  type RoleProfile,
} from './profile-region.ts';

/** The AWS config file: read, and written only where the user asks for a profile's region. */
export class ConfigFile {
  readonly #text: TextFile;

  constructor(text: TextFile) {
    this.#text = text;
  }

  /** Path of the file, as configured (symlinks not resolved). */
  get path(): string {
    return this.#text.path;
  }

  /** What it says of a profile. A file that cannot be read says nothing: it only fills in forms. */
  async settingsOf(profile: string): Promise<ProfileSettings> {
    const text = await this.#text.read();
    return text.ok ? profileSettingsIn(parseDocument(text.value), profile) : {};
  }

  /** The profiles that assume a role. */
  async roles(): Promise<Result<readonly RoleProfile[]>> {
    const text = await this.#text.read();
    return text.ok ? ok(roleProfilesIn(parseDocument(text.value))) : text;
  }

  /** Sets the region of a profile that has none there; `keep` hears it before it is done. */
  setRegion(
    profile: string,
    region: string,
    keep: (wasThere: boolean) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    return this.#edit(profile, (document) => withRegion(document, profile, region), keep);
  }

  /** Takes the region of a profile out again, if it is still that one. */
  unsetRegion(profile: string, region: string, keepsHeader: boolean): Promise<Result<void>> {
    return this.#edit(profile, (document) => withoutRegion(document, profile, region, keepsHeader));
  }

  async #edit(
    profile: string,
    change: (document: CredentialsDocument) => string,
    keep?: (wasThere: boolean) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    const edited = await this.#text.edit((text) => {
      const document = parseDocument(text);
      const { fault } = document;
      return fault === undefined
        ? ok({ text: change(document), value: hasSection(document, profile) })
        : fail(problem('config-malformed', `${this.path}, line ${fault.line}: ${fault.reason}`));
    }, keep);
    return edited.ok ? ok(undefined) : edited;
  }
}
