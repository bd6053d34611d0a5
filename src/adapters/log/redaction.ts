// SECURITY: the second line of defence; the first is that nothing secret is handed to the log. Order matters: whole
// secrets before pieces of them.
const rules: readonly (readonly [RegExp, string])[] = [
  [/otpauth:\/\/\S+/gi, 'otpauth://[redacted]'],
  // Long-term and temporary access key IDs keep their last four characters.
  [/(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})(?![A-Z0-9])/g, '$1…$2'],
  // Secret access keys, session tokens and seeds: long runs of base64 (in a URL, too) or base32, whatever is next to it.
  [/[A-Za-z0-9/+%]{32,}={0,2}/g, '[redacted]'],
  // Shorter seeds, in one piece or in groups of four as AWS shows them. Not in mixed case: that is a class name.
  [/[A-Z2-7]{16,}|[a-z2-7]{16,}/g, '[redacted]'],
  [/(?:[A-Z2-7]{4}[ -]){3,}[A-Z2-7]{1,4}/gi, '[redacted]'],
  [/(?<!\d)\d{3} ?\d{3}(?!\d)/g, '[digits]'],
];

/** Takes everything that looks like a secret out of a text. */
export const redact = (text: string): string =>
  rules.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
