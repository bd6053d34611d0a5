/** How many digits a code has. */
export const codeLength = 6;

/** The digits in what was typed or pasted ("123 456", "code: 123-456", full-width digits), at most six. */
export const digitsOf = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\D/gu, '').slice(0, codeLength);

/** True for a code that can be sent. */
export const isCode = (text: string): boolean => /^\d{6}$/.test(text);

/** A code as people read it: "123 456". */
export const spacedCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1\u00A0$2');
