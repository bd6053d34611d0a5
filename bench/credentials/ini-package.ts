import { createRequire } from 'node:module';
import { z } from 'zod';

type Sections = Record<string, Record<string, unknown>>;

// The package brings no types.
const iniModule = z.object({
  parse: z.custom<(text: string) => Sections>((value) => typeof value === 'function'),
  stringify: z.custom<(sections: Sections, options: { readonly whitespace: boolean }) => string>(
    (value) => typeof value === 'function',
  ),
});

/** The npm package `ini`, and which one it is. */
export interface IniPackage {
  readonly version: string;
  edit(text: string, profile: string, values: ReadonlyMap<string, string>): string;
}

/** The project's own copy of `ini`, else the one that npm brings along for itself; undefined when there is none. */
export const findIni = (): IniPackage | undefined => {
  for (const from of [import.meta.url, process.env['npm_execpath']]) {
    if (from === undefined) continue;
    try {
      const require = createRequire(from);
      const ini = iniModule.parse(require('ini'));
      const { version } = z.object({ version: z.string() }).parse(require('ini/package.json'));
      return {
        version,
        edit: (text, profile, values) => {
          const sections = ini.parse(text);
          sections[profile] = { ...sections[profile], ...Object.fromEntries(values) };
          return ini.stringify(sections, { whitespace: true });
        },
      };
    } catch {
      // Not there: the next place may have it.
    }
  }
  return undefined;
};
