/** The end of a name, such as an account ID, by which its owner knows it: its last four characters. */
export const endOf = (name: string): string => (name.length <= 4 ? '…' : `…${name.slice(-4)}`);

/** A path for other people's eyes. */
export const maskedPath = (path: string, home: string): string =>
  withoutHome(path, home).replaceAll(accountIds, endOf);

const accountIds = /(?<!\d)\d{12}(?!\d)/g;

/**
 * A text for other people's eyes: access key IDs and account IDs by their ends, nothing that could be a secret or a
 * token, no password in an address, and the home folder as `~`.
 * SECURITY: problems carry what AWS, proxies and programs said, so nothing of that goes out as it is.
 */
export const masked = (text: string, home: string): string =>
  withoutHome(text, home)
    .replaceAll(/\/\/[^\s/@]*@/g, '//…@')
    // Unique IDs of IAM and STS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
    .replaceAll(/\bA[A-Z0-9]{3}[A-Z0-9]{12,}\b/g, endOf)
    // Keys, tokens and seeds.
    .replaceAll(/[A-Za-z0-9+/%]{32,}={0,2}/g, '(left out)')
    .replaceAll(/[A-Z2-7]{16,}|[a-z2-7]{16,}/g, '(left out)')
    .replaceAll(/(?:[A-Z2-7]{4}[ -]){3,}[A-Z2-7]{1,4}/g, '(left out)')
    // Words of four letters are no seed, unless there are digits among them.
    .replaceAll(/(?:[a-z2-7]{4}[ -]){3,}[a-z2-7]{4}(?![a-z\d])/gi, (run) =>
      /\d/.test(run) ? '(left out)' : run,
    )
    .replaceAll(accountIds, endOf)
    .replaceAll(/(?<!\d)\d{6}(?!\d)/g, '……');

const withoutHome = (text: string, home: string): string =>
  home.length > 1 ? text.replaceAll(home, '~') : text;
