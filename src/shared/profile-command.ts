/** The command that shows whom a profile belongs to. Every letter that a profile's name may have is safe in any shell. */
export const tryCommand = (profile: string): string => `aws sts get-caller-identity --profile ${profile}`;
