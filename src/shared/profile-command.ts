/** Line that makes a profile the one in use in the shell that the platform's users most likely have. */
export const profileCommand = (profile: string, platform: string): string => {
  const quoted = /^[\w./@:+-]+$/.test(profile) ? profile : `'${profile}'`;
  return platform === 'win32' ? `$env:AWS_PROFILE = '${profile}'` : `export AWS_PROFILE=${quoted}`;
};

/** The command that shows whom a profile belongs to. Every letter that a profile's name may have is safe in any shell. */
export const tryCommand = (profile: string): string => `aws sts get-caller-identity --profile ${profile}`;
