// SECURITY: the second line of defence; the first is that nothing secret is handed to the log. Order matters: whole
// secrets before pieces of them.
const rules: readonly (readonly [RegExp, string])[] = [
  [/otpauth:\/\/\S+/gi, 'otpauth://[redacted]'],
  // Long-term and temporary access key IDs keep their last four characters.
  [/\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, '$1…$2'],
  // Secret access keys, session tokens and seeds: long runs of base64 or base32.
  [/(?<![\w/+=.-])[A-Za-z0-9/+]{32,}={0,2}(?![\w/+=])/g, '[redacted]'],
  [/\b[A-Z2-7]{16,}\b/g, '[redacted]'],
  [/(?<!\d)\d{6}(?!\d)/g, '[digits]'],
];

/** Takes everything that looks like a secret out of a text. */
export const redact = (text: string): string =>
  rules.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
