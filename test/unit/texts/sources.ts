import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A string or a template in a source file; `parts` are its fixed stretches. */
export interface Literal {
  readonly file: string;
  readonly parts: readonly string[];
  /** The tag of a template, such as `html`. */
  readonly tag?: string;
  /** Said to programmers only: a part of an error or of a type. */
  readonly isForProgrammers: boolean;
}

/** The source files below folders of the project, by their paths in it. */
export const filesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** All strings and templates of a source file. */
export const literalsIn = (file: string): readonly Literal[] => {
  const found: Literal[] = [];
  const walk = (node: unknown, isForProgrammers: boolean, tag?: string): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, isForProgrammers);
      return;
    }
    if (!isTree(node)) return;
    const { type, value, quasis, source, callee } = node;
    const hidden = isForProgrammers || (type === 'NewExpression' && nameOf(callee).endsWith('Error'));
    if (type === 'Literal' && typeof value === 'string') {
      found.push({ file, parts: [value], isForProgrammers: hidden });
    }
    if (type === 'TemplateLiteral' && Array.isArray(quasis)) {
      const parts = quasis.map(cookedOf);
      found.push({ file, parts, isForProgrammers: hidden, ...(tag !== undefined && { tag }) });
    }
    for (const [name, child] of Object.entries(node)) {
      // Where something is imported from, and what a type allows, nobody reads.
      if (child === source || name === 'typeAnnotation' || name === 'typeArguments') continue;
      const ofTag = type === 'TaggedTemplateExpression' && name === 'quasi' ? nameOf(node['tag']) : undefined;
      walk(child, hidden, ofTag);
    }
  };
  walk(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }), false);
  return found;
};

const nameOf = (node: unknown): string =>
  isTree(node) && typeof node['name'] === 'string' ? node['name'] : '';

const cookedOf = (quasi: unknown): string => {
  const value = isTree(quasi) ? quasi['value'] : undefined;
  return isTree(value) && typeof value['cooked'] === 'string' ? value['cooked'] : '';
};
