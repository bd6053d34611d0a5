// Run by `npm run gallery`: pictures of every view and state, for people to look at.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../../src/texts/language.ts';
import { startRendererHost, type RendererHost } from '../../test/e2e/renderer-host/host.ts';
import { stages } from '../../test/e2e/renderer-host/stages.ts';
import { resolveRuntime } from '../lib/electron-runtime.mjs';
import { ROOT } from '../lib/project.mjs';

const themes = ['light', 'dark'] as const;

/** A picture that was taken. */
interface Picture {
  readonly stage: string;
  readonly language: Language;
  readonly theme: (typeof themes)[number];
  /** Below the gallery's folder. */
  readonly path: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    width: { type: 'string', default: '880' },
    height: { type: 'string', default: '900' },
  },
});
const folder = join(ROOT, '.cache', 'gallery');

const chosen = <T extends string>(all: readonly T[], wanted: readonly string[] | undefined): readonly T[] =>
  all.filter((one) => wanted === undefined || wanted.includes(one));

const take = async (host: RendererHost): Promise<readonly Picture[]> => {
  const pictures: Picture[] = [];
  const wanted = stages.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  for (const language of chosen(languages, values.language)) {
    for (const theme of chosen(themes, values.theme)) {
      await mkdir(join(folder, language, theme), { recursive: true });
      await host.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const { name, hash, reach } of wanted) {
        const path = join(language, theme, `${name.replaceAll(/\W+/g, '-')}.png`);
        await host.open(hash);
        await host.speak(language);
        await reach(host.page);
        await host.page.waitForFunction((spoken) => document.documentElement.lang === spoken, language);
        await host.page.screenshot({ path: join(folder, path), animations: 'disabled' });
        pictures.push({ stage: name, language, theme, path });
      }
      console.log(`${language}, ${theme}: ${wanted.length} pictures`);
    }
  }
  return pictures;
};

const page = (pictures: readonly Picture[]): string =>
  [
    '<!doctype html><meta charset="utf-8"><title>Gallery</title>',
    '<style>body{font:14px sans-serif}figure{display:inline-block;margin:8px}img{width:420px;border:1px solid #888}</style>',
    ...pictures.map(
      ({ stage, language, theme, path }) =>
        `<figure><a href="${path}"><img loading="lazy" src="${path}" alt=""></a><figcaption>${stage} – ${language}, ${theme}</figcaption></figure>`,
    ),
  ].join('\n');

await rm(folder, { recursive: true, force: true });
const host = await startRendererHost(resolveRuntime().executable);
try {
  await host.resize(Number(values.width), Number(values.height));
  const pictures = await take(host);
  await writeFile(join(folder, 'index.html'), page(pictures));
  console.log(`${pictures.length} pictures are in ${folder}`);
} finally {
  await host.close();
}
