/** The name of the profile that stands at a place in the file, counted from 0. */
const nameAt = (index: number): string => `p${index}`;

/** The profile in the middle of a file, which the benchmark updates: one with a session token, so an even one. */
export const middleOf = (profiles: number): string => nameAt(Math.floor(profiles / 4) * 2);

/** Characters that differ from profile to profile, so that no program gains from seeing the same ones again. */
const filler = (seed: number, length: number): string =>
  (seed * 2_654_435_761)
    .toString(36)
    .padEnd(length, `${seed.toString(36)}+made/up/`)
    .slice(0, length);

/**
 * A credentials file as people have it: a comment, a key and a region in each profile, a session token of 400
 * characters in every second one, a blank line between two.
 */
export const sampleFile = (profiles: number): string =>
  Array.from({ length: profiles }, (_, index) => {
    const digits = String(index).padStart(12, '0');
    const temporary = index % 2 === 0;
    return [
      `# account ${digits}, asked for by team ${index % 17}`,
      `[${nameAt(index)}]`,
      `aws_access_key_id = ${temporary ? 'ASIA' : 'AKIA'}MADE${digits}`,
      `aws_secret_access_key = ${filler(index + 1, 40)}`,
      ...(temporary ? [`aws_session_token = ${filler(index + 1, 398)}==`] : []),
      `region = eu-central-${1 + (index % 2)}`,
      '',
      '',
    ].join('\n');
  }).join('');
