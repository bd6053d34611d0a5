/** Variables of AWS's whose values are names and paths: the others may be secrets. */
const harmless = new Set([
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
]);

/** SECURITY: of variables that may hold secrets the name goes on, and nothing else. */
export const awsVariables = (env: NodeJS.ProcessEnv): ReadonlyMap<string, string | undefined> =>
  new Map(
    Object.entries(env)
      .filter(([name, value]) => name.startsWith('AWS_') && value !== undefined && value !== '')
      .map(([name, value]) => [name, harmless.has(name) ? value : undefined]),
  );
