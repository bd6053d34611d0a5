import { entriesOf, type CredentialsDocument } from './document.ts';
import { withEntries, withoutEntries } from './section-edit.ts';

/** What the config file says of a profile, as far as Latchkey uses it. */
export interface ProfileSettings {
  readonly region?: string;
  readonly mfaSerial?: string;
  readonly roleArn?: string;
}

/** The section of a profile in the config file: `[profile name]`, but `[default]`. */
export const configSection = (profile: string): string =>
  profile === 'default' ? 'default' : `profile ${profile}`;

/**
 * The section that botocore takes for a profile's in this file: quotes, more spaces and `[profile default]` mean the
 * same to it, and of several the last one counts. A second one beside it would hide what the first one says.
 */
const sectionOf = ({ sections }: CredentialsDocument, profile: string): string =>
  [...sections.keys()].findLast((name) => profileOf(name) === profile) ?? configSection(profile);

const profileOf = (section: string): string | undefined =>
  section === 'default' ? section : /^profile\s+(["']?)(.*)\1\s*$/.exec(section)?.[2]?.trim();

/** What the config file says of a profile. */
export const profileSettingsIn = (document: CredentialsDocument, profile: string): ProfileSettings => {
  const entries = entriesOf(document, sectionOf(document, profile));
  const [region, mfaSerial, roleArn] = ['region', 'mfa_serial', 'role_arn'].map((key) => entries?.get(key));
  return { ...(region && { region }), ...(mfaSerial && { mfaSerial }), ...(roleArn && { roleArn }) };
};

/** A profile of the config file that assumes a role, as the AWS CLI reads it. */
export interface RoleProfile {
  readonly profile: string;
  readonly roleArn: string;
  readonly sourceProfile?: string;
  readonly mfaSerial?: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  readonly durationSeconds?: number;
}

/** The profiles of the config file that assume a role. */
export const roleProfilesIn = (document: CredentialsDocument): readonly RoleProfile[] => {
  const profiles = new Set([...document.sections.keys()].map((name) => profileOf(name)));
  return [...profiles]
    .filter((profile) => profile !== undefined)
    .flatMap((profile): readonly RoleProfile[] => {
      const entries = entriesOf(document, sectionOf(document, profile));
      const roleArn = entries?.get('role_arn');
      if (entries === undefined || !roleArn) return [];
      const [sourceProfile, mfaSerial, externalId, sessionName] = [
        'source_profile',
        'mfa_serial',
        'external_id',
        'role_session_name',
      ].map((key) => entries.get(key));
      const durationSeconds = Number(entries.get('duration_seconds') || Number.NaN);
      return [
        {
          profile,
          roleArn,
          ...(sourceProfile && { sourceProfile }),
          ...(mfaSerial && { mfaSerial }),
          ...(externalId && { externalId }),
          ...(sessionName && { sessionName }),
          ...(Number.isInteger(durationSeconds) && { durationSeconds }),
        },
      ];
    });
};

/** The text of the config file with a region for a profile that has none there; unchanged when it has one. */
export const withRegion = (document: CredentialsDocument, profile: string, region: string): string =>
  entriesOf(document, sectionOf(document, profile))?.has('region') === true
    ? document.text
    : withEntries(document, sectionOf(document, profile), {
        set: new Map([['region', region]]),
        drop: new Set(),
      });

/** Whether the config file has a section for a profile. */
export const hasSection = (document: CredentialsDocument, profile: string): boolean =>
  document.sections.has(sectionOf(document, profile));

/** The text without a profile's region, if it is still that one: for going back. */
export const withoutRegion = (
  document: CredentialsDocument,
  profile: string,
  region: string,
  keepsHeader = false,
): string =>
  entriesOf(document, sectionOf(document, profile))?.get('region') === region
    ? withoutEntries(document, sectionOf(document, profile), new Set(['region']), keepsHeader)
    : document.text;
