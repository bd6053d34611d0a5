/** The longest name that is made here. AWS allows 226 characters (IAM API reference, CreateVirtualMFADevice). */
const longest = 64;

/** How many names are tried when one is taken. */
const mostNames = 5;

/** A text as a device's name: of legal characters only (IAM API reference: `[\w+=,.@-]`), and not too long. */
export const legalName = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\w+=,.@-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longest);

/**
 * Names for a device of a user on a computer, the best first: an account has each name once, so the user's is part of it.
 */
export const deviceNames = (user: string, computer: string): readonly string[] => {
  // What stands behind the first dot is the network's.
  const place = legalName(computer.split('.')[0] ?? '') || 'computer';
  const name = legalName(`${user}-${place}`);
  return Array.from({ length: mostNames }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));
};
